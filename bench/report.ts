import { readFileSync, writeFileSync } from 'node:fs';
import { baseSize, capacityAims, growth, latencyAim, pdfAimMs, restartAimMs, scriptAims, wideRights } from './aims.ts';
import { arrivalTimes, type Sample } from './load/arrivals.ts';
import type { Capacity } from './load/closed.ts';
import { percentile, spreadOf } from './load/percentiles.ts';
import { queueLatencies } from './load/queue.ts';
import type { ScriptSize } from './measure/scripts.ts';
import { Random } from './random.ts';
import type { Drained } from './server.ts';

/** `cpu`: milliseconds of product and PostgreSQL per request, over the closed loop. */
export type Measurement = {
  name: string;
  samples: Sample[];
  capacity: Capacity;
  cpu: { product: number; postgres: number };
};
export type Figures = {
  size: number;
  machine: string[];
  measurements: Measurement[];
  pdf: Drained | null;
  mail: Drained | null;
  restartsMs: number[];
  memory: { productMb: number; postgresMb: number };
  scripts: ScriptSize[];
};

/** The figures of one size, as Markdown. */
export function report(figures: Figures): string {
  return [
    figures.machine.join('\n'),
    jobsTable(figures),
    restTable(figures),
    conclusions(figures.measurements).join('\n'),
  ].join('\n\n');
}

/** Ten thousand agreements are held against the aims; more of them against one and a half times those. */
const slack = (size: number): number => (size > baseSize ? growth : 1);

function jobsTable({ measurements, size }: Figures): string {
  const aimMs = latencyAim.ms * slack(size);
  const narrow = measurements.find(({ name }) => name === wideRights.narrow);
  const rows = measurements.map((one) => {
    const { p50, p975, max } = spreadOf(one.samples.map(({ latencyMs }) => latencyMs));
    const rate = perSecond(one.capacity);
    const known = capacityAims[one.name];
    const least = known && known.aim / slack(size);
    const wide =
      one.name === wideRights.wide && narrow
        ? `; as fast as narrow rights: ${met(perSecond(narrow.capacity) <= rate * wideRights.atMost)}`
        : '';
    return [
      one.name,
      `${ms(p50)} / **${ms(p975)}** / ${ms(max)}`,
      `≤ ${aimMs}: ${met(p975 <= aimMs)}`,
      one.samples.length,
      `**${Math.round(rate)}**`,
      `${least ? `≥ ${Math.round(least)}: ${met(rate >= least)}` : '–'}${wide}`,
      known?.peer ?? '–',
      one.capacity.done,
      `${one.cpu.product.toFixed(2)} + ${one.cpu.postgres.toFixed(2)}`,
      ms(leastLatency(one.cpu.product + one.cpu.postgres)),
      faultsOf(one).length,
    ];
  });
  return markdown(
    [
      `${size} agreements`,
      `at ${latencyAim.perSecond}/s: p50 / **p97.5** / max, ms`,
      'aim p97.5, ms',
      'n',
      'ten callers, per second',
      'aim',
      'nearest peer, per second',
      'n',
      'CPU ms a request: product + PostgreSQL',
      'at 100/s that alone makes p97.5, ms',
      'errors',
    ],
    rows,
  );
}

/** The latency at 100/s (p97.5, ms) of a core that does nothing but this, without any stall. */
function leastLatency(cpuMs: number): number {
  const times = arrivalTimes(new Random(latencyAim.perSecond), latencyAim.perSecond, leastLatencySeconds);
  return spreadOf(queueLatencies(times, cpuMs)).p975;
}
const leastLatencySeconds = 12;

