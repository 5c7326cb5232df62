import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import { anyOf, type Tx } from '../../../platform/db/db.ts';
import { sortedBy } from '../agreement-list-store.ts';
import { isOpen, listConditions } from '../list-conditions-store.ts';
import type { AgreementState } from '../rules/agreement.ts';
import { type AgreementFilter, orderOf } from '../rules/list-filter.ts';
import type { BatchAct } from './rules/batch.ts';

export type Chosen = { id: string; reference: string; state: AgreementState; studentName: string; mkbRouteId: string };

/** Of these agreements those that the role reaches, by number. */
export async function selectChosen(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Chosen[]> {
  const reached = actor.mkbRouteId ? sql`and a.mkb_route_id = ${actor.mkbRouteId}` : sql``;
  const { rows } = await sql<Chosen>`
    select a.id, a.reference, a.state, a.student_name, a.mkb_route_id from agreement a
    where a.id = ${anyOf(ids)} and a.amends_id is null ${reached} order by a.reference`.execute(tx);
  return rows;
}

/** The ids of what a filter finds and the act can be meant for, in the order of the list; no more than `limit`. */
export async function selectSuitable(
  tx: Tx,
  actor: Actor,
  filter: AgreementFilter,
  { act, limit, now }: { act: BatchAct; limit: number; now: Date },
): Promise<string[]> {
  const conditions = [...(await listConditions(tx, actor, filter, now)), isMeantBy[act]];
  const { rows } = await sql<{ id: string }>`
    select a.id from agreement a where ${sql.join(conditions, sql` and `)}
    order by ${sortedBy[orderOf(filter)]} limit ${sql.lit(limit)}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** As `suits` says, with constants, so that the one plan for all values can use the indexes of drafts and of open agreements. */
const isMeantBy: Record<BatchAct, RawBuilder<boolean>> = {
  send: sql`a.state = 'draft'`,
  remind: isOpen,
  download: sql`a.current_text_id is not null`,
};

export type NewBatch = { id: string; act: BatchAct; agreementIds: readonly string[] };

/** Puts an act on these agreements down, to be done one by one. What the actor did longer than 30 days ago goes. */
export async function insertBatch(
  tx: Tx,
  { institutionId, personId, roleAssignmentId }: Actor,
  { id, act, agreementIds }: NewBatch,
  now: Date,
): Promise<void> {
  const outdated = new Date(now.getTime() - 30 * 86_400_000);
  await tx.deleteFrom('agreementBatch').where('personId', '=', personId).where('createdAt', '<', outdated).execute();
  await tx
    .insertInto('agreementBatch')
    .values({ institutionId, id, act, personId, roleAssignmentId, createdAt: now })
    .execute();
  await sql`insert into agreement_batch_item (institution_id, batch_id, agreement_id, position)
    select ${institutionId}, ${id}, one, n from unnest(${[...agreementIds]}::uuid[]) with ordinality as t(one, n)`.execute(
    tx,
  );
}

export type Batch = { id: string; act: BatchAct; roleAssignmentId: string; createdAt: Date };

export async function selectOptionalBatch(tx: Tx, id: string): Promise<Batch | null> {
  const row = await tx
    .selectFrom('agreementBatch')
    .select(['id', 'act', 'roleAssignmentId', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, act: row.act as BatchAct } : null;
}

/** `outcome`: 'done', or why not; null: not yet. */
export type BatchItem = Chosen & { outcome: string | null };

/** The agreements of a batch that the role still reaches, in its order. */
export async function selectItems(tx: Tx, actor: Actor, batchId: string): Promise<BatchItem[]> {
  const reached = actor.mkbRouteId ? sql`and a.mkb_route_id = ${actor.mkbRouteId}` : sql``;
  const { rows } = await sql<BatchItem>`
    select a.id, a.reference, a.state, a.student_name, a.mkb_route_id, i.outcome
    from agreement_batch_item i join agreement a on a.institution_id = i.institution_id and a.id = i.agreement_id
    where i.batch_id = ${batchId} ${reached} order by i.position`.execute(tx);
  return rows;
}

/** A batch for the job that does it, with what is left of it. */
export async function selectWork(tx: Tx, batchId: string): Promise<{ batch: Batch; left: string[] } | null> {
  const batch = await selectOptionalBatch(tx, batchId);
  if (!batch) return null;
  const items = await tx
    .selectFrom('agreementBatchItem')
    .select('agreementId')
    .where('batchId', '=', batchId)
    .where('outcome', 'is', null)
    .orderBy('position')
    .execute();
  return { batch, left: items.map(({ agreementId }) => agreementId) };
}

/** Holds an item that nothing came of yet until the transaction ends; false when it was done meanwhile. */
export async function lockItem(tx: Tx, batchId: string, agreementId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('agreementBatchItem')
    .select('outcome')
    .where('batchId', '=', batchId)
    .where('agreementId', '=', agreementId)
    .forUpdate()
    .executeTakeFirst();
  return row?.outcome === null;
}

export async function noteItem(tx: Tx, batchId: string, agreementId: string, outcome: string): Promise<void> {
  await tx
    .updateTable('agreementBatchItem')
    .set({ outcome })
    .where('batchId', '=', batchId)
    .where('agreementId', '=', agreementId)
    .execute();
}
