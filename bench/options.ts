import { parseArgs } from 'node:util';
import type { Cores } from './cores.ts';

export type BenchOptions = {
  /** How many agreements the database holds. */
  size: number;
  /** How many companies there are besides those that have agreements. */
  companies: number;
  /** How long each measurement lasts. */
  seconds: number;
  /** Only the jobs whose name holds this. */
  only: string;
  /** The file in which the figures of this size are replaced; null = only print. */
  write: string | null;
  /** A folder for CPU profiles and where the time goes; null = none. */
  profile: string | null;
  cores: Cores;
  /** A data folder that is filled once and kept; null = one that is thrown away. */
  keep: string | null;
};

export const usage = `npm run bench -- [options]

  --size <number>      how many agreements the database holds (10000)
  --companies <number> how many companies there are besides those that have agreements, with their locations (0)
  --seconds <number>   how long each measurement lasts (12)
  --quick              1000 agreements, 3 seconds: shows that it works, not how fast it is
  --only <text>        only the jobs whose name holds this text
  --write <file>       also replaces the figures of this size in this file (docs/benchmarks.md)
  --profile <folder>   per job a CPU profile of the product, and where the time goes in product and PostgreSQL
  --any-core           lets product, PostgreSQL and load run on any core, as on a real machine; else product and PostgreSQL share one
  --keep <folder>      fills the database there and keeps it; when it is there already, uses it again`;

/** Throws with words for the person at the terminal. */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string' },
      companies: { type: 'string', default: '0' },
      seconds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      write: { type: 'string' },
      profile: { type: 'string' },
      'any-core': { type: 'boolean', default: false },
      keep: { type: 'string' },
    },
  });
  return {
    size: wholeNumber('size', values.size ?? (values.quick ? '1000' : '10000'), 20, 1_000_000),
    companies: wholeNumber('companies', values.companies, 0, 1_000_000),
    seconds: wholeNumber('seconds', values.seconds ?? (values.quick ? '3' : '12'), 1, 600),
    only: values.only,
    write: values.write ?? null,
    profile: values.profile ?? null,
    cores: values['any-core'] ? 'any' : 'one each',
    keep: values.keep ?? null,
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`--${name} must be a whole number from ${least} to ${most}`);
  return number;
}
