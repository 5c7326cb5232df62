import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { type CodeStore, mintMailedCode } from './mailed-code.ts';

/** What a code to an address is bound to: a task of one kind about one thing, the address as it is now, and one browser. */
export type AddressBinding = {
  institutionId: string;
  purpose: string;
  subjectId: string;
  email: string;
  /** The browser by each of the keys, newest first. */
  browserHashes: readonly Buffer[];
};

export const addressCodePurpose = 'address code';

/** The codes of one task in one browser, for whoever reads this mailbox. */
export function addressCodes(tx: Tx, binding: AddressBinding): CodeStore {
  const { institutionId, purpose, subjectId, email, browserHashes } = binding;
  return {
    async countSince(since) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`code ${purpose} ${subjectId}`}, 0))`.execute(tx);
      const { count } = await tx
        .selectFrom('addressCode')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('purpose', '=', purpose)
        .where('subjectId', '=', subjectId)
        .where('requestedAt', '>', since)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async insert(id, now) {
      const browserHash = browserHashes[0] as Buffer;
      await tx
        .insertInto('addressCode')
        .values({ institutionId, id, purpose, subjectId, email, browserHash, requestedAt: now })
        .execute();
    },
    async newest({ lock = false, verifiedSince } = {}) {
      const query = tx
        .selectFrom('addressCode')
        .select(['id', 'codeHash', 'expiresAt', 'tries', 'verifiedAt'])
        .where('purpose', '=', purpose)
        .where('subjectId', '=', subjectId)
        .where('email', '=', email)
        .where('browserHash', 'in', browserHashes)
        .$if(verifiedSince !== undefined, (q) => q.where('verifiedAt', '>', verifiedSince ?? null))
        .orderBy('requestedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(1);
      return (lock ? query.forUpdate() : query).executeTakeFirst();
    },
    async change(id, change) {
      await tx.updateTable('addressCode').set(change).where('id', '=', id).execute();
    },
  };
}

/** Mints the six digits, at sending. Null when the code is not there any more, or was used. */
export async function mintAddressCode(tx: Tx, keys: KeyRing, id: string, now: Date): Promise<string | null> {
  const row = await tx.selectFrom('addressCode').select('verifiedAt').where('id', '=', id).executeTakeFirst();
  if (!row || row.verifiedAt) return null;
  const { code, kept } = mintMailedCode(keys, addressCodePurpose, id, now);
  await tx.updateTable('addressCode').set(kept).where('id', '=', id).execute();
  return code;
}
