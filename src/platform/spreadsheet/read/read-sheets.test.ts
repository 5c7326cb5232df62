import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvRows, separatorOf } from './csv-rows.ts';
import { fixedRows, guessBreaks } from './fixed-rows.ts';
import { openSheet } from './open-sheet.ts';
import { SheetError } from './read-sheet.ts';
import { bomb, sheetXml, workbookOf } from './workbook.fixture.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const cellsOf = async (bytes: Uint8Array, sheet = 0) => {
  const rows = [];
  for await (const { number, cells } of (await openSheet(bytes)).rows(sheet)) rows.push([number, ...cells]);
  return rows;
};
const faultOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await cellsOf(bytes);
    return '';
  } catch (error) {
    assert.ok(error instanceof SheetError, String(error));
    return error.fault;
  }
};

describe('a text with separators', () => {
  const cases: [what: string, text: string, rows: (string | number)[][]][] = [
    [
      'semicolons',
      'a;b\n1;2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'commas and a byte order mark',
      '\ufeffa,b\r\n1,2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n\n1\t2',
      [
        [1, 'a', 'b'],
        [3, '1', '2'],
      ],
    ],
    [
      'old Macintosh lines',
      'a;b\r1;2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'quoted separators and quotes',
      'a;b\n"x;y";"say ""hi"""',
      [
        [1, 'a', 'b'],
        [2, 'x;y', 'say "hi"'],
      ],
    ],
    [
      'quoted new lines',
      'a;b\n"one\ntwo";2\n3;4',
      [
        [1, 'a', 'b'],
        [2, 'one\ntwo', '2'],
        [4, '3', '4'],
      ],
    ],
    [
      'a quote that never closes',
      'a;b\n"x;2\n3;4',
      [
        [1, 'a', 'b'],
        [2, 'x;2'],
        [3, '3', '4'],
      ],
    ],
    [
      'a comma in a name',
      'naam;plaats\nJansen, De Wit;Zwolle\nX;Y',
      [
        [1, 'naam', 'plaats'],
        [2, 'Jansen, De Wit', 'Zwolle'],
        [3, 'X', 'Y'],
      ],
    ],
    [
      'a lone text that looks like a formula',
      'a;b\n=1+1;@x',
      [
        [1, 'a', 'b'],
        [2, '=1+1', '@x'],
      ],
    ],
  ];
  for (const [what, text, rows] of cases)
    it(`with ${what}`, async () => assert.deepEqual(await cellsOf(bytesOf(text)), rows));

  it('in latin-1 and in UTF-16', async () => {
    assert.deepEqual(
      await cellsOf(
        Buffer.from('naam;plaats\nCafé ’t Hoekje;Reeuwijk', 'latin1').map((byte) => (byte === 0x19 ? 0x92 : byte)),
      ),
      [
        [1, 'naam', 'plaats'],
        [2, 'Café ’t Hoekje', 'Reeuwijk'],
      ],
    );
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('naam;plaats\nCafé;Goes', 'utf16le')]);
    assert.deepEqual((await cellsOf(wide))[1], [2, 'Café', 'Goes']);
  });

  it('has no separator when no sign comes back', () => {
    assert.equal(separatorOf('Bakker\nJansen, De Wit\nPietersen\nX'), null);
    assert.equal(separatorOf('a;b,c;d\n1;2,5;3'), ';');
  });

  it('is quick to read, also with a quote in front of every cell', () => {
    const text = Array.from({ length: 50_000 }, (_, n) => `"Bedrijf ${n}";"Straat ${n}";1234 AB;Zwolle`).join('\n');
    const start = performance.now();
    assert.equal([...csvRows(text, ';')].length, 50_000);
    assert.ok(performance.now() - start < 5_000);
  });
});

