import { parseArgs } from 'node:util';

export type BenchOptions = {
  agreements: number;
  /** How long each measurement lasts. */
  seconds: number;
  /** Only the measurements whose name holds this. */
  only: string;
  /** The file between whose marks the figures are written; null = only print. */
  write: string | null;
  /** A folder for a CPU profile of the product; null = none. */
  profile: string | null;
};

export const usage = `npm run bench -- [options]

  --agreements <number>   how many agreements the database holds (10000)
  --seconds <number>      how long each measurement lasts (20)
  --quick                 1000 agreements, 4 seconds: shows that it works, not how fast it is
  --only <text>           only the measurements whose name holds this text
  --write <file>          also writes the figures between the marks in this file (docs/benchmarks.md)
  --profile <folder>      a CPU profile of the product, for Chrome's DevTools`;

/** Throws with words for the person at the terminal. */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      agreements: { type: 'string' },
      seconds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      write: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  return {
    agreements: wholeNumber('agreements', values.agreements ?? (values.quick ? '1000' : '10000'), 20, 1_000_000),
    seconds: wholeNumber('seconds', values.seconds ?? (values.quick ? '4' : '20'), 1, 600),
    only: values.only,
    write: values.write ?? null,
    profile: values.profile ?? null,
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`--${name} must be a whole number from ${least} to ${most}`);
  return number;
}
