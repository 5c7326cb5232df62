import type { Tx } from '../../platform/db/db.ts';
import { defaultStatements } from './default-statements.ts';
import { insertSet, type StatementSet, selectNewestSet } from './statement-set-store.ts';

const same = (set: StatementSet): boolean => JSON.stringify(sorted(set.statements)) === JSON.stringify(sorted(defaultStatements));
// The database gives the names of an object in an order of its own.
const sorted = (statements: readonly { code: string; dimension: string; hardSignal: string | null; words: { nl: string; en: string } }[]) =>
  statements.map(({ code, dimension, hardSignal, words }) => [code, dimension, hardSignal, words.nl, words.en]);

/** What a scan asks that starts now: the hogeschool's own statements, or the product's. Version 0 is not kept yet. */
export async function currentStatements(tx: Tx): Promise<StatementSet> {
  const newest = await selectNewestSet(tx);
  if (newest && (!newest.isProposed || same(newest))) return newest;
  return { version: newest?.version ?? 0, statements: [...defaultStatements], isProposed: true };
}

/** The version that a scan which starts now is about, kept for good: also of the product's own statements. */
export async function keptStatements(tx: Tx, institutionId: string, now: Date): Promise<StatementSet> {
  const newest = await selectNewestSet(tx);
  if (newest && (!newest.isProposed || same(newest))) return newest;
  const version = (newest?.version ?? 0) + 1;
  if (await insertSet(tx, institutionId, { version, statements: defaultStatements, createdBy: null }, now))
    return { version, statements: [...defaultStatements], isProposed: true };
  // Two scans that start at once: the other one kept it.
  return keptStatements(tx, institutionId, now);
}
