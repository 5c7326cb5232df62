import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { type Counted, hideSmall, type Limits } from './hide-small.ts';
import { nextQuarter, quarterOf } from './quarter.ts';
import { healthOf, seatFigures } from './seat-figures.ts';

const limits: Limits = { smallestCount: 5, fewestCompanies: 3 };
const of = (value: number, companies = 3): Counted => ({ value, companies });
const totalOf = (cells: readonly Counted[]): Counted => ({
  value: cells.reduce((sum, { value }) => sum + value, 0),
  companies: Math.max(...cells.map(({ companies }) => companies)),
});

describe('what a seat is shown of a row', () => {
  const cases: [string, Counted[], (number | null)[], number | null][] = [
    ['all of it, when nothing is small, rounded down', [of(5), of(6), of(14)], [5, 5, 10], 20],
    ['no total beside a hidden cell', [of(12), of(4), of(9)], [10, null, 5], null],
    ['no total either when two are hidden: they could be 4 and 4', [of(12), of(4), of(4)], [10, null, null], null],
    ['nought is as hidden as four', [of(12), of(0), of(9)], [10, null, 5], null],
    ['the total alone, when the first is small', [of(4), of(30), of(9)], [null, null, null], 40],
    ['nothing, when the whole is small', [of(1), of(2), of(1)], [null, null, null], null],
    ['nothing, when all is nought', [of(0, 0), of(0, 0), of(0, 0)], [null, null, null], null],
    ['no cell of two companies, however large', [of(40, 2), of(6), of(7)], [null, null, null], 50],
    ['no total of two companies', [of(40, 2), of(6, 1), of(7, 2)], [null, null, null], null],
    ['no total that is the only cell', [of(4)], [null], null],
  ];
  for (const [name, cells, shown, total] of cases)
    it(name, () => assert.deepEqual(hideSmall(cells, totalOf(cells), limits), { cells: shown, total }));
});

describe('what somebody who knows the rule can work out', () => {
  // Every row there could be, put together by what is shown of it: all that fit are what a reader has to reckon with.
  for (const [kinds, most] of [
    [2, 16],
    [3, 12],
  ] as const)
    it(`is never one count, hidden or shown, nor nearly, in rows of ${kinds}`, () => {
      const possible = new Map<string, number[][]>();
      for (const values of rowsOf(kinds, most)) {
        const cells = values.map((value) => of(value));
        const shown = JSON.stringify(hideSmall(cells, totalOf(cells), limits));
        possible.set(shown, [...(possible.get(shown) ?? []), [...values, totalOf(cells).value]]);
      }
      let looked = 0;
      for (const [shown, rows] of possible) {
        const { cells, total } = JSON.parse(shown) as ReturnType<typeof hideSmall>;
        // Of larger totals and cells not every row was put together.
        if (total !== null && cells[0] === null && total + 4 > most) continue;
        if (cells.some((value) => value !== null && value + 4 > most)) continue;
        for (const at of [...cells, total].keys()) {
          looked += 1;
          // At least as wide as what is hidden for being small: nought up to and including four.
          const could = new Set(rows.map((row) => row[at]));
          assert.ok(could.size >= 5, `${shown} tells that number ${at} is one of ${[...could].join()}`);
        }
      }
      assert.ok(looked > 0);
    });

  it('is no small difference between two quarters', () => {
    const shownOf = (value: number) => hideSmall([of(value), of(9), of(9)], of(value + 18), limits).cells[0];
    const differences = new Map<string, Set<number>>();
    for (let before = 5; before < 30; before += 1)
      for (let now = before; now < 30; now += 1) {
        const seen = `${shownOf(before)} and ${shownOf(now)}`;
        differences.set(seen, (differences.get(seen) ?? new Set()).add(now - before));
      }
    for (const [seen, could] of differences) assert.ok(could.size >= 5, `${seen} tell ${[...could].join()}`);
  });

  it('is the same for whoever looks: a row depends on itself alone, not on what stands beside it', () => {
    const row = { year: 2027, firm: of(9), intended: of(2), perhaps: of(8), all: of(19), minimum: 8, planned: 20 };
    const students = { running: of(6), finished: of(5), stopped: of(5), all: of(16) };
    const [alone] = seatFigures([row], students, limits).years;
    const [first] = seatFigures([row, { ...row, year: 2028, intended: of(7) }], students, limits).years;
    assert.deepEqual(first, alone);
  });
});

describe('how a year stands', () => {
  const year = (firm: number, minimum: number | null, planned: number | null) => ({
    year: 2027,
    places: hideSmall([of(firm), of(9), of(9)], of(firm + 18), limits),
    minimum,
    planned,
  });
  for (const [firm, minimum, planned, expected] of [
    [4, 3, 10, 'unknown'],
    [9, null, 10, 'unknown'],
    [9, 10, 12, 'short'],
    [9, 9, 12, 'around'],
    [6, 9, 12, 'around'],
    [10, 10, 12, 'enough'],
    [14, 10, 12, 'enough'],
    [15, 10, 12, 'plan_reached'],
    [12, 10, null, 'enough'],
  ] as const)
    it(`${firm} of ${minimum}, planned ${planned}: ${expected}`, () =>
      assert.equal(healthOf(year(firm, minimum, planned), limits.smallestCount), expected));
});

describe('a quarter', () => {
  for (const [date, first, next] of [
    ['2026-11-27', '2026-10-01', '2027-01-01'],
    ['2027-01-01', '2027-01-01', '2027-04-01'],
    ['2027-06-30', '2027-04-01', '2027-07-01'],
  ] as const)
    it(`of ${date} begins on ${first}, and the next on ${next}`, () => {
      assert.equal(quarterOf(isoDate(date)), first);
      assert.equal(nextQuarter(quarterOf(isoDate(date))), next);
    });
});

function* rowsOf(kinds: number, most: number): Generator<number[]> {
  if (kinds === 0) return yield [];
  for (let value = 0; value <= most; value += 1) for (const rest of rowsOf(kinds - 1, most)) yield [value, ...rest];
}
