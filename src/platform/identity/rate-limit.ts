import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';

/**
 * Counts one attempt under a key (hashed by the caller) and says whether it is within the limit. Counted in the database,
 * so that several processes share it. As identity.
 */
export async function withinRate(
  tx: Tx,
  keyHash: Buffer,
  limit: { hits: number; seconds: number },
  now: Date,
): Promise<boolean> {
  const windowMs = limit.seconds * 1000;
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const row = await tx
    .insertInto('identity.rateLimit')
    .values({ keyHash, windowStart, hits: 1 })
    .onConflict((conflict) =>
      conflict.columns(['keyHash', 'windowStart']).doUpdateSet({ hits: sql`rate_limit.hits + 1` }),
    )
    .returning('hits')
    .executeTakeFirstOrThrow();
  if (row.hits === 1)
    await tx
      .deleteFrom('identity.rateLimit')
      .where('windowStart', '<', new Date(now.getTime() - 86_400_000))
      .execute();
  return row.hits <= limit.hits;
}
