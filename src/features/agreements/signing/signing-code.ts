import type { Tx } from '../../../platform/db/db.ts';
import { isKeyedHash, keyedHash, mintCode } from '../../../platform/identity/tokens.ts';
import type { KeyRing } from '../../../platform/keys/key-ring.ts';

const lifetimeMs = 10 * 60 * 1000;
const maxTries = 5;
const maxPerHour = 3;
/** As long as the session of a task link. */
const proofLifetimeMs = 12 * 60 * 60 * 1000;

/** What a code is bound to: who signs, which frozen text, in which browser; and the address that the signer has now. */
export type CodeBinding = {
  institutionId: string;
  signerId: string;
  textId: string;
  /** The browser by each of the keys, newest first. */
  browserHashes: readonly Buffer[];
};

/** Notes that a code was asked for; the sending job mints it. Null when three were asked for in the last hour. */
export async function requestCode(
  tx: Tx,
  binding: CodeBinding,
  newId: () => string,
  now: Date,
): Promise<string | null> {
  const { institutionId, signerId, textId, browserHashes } = binding;
  const browserHash = browserHashes[0] as Buffer;
  // The signer's row is the lock: two clicks at once are counted one after the other.
  await tx.selectFrom('signer').select('id').where('id', '=', signerId).forUpdate().execute();
  const recent = await tx
    .selectFrom('signingCode')
    .select('id')
    .where('signerId', '=', signerId)
    .where('requestedAt', '>', new Date(now.getTime() - 3_600_000))
    .execute();
  if (recent.length >= maxPerHour) return null;
  const id = newId();
  await tx
    .insertInto('signingCode')
    .values({ institutionId, id, signerId, agreementTextId: textId, browserHash, requestedAt: now })
    .execute();
  return id;
}

/** Mints the six digits, at sending; ten minutes from now. Null when the text was taken back meanwhile, or the code was used. */
export async function mintSigningCode(tx: Tx, keys: KeyRing, id: string, now: Date): Promise<string | null> {
  const row = await tx
    .selectFrom('signingCode as c')
    .innerJoin('agreementText as t', (join) =>
      join.onRef('t.institutionId', '=', 'c.institutionId').onRef('t.id', '=', 'c.agreementTextId'),
    )
    .select(['c.id', 'c.verifiedAt', 't.voidedAt'])
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!row || row.verifiedAt || row.voidedAt) return null;
  const code = mintCode();
  await tx
    .updateTable('signingCode')
    .set({ codeHash: keyedHash(keys, purpose, `${id} ${code}`), expiresAt: new Date(now.getTime() + lifetimeMs) })
    .where('id', '=', id)
    .execute();
  return code;
}

export type CodeAnswer = 'right' | 'wrong' | 'expired' | 'too_many_tries' | 'not_requested';

/** Holds six digits against the newest code of this binding. A right code proves this browser for this text. */
export async function verifyCode(
  tx: Tx,
  keys: KeyRing,
  binding: CodeBinding,
  typed: string,
  now: Date,
): Promise<CodeAnswer> {
  const row = await newestCode(tx, binding).forUpdate().executeTakeFirst();
  if (!row) return 'not_requested';
  if (!row.codeHash || !row.expiresAt || row.expiresAt <= now || row.verifiedAt) return 'expired';
  if (row.tries >= maxTries) return 'too_many_tries';
  if (!isKeyedHash(row.codeHash, keys, purpose, `${row.id} ${typed}`)) {
    await tx
      .updateTable('signingCode')
      .set({ tries: row.tries + 1 })
      .where('id', '=', row.id)
      .execute();
    return row.tries + 1 >= maxTries ? 'too_many_tries' : 'wrong';
  }
  await tx.updateTable('signingCode').set({ verifiedAt: now }).where('id', '=', row.id).execute();
  return 'right';
}

export type CodeProof = { id: string; verifiedAt: Date };

/** The proof that this browser had the signer's mailbox for this text, at most twelve hours ago; else null. */
export async function selectProof(tx: Tx, binding: CodeBinding, now: Date): Promise<CodeProof | null> {
  const row = await newestCode(tx, binding)
    .where('verifiedAt', '>', new Date(now.getTime() - proofLifetimeMs))
    .executeTakeFirst();
  return row?.verifiedAt ? { id: row.id, verifiedAt: row.verifiedAt } : null;
}

/** Whether a code was asked for in this browser and may still be typed. */
export async function codeIsUnderWay(tx: Tx, binding: CodeBinding, now: Date): Promise<boolean> {
  const row = await newestCode(tx, binding).executeTakeFirst();
  return row !== undefined && !row.verifiedAt && (row.expiresAt === null || row.expiresAt > now);
}

const newestCode = (tx: Tx, { signerId, textId, browserHashes }: CodeBinding) =>
  tx
    .selectFrom('signingCode')
    .selectAll()
    .where('signerId', '=', signerId)
    .where('agreementTextId', '=', textId)
    .where('browserHash', 'in', browserHashes)
    // A code that went to an earlier address says nothing of the mailbox that now counts.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('signerAddress as a')
            .select('a.id')
            .whereRef('a.signerId', '=', 'signingCode.signerId')
            .whereRef('a.at', '>', 'signingCode.requestedAt'),
        ),
      ),
    )
    .orderBy('requestedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1);

const purpose = 'signing code';
