import type { Tx } from '../../platform/db/db.ts';
import type { Columns } from './rules/columns.ts';

/** A file that somebody is bringing in. */
export type PostcodeImport = { id: string; source: string; content: string; columns: Columns };

/** Keeps a file; an earlier one that was never taken over goes. */
export async function insertPostcodeImport(
  tx: Tx,
  institutionId: string,
  { columns, ...draft }: PostcodeImport & { personId: string; createdAt: Date },
): Promise<void> {
  await tx.deleteFrom('postcodeImport').where('institutionId', '=', institutionId).execute();
  await tx
    .insertInto('postcodeImport')
    .values({ institutionId, columns: JSON.stringify(columns), ...draft })
    .execute();
}

/** Null when this hogeschool has no such file. */
export async function selectPostcodeImport(tx: Tx, id: string): Promise<PostcodeImport | null> {
  const row = await tx
    .selectFrom('postcodeImport')
    .select(['id', 'source', 'content', 'columns'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, columns: row.columns as Columns } : null;
}

/** The file that is being brought in; null when there is none. */
export async function selectOpenImport(tx: Tx): Promise<{ id: string; source: string } | null> {
  return (await tx.selectFrom('postcodeImport').select(['id', 'source']).executeTakeFirst()) ?? null;
}

export async function updateImportColumns(tx: Tx, id: string, columns: Columns): Promise<void> {
  await tx
    .updateTable('postcodeImport')
    .set({ columns: JSON.stringify(columns) })
    .where('id', '=', id)
    .execute();
}

export async function deletePostcodeImport(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('postcodeImport').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
