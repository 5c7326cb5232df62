import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { sql } from 'kysely';
import { json, type Tx } from '../../platform/db/db.ts';
import type { Act } from '../act.ts';
import type { ApiEnv } from './api.ts';
import { commonProblem } from './problem.ts';

/** What a POST came to: an answer to remember, or a problem, after which the same key may be tried again. */
export type Done = { ok: true; status: 200 | 201; location?: string; body: object } | { ok: false; problem: Response };

const keptMs = 24 * 60 * 60 * 1000;

/**
 * Does what a POST asks for at most once per Idempotency-Key of a token: who asks again gets the same answer, for a day. Two
 * that come at the same moment wait for each other. Bodies are stored, so they hold ids and states and no names.
 */
export async function once(c: Context<ApiEnv>, { tx, now, actor }: Act, work: () => Promise<Done>): Promise<Response> {
  const key = c.req.header('idempotency-key') ?? '';
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) return commonProblem(c, 400, 'key');
  const place = { institutionId: actor.institutionId, apiTokenId: c.get('token').id, key };
  const requestHash = createHash('sha256')
    .update(JSON.stringify([c.req.method, c.req.path, c.get('body') ?? null]))
    .digest();
  await forgetOld(tx, place.apiTokenId, new Date(now.getTime() - keptMs));
  const ours = await tx
    .insertInto('apiRequest')
    .values({ ...place, requestHash, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!ours) {
    const earlier = await rowAt(tx, place).selectAll().executeTakeFirst();
    if (!earlier?.requestHash.equals(requestHash)) return commonProblem(c, 422, 'keyReused');
    c.header('Idempotency-Replayed', 'true');
    return answer(c, earlier.status ?? 200, earlier.answer as StoredAnswer);
  }
  const done = await work();
  if (!done.ok) {
    await tx.deleteFrom('apiRequest').where('apiTokenId', '=', place.apiTokenId).where('key', '=', key).execute();
    return done.problem;
  }
  const stored: StoredAnswer = { location: done.location ?? null, body: done.body };
  await tx
    .updateTable('apiRequest')
    .set({ status: done.status, answer: json(stored) })
    .where('apiTokenId', '=', place.apiTokenId)
    .where('key', '=', key)
    .execute();
  return answer(c, done.status, stored);
}

type StoredAnswer = { location: string | null; body: object };

function answer(c: Context, status: number, { location, body }: StoredAnswer): Response {
  if (location) c.header('Location', location);
  return c.json(body, status as 200);
}

const rowAt = (tx: Tx, { apiTokenId, key }: { apiTokenId: string; key: string }) =>
  tx.selectFrom('apiRequest').where('apiTokenId', '=', apiTokenId).where('key', '=', key);

/** Rows that somebody else is removing are left to them. */
async function forgetOld(tx: Tx, tokenId: string, before: Date): Promise<void> {
  await sql`
    delete from api_request where (institution_id, api_token_id, key) in (
      select institution_id, api_token_id, key from api_request
      where api_token_id = ${tokenId} and created_at < ${before} limit 100 for update skip locked)`.execute(tx);
}
