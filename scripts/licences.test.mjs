import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from './install.mjs';
import { judgeLicence } from './licence-rules.mjs';
import { listLicences } from './licences.mjs';
import { carried } from './reviewed-licences.mjs';

describe('judgeLicence', () => {
  const good = [
    'MIT',
    'Apache-2.0',
    '(MIT OR GPL-3.0)',
    'GPL-2.0-only OR (MIT AND ISC)',
    'AGPL-3.0 OR MIT OR ISC',
    'Apache-2.0 WITH LLVM-exception',
  ].concat('((MIT))', 'MIT AND (BSD-3-Clause OR LGPL-3.0)', '(MIT OR EUPL-1.1+)', 'Apache-2.0+');
  for (const licence of good) it(`takes ${licence}`, () => assert.equal(judgeLicence(licence).verdict, 'good'));

  const bad = [
    ['AGPL-3.0-only', 'AGPL-3.0-only is refused'],
    ['GPL-3.0-or-later', 'GPL-3.0-or-later is refused'],
    ['GPL-2.0+', 'GPL-2.0+ is refused'],
    ['GPL-3.0', 'GPL-3.0 is refused'],
    ['MIT AND GPL-3.0', 'GPL-3.0 is refused'],
    // AND binds tighter: this is MIT AND GPL, or GPL.
    ['MIT AND GPL-3.0 OR AGPL-3.0', 'AGPL-3.0 is refused'],
    ['(MIT OR ISC) AND AGPL-3.0', 'AGPL-3.0 is refused'],
    ['GPL-2.0 WITH Classpath-exception-2.0', 'GPL-2.0 is refused'],
    ['CC-BY-NC-4.0', 'CC-BY-NC-4.0 is refused'],
    ['LGPL-3.0', 'LGPL-3.0 needs a decision of its own'],
    ['MIT AND LGPL-2.1-only', 'LGPL-2.1-only needs a decision of its own'],
    ['Beerware', 'Beerware is not known here'],
    ['UNLICENSED', 'UNLICENSED is not known here'],
    [undefined, 'says no licence'],
    ['', 'says no licence'],
    ['SEE LICENSE IN LICENSE.txt', 'says "SEE LICENSE IN LICENSE.txt", which is no SPDX expression'],
    ['MIT OR', 'says "MIT OR", which is no SPDX expression'],
    ['MIT ISC', 'says "MIT ISC", which is no SPDX expression'],
    ['(MIT', 'says "(MIT", which is no SPDX expression'],
    ['MIT)', 'says "MIT)", which is no SPDX expression'],
    ['MIT WITH', 'says "MIT WITH", which is no SPDX expression'],
  ];
  for (const [licence, why] of bad)
    it(`refuses ${licence}`, () => assert.deepEqual(judgeLicence(licence), { verdict: 'bad', why }));
});

describe('listLicences', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/b': { version: '1.0.0', license: 'MIT' },
    'node_modules/b/node_modules/@x/c': { version: '2.0.0', license: 'GPL-3.0', dev: true },
    'node_modules/a': { version: '3.0.0' },
    'node_modules/p-linux': { version: '4.0.0', license: 'MIT' },
    'node_modules/p-win32': { version: '4.0.0' },
  };
  const installed = {
    'node_modules/a': { licenses: [{ type: 'GPL-2.0' }, { type: 'MIT' }] },
    'node_modules/b': { license: { type: 'ISC' } },
  };
  const list = (known) => listLicences(locked, (folder) => installed[folder], known);

  it('tells what is in the product and what is a tool, with what the package itself says', () => {
    const lines = list([]).packages.map(({ name, licence, shipped }) => `${name} ${licence} ${shipped}`);
    assert.deepEqual(lines, [
      '@x/c GPL-3.0 false',
      'a GPL-2.0 OR MIT true',
      'b ISC true',
      'p-linux MIT true',
      'p-win32 undefined true',
    ]);
  });

  it('names what may not be used, tools too', () => {
    assert.deepEqual(list([]).faults, ['@x/c 2.0.0: GPL-3.0 is refused', 'p-win32 4.0.0: says no licence']);
  });

  it('takes the word of a person for what says nothing, and refuses a word that is not needed', () => {
    const known = [
      { name: 'p-*', licence: 'MIT' },
      { name: 'a', licence: 'MIT' },
    ];
    assert.deepEqual(list(known).faults, [
      '@x/c 2.0.0: GPL-3.0 is refused',
      'a was looked up, but need not be: remove it from the list',
    ]);
  });

  it('judges the word of a person too', () => {
    assert.ok(list([{ name: 'p-*', licence: 'AGPL-3.0' }]).faults.includes('p-win32 4.0.0: AGPL-3.0 is refused'));
  });
});

describe('npm run licences', () => {
  it('lists the dependencies of this product, with their fonts and programs', () => {
    const { stdout, status } = spawnSync(process.execPath, [path.join(root, 'scripts/licences.mjs')], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
    for (const line of [
      /^In the product \(\d+ packages\)$/m,
      /^ {2}hono \S+ +MIT$/m,
      /^ {2}typescript \S+ +Apache-2\.0$/m,
      /, 0 not right$/m,
    ])
      assert.match(stdout, line);
  });

  it('knows every font in the repository, with its terms beside it', () => {
    const fonts = readdirSync(path.join(root, 'src'), { recursive: true })
      .map((file) => `src/${file.split(path.sep).join('/')}`)
      .filter((file) => /\.(ttf|otf|woff2?)$/.test(file));
    assert.ok(fonts.length > 0);
    for (const font of fonts) {
      assert.ok(
        carried.some(({ where }) => where === path.posix.dirname(font)),
        font,
      );
      assert.ok(existsSync(path.join(root, path.posix.dirname(font), 'OFL.txt')), font);
    }
  });
});
