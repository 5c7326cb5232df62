import { sql } from 'kysely';
import type { Tx } from './db.ts';

/**
 * Has this connection plan its statements anew, also those behind foreign keys and triggers. For whoever fills tables by the thousand: a
 * plan that was made while a table was as good as empty reads all of it for every row, and is kept until the table is analysed.
 */
export async function freshPlans(tx: Tx): Promise<void> {
  await sql`discard plans`.execute(tx);
}
