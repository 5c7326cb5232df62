import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvLines } from './csv.ts';

describe('a CSV text', () => {
  it('ends its lines as spreadsheets do', () => {
    assert.equal(
      csvLines([
        ['a', 'é'],
        ['1', ''],
      ]),
      'a;é\r\n1;\r\n',
    );
  });
  const cases: [string, string][] = [
    ['plain', 'plain'],
    ['a;b', '"a;b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+31 6', "'+31 6"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("x";"y")', `"'=HYPERLINK(""x"";""y"")"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['1-2', '1-2'],
    ['a@b.nl', 'a@b.nl'],
  ];
  for (const [text, expected] of cases)
    it(`writes ${JSON.stringify(text)}`, () => assert.equal(csvLines([[text]]), `${expected}\r\n`));
});
