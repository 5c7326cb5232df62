import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { remembered } from '../../../platform/db/remembered.ts';

/** A filter of the list under a name. */
export type SavedView = {
  id: string;
  name: string;
  query: string;
  /** Of the whole hogeschool; otherwise of one person. */
  isShared: boolean;
};

/** Views that one list can have: more would not be found back by eye. */
export const mostViews = 50;

/** The views that somebody can use: the own ones, then those of the hogeschool, by name. */
export const selectViews = (tx: Tx, { personId }: Pick<Actor, 'personId'>): Promise<SavedView[]> =>
  viewsOf(tx, personId);

const viewsOf = remembered(async (tx: Tx, personId: string): Promise<SavedView[]> => {
  const { rows } = await sql<SavedView>`
    select v.id, v.name, v.query, v.person_id is null as "isShared" from agreement_view v
    where v.person_id = ${personId} or v.person_id is null
    order by v.person_id is null, lower(v.name) limit ${sql.lit(2 * mostViews)}`.execute(tx);
  return rows;
});

/** One that the actor can use; null for somebody else's. */
export async function selectOptionalView(tx: Tx, actor: Actor, id: string): Promise<SavedView | null> {
  return (await selectViews(tx, actor)).find((view) => view.id === id) ?? null;
}

/** False when that name is there already. */
export async function insertView(
  tx: Tx,
  { institutionId, personId }: Actor,
  { isShared, ...view }: SavedView,
  now: Date,
): Promise<boolean> {
  const row = { institutionId, ...view, personId: isShared ? null : personId, createdAt: now };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('agreementView')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False when another has that name. */
export async function renameView(
  tx: Tx,
  { personId }: Actor,
  { id, isShared }: SavedView,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreementView as v')
    .set({ name })
    .where('v.id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agreementView as o')
            .select('o.id')
            .where('o.id', '!=', id)
            .where(sql<boolean>`lower(o.name) = lower(${name})`)
            .$if(isShared, (query) => query.where('o.personId', 'is', null))
            .$if(!isShared, (query) => query.where('o.personId', '=', personId)),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('agreementView').where('id', '=', id).execute();
}
