import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type Clock, steadyClock } from './clock.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-26T09:00:00Z');

describe('the clock', () => {
  let shown = start;
  let passed = 0;
  let jumps: number[] = [];
  let clock: Clock;
  const wait = (ms: number) => {
    shown += ms;
    passed += ms;
  };
  const hours = () => (clock.now().getTime() - start) / hour;
  beforeEach(() => {
    [shown, passed, jumps] = [start, 5_000, []];
    clock = steadyClock(
      (seconds) => jumps.push(seconds),
      () => shown,
      () => passed,
    );
  });

  it('shows the time of the machine', () => {
    assert.equal(hours(), 0);
    wait(3 * hour);
    assert.equal(hours(), 3);
    assert.deepEqual(jumps, []);
  });
  it('follows a small correction', () => {
    shown -= 30_000;
    assert.equal(clock.now().getTime(), start - 30_000);
    assert.deepEqual(jumps, []);
  });
  it('goes on when the machine is put back an hour, and tells once', () => {
    wait(2 * hour);
    shown -= hour;
    assert.equal(hours(), 2);
    wait(hour / 2);
    assert.equal(hours(), 2.5);
    assert.deepEqual(jumps, [-3600]);
  });
  it('follows when the machine jumps ahead a year, and when it is put right again', () => {
    clock.now();
    shown += 8760 * hour;
    assert.equal(hours(), 8760);
    wait(hour);
    assert.equal(hours(), 8761);
    shown -= 8760 * hour;
    assert.equal(hours(), 1);
    assert.equal(jumps.length, 2);
  });
  it('is put right when it was days ahead at the start', () => {
    shown -= 100 * hour;
    assert.equal(hours(), -100);
    wait(hour);
    assert.equal(hours(), -99);
    shown -= hour;
    assert.equal(hours(), -99);
  });
});
