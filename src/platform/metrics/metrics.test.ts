import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gauge } from './exposition.ts';
import { createMetrics } from './metrics.ts';
import { createProcessMetrics } from './process-metrics.ts';

const token = 't'.repeat(32);

describe('createMetrics', () => {
  for (const [header, expected] of [
    [`Bearer ${token}`, true],
    [`bearer ${token}`, true],
    [`Bearer ${token} `, false],
    [`Bearer ${token.slice(1)}`, false],
    [`Basic ${token}`, false],
    [token, false],
    ['Bearer ', false],
    ['', false],
    [undefined, false],
  ] as const)
    it(`${expected ? 'takes' : 'refuses'} ${JSON.stringify(header)}`, () =>
      assert.equal(createMetrics(token, []).mayRead(header), expected));

  it('goes on without what fails or takes too long, and says how many', async () => {
    const metrics = createMetrics(
      token,
      [
        () => [gauge('good', 'Good.', 1)],
        () => {
          throw new Error('broken at once');
        },
        () => Promise.reject(new Error('broken later')),
        () => new Promise(() => {}),
      ],
      20,
    );
    const text = await metrics.text();
    assert.match(text, /^good 1$/m);
    assert.match(text, /^driehoek_metrics_left_out 3$/m);
  });

  it('measures the process: event loop, memory, start', async () => {
    const collect = createProcessMetrics();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const busyUntil = performance.now() + 60;
    while (performance.now() < busyUntil);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const values = new Map(collect().map(({ name, samples }) => [name, samples[0]?.value ?? Number.NaN]));
    const value = (name: string) => values.get(name) ?? Number.NaN;
    assert.ok(value('nodejs_eventloop_lag_max_seconds') >= 0.04, String(value('nodejs_eventloop_lag_max_seconds')));
    assert.ok(value('nodejs_eventloop_lag_max_seconds') < 5);
    assert.ok(Math.abs(value('process_start_time_seconds') - (Date.now() / 1000 - process.uptime())) < 2);
    assert.ok(value('process_resident_memory_bytes') > 20e6);
  });
});
