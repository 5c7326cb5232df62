import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';

/** The latest moment at which this installation surely ran: of its own log, and of sessions. Null when it never did. As identity. */
export async function selectNewestTime(tx: Tx): Promise<Date | null> {
  const { rows } = await sql<{ newest: Date | null }>`
    select greatest((select max(at) from identity.installation_event), (select max(seen_at) from identity.session)) as newest
  `.execute(tx);
  return rows[0]?.newest ?? null;
}
