// `npm run bench:imports`: brings a file of many companies into the real product, and looks what other pages notice of it.
import { parseArgs } from 'node:util';
import { measureImport } from './measure-import.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '50000' }, kind: { type: 'string', default: 'xlsx' } },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(130));
process.on('disconnect', () => process.exit(130));

const ms = (value: number) => Math.round(value);
const { stages, alone, during, counts } = await measureImport(
  { rows: Number(values.rows), kind: values.kind === 'csv' ? 'csv' : 'xlsx' },
  say,
);
const total = stages.slice(0, 4).reduce((sum, stage) => sum + stage.ms, 0);
say(`\n| stage | seconds |\n| --- | ---: |`);
for (const { name, ms: took } of stages) say(`| ${name} | ${(took / 1000).toFixed(1)} |`);
say(`| from upload to done | ${(total / 1000).toFixed(1)} |`);
say(`\n| a page meanwhile, ms | p50 | p97.5 | max | n |\n| --- | ---: | ---: | ---: | ---: |`);
for (const [name, { p50, p975, max, n }] of [
  ['no import', alone],
  ['while rows are checked and brought in', during.run],
  ['while it is undone', during.undo],
] as const)
  say(`| ${name} | ${ms(p50)} | ${ms(p975)} | ${ms(max)} | ${n} |`);
say(
  `\n${counts.companies} companies, ${counts.contacts} contacts, ${counts.workplaces} workplaces; left after undoing: ${counts.left} companies.`,
);
process.exit(0);
