/** One measured thing, as Prometheus wants it: a name, what it means, and a value per set of labels. */
export type Metric = {
  name: string;
  type: 'counter' | 'gauge' | 'histogram';
  help: string;
  samples: readonly Sample[];
};
/** `suffix`: the parts of a histogram (`_bucket`, `_sum`, `_count`). */
export type Sample = { suffix?: string; labels?: Readonly<Record<string, string>>; value: number };

export const expositionType = 'text/plain; version=0.0.4; charset=utf-8';

/** The text form, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function exposition(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, type, help, samples }) => {
      const head = `# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n`;
      return head + samples.map((sample) => line(name, sample)).join('');
    })
    .join('');
}

function line(name: string, { suffix = '', labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text).replaceAll('"', '\\"')}"`);
  return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${number(value)}\n`;
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const number = (value: number) =>
  String(value)
    .replace(/^Infinity$/, '+Inf')
    .replace(/^-Infinity$/, '-Inf');

/** A gauge with one value and no labels. */
export const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  type: 'gauge',
  help,
  samples: [{ value }],
});
