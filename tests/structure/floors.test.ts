import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserFaults, featureCycles, floorFaults, House } from './floors.ts';
import { readProduct, withoutComments } from './source-files.ts';

describe('the floors of the house', () => {
  const house = new House(readProduct());

  it('has files to look at, and sees their imports', () => {
    assert.ok(house.files.size > 0);
    assert.ok([...house.files.keys()].some((file) => house.importsOf(file).length > 0));
  });

  it('lets imports only point down, and into another feature only through its door', () => {
    assert.deepEqual(floorFaults(house), []);
  });

  it('has no circle among features', () => {
    assert.deepEqual(featureCycles(house), []);
  });

  it('lets only what is fit for it reach the browser', () => {
    assert.deepEqual(browserFaults(house), []);
  });

  it('reads the environment only in main.ts and the configuration', () => {
    const readers = [...house.files]
      .filter(([, source]) => /\bprocess\.env\b|\benv\b[^'"]*from 'node:process'/.test(withoutComments(source)))
      .map(([file]) => file);
    assert.deepEqual(
      readers.filter((file) => file !== 'src/main.ts' && !file.startsWith('src/platform/config')),
      [],
    );
  });

  it('lets nothing but the blocks write HTML as it stands', () => {
    const writers = [...house.files]
      .filter(([, source]) => /from '[^']*\/written\.ts'|\bjsxTemplate\b/.test(withoutComments(source)))
      .map(([file]) => file);
    assert.ok(writers.length > 0);
    assert.deepEqual(
      writers.filter((file) => !file.startsWith('src/ui/')),
      [],
    );
  });

  it('waits for nothing in a view', () => {
    const waiting = [...house.files].filter(
      ([file, source]) => house.floorOf(file) === 'views' && /\bawait\b/.test(withoutComments(source)),
    );
    assert.deepEqual(
      waiting.map(([file]) => file),
      [],
    );
  });

  it('has no style attribute, which the content security policy forbids', () => {
    const styled = [...house.files]
      .filter(([file, source]) => file.endsWith('.tsx') && /\sstyle=/.test(withoutComments(source)))
      .map(([file]) => file);
    assert.deepEqual(styled, []);
  });
});

/** A small house that is in order; each case adds files to it and names what must be found. */
const base: Record<string, string> = {
  'src/main.ts': `import { createApp } from './app.ts';`,
  'src/app.ts': `import { plums } from './features/plums/index.ts';`,
  'src/paths.ts': '',
  'src/kernel/day.ts': `import type { Lang } from '../platform/i18n/lang.ts';`,
  'src/platform/i18n/lang.ts': '',
  'src/platform/db/db.ts': `import { Kysely } from 'kysely';`,
  'src/ui/button.tsx': `import { h } from 'preact';`,
  'src/features/plums/index.ts': `export { plumPages } from './plum-pages.tsx';\nexport type { Plum } from './plum.ts';`,
  'src/features/plums/plum.ts': `import type { Day } from '../../kernel/day.ts';`,
  'src/features/plums/plum-store.ts': `import type { Plum } from './plum.ts';\nimport { db } from '../../platform/db/db.ts';`,
  'src/features/plums/pick-plum.ts': `import { selectPlum } from './plum-store.ts';\nconst now = new Date();`,
  'src/features/plums/plum-policy.ts': `import type { Plum } from './plum.ts';`,
  'src/features/plums/plum-pages.tsx': `import { pickPlum } from './pick-plum.ts';\nimport { PlumView } from './views/plum-view.tsx';\nimport { pathTo } from '../../paths.ts';`,
  'src/features/plums/views/plum-view.tsx': `import { can } from '../plum-policy.ts';\nimport type { PlumRow } from '../plum-store.ts';\nimport { Button } from '../../../ui/button.tsx';`,
  'src/features/plums/islands/plum-island.tsx': `import { ripe } from '../rules/ripe.ts';\nimport { signal } from '@preact/signals';`,
  'src/features/plums/rules/ripe.ts': `import { day } from '../../../kernel/day.ts';`,
  'src/features/pears/index.ts': '',
  'src/features/pears/pear-pages.tsx': `import { plumPages } from '../plums/index.ts';`,
};

type Case = { what: string; files: Record<string, string>; floors?: RegExp[]; cycles?: string[]; browser?: RegExp[] };
const cases: Case[] = [
  { what: 'nothing in a house that is in order', files: {} },
  {
    what: 'a view that calls the store',
    files: { 'src/features/plums/views/a.tsx': `import { x } from '../plum-store.ts';` },
    floors: [/views\/a\.tsx \(views\) imports .*plum-store\.ts \(store\)/],
  },
  {
    what: 'a store that calls an action',
    files: { 'src/features/plums/a-store.ts': `import { x } from './pick-plum.ts';` },
    floors: [/a-store\.ts \(store\) imports .*pick-plum\.ts \(actions\)/],
  },
  {
    what: 'a store that calls an action over several lines',
    files: { 'src/features/plums/a-store.ts': `import {\n  x,\n  y,\n} from './pick-plum.ts';` },
    floors: [/\(actions\)/],
  },
  {
    what: 'an action that makes a page',
    files: { 'src/features/plums/a.ts': `export * from './views/plum-view.tsx';` },
    floors: [/a\.ts \(actions\) imports .*\(views\)/],
  },
  {
    what: 'a rule that asks the database',
    files: { 'src/features/plums/rules/a.ts': `import type { Tx } from '../../../platform/db/db.ts';` },
    floors: [/rules\/a\.ts is pure, but imports src\/platform\/db\/db\.ts/],
  },
  {
    what: 'a rule that looks at the clock',
    files: { 'src/features/plums/rules/a.ts': 'export const today = () => new Date();' },
    floors: [/uses new Date\(\)/],
  },
  {
    what: 'no fault in a comment or a given date',
    files: {
      'src/features/plums/rules/a.ts':
        '// not Date.now()\nexport const year = (day: string) => new Date(day).getUTCFullYear();',
    },
  },
  {
    what: 'a policy that rolls dice',
    files: { 'src/features/plums/a-policy.ts': 'export const can = () => Math.random() > 0.5;' },
    floors: [/uses Math\.random\(/],
  },
  {
    what: 'a kernel that knows a feature',
    files: { 'src/kernel/a.ts': `import type { Plum } from '../features/plums/index.ts';` },
    floors: [/kernel\/a\.ts/],
  },
  {
    what: 'a platform that knows the domain',
    files: { 'src/platform/a.ts': `import { day } from '../kernel/day.ts';` },
    floors: [/\(platform\) imports src\/kernel\/day\.ts/],
  },
  {
    what: 'a building block that knows a feature',
    files: { 'src/ui/a.tsx': `import type { Plum } from '../features/plums/index.ts';` },
    floors: [/\(ui\) imports/],
  },
  {
    what: 'a way past the door',
    files: { 'src/features/pears/a.ts': `import { pick } from '../plums/pick-plum.ts';` },
    floors: [/a\.ts is pure|past the index\.ts/],
  },
  {
    what: 'a way past the door, loaded late',
    files: { 'src/features/pears/a-pages.tsx': `const x = await import('../plums/pick-plum.ts');` },
    floors: [/past the index\.ts/],
  },
  {
    what: 'an assembly that goes past the door',
    files: { 'src/app.ts': `import { pick } from './features/plums/pick-plum.ts';` },
    floors: [/past the index\.ts/],
  },
  {
    what: 'a feature that uses its own door',
    files: { 'src/features/plums/a-pages.tsx': `import { x } from './index.ts';` },
    floors: [/the door of its own feature/],
  },
  {
    what: 'a feature that uses the assembly',
    files: { 'src/features/plums/a-pages.tsx': `import type { App } from '../../app.ts';` },
    floors: [/\(root\)/],
  },
  { what: 'a folder that the house does not have', files: { 'src/utils/a.ts': '' }, floors: [/stands on no floor/] },
  { what: 'an import of nothing', files: { 'src/ui/a.tsx': `import { x } from './gone.tsx';` }, floors: [/not there/] },
  {
    what: 'a circle of features',
    files: { 'src/features/plums/a-pages.tsx': `import { x } from '../pears/index.ts';` },
    cycles: ['plums → pears → plums'],
  },
  {
    what: 'an island that brings Node',
    files: {
      'src/ui/a.tsx': `import 'node:fs';`,
      'src/features/plums/islands/a.tsx': `import { A } from '../../../ui/a.tsx';`,
    },
    browser: [/islands\/a\.tsx → src\/ui\/a\.tsx → node:fs/],
  },
  {
    what: 'an island that brings an action',
    files: { 'src/features/plums/islands/a.tsx': `import { x } from '../pick-plum.ts';` },
    floors: [/\(islands\) imports/],
    browser: [/pick-plum\.ts reaches the browser \(actions\)/, /plum-store/, /kysely/],
  },
  {
    what: 'no fault in the types of an island',
    files: { 'src/features/plums/islands/a.tsx': `import type { Plum } from '../plum.ts';` },
  },
];

describe('the scan of the floors finds', () => {
  for (const { what, files, floors = [], cycles = [], browser = [] } of cases) {
    it(what, () => {
      const house = new House(new Map(Object.entries({ ...base, ...files })));
      assertAll(floorFaults(house), floors);
      assert.deepEqual(featureCycles(house), cycles);
      assertAll(browserFaults(house), browser);
    });
  }
});

/** As many faults as patterns, each its own. */
function assertAll(faults: readonly string[], patterns: readonly RegExp[]): void {
  assert.equal(faults.length, patterns.length, faults.join('\n'));
  for (const [index, pattern] of patterns.entries()) assert.match(faults[index] ?? '', pattern);
}
