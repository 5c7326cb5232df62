import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '../random.ts';
import { arrivalTimes, runOpen } from './arrivals.ts';
import { percentile, spreadOf } from './percentiles.ts';

describe('the bench', () => {
  it('takes percentiles by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    assert.equal(percentile(hundred, 0.5), 50);
    assert.equal(percentile(hundred, 0.975), 98);
    assert.deepEqual(spreadOf([30, 10, 20]), { p50: 20, p975: 30, max: 30 });
    assert.throws(() => percentile([], 0.5));
  });

  it('lets requests arrive by chance at the wanted rate, the same in every run', () => {
    const times = arrivalTimes(new Random(1), 100, 20);
    assert.ok(times.length > 1800 && times.length < 2200, String(times.length));
    assert.deepEqual(times, arrivalTimes(new Random(1), 100, 20));
    assert.ok(times.every((time, index) => time > (times[index - 1] ?? 0) && time < 20_000));
  });

  it('counts from the moment a request should have left: one that stalls the generator makes the next ones slow', async () => {
    const stall = (ms: number) => {
      for (const end = performance.now() + ms; performance.now() < end; );
    };
    const samples = await runOpen([0, 10, 20], async (index) => {
      if (index === 0) stall(100);
      return index === 2 ? 'wrong' : null;
    });
    assert.deepEqual(
      samples.map((sample) => sample.fault),
      [null, null, 'wrong'],
    );
    for (const sample of samples.slice(1)) assert.ok(sample.latencyMs > 70, String(sample.latencyMs));
  });
});