describe('a text with fixed positions', () => {
  it('has a code in front of names', () => {
    const text = '00BHSaxion Hogeschool\n00BMKatholieke Universiteit\n00ICHogeschool KPZ\n01ATiets';
    assert.deepEqual(guessBreaks(text), [4]);
    assert.deepEqual(
      [...fixedRows(text, [4])].map(({ cells }) => cells),
      [
        ['00BH', 'Saxion Hogeschool'],
        ['00BM', 'Katholieke Universiteit'],
        ['00IC', 'Hogeschool KPZ'],
        ['01AT', 'iets'],
      ],
    );
  });
  it('has columns filled up with spaces', () =>
    assert.deepEqual(guessBreaks('Bakker B.V.   Zwolle\nDe Wit        Hengelo\nPietersen     Goes\n'), [14]));
  it('is one column when nothing comes back', () => assert.deepEqual(guessBreaks('Bakker\nDe Wit\nPietersen'), []));
});

describe('a workbook', () => {
  it('gives texts, shared texts, numbers, days, yes and no, and of formulas their value', async () => {
    const xml =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>12345678</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><r><t>A &amp; </t></r><r><t>B</t></r></is></c><c r="B4" s="1"><v>45992</v></c><c r="C4"><v>0.30000000000000004</v></c>' +
      '<c r="D4" t="b"><v>1</v></c><c r="E4" t="str"><f>A1&amp;"x"</f><v>=gevaar</v></c><c r="F4"><f>1+1</f><v>2</v></c><c r="G4" t="e"><v>#N/A</v></c></row><row r="5"><c r="A5"/></row>';
    const bytes = workbookOf([{ name: 'Blad1', xml }], {
      shared: ['<t>Na</t><rPh><t>weg</t></rPh><t>am</t>'],
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    });
    assert.deepEqual(await cellsOf(bytes), [
      [2, 'Naam', '', '12345678'],
      [4, 'A & B', '2025-12-01', '0.3', 'ja', '=gevaar', '2', ''],
    ]);
  });

  it('has more sheets, each with its name', async () => {
    const bytes = workbookOf([
      { name: 'Toelichting &amp; uitleg', xml: sheetXml([['Lees mij']]) },
      { name: 'Bedrijven', xml: sheetXml([['Naam'], ['De Wit']]) },
    ]);
    assert.deepEqual((await openSheet(bytes)).sheets, ['Toelichting & uitleg', 'Bedrijven']);
    assert.deepEqual(await cellsOf(bytes, 1), [
      [1, 'Naam'],
      [2, 'De Wit'],
    ]);
  });

  it('is read on with no more in memory than a part of it, and can be left half-way', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => [`Bedrijf ${n}`, 'Zwolle']);
    const file = await openSheet(workbookOf([{ name: 'Blad1', xml: sheetXml(rows) }]));
    let count = 0;
    for await (const _ of file.rows(0)) {
      count += 1;
      if (count === 100) break;
    }
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    for await (const _ of file.rows(0)) count += 1;
    clearInterval(timer);
    assert.equal(count, 20_100);
    assert.ok(longest < 500, `others waited ${longest} ms`);
  });
});

describe('a file that cannot be read', () => {
  const cases: [what: string, bytes: Uint8Array, fault: string][] = [
    ['is empty', new Uint8Array(), 'empty'],
    ['holds only blanks', bytesOf(' \n\n'), 'empty'],
    ['is a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'not_a_sheet'],
    ['is a PDF', bytesOf('%PDF-1.7\n1 0 obj'), 'not_a_sheet'],
    ['is an old workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'not_a_sheet'],
    [
      'has a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected',
    ],
    ['is a zip of something else', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'not_a_sheet'],
    ['is cut off', workbookOf([{ name: 'a', xml: sheetXml([['x']]) }]).slice(0, 200), 'broken'],
    ['says that it is a bomb', bomb(1_000_000, 1_000_000_000), 'too_much_inside'],
    ['is a bomb that says it is none', bomb(300 * 1024 * 1024, 1000), 'too_much_inside'],
  ];
  for (const [what, bytes, fault] of cases)
    it(`${what}: ${fault}`, async () => assert.equal(await faultOf(bytes), fault));
});
