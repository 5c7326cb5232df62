import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';

export type Download = { agreementId: string; reference: string; studentName: string; storedFileId: string };

/** The newest PDF of each agreement of a batch: with most signatures, and the sealed one before the other. */
export async function selectDownloads(tx: Tx, actor: Actor, batchId: string): Promise<Download[]> {
  const reached = actor.mkbRouteId ? sql`and a.mkb_route_id = ${actor.mkbRouteId}` : sql``;
  const { rows } = await sql<Download>`
    select a.id as agreement_id, a.reference, a.student_name, d.stored_file_id
    from agreement_batch_item i
    join agreement a on a.institution_id = i.institution_id and a.id = i.agreement_id
    cross join lateral (
      select d.stored_file_id from agreement_document d
      where d.institution_id = a.institution_id and d.agreement_text_id = a.current_text_id
      order by d.signature_count desc, d.is_sealed desc limit 1) d
    where i.batch_id = ${batchId} ${reached} order by i.position`.execute(tx);
  return rows;
}
