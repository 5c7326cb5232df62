import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { perPlace } from './check-samples.fixture.ts';
import { creditsOfDesign, type Design, emptyDesign } from './design.ts';
import { addPeriod, changePeriod, copyPeriod, deletePeriod, movePeriod } from './design-periods.ts';
import { addUnit, changeUnit, deleteUnit, moveUnit } from './design-units.ts';
import { weekOf } from './week-of.ts';

const ids = (items: { id: string }[]): string => items.map(({ id }) => id).join(' ');
const withPeriods = (...names: string[]): Design => names.reduce(addPeriod, emptyDesign);
const unit = (id: string, credits = perPlace(10, 5), ...periodIds: string[]) => ({
  id,
  name: id,
  outcomes: [],
  credits,
  periodIds,
});

describe('periods of a design', () => {
  it('are added at the end, in the study year of the last one', () => {
    const first = withPeriods('a');
    const [a] = first.periods;
    assert.ok(a);
    const design = addPeriod(changePeriod(first, { ...a, studyYear: 3 }), 'b');
    assert.deepEqual(
      design.periods.map(({ id, studyYear }) => [id, studyYear]),
      [
        ['a', 3],
        ['b', 3],
      ],
    );
  });

  it('are copied right after the original, without touching it or its units', () => {
    const design: Design = { ...withPeriods('a', 'b'), units: [unit('u', perPlace(10, 5), 'a', 'b')] };
    const [a] = design.periods;
    assert.ok(a);
    const copied = copyPeriod(changePeriod(design, { ...a, weeks: 7, week: weekOf(perPlace(3, 2)) }), 'a', 'c');
    assert.equal(ids(copied.periods), 'a c b');
    assert.equal(copied.periods[1]?.weeks, 7);
    assert.notEqual(copied.periods[1]?.week, copied.periods[0]?.week);
    assert.equal(creditsOfDesign(copied), null);
    assert.equal(ids(design.periods), 'a b');
  });

  it('move one place, and stay at the ends', () => {
    const design = withPeriods('a', 'b', 'c');
    const cases = [
      ['b', 'up', 'b a c'],
      ['b', 'down', 'a c b'],
      ['a', 'up', 'a b c'],
      ['c', 'down', 'a b c'],
      ['x', 'up', 'a b c'],
      ['x', 'down', 'a b c'],
    ] as const;
    for (const [id, direction, expected] of cases)
      assert.equal(ids(movePeriod(design, id, direction).periods), expected);
  });

  it('are deleted from the units too', () => {
    const design: Design = { ...withPeriods('a', 'b'), units: [unit('u', perPlace(10, 5), 'a', 'b')] };
    const left = deletePeriod(design, 'a');
    assert.equal(ids(left.periods), 'b');
    assert.deepEqual(left.units[0]?.periodIds, ['b']);
  });

  it('an unknown id changes nothing', () => {
    const design = withPeriods('a');
    assert.deepEqual(copyPeriod(design, 'x', 'c'), design);
    assert.deepEqual(deletePeriod(design, 'x'), design);
  });
});

describe('units of a design', () => {
  it('are added, changed, moved and deleted', () => {
    const two = addUnit(addUnit(withPeriods('a'), 'u'), 'v');
    const changed = changeUnit(two, unit('u', perPlace(20, 10), 'a', 'gone'));
    assert.deepEqual(changed.units[0]?.periodIds, ['a']);
    assert.equal(ids(moveUnit(changed, 'v', 'up').units), 'v u');
    assert.equal(ids(deleteUnit(changed, 'u').units), 'v');
  });
});

describe('the EC of a design', () => {
  const periods = withPeriods('a', 'b');
  const cases: [string, Design, ReturnType<typeof creditsOfDesign>][] = [
    ['no units', periods, null],
    ['a period without a unit', { ...periods, units: [unit('u', perPlace(10, 5), 'a')] }, null],
    [
      'every period named, EC summed over units',
      { ...periods, units: [unit('u', perPlace(10, 5, 1), 'a'), unit('v', perPlace(4, 2), 'a', 'b')] },
      perPlace(14, 7, 1),
    ],
    ['no periods and no units', emptyDesign, null],
  ];
  for (const [name, design, expected] of cases) it(name, () => assert.deepEqual(creditsOfDesign(design), expected));
});
