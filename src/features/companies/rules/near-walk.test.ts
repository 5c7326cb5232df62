import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { widerKm } from './near-walk.ts';

describe('how far a list by distance looks next', () => {
  const cases: [km: number, found: number, limitKm: number, expected: number][] = [
    [8, 0, 100, 100],
    [8, 51, 100, 16],
    [8, 13, 100, 21],
    [8, 1, 100, 74],
    [8, 1, 50, 50],
    [60, 40, 100, 100],
  ];
  for (const [km, found, limitKm, expected] of cases)
    it(`${expected} km after ${found} within ${km} of at most ${limitKm}`, () =>
      assert.equal(Math.round(widerKm(km, { found, wanted: 51, limitKm })), expected));
});
