import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Random } from '../random.ts';
import { type Figures, report, writeFigures } from '../report.ts';
import { arrivalTimes, runOpen, type Sample } from './arrivals.ts';
import { nothingLeft, runClosed } from './closed.ts';
import { percentile, spreadOf } from './percentiles.ts';
import { queueLatencies } from './queue.ts';

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

  it('knows how long arrivals take on a core of which each asks the same', () => {
    assert.deepEqual(queueLatencies([0, 1, 2, 50], 10), [10, 19, 28, 10]);
    const times = arrivalTimes(new Random(1), 100, 20);
    assert.equal(spreadOf(queueLatencies(times, 1)).p50, 1);
    assert.ok(spreadOf(queueLatencies(times, 11)).p975 > 500, 'more than the core has, so the row grows');
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

  it('lets so many callers ask without a pause, and stops when nothing is left', async () => {
    let left = 20;
    let running = 0;
    let most = 0;
    const capacity = await runClosed(4, 10, async () => {
      if (left === 0) return nothingLeft;
      left -= 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return left === 10 ? 'wrong' : null;
    });
    assert.equal(most, 4);
    assert.deepEqual([capacity.done, capacity.faults], [19, ['wrong']]);
    assert.ok(capacity.seconds < 5, String(capacity.seconds));
  });
});

describe('the report', () => {
  const samples = (latencyMs: number): Sample[] => [{ latencyMs, lateMs: 0, fault: null }];
  const figures = (size: number, latencyMs: number, done: number): Figures => ({
    size,
    machine: ['- A machine.'],
    measurements: [
      {
        name: 'sign',
        samples: samples(latencyMs),
        capacity: { done, seconds: 1, faults: [] },
        cpu: { product: 1, postgres: 2 },
      },
    ],
    pdf: { jobs: [60], totalMs: 1000, failed: 0 },
    mail: null,
    restartsMs: [1500, 1900],
    memory: { productMb: 100, postgresMb: 50 },
    scripts: [{ name: 'designer page, form', bytes: 50_000, gzipped: 19_000 }],
  });
  const line = (text: string, start: string) => text.split('\n').find((one) => one.startsWith(`| ${start}`)) ?? '';

  it('holds figures against the aims, and those of more agreements against one and a half times these', () => {
    assert.match(line(report(figures(10_000, 49, 251)), 'sign'), /≤ 50: met .*≥ 250: met \| 51 /);
    assert.match(line(report(figures(10_000, 51, 249)), 'sign'), /\*\*not met\*\* .*\*\*not met\*\*/);
    assert.match(line(report(figures(100_000, 74, 170)), 'sign'), /≤ 75: met .*≥ 167: met/);
    const text = report(figures(10_000, 1, 1));
    assert.match(line(text, 'a PDF'), /60 \/ 60 ms \| ≤ 50 ms: \*\*not met\*\*/);
    assert.match(line(text, 'restart'), /1500 \/ 1900 ms \| ≤ 2000 ms: met \| 2 /);
    assert.match(line(text, 'JavaScript on the designer'), /19\.0 kB \| ≤ 20 kB: met/);
  });

  it('puts the figures of one size in the file and leaves the rest', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'driehoek-report-'));
    const file = path.join(folder, 'b.md');
    const from = (size: number) => `<!-- figures: npm run bench -- --size ${size} --write docs/benchmarks.md -->`;
    const both = [10, 20].map((size) => `${from(size)}\nold\n<!-- end of figures: ${size} -->`).join('\n');
    await writeFile(file, `before\n${both}\nafter`);
    writeFigures(file, 20, 'new');
    assert.equal(
      await readFile(file, 'utf8'),
      `before\n${from(10)}\nold\n<!-- end of figures: 10 -->\n${from(20)}\n\nnew\n\n<!-- end of figures: 20 -->\nafter`,
    );
    assert.throws(() => writeFigures(file, 30, 'new'));
    await rm(folder, { recursive: true });
  });
});
