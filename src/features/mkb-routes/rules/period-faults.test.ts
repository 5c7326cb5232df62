import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Period, PlaceWeek, Weekday } from '../../../kernel/week-pattern.ts';
import { perPlace } from './check-samples.fixture.ts';
import { blankPeriod } from './design-periods.ts';
import { faultsInPeriod } from './period-faults.ts';
import { weekOf } from './week-of.ts';

const sound: Period = { ...blankPeriod('p', 1), week: weekOf(perPlace(4, 1)) };
const at = (days: number, weekdays: Weekday[] = [], remoteDays = 0): PlaceWeek => ({ days, remoteDays, weekdays });
const none = at(0);

describe('faults in a period', () => {
  const cases: [string, Partial<Period>, string[]][] = [
    ['a sound period', {}, []],
    ['1 week', { weeks: 1 }, []],
    ['104 weeks', { weeks: 104 }, []],
    ['0 weeks', { weeks: 0 }, ['weeks_out_of_range']],
    ['105 weeks', { weeks: 105 }, ['weeks_out_of_range']],
    ['half a week', { weeks: 2.5 }, ['weeks_out_of_range']],
    ['no number', { weeks: Number.NaN, hoursPerDay: Number.NaN }, ['weeks_out_of_range', 'hours_per_day_out_of_range']],
    ['no hours', { hoursPerDay: 0 }, ['hours_per_day_out_of_range']],
    ['25 hours a day', { hoursPerDay: 25 }, ['hours_per_day_out_of_range']],
    ['negative study hours', { studyHoursPerWeek: -1 }, ['study_hours_out_of_range']],
    ['half days', { week: weekOf(perPlace(2.5, 1.5, 0.5)) }, []],
    ['a quarter of a day', { week: weekOf(perPlace(2.25, 1)) }, ['days_not_half']],
    ['negative days', { week: weekOf(perPlace(-1, 1)) }, ['remote_days_exceed_days', 'days_not_half']],
    ['half a day in all', { week: weekOf(perPlace(0.5, 0)) }, []],
    ['no days', { week: weekOf(perPlace(0, 0)) }, ['days_out_of_range']],
    ['7 days', { week: weekOf(perPlace(5, 2)) }, []],
    ['7.5 days', { week: weekOf(perPlace(5, 2.5)) }, ['days_out_of_range']],
    ['remote within days', { week: { company: at(3, [], 1.5), school: none, third: none } }, []],
    [
      'remote above days',
      { week: { company: at(3, [], 3.5), school: none, third: none } },
      ['remote_days_exceed_days'],
    ],
    ['remote quarter', { week: { company: at(3, [], 0.25), school: none, third: none } }, ['remote_days_not_half']],
    ['weekdays side by side', { week: { company: at(4, [1, 2, 3, 4]), school: at(1, [5]), third: none } }, []],
    ['two halves of a Friday', { week: { company: at(4.5, [1, 2, 3, 4, 5]), school: at(0.5, [5]), third: none } }, []],
    [
      'fewer weekdays than days',
      { week: { company: at(3, [1, 2]), school: none, third: none } },
      ['days_exceed_weekdays'],
    ],
    [
      'a weekday named twice is one',
      { week: { company: at(2, [1, 1]), school: none, third: none } },
      ['days_exceed_weekdays'],
    ],
    ['a Monday for two', { week: { company: at(1, [1]), school: at(1, [1]), third: none } }, ['weekdays_overfull']],
    [
      'a Friday for one and a half',
      { week: { company: at(4, [1, 2, 3, 5]), school: at(0.5, [5]), third: none } },
      ['weekdays_overfull'],
    ],
    [
      'three that fit two by two',
      { week: { company: at(1, [1, 2]), school: at(1, [1, 2]), third: at(0.5, [1, 2]) } },
      ['weekdays_overfull'],
    ],
    ['open weekdays fit anywhere', { week: { company: at(4, [1, 2, 3, 4]), school: at(1), third: none } }, []],
    ['room to choose', { week: { company: at(2, [1, 2, 3]), school: at(1, [1, 2]), third: none } }, []],
  ];
  for (const [name, changes, expected] of cases)
    it(name, () => {
      const codes = faultsInPeriod({ ...sound, ...changes }).map(({ code }) => code);
      assert.deepEqual(codes.sort(), expected.sort());
    });

  it('names the smallest group of places that does not fit', () => {
    const week = { company: at(1, [1]), school: at(1, [1]), third: at(1, [1, 2]) };
    assert.deepEqual(faultsInPeriod({ ...sound, week }), [
      { code: 'weekdays_overfull', places: ['company', 'school'], days: 2, weekdays: [1] },
    ]);
  });
});
