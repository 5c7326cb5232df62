import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { csvParts } from './csv-sheet.ts';
import type { Cell, Sheet } from './sheet.ts';
import { xlsxParts } from './xlsx.ts';

const rows: Cell[][] = [
  ['2027-0001', '=HYPERLINK("http://x")', { day: '2027-09-01' }, 3],
  ['Jansen & <Zn>\u0001', '-1+1', null, 0.5],
];
const sheet = (batches: readonly (readonly Cell[])[][]): Sheet => ({
  name: 'Overeenkomsten',
  columns: ['a', 'b', 'c', 'd'].map((header) => ({ header, width: 12 })),
  batches: (async function* () {
    yield* batches;
  })(),
});
const bytesOf = async (parts: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
};

describe('a sheet', () => {
  it('becomes a workbook with text that is no formula, and with days and numbers', async () => {
    const files = unzipSync(await bytesOf(xlsxParts(sheet([rows.slice(0, 1), rows.slice(1)]))));
    assert.deepEqual(Object.keys(files), [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    assert.match(xml, /<c t="inlineStr" s="3"><is><t xml:space="preserve">=HYPERLINK\(&quot;http:\/\/x&quot;\)<\/t>/);
    assert.match(xml, /<c s="2"><v>46631<\/v><\/c><c><v>3<\/v><\/c>/);
    assert.match(xml, />Jansen &amp; &lt;Zn&gt;<\/t>/);
    assert.equal(xml.match(/<row>/g)?.length, 3);
    assert.doesNotMatch(xml, /<f>/);
    assert.match(xml, /orientation="landscape" fitToWidth="1" fitToHeight="0"/);
  });

  it('becomes a CSV text that Dutch spreadsheets read and that holds no formula', async () => {
    assert.equal(
      (await bytesOf(csvParts(sheet([rows])))).toString(),
      `\ufeffa;b;c;d\r\n2027-0001;"'=HYPERLINK(""http://x"")";2027-09-01;3\r\nJansen & <Zn>\u0001;'-1+1;;0.5\r\n`,
    );
  });

  it('is made batch by batch: what comes later is not asked for before what comes first was taken', async () => {
    let asked = 0;
    const many: Sheet = {
      ...sheet([]),
      batches: (async function* () {
        for (; asked < 50; asked += 1)
          yield Array.from({ length: 1000 }, (_, n): Cell[] => [`r${n}`, String(Math.sin(n + asked)), null, n]);
      })(),
    };
    const parts = xlsxParts(many);
    let taken = 0;
    while (taken < 200_000) taken += (await parts.next()).value?.length ?? 200_000;
    assert.ok(asked < 50, `${asked} batches were made for the first ${taken} bytes`);
    await parts.return();
  });
});
