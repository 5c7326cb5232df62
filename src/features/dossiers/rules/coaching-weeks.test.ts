import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { coachingWeeks, type EmployerStretch } from './coaching-weeks.ts';
import { weeksBetween } from './weeks.ts';

describe('weeks between two days', () => {
  // 31 August 2026 is a Monday, 1 September a Tuesday.
  const cases: [string, string, string, number][] = [
    ['a week from Monday to Sunday', '2026-08-31', '2026-09-06', 1],
    ['a week from Monday to Friday', '2026-08-31', '2026-09-04', 1],
    ['three working days', '2026-09-02', '2026-09-04', 1],
    ['three working days at the start of a week', '2026-08-31', '2026-09-02', 1],
    ['two working days and a weekend', '2026-09-03', '2026-09-06', 0],
    ['a weekend', '2026-09-05', '2026-09-06', 0],
    ['one day', '2026-09-02', '2026-09-02', 0],
    ['two days of one week and two of the next', '2026-09-03', '2026-09-08', 0],
    ['three days of one week and three of the next', '2026-09-02', '2026-09-09', 2],
    ['a whole study year', '2026-09-01', '2027-08-31', 52],
    ['the next study year, that begins on a Wednesday', '2027-09-01', '2028-08-31', 53],
    ['over a change of the clock', '2026-10-19', '2026-11-01', 2],
    ['over New Year', '2026-12-28', '2027-01-03', 1],
    ['half a year', '2026-09-01', '2027-01-31', 22],
    ['a leap day', '2028-02-28', '2028-03-05', 1],
    ['an end before the start', '2026-09-10', '2026-09-01', 0],
  ];
  for (const [name, from, until, weeks] of cases)
    it(`of ${name} are ${weeks}`, () => assert.equal(weeksBetween(isoDate(from), isoDate(until)), weeks));

  it('give each week to one of two that follow upon each other, wherever the one ends', () => {
    const [first, last] = [isoDate('2026-09-01'), isoDate('2027-08-31')];
    for (let day = 2; day <= 28; day += 1) {
      const end = isoDate(`2027-02-${String(day - 1).padStart(2, '0')}`);
      const start = isoDate(`2027-02-${String(day).padStart(2, '0')}`);
      assert.equal(weeksBetween(first, end) + weeksBetween(start, last), 52, start);
    }
  });
});

describe('weeks of coaching', () => {
  const stretch = (kvkNumber: string, from: string, until: string): EmployerStretch => ({
    name: `Bedrijf ${kvkNumber}`,
    kvkNumber,
    from: isoDate(from),
    until: isoDate(until),
  });
  const days = (from: string, until: string) => ({ from: isoDate(from), until: isoDate(until) });
  const year = days('2026-09-01', '2027-08-31');

  type Case = {
    name: string;
    stretches: EmployerStretch[];
    inForce: ReturnType<typeof days> | null;
    off?: Record<string, number>;
    full?: number;
    /** Per employer its weeks and share. */
    expected: [string, number, number][];
    total: [number, number];
    more?: boolean;
  };
  const cases: Case[] = [
    {
      name: 'of a whole year are capped at one',
      stretches: [stretch('1', '2025-09-01', '2029-08-31')],
      inForce: year,
      expected: [['1', 42, 1]],
      total: [42, 1],
    },
    {
      name: 'of thirty weeks are 30/42',
      stretches: [stretch('1', '2026-09-01', '2029-08-31')],
      inForce: year,
      off: { 1: 22 },
      expected: [['1', 30, 30 / 42]],
      total: [30, 30 / 42],
    },
    {
      name: 'of exactly a full year are one',
      stretches: [stretch('1', '2026-09-01', '2029-08-31')],
      inForce: year,
      off: { 1: 10 },
      expected: [['1', 42, 1]],
      total: [42, 1],
    },
    {
      name: 'of an agreement that begins in February',
      stretches: [stretch('1', '2027-02-01', '2029-01-31')],
      inForce: days('2027-02-01', '2027-08-31'),
      expected: [['1', 30, 30 / 42]],
      total: [30, 30 / 42],
    },
    {
      name: 'of an agreement that ended early',
      stretches: [stretch('1', '2026-09-01', '2028-08-31')],
      inForce: days('2026-09-01', '2026-12-18'),
      expected: [['1', 16, 16 / 42]],
      total: [16, 16 / 42],
    },
    {
      name: 'of two employers, one after the other, are each its own',
      stretches: [stretch('1', '2026-09-01', '2027-01-31'), stretch('2', '2027-02-01', '2028-08-31')],
      inForce: year,
      off: { 1: 3, 2: 7 },
      expected: [
        ['1', 19, 19 / 42],
        ['2', 23, 23 / 42],
      ],
      total: [42, 1],
    },
    {
      name: 'of two employers together can be more than a whole year',
      stretches: [stretch('1', '2026-09-01', '2027-01-31'), stretch('2', '2027-02-01', '2028-08-31')],
      inForce: year,
      expected: [
        ['1', 22, 22 / 42],
        ['2', 30, 30 / 42],
      ],
      total: [42, 1],
      more: true,
    },
    {
      name: 'of an employer that comes back are together',
      stretches: [
        stretch('1', '2026-09-01', '2026-12-06'),
        stretch('2', '2026-12-07', '2027-02-28'),
        stretch('1', '2027-03-01', '2027-08-31'),
      ],
      inForce: year,
      expected: [
        ['1', 40, 40 / 42],
        ['2', 12, 12 / 42],
      ],
      total: [42, 1],
      more: true,
    },
    {
      name: 'of a change of coach on a Thursday lose no week',
      stretches: [stretch('1', '2026-09-01', '2026-11-11'), stretch('1', '2026-11-12', '2027-08-31')],
      inForce: year,
      expected: [['1', 42, 1]],
      total: [42, 1],
    },
    {
      name: 'of weeks off that are more than there are left are none',
      stretches: [stretch('1', '2026-09-01', '2027-08-31')],
      inForce: days('2026-09-01', '2026-09-20'),
      off: { 1: 9 },
      expected: [['1', 0, 0]],
      total: [0, 0],
    },
    {
      name: 'follow what a whole year is in that study year',
      stretches: [stretch('1', '2026-09-01', '2027-08-31')],
      inForce: year,
      off: { 1: 12 },
      full: 40,
      expected: [['1', 40, 1]],
      total: [40, 1],
    },
    {
      name: 'are none when the agreement is not in force',
      stretches: [stretch('1', '2026-09-01', '2027-08-31')],
      inForce: null,
      expected: [],
      total: [0, 0],
    },
    {
      name: 'of an employer without a register number go by its name',
      stretches: [{ ...stretch('', '2026-09-01', '2027-08-31'), name: 'Stichting' }],
      inForce: year,
      off: { Stichting: 2 },
      expected: [['Stichting', 42, 1]],
      total: [42, 1],
    },
  ];
  for (const { name, stretches, inForce, off = {}, full = 42, expected, total, more = false } of cases)
    it(name, () => {
      const weeks = coachingWeeks(stretches, inForce, { fullWeeks: full, weeksOff: off });
      assert.deepEqual(
        weeks.employers.map((one) => [one.key, one.weeks, one.share]),
        expected,
      );
      assert.deepEqual([weeks.weeks, weeks.share, weeks.isMoreThanFull], [...total, more]);
    });
});
