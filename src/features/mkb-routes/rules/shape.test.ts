import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Period, places } from '../../../kernel/week-pattern.ts';
import { checkInputFromDesign } from './check-input.ts';
import { perPlace } from './check-samples.fixture.ts';
import { isSame } from './close.ts';
import { creditsOfDesign, type Design, emptyDesign, type LearningUnit } from './design.ts';
import { blankPeriod, movePeriod, movePeriodTo } from './design-periods.ts';
import { hoursOf, totalHours } from './hours.ts';
import { resizePeriod, weeksRange } from './resize-period.ts';
import { splitPeriod } from './split-period.ts';
import { proposedPart, splitUnit } from './split-unit.ts';
import { weekOf } from './week-of.ts';

const period = (id: string, studyYear: number, weeks: number, company = 3): Period => ({
  ...blankPeriod(id, studyYear),
  label: id,
  weeks,
  studyHoursPerWeek: 4,
  week: weekOf(perPlace(company, 5 - company)),
});
const unit = (id: string, credits = perPlace(10.3, 5), ...periodIds: string[]): LearningUnit => ({
  id,
  name: id,
  outcomes: ['een', 'twee', 'drie'],
  credits,
  periodIds,
});
const design: Design = {
  ...emptyDesign,
  periods: [period('a', 1, 20, 1), period('b', 1, 22, 4), period('c', 2, 20), period('d', 2, 1)],
  units: [unit('u', perPlace(10.3, 5), 'a', 'b'), unit('v', perPlace(7.5, 2.5, 1), 'c', 'd')],
};

const drawn = ({ periods }: Design) =>
  periods.map(({ id, studyYear, weeks }) => `${id}${studyYear}:${weeks}`).join(' ');
const weeksOf = ({ periods }: Design) => periods.reduce((total, { weeks }) => total + weeks, 0);
const hours = (one: Design) => totalHours(hoursOf(checkInputFromDesign('bachelor', one, []).periods));

/** Weeks, hours and EC per place are those of the design before. */
function assertSameTotals(after: Design, what = ''): void {
  assert.equal(weeksOf(after), weeksOf(design), what);
  assert.equal(hours(after), hours(design), what);
  const [old, fresh] = [creditsOfDesign(design), creditsOfDesign(after)];
  for (const place of places) assert.ok(old && fresh && isSame(old[place], fresh[place]), `${what} ${place}`);
}

describe('splitting a period', () => {
  it('puts the second part right after the first, with the same week, in every unit that named the whole', () => {
    const split = splitPeriod(design, 'a', 8, 'n');
    assert.ok(split);
    assert.equal(drawn(split), 'a1:8 n1:12 b1:22 c2:20 d2:1');
    assert.deepEqual(split.periods[1]?.week, split.periods[0]?.week);
    assert.notEqual(split.periods[1]?.week, split.periods[0]?.week);
    assert.deepEqual(split.units[0]?.periodIds, ['a', 'n', 'b']);
    assert.deepEqual(split.units[1], design.units[1]);
  });

  it('keeps weeks, hours and EC, wherever it is cut', () => {
    for (let weeks = 1; weeks < 22; weeks += 1) {
      const split = splitPeriod(design, 'b', weeks, 'n');
      assert.ok(split);
      assertSameTotals(split, `after ${weeks}`);
    }
  });

  const refused: [string, string, number][] = [
    ['no week in the first part', 'a', 0],
    ['no week in the second', 'a', 20],
    ['half a week', 'a', 2.5],
    ['nothing typed', 'a', Number.NaN],
    ['a period of one week', 'd', 1],
    ['no such period', 'x', 2],
  ];
  for (const [name, id, weeks] of refused)
    it(`refuses ${name}`, () => assert.equal(splitPeriod(design, id, weeks, 'n'), null));

  const labels: [before: string[], at: number, after: string[]][] = [
    [['sept – jan'], 0, ['sept – jan (1)', 'sept – jan (2)']],
    [['x (1)', 'x (2)'], 0, ['x (1)', 'x (3)', 'x (2)']],
    [['x (1)', 'x (2)'], 1, ['x (1)', 'x (2)', 'x (3)']],
    [[''], 0, ['', '']],
    [['y'.repeat(60)], 0, [`${'y'.repeat(56)} (1)`, `${'y'.repeat(56)} (2)`]],
  ];
  for (const [before, at, after] of labels)
    it(`names the parts of "${before.join('", "')}"`, () => {
      const periods = before.map((label, index) => ({ ...period(`p${index}`, 1, 10), label }));
      const split = splitPeriod({ ...design, periods }, `p${at}`, 5, 'n');
      assert.deepEqual(
        split?.periods.map(({ label }) => label),
        after,
      );
    });
});

