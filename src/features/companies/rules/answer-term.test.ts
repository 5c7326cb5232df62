import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { lateSpans, waitingOf, workingDaysAfter, workingDaysBetween } from './answer-term.ts';

// 23 November 2026 is a Monday.
describe('working days', () => {
  const cases: [from: string, until: string, days: number][] = [
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-27', '2026-11-29', 0],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-28', '2026-11-30', 1],
    ['2026-11-23', '2026-11-30', 5],
    ['2026-11-23', '2026-12-08', 11],
    ['2026-11-24', '2026-11-23', 0],
  ];
  for (const [from, until, days] of cases)
    it(`${from} to ${until}: ${days}`, () => assert.equal(workingDaysBetween(isoDate(from), isoDate(until)), days));

  it('are added over a weekend', () => assert.equal(workingDaysAfter(isoDate('2026-11-26'), 3), '2026-12-01'));
});

describe('how long a company waits', () => {
  const terms = [
    { validFrom: isoDate('2026-11-01'), workingDays: 2 },
    { validFrom: isoDate('2026-11-25'), workingDays: 1 },
  ];
  const cases: [since: string, today: string, promised: number, late: boolean][] = [
    ['2026-10-30', '2026-11-03', 3, false],
    ['2026-10-30', '2026-11-05', 3, true],
    ['2026-11-24', '2026-11-26', 2, false],
    ['2026-11-24', '2026-11-27', 2, true],
    ['2026-11-25', '2026-11-26', 1, false],
    ['2026-11-25', '2026-11-27', 1, true],
    ['2026-11-27', '2026-11-29', 1, false],
  ];
  for (const [since, today, promised, late] of cases)
    it(`asked ${since}, today ${today}: ${late ? 'too long' : 'in time'}`, () => {
      const waiting = waitingOf(isoDate(since), isoDate(today), terms, 3);
      assert.deepEqual([waiting.promised, waiting.late], [promised, late]);
    });

  it('is too long in exactly the spans that the list asks for', () => {
    for (const today of ['2026-11-05', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-02'].map(isoDate)) {
      const spans = lateSpans(today, terms, 3);
      for (let day = 0; day < 60; day += 1) {
        const since = isoDate(new Date(Date.parse(today) - day * 86_400_000).toISOString().slice(0, 10));
        const inSpan = spans.some(({ from, until }) => (from === null || from <= since) && since <= until);
        assert.equal(inSpan, waitingOf(since, today, terms, 3).late, `${since} on ${today}`);
      }
    }
  });
});
