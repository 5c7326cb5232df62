import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sum } from '../../../kernel/week-pattern.ts';
import type { CheckPeriod, RouteCheckInput } from './check-input.ts';
import { goodRoute, perPlace } from './check-samples.fixture.ts';
import { criterionCodes } from './criterion.ts';
import { figures } from './figures.fixture.ts';
import { totalHours } from './hours.ts';
import { checkMkbRoute } from './route-check.ts';

/** A small generator of numbers that look random and are the same in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function anyInput(next: (below: number) => number): RouteCheckInput {
  const anyPeriod = (): CheckPeriod => ({
    weeks: 2 * (1 + next(52)),
    days: perPlace(next(9) / 2, (1 + next(4)) / 2, next(3) / 2),
    hoursPerDay: 4 + next(20) / 2,
    studyHoursPerWeek: next(20),
  });
  const periods = Array.from({ length: 1 + next(8) }, anyPeriod);
  const credits = next(3) === 0 ? null : perPlace(next(120), 1 + next(120), next(30));
  return { ...goodRoute, periods, credits };
}

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));

describe('for any pattern', () => {
  const next = seeded(2026);
  const inputs = Array.from({ length: 300 }, () => anyInput(next));

  it('the shares add up to 1 and the hours to the weeks', () => {
    for (const input of inputs) {
      const { shares, hours, criteria } = checkMkbRoute(input, figures);
      assert.ok(shares.days && close(sum(shares.days), 1));
      assert.equal(shares.credits === null, input.credits === null);
      if (shares.credits) assert.ok(close(sum(shares.credits), 1));
      const weekly = input.periods.reduce((all, { weeks }, index) => all + weeks * (hours.perWeek[index] ?? 0), 0);
      assert.ok(close(totalHours(hours), weekly));
      assert.deepEqual(
        criteria.map(({ code }) => code),
        criterionCodes,
      );
    }
  });

  it('splitting every period into two halves changes no verdict, share, hour or warning', () => {
    for (const input of inputs) {
      const halves = input.periods.flatMap((whole) => {
        const half = { ...whole, weeks: whole.weeks / 2 };
        return [half, half];
      });
      const [once, twice] = [checkMkbRoute(input, figures), checkMkbRoute({ ...input, periods: halves }, figures)];
      assert.ok(close(once.shares.days?.company ?? -1, twice.shares.days?.company ?? -2));
      assert.ok(close(totalHours(once.hours), totalHours(twice.hours)));
      assert.deepEqual(once.dualFigures, twice.dualFigures);
      assert.deepEqual(
        once.criteria.map(({ status }) => status),
        twice.criteria.map(({ status }) => status),
      );
      assert.deepEqual(
        once.warnings.map(({ code }) => code),
        twice.warnings.map(({ code }) => code),
      );
    }
  });

  it('more days at the company never make the verdict on the greater part worse', () => {
    const rank = { does_not_meet: 0, unknown: 0, argue: 1, meets: 2 };
    for (const input of inputs) {
      const more = input.periods.map((each) => ({ ...each, days: { ...each.days, company: each.days.company + 0.5 } }));
      const verdict = (periods: readonly CheckPeriod[]) =>
        rank[checkMkbRoute({ ...input, periods }, figures).criteria[3]?.status ?? 'unknown'];
      assert.ok(verdict(more) >= verdict(input.periods));
    }
  });

  it('the same question has the same answer', () => {
    for (const input of inputs.slice(0, 50))
      assert.deepEqual(checkMkbRoute(input, figures), checkMkbRoute(structuredClone(input), { ...figures }));
  });
});
