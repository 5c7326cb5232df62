import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { unknownCompany } from './company.fixture.ts';
import type { CompanyDetails, Contact, Workplace } from './company.ts';
import { companyGaps } from './company-gaps.ts';
import { sameName } from './person.ts';
import { plainNumber } from './plain-number.ts';

describe('a number as people type it', () => {
  for (const [typed, plain] of [
    ['5000000', '5000000'],
    ['5.000.000', '5000000'],
    ['5,000,000', '5000000'],
    ['€ 5.000.000,00', '5000000'],
    ['€5 000 000,-', '5000000'],
    ['1.200', '1200'],
    ['12,5', '12,5'],
    ['1.20', '1.20'],
    ['5 miljoen', '5miljoen'],
    ['', ''],
  ] as const)
    it(`reads "${typed}" as "${plain}"`, () => assert.equal(plainNumber(typed), plain));
});

describe('names of one person', () => {
  for (const [a, b, same] of [
    ['Fenna de Boer', 'fenna  de boer ', true],
    ['René', 'Rene\u0301', true],
    ['Fenna de Boer', 'F. de Boer', false],
  ] as const)
    it(`${a} / ${b}: ${same}`, () => assert.equal(sameName(a, b), same));
});

describe('what an agreement still needs of a company', () => {
  const owner: Contact = {
    id: 'c',
    personId: 'p',
    name: 'An',
    email: 'an@x.nl',
    phone: '',
    functionTitle: '',
    signs: true,
    role: 'other',
    validFrom: null,
    validUntil: null,
  };
  const coach = { id: 'k', personId: 'q', name: 'Bo', email: null, validFrom: isoDate('2026-09-01'), validUntil: null };
  const workplace: Workplace = { id: 'w', location: 'Zwolle', functionTitle: 'monteur', coaches: [coach], coach };
  const complete: CompanyDetails = {
    ...unknownCompany,
    kvkNumber: '12345678',
    street: 'Kade 1',
    place: 'Zwolle',
    contacts: [owner],
    workplaces: [workplace],
  };
  const cases: [string, Partial<CompanyDetails>, string[]][] = [
    ['nothing of a complete one', {}, []],
    [
      'all of an empty one',
      { kvkNumber: null, place: '', contacts: [], workplaces: [] },
      ['kvk_number', 'address', 'signer', 'workplace'],
    ],
    ['a signer, when nobody of the contacts signs', { contacts: [{ ...owner, signs: false }] }, ['signer']],
    ['an address for the signer', { contacts: [{ ...owner, email: null }] }, ['signer_email']],
    ['no address for a second signer', { contacts: [owner, { ...owner, email: null }] }, []],
    ['a coach on every workplace', { workplaces: [workplace, { ...workplace, coach: null }] }, ['coach']],
  ];
  for (const [what, change, gaps] of cases)
    it(what, () => assert.deepEqual(companyGaps({ ...complete, ...change }), gaps));
});
