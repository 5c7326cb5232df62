import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckPeriod } from './check-input.ts';
import { period } from './check-samples.fixture.ts';
import { figures } from './figures.fixture.ts';
import { type AgeGroup, warnOfWorkingTime } from './working-time.ts';

/** "code hours" of each warning. */
const found = (periods: CheckPeriod[], group: AgeGroup): string[] =>
  warnOfWorkingTime(periods, group, figures).map(({ code, data }) => `${code} ${'hours' in data ? data.hours : ''}`);

describe('working time of adults', () => {
  const cases: [string, CheckPeriod[], string[]][] = [
    ['five days of 8 hours', [period(42, 5, 0)], []],
    ['days at the hogeschool do not count', [period(42, 4, 3, 0, 12)], []],
    ['exactly 12 a shift, 48 a week', [period(42, 4, 1, 0, 12)], []],
    ['13 hours a shift', [period(42, 1, 4, 0, 13)], ['shift_too_long 13']],
    ['half a day is half a shift', [period(42, 0.5, 4, 0, 16)], []],
    ['a third location is work', [period(42, 4, 0, 1, 10)], ['average_week_too_long 50']],
    ['61 hours in a week', [period(4, 6.1, 0, 0, 10), period(38, 4, 1)], ['week_too_long 61']],
    [
      'everything at once',
      [period(42, 5, 0, 0, 13)],
      ['shift_too_long 13', 'week_too_long 65', 'average_week_too_long 65'],
    ],
    ['no periods', [], []],
  ];
  for (const [name, periods, expected] of cases) it(name, () => assert.deepEqual(found(periods, 'adult'), expected));

  it('averages over 16 weeks in the order of the periods', () => {
    const heavy = period(8, 6, 0, 0, 10);
    const light = period(8, 3, 2, 0, 12);
    assert.deepEqual(found([heavy, light], 'adult'), []);
    assert.deepEqual(found([heavy, light, heavy], 'adult'), []);
    assert.deepEqual(found([light, heavy, heavy, light], 'adult'), ['average_week_too_long 60']);
    assert.deepEqual(found([period(9, 6, 0, 0, 10), light, heavy], 'adult'), ['average_week_too_long 49.5']);
  });

  it('finds a heavy stretch that starts inside a long period', () => {
    const periods = [period(30, 4, 1), period(4, 6, 0, 0, 10), period(12, 5, 0, 0, 9), period(30, 4, 1)];
    assert.deepEqual(found(periods, 'adult'), ['average_week_too_long 48.75']);
  });

  it('takes a pattern shorter than the window to go on', () => {
    assert.deepEqual(found([period(8, 6, 0, 0, 9)], 'adult'), ['average_week_too_long 54']);
  });

  it('names every period above a limit, with the highest hours', () => {
    const [shift] = warnOfWorkingTime(
      [period(20, 2, 1, 0, 13), period(20, 2, 1), period(20, 2, 1, 0, 14)],
      'adult',
      figures,
    );
    assert.deepEqual(shift, { code: 'shift_too_long', data: { hours: 14, limit: 12, age: 18, periods: [1, 3] } });
  });

  it('survives an unfinished draft', () => {
    for (const weeks of [0, -3, Number.NaN, 1e12])
      assert.deepEqual(found([{ ...period(weeks, 4, 1), studyHoursPerWeek: 10 }], 'adult'), []);
  });
});

describe('working time under 18', () => {
  const cases: [string, CheckPeriod[], string[]][] = [
    ['five days of 8 hours', [period(42, 4, 1)], []],
    ['days at the hogeschool count', [period(42, 2, 3, 0, 8.5)], ['under_18_average_week_too_long 42.5']],
    ['six days', [period(42, 4, 2)], ['under_18_week_too_long 48', 'under_18_average_week_too_long 48']],
    ['nine and a half hours a day', [period(42, 3, 1, 0, 9.5)], ['under_18_shift_too_long 9.5']],
    ['exactly 9 a day, 45 a week, for 2 weeks of 4', [period(2, 4, 1, 0, 9), period(2, 3, 1, 0, 8)], []],
    ['self-study does not count', [{ ...period(42, 4, 1), studyHoursPerWeek: 10 }], []],
  ];
  for (const [name, periods, expected] of cases) it(name, () => assert.deepEqual(found(periods, 'under_18'), expected));
});
