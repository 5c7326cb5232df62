import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../paths.ts';
import { openSheet } from '../../platform/spreadsheet/read/open-sheet.ts';
import { bomb } from '../../platform/spreadsheet/read/workbook.fixture.ts';
import { chosenIn, type ImportWorld, importWorld } from './imports.fixture.ts';

describe('files of companies, in and out', () => {
  let world: ImportWorld;
  before(async () => {
    world = await importWorld();
  });
  after(() => world.product.close());

  const refused: [what: string, content: () => string | Uint8Array, says: RegExp][] = [
    ['of nothing', () => ' ', /Dit bestand is leeg/],
    ['that is a zip bomb', () => bomb(1_000_000, 2_000_000_000), /veel te groot om te lezen/],
    ['that is a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), /geen Excel- of CSV-bestand/],
    ['of more rows than can come in', () => `Naam;Plaats\n${'A;B\n'.repeat(61_000)}`, /meer dan 60\.000 rijen/],
    ['of a million rows', () => `Naam;Plaats\n${'A;B\n'.repeat(1_000_000)}`, /meer dan 60\.000 rijen/],
  ];
  for (const [what, content, says] of refused)
    it(`one ${what} is refused in words`, async () => {
      const bytes = content();
      const start = performance.now();
      const page = await world.upload(bytes);
      assert.equal(page.status, 422);
      assert.match(page.text, says);
      assert.ok(performance.now() - start < 10_000);
    });

  it('give a sheet of rows with a fault, which comes in again once it is corrected', async () => {
    const importId = await world.check('Naam;KvK;Omzet\nNu;12;=cmd\nXi;23456789;5');
    const response = await world.product.app.request(
      `http://localhost:3000${paths.companyImportFaults({ importId })}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          cookie: [...world.partner.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        body: new URLSearchParams({ _csrf: await world.partner.formToken() }).toString(),
      },
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    const rows = [];
    for await (const { cells } of (await openSheet(bytes)).rows(0)) rows.push(cells);
    assert.equal(rows.length, 2);
    assert.match(rows[1]?.at(-1) ?? '', /KVK-nummer: .*Omzet: /);
    const page = await world.upload(bytes);
    const chosen = chosenIn(page.html);
    assert.equal(
      Object.entries(chosen).filter(([, value]) => /^\d{1,2}$/.test(value)).length,
      17,
      JSON.stringify(chosen),
    );
  });
});
