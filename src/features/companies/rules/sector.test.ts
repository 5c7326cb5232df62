import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { divisionName, divisionsOf, plainSbiCode, sectorFault } from './sector.ts';

describe('the sector of a company', () => {
  const cases: [scheme: '2008' | '2025' | null, code: string, fault: string | null][] = [
    [null, '', null],
    ['2025', '', 'no_code'],
    [null, '62', 'no_scheme'],
    ['2008', '62', null],
    ['2008', '6201', null],
    ['2025', '62100', null],
    ['2008', '45112', null],
    ['2025', '45112', 'not_in_scheme'],
    ['2008', '04', 'not_in_scheme'],
    ['2008', '0510', 'not_in_scheme'],
    ['2025', '05100', null],
    ['2025', '6', 'no_digits'],
    ['2025', '62x', 'no_digits'],
    ['2025', '1234567', 'no_digits'],
  ];
  for (const [scheme, code, fault] of cases)
    it(`${code || 'no code'} in ${scheme ?? 'no scheme'}: ${fault ?? 'fine'}`, () =>
      assert.equal(sectorFault(scheme, code), fault));

  it('is read as people type it', () => assert.equal(plainSbiCode(' 62.01 0'), '62010'));

  it('has the name that its own scheme gives', () => {
    assert.match(divisionName('nl', '2008', '95110') ?? '', /consumentenartikelen$/);
    assert.match(divisionName('nl', '2025', '95310') ?? '', /motorfietsen$/);
    assert.equal(divisionName('nl', '2008', '73110'), 'Reclame en marktonderzoek');
    assert.equal(divisionName('nl', '2025', '73300'), 'Reclame, marktonderzoek en public relations');
  });

  it('is one of all divisions of SBI 2008 (86) and SBI 2025 (87), each once and in order', () => {
    for (const [scheme, count] of [
      ['2008', 86],
      ['2025', 87],
    ] as const) {
      const codes = divisionsOf(scheme).map(({ code }) => code);
      assert.equal(codes.length, count);
      assert.deepEqual(codes, [...new Set(codes)].sort());
    }
  });
});
