import type { Expression } from 'kysely';
import { json, type Tx } from '../../platform/db/db.ts';

export type RetentionRun = { runOn: string; state: 'applied' | 'refused'; counts: Record<string, number>; at: Date };

/** The newest run, and the newest that was not refused. */
export async function selectLastRuns(tx: Tx): Promise<{ last: RetentionRun | null; applied: RetentionRun | null }> {
  const query = tx.selectFrom('retentionRun').select(['runOn', 'state', 'counts', 'at']).orderBy('at', 'desc').limit(1);
  const last = await query.executeTakeFirst();
  const applied = await query.where('state', '=', 'applied').executeTakeFirst();
  return { last: (last as RetentionRun | undefined) ?? null, applied: (applied as RetentionRun | undefined) ?? null };
}

/** One when the newest run was refused, as a query of one number. */
export const countRefusedRun = (tx: Tx): Expression<{ n: number }> =>
  tx
    .selectFrom((from) => from.selectFrom('retentionRun').select('state').orderBy('at', 'desc').limit(1).as('newest'))
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('state', '=', 'refused');

/** The newest moment that the hogeschool's log knows of. */
export async function selectNewestLine(tx: Tx): Promise<Date | null> {
  const row = await tx.selectFrom('auditEvent').select('at').orderBy('at', 'desc').limit(1).executeTakeFirst();
  return row?.at ?? null;
}

/** Keeps a run. One that was applied ends what was refused at a later moment: that clock was wrong. */
export async function upsertRun(tx: Tx, institutionId: string, run: RetentionRun): Promise<void> {
  const { counts, ...rest } = run;
  const values = { ...rest, counts: json(counts) };
  await tx
    .insertInto('retentionRun')
    .values({ institutionId, ...values })
    .onConflict((conflict) => conflict.columns(['institutionId', 'runOn']).doUpdateSet(values))
    .execute();
  if (run.state === 'applied')
    await tx.deleteFrom('retentionRun').where('state', '=', 'refused').where('at', '>', run.at).execute();
}
