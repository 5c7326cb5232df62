import { json, type Tx } from '../../platform/db/db.ts';
import type { Statement } from './rules/statement.ts';

/** The statements of one version. `isProposed`: as the product has them. */
export type StatementSet = { version: number; statements: Statement[]; isProposed: boolean };

/** The newest version that was kept; null when there is none yet. */
export async function selectNewestSet(tx: Tx): Promise<StatementSet | null> {
  const row = await tx
    .selectFrom('scanStatementSet')
    .select(['version', 'statements', 'createdBy'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { version: row.version, statements: row.statements as Statement[], isProposed: row.createdBy === null }
    : null;
}

/** Adds a version. False when somebody added the same number first. `createdBy` null: as the product proposes. */
export async function insertSet(
  tx: Tx,
  institutionId: string,
  set: { version: number; statements: readonly Statement[]; createdBy: string | null },
  now: Date,
): Promise<boolean> {
  const { version, statements, createdBy } = set;
  const added = await tx
    .insertInto('scanStatementSet')
    .values({ institutionId, version, statements: json(statements), createdBy, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
