import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expiredBackups, type KeptBackups, nightlyKept } from './kept-backups.ts';

const backup = (text: string) => ({ name: text, at: new Date(text.length === 10 ? `${text}T02:15:00Z` : text) });
/** One a night, from the first to the last day. */
const everyNight = (first: string, last: string) => {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days.map(backup);
};

const cases: { what: string; backups: { name: string; at: Date }[]; keep: KeptBackups; kept: string[] }[] = [
  { what: 'nothing of nothing', backups: [], keep: nightlyKept, kept: [] },
  {
    what: 'the newest one, even when nothing need be kept',
    backups: everyNight('2026-11-24', '2026-11-26'),
    keep: { days: 0, weeks: 0, months: 0 },
    kept: ['2026-11-26'],
  },
  {
    what: 'seven days',
    backups: everyNight('2026-11-01', '2026-11-26'),
    keep: { days: 7, weeks: 0, months: 0 },
    kept: ['2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20'],
  },
  {
    what: 'of each week its last one; weeks begin on Monday',
    backups: everyNight('2026-11-01', '2026-11-26'),
    keep: { days: 0, weeks: 3, months: 0 },
    kept: ['2026-11-26', '2026-11-22', '2026-11-15'],
  },
  {
    what: 'of each month its last one, also over the turn of the year',
    backups: everyNight('2026-10-20', '2027-02-03'),
    keep: { days: 0, weeks: 0, months: 3 },
    kept: ['2027-02-03', '2027-01-31', '2026-12-31'],
  },
  {
    what: 'the newest of one day',
    backups: [backup('2026-11-25'), backup('2026-11-25T10:00:00Z'), backup('2026-11-25T08:00:00Z')],
    keep: { days: 2, weeks: 0, months: 0 },
    kept: ['2026-11-25T10:00:00Z'],
  },
  {
    what: 'the last days that have a backup, after a long rest too',
    backups: [...everyNight('2026-01-01', '2026-01-03'), backup('2026-11-26')],
    keep: { days: 3, weeks: 0, months: 0 },
    kept: ['2026-11-26', '2026-01-03', '2026-01-02'],
  },
];

describe('which backups are kept', () => {
  for (const { what, backups, keep, kept } of cases)
    it(what, () => {
      const expired = expiredBackups(backups, keep);
      const left = backups.map(({ name }) => name).filter((name) => !expired.includes(name));
      assert.deepEqual(left.sort().reverse(), [...kept].sort().reverse());
      // Once more changes nothing.
      assert.deepEqual(
        expiredBackups(
          backups.filter(({ name }) => left.includes(name)),
          keep,
        ),
        [],
      );
    });

  it('after two years of nights: seven days, four weeks and twelve months', () => {
    const backups = everyNight('2024-11-27', '2026-11-26');
    const expired = expiredBackups(backups, nightlyKept);
    assert.deepEqual(
      backups.map(({ name }) => name).filter((name) => !expired.includes(name)),
      [
        ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
        ...['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-08', '2026-11-15'],
        ...['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'],
      ],
    );
  });

  it('is the same when they are removed every night', () => {
    let left: ReturnType<typeof everyNight> = [];
    for (const night of everyNight('2024-11-27', '2026-11-26')) {
      left.push(night);
      const expired = expiredBackups(left, nightlyKept);
      left = left.filter(({ name }) => !expired.includes(name));
    }
    assert.equal(left.length, 20);
    assert.equal(left[0]?.name, '2025-12-31');
  });
});
