import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlaceWeek, Weekday, WeekPattern } from '../../../../kernel/week-pattern.ts';
import { type Cell, ribbonCells } from './ribbon-cells.ts';

const at = (days: number, weekdays: Weekday[] = [], remoteDays = 0): PlaceWeek => ({ days, weekdays, remoteDays });
const week = (company: PlaceWeek, school = at(0), third = at(0)): WeekPattern => ({ company, school, third });

/** A letter per half day, lower case when online, '.' when free; days apart by a space. */
function draw(cells: Cell[]): string {
  const letters = { company: 'B', school: 'H', third: 'O' };
  const days: string[] = [];
  for (const { day, halves, place, remote } of cells) {
    const letter = place ? letters[place] : '.';
    days[day] = (days[day] ?? '') + (remote ? letter.toLowerCase() : letter).repeat(halves);
  }
  return days.join(' ');
}

describe('ribbonCells', () => {
  const cases: [string, WeekPattern, string][] = [
    ['company, school, third in that order', week(at(3), at(1), at(1)), 'BB BB BB HH OO'],
    ['a half day shared by two places', week(at(3.5), at(1.5)), 'BB BB BB BH HH'],
    ['the half day that stands alone is the online one', week(at(3.5), at(1.5, [], 0.5)), 'BB BB BB Bh HH'],
    ['online days last', week(at(3), at(2, [], 1)), 'BB BB BB HH hh'],
    ['half of a whole day online', week(at(4), at(1, [], 0.5)), 'BB BB BB BB Hh'],
    ['online at the company', week(at(4, [], 1), at(1)), 'BB BB BB bb HH'],
    ['everything online', week(at(0), at(5, [], 5)), 'hh hh hh hh hh'],
    ['a four-day week leaves the fifth free', week(at(3), at(1)), 'BB BB BB HH ..'],
    ['half a day', week(at(0.5)), 'B. .. .. .. ..'],
    ['nothing', week(at(0)), '.. .. .. .. ..'],
    ['more than five days', week(at(5), at(1)), 'BB BB BB BB BB HH'],
    ['six and a half days', week(at(5), at(1.5)), 'BB BB BB BB BB HH H.'],
    ['fixed weekdays', week(at(3, [1, 2, 5]), at(1, [3])), 'BB BB HH .. BB'],
    ['fixed weekdays in any order, named twice', week(at(2, [4, 1, 4]), at(1, [2])), 'BB HH .. BB ..'],
    ['a Saturday', week(at(4, [1, 2, 3, 6]), at(1, [5])), 'BB BB BB .. HH BB'],
    ['a half day on the last weekday', week(at(2.5, [1, 2, 3])), 'BB BB B. .. ..'],
    ['two places on one weekday share it', week(at(3.5, [1, 2, 3, 4]), at(1.5, [4, 5])), 'BB BB BB BH HH'],
    ['one place fixed, the others fill the free days', week(at(3), at(2, [1, 2])), 'HH HH BB BB BB'],
    ['fewer weekdays than days: the rest on free days', week(at(3, [2]), at(1, [3])), 'BB BB HH BB ..'],
    ['a day that is full goes to the next free one', week(at(1, [1]), at(2, [1, 2])), 'BH HH BH .. ..'],
  ];
  for (const [name, pattern, expected] of cases) it(name, () => assert.equal(draw(ribbonCells(pattern)), expected));

  it('loses no half day', () => {
    for (const [name, pattern] of cases) {
      const halves = ribbonCells(pattern).reduce((sum, cell) => sum + (cell.place ? cell.halves : 0), 0);
      assert.equal(halves, 2 * (pattern.company.days + pattern.school.days + pattern.third.days), name);
    }
  });
  it('names the weekdays once one of them is fixed', () => {
    assert.deepEqual(
      ribbonCells(week(at(4), at(1, [3]))).map(({ weekday }) => weekday),
      [1, 2, 3, 4, 5],
    );
    assert.ok(ribbonCells(week(at(4), at(1))).every(({ weekday }) => weekday === null));
  });
});
