import { readFileSync, writeFileSync } from 'node:fs';
import type { Sample } from './load/arrivals.ts';
import { percentile, spreadOf } from './load/percentiles.ts';

export type Measurement = { name: string; perSecond: number; samples: Sample[] };

/** The aim: at the quiet rate nothing takes longer at p97.5. */
const aim = { perSecond: 10, ms: 200 };

const marks = { from: '<!-- figures: npm run bench -- --write docs/benchmarks.md -->', to: '<!-- end of figures -->' };

export function table(measurements: readonly Measurement[]): string {
  const lines = measurements.map(({ name, perSecond, samples }) => {
    const { p50, p975, max } = spreadOf(samples.map(({ latencyMs }) => latencyMs));
    return [name, `${perSecond}/s`, samples.length, ms(p50), ms(p975), ms(max), faultsOf(samples).length].join(' | ');
  });
  return [
    '| | rate | requests | p50 ms | p97.5 ms | max ms | errors |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const faultsOf = (samples: readonly Sample[]): string[] =>
  samples.flatMap(({ fault }) => (fault === null ? [] : [fault]));

/** Whether the aim is met, what went wrong, and whether the generator itself kept pace; a sentence a line. */
export function conclusions(measurements: readonly Measurement[]): string[] {
  const slow = tooSlow(measurements).map(({ name, p975 }) => `${name} ${ms(p975)} ms`);
  const faults = measurements.flatMap(({ name, perSecond, samples }) => {
    const found = faultsOf(samples);
    return found.length > 0
      ? [`- ${name} at ${perSecond}/s: ${found.length} wrong answers, such as "${found[0]}".`]
      : [];
  });
  const late = measurements.flatMap(({ samples }) => samples.map(({ lateMs }) => lateMs)).toSorted((a, b) => a - b);
  return [
    slow.length === 0
      ? `- Aim met: at ${aim.perSecond}/s nothing takes more than ${aim.ms} ms at p97.5.`
      : `- Aim of ${aim.ms} ms at p97.5 and ${aim.perSecond}/s not met: ${slow.join(', ')}.`,
    ...faults,
    `- The load generator itself was at most ${ms(percentile(late, 0.975))} ms late (p97.5).`,
  ];
}

const tooSlow = (measurements: readonly Measurement[]) =>
  measurements
    .filter(({ perSecond }) => perSecond === aim.perSecond)
    .map(({ name, samples }) => ({ name, p975: spreadOf(samples.map(({ latencyMs }) => latencyMs)).p975 }))
    .filter(({ p975 }) => p975 > aim.ms);

export const isGood = (measurements: readonly Measurement[]): boolean =>
  tooSlow(measurements).length === 0 && measurements.every(({ samples }) => faultsOf(samples).length === 0);

/** Puts the figures between the marks of a Markdown file. */
export function writeBetweenMarks(file: string, figures: string): void {
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(marks.from);
  const after = rest?.split(marks.to)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} lacks the marks for the figures`);
  writeFileSync(file, `${before}${marks.from}\n${figures}\n${marks.to}${after}`);
}
