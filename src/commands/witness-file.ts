import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ChainWitness } from '../platform/audit/chain-check.ts';
import type { Witnesses } from '../platform/audit/verify-all.ts';
import { CommandRefusal } from './refusal.ts';

const heads = z.array(
  z.object({
    chain: z.union([z.uuid(), z.literal('installation')]),
    number: z.int().min(0),
    mac: z.string().regex(/^([0-9a-f]{2})*$/),
  }),
);
const file = z.union([heads, z.object({ auditHeads: heads }).transform(({ auditHeads }) => auditHeads)]);

/**
 * What these files remember of the ends of the chains: JSON as a backup writes it, or a backup beside which `<name>.heads.json`
 * stands. Throws CommandRefusal for a file that cannot be read or says nothing.
 */
export async function readWitnesses(names: readonly string[]): Promise<Witnesses> {
  const witnesses = new Map<string, ChainWitness[]>();
  for (const name of names)
    for (const { chain, number, mac } of await readHeads(name)) {
      // A chain without rows has no seal to remember.
      if (number === 0) continue;
      const known = witnesses.get(chain) ?? [];
      witnesses.set(chain, [...known, { number, mac: Buffer.from(mac, 'hex') }]);
    }
  return witnesses;
}

async function readHeads(name: string): Promise<z.output<typeof heads>> {
  const json = (await looksLikeJson(name)) ? name : `${name}.heads.json`;
  const text = await readFile(json, 'utf8').catch(() => {
    throw new CommandRefusal(
      json === name ? `The witness ${name} cannot be read.` : `Beside ${name} there is no ${json} to be a witness.`,
    );
  });
  const parsed = file.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.length === 0)
    throw new CommandRefusal(`The witness ${json} does not say how the logs ended; expected is what a backup writes.`);
  return parsed.data;
}

async function looksLikeJson(name: string): Promise<boolean> {
  const handle = await open(name).catch(() => {
    throw new CommandRefusal(`The witness ${name} cannot be read.`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^\s*[[{]/.test(buffer.subarray(0, bytesRead).toString('latin1'));
  } finally {
    await handle.close();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
