import type { Tx } from '../../platform/db/db.ts';
import { defaultStatements } from './default-statements.ts';
import type { Statement } from './rules/statement.ts';
import { insertSet, type StatementSet, selectNewestSet } from './statement-set-store.ts';

/** Statements so that equal ones are equal as text: the database gives the names of an object in an order of its own. */
export const listed = (statements: readonly Statement[]) =>
  statements.map(({ code, dimension, hardSignal, words }) => [code, dimension, hardSignal, words.nl, words.en]);

/** Its own, or the product's as they still are. */
const isCurrent = ({ isProposed, statements }: StatementSet): boolean =>
  !isProposed || JSON.stringify(listed(statements)) === JSON.stringify(listed(defaultStatements));

/** What a scan asks that starts now: the hogeschool's own statements, or the product's. Version 0 is not kept yet. */
export async function currentStatements(tx: Tx): Promise<StatementSet> {
  const newest = await selectNewestSet(tx);
  if (newest && isCurrent(newest)) return newest;
  return { version: newest?.version ?? 0, statements: [...defaultStatements], isProposed: true };
}

/** The version that a scan which starts now is about, kept for good: also of the product's own statements. */
export async function keptStatements(tx: Tx, institutionId: string, now: Date): Promise<StatementSet> {
  const newest = await selectNewestSet(tx);
  if (newest && isCurrent(newest)) return newest;
  const version = (newest?.version ?? 0) + 1;
  if (await insertSet(tx, institutionId, { version, statements: defaultStatements, createdBy: null }, now))
    return { version, statements: [...defaultStatements], isProposed: true };
  // Two scans that start at once: the other one kept it.
  return keptStatements(tx, institutionId, now);
}
