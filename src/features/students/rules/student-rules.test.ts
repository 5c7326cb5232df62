import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { birthDateFault, minorUntil } from './birth-date.ts';
import { looksLikeBsn } from './student-number.ts';

describe('a number that looks like a BSN', () => {
  for (const [text, looks] of [
    ['111222333', true],
    ['123456782', true],
    ['1234 56 782', true],
    ['123.456.782', true],
    ['123456789', false],
    ['111222334', false],
    ['s123456782', false],
    ['12345678', false],
    ['1234567820', false],
  ] as const)
    it(`${text}: ${looks}`, () => assert.equal(looksLikeBsn(text), looks));
});

const today = isoDate('2026-11-23');

describe('a birth date of a student', () => {
  for (const [date, fault] of [
    ['2026-11-24', 'in_future'],
    ['2026-11-23', 'too_young'],
    ['2012-11-24', 'too_young'],
    ['2012-11-23', null],
    ['2005-02-28', null],
    ['1926-11-23', null],
    ['1925-11-23', 'too_old'],
  ] as const)
    it(`${date}: ${fault ?? 'fine'}`, () => assert.equal(birthDateFault(isoDate(date), today), fault));
});

describe('when a minor comes of age', () => {
  for (const [born, until] of [
    ['2008-11-23', null],
    ['2008-11-24', '2026-11-24'],
    ['2009-05-03', '2027-05-03'],
    ['2012-02-29', '2030-03-01'],
  ] as const)
    it(`${born}: ${until ?? 'of age'}`, () => assert.equal(minorUntil(isoDate(born), today, 18), until));
});