describe('moving a period', () => {
  const cases: [string, number, string][] = [
    ['a', 1, 'b1:22 a1:20 c2:20 d2:1'],
    ['a', 2, 'b1:22 c2:20 a2:20 d2:1'],
    ['a', 3, 'b1:22 c2:20 d2:1 a2:20'],
    ['d', 0, 'd1:1 a1:20 b1:22 c2:20'],
    ['d', 1, 'a1:20 d1:1 b1:22 c2:20'],
    ['d', 2, 'a1:20 b1:22 d2:1 c2:20'],
    ['c', 1, 'a1:20 c1:20 b1:22 d2:1'],
    ['b', 1, drawn(design)],
    ['b', 4, drawn(design)],
    ['b', -1, drawn(design)],
    ['b', 0.5, drawn(design)],
    ['b', Number.NaN, drawn(design)],
    ['x', 0, drawn(design)],
  ];
  for (const [id, to, expected] of cases)
    it(`${id} to ${to}: ${expected}`, () => {
      const moved = movePeriodTo(design, id, to);
      assert.equal(drawn(moved), expected);
      assertSameTotals(moved);
    });

  it('over the edge of a year by one place joins that year', () => {
    assert.equal(drawn(movePeriod(design, 'c', 'up')), 'a1:20 c1:20 b1:22 d2:1');
    assert.equal(drawn(movePeriod(design, 'b', 'down')), 'a1:20 c2:20 b2:22 d2:1');
  });
});

describe('giving a period another length', () => {
  const cases: [string, string, number, string | null][] = [
    ['longer takes from the next of the year', 'a', 25, 'a1:25 b1:17 c2:20 d2:1'],
    ['shorter gives to it', 'a', 5, 'a1:5 b1:37 c2:20 d2:1'],
    ['the next keeps a week', 'a', 42, null],
    ['the last of a year changes the year', 'b', 30, 'a1:20 b1:30 c2:20 d2:1'],
    ['no weeks', 'b', 0, null],
    ['more than a period may have', 'd', 105, null],
    ['half a week', 'd', 1.5, null],
    ['no such period', 'x', 4, null],
  ];
  for (const [name, id, weeks, expected] of cases)
    it(name, () => {
      const resized = resizePeriod(design, id, weeks);
      assert.equal(resized && drawn(resized), expected);
      assert.deepEqual(resized?.units ?? design.units, design.units, 'EC stay as they are');
    });

  it('is possible exactly within the range that it tells', () => {
    const long: Design = { ...design, periods: [period('p', 1, 100), period('q', 1, 60), period('r', 2, 3)] };
    for (const one of [design, long])
      for (const { id } of one.periods) {
        const range = weeksRange(one, id);
        assert.ok(range);
        for (let weeks = 0; weeks <= 110; weeks += 1)
          assert.equal(
            resizePeriod(one, id, weeks) !== null,
            weeks >= range.min && weeks <= range.max,
            `${id} ${weeks}`,
          );
      }
    assert.deepEqual(weeksRange(long, 'p'), { min: 56, max: 104 });
    assert.equal(weeksRange(design, 'x'), null);
  });
});

describe('splitting a unit', () => {
  const part = { name: 'nieuw', outcomes: [2, 0], credits: perPlace(5.1, 5) };

  it('puts each outcome and each EC in one of both', () => {
    const split = splitUnit(design, 'u', part, 'n');
    assert.ok(split);
    const [first, second] = split.units;
    assert.deepEqual(
      split.units.map(({ id }) => id),
      ['u', 'n', 'v'],
    );
    assert.deepEqual([first?.outcomes, second?.outcomes], [['twee'], ['een', 'drie']]);
    assert.deepEqual([first?.credits, second?.credits], [perPlace(5.2, 0), perPlace(5.1, 5)]);
    assert.deepEqual([first?.name, second?.name], ['u', 'nieuw']);
    assert.deepEqual(second?.periodIds, first?.periodIds);
    assertSameTotals(split);
  });

  it('keeps the EC for whatever goes', () => {
    for (let tenths = 0; tenths <= 75; tenths += 1) {
      const split = splitUnit(design, 'v', { ...part, credits: perPlace(tenths / 10, tenths / 100, tenths / 80) }, 'n');
      assert.ok(split);
      assertSameTotals(split, `${tenths}`);
    }
  });

  it('refuses more EC than there are, fewer than none, what is no number, and a unit that is not there', () => {
    for (const credits of [perPlace(10.4, 0), perPlace(0, -1), perPlace(Number.NaN, 0), perPlace(0, 0, 1)])
      assert.equal(splitUnit(design, 'u', { ...part, credits }, 'n'), null);
    assert.equal(splitUnit(design, 'x', part, 'n'), null);
  });

  it('proposes half, in halves of an EC', () => {
    assert.deepEqual(proposedPart(unit('u', perPlace(7.5, 4, 1))), { outcomes: [2], credits: perPlace(3.5, 2, 0.5) });
    const whole = unit('u', perPlace(0.2, 0));
    assert.ok(splitUnit({ ...design, units: [whole] }, 'u', { name: '', ...proposedPart(whole) }, 'n'));
  });
});