function restTable({ pdf, mail, restartsMs, memory, scripts }: Figures): string {
  const rows: (string | number)[][] = [];
  if (pdf && pdf.jobs.length > 0) {
    const { p50, p975 } = spreadOf(pdf.jobs);
    rows.push([
      'a PDF: read, set, stored; p50 / p97.5',
      `${ms(p50)} / ${ms(p975)} ms`,
      `≤ ${pdfAimMs} ms: ${met(p50 <= pdfAimMs)}`,
      pdf.jobs.length,
    ]);
    rows.push(['PDFs after the load, one runner', `${drainRate(pdf)}/s`, '–', pdf.jobs.length]);
  }
  if (mail && mail.jobs.length > 0)
    rows.push(['mails after the load, one runner', `${drainRate(mail)}/s`, '–', mail.jobs.length]);
  if (restartsMs.length > 0) {
    const { p50, max } = spreadOf(restartsMs);
    rows.push([
      'restart until /readyz, p50 / max',
      `${ms(p50)} / ${ms(max)} ms`,
      `≤ ${restartAimMs} ms: ${met(max <= restartAimMs)}`,
      restartsMs.length,
    ]);
  }
  rows.push([
    'memory after the load: product + PostgreSQL',
    `${ms(memory.productMb)} + ${ms(memory.postgresMb)} MB`,
    '–',
    1,
  ]);
  const most = (list: readonly ScriptSize[]) => Math.max(0, ...list.map(({ gzipped }) => gzipped));
  const [designer, plain] = [true, false].map((isDesigner) =>
    scripts.filter(({ name }) => name.startsWith('designer') === isDesigner),
  ) as [ScriptSize[], ScriptSize[]];
  rows.push(
    [
      'JavaScript on the other pages, compressed',
      `${most(plain)} bytes`,
      `${scriptAims.plain}: ${met(most(plain) <= scriptAims.plain)}`,
      plain.length,
    ],
    [
      'JavaScript on the designer and its forms, compressed',
      `${(most(designer) / 1000).toFixed(1)} kB`,
      `≤ ${scriptAims.designer / 1000} kB: ${met(most(designer) <= scriptAims.designer)}`,
      designer.length,
    ],
  );
  return markdown(['besides', 'measured', 'aim', 'n'], rows);
}

export function progressLine({ name, samples, capacity, cpu }: Measurement): string {
  const { p50, p975 } = spreadOf(samples.map(({ latencyMs }) => latencyMs));
  return `${name}: ${ms(p50)} / ${ms(p975)} ms at ${latencyAim.perSecond}/s; ${Math.round(perSecond(capacity))}/s; CPU ${cpu.product.toFixed(2)} + ${cpu.postgres.toFixed(2)} ms`;
}

/** What went wrong, and whether the generator itself kept pace; a sentence a line. */
function conclusions(measurements: readonly Measurement[]): string[] {
  const faults = measurements.flatMap((one) => {
    const found = faultsOf(one);
    return found.length > 0 ? [`- ${one.name}: ${found.length} wrong answers, such as "${found[0]}".`] : [];
  });
  const late = measurements.flatMap(({ samples }) => samples.map(({ lateMs }) => lateMs)).toSorted((a, b) => a - b);
  return [...faults, `- The load generator itself was at most ${ms(percentile(late, 0.975))} ms late (p97.5).`];
}

export const isGood = (measurements: readonly Measurement[]): boolean =>
  measurements.every((one) => faultsOf(one).length === 0);

const met = (yes: boolean): string => (yes ? 'met' : '**not met**');
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const perSecond = ({ done, seconds }: Capacity): number => done / seconds;
const drainRate = ({ jobs, totalMs }: Drained): string => ms((jobs.length * 1000) / totalMs);
const faultsOf = ({ samples, capacity }: Measurement): string[] => [
  ...samples.flatMap(({ fault }) => (fault === null ? [] : [fault])),
  ...capacity.faults,
];

function markdown(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Puts the figures of this size between its marks in a Markdown file. */
export function writeFigures(file: string, size: number, figures: string): void {
  const from = `<!-- figures: npm run bench -- --size ${size} --write docs/benchmarks.md -->`;
  const to = `<!-- end of figures: ${size} -->`;
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(from);
  const after = rest?.split(to)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} lacks the marks ${from} and ${to}`);
  writeFileSync(file, `${before}${from}\n\n${figures}\n\n${to}${after}`);
}
