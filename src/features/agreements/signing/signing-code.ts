import type { Tx } from '../../../platform/db/db.ts';
import * as mailed from '../../../platform/identity/mailed-code.ts';
import type { KeyRing } from '../../../platform/keys/key-ring.ts';

export type { CodeAnswer, CodeProof } from '../../../platform/identity/mailed-code.ts';

/** What a code is bound to: who signs, which frozen text, in which browser; and the address that the signer has now. */
export type CodeBinding = {
  institutionId: string;
  signerId: string;
  textId: string;
  /** The browser by each of the keys, newest first. */
  browserHashes: readonly Buffer[];
};

/** Notes that a code was asked for; the sending job mints it. Null when three were asked for in the last hour. */
export const requestCode = (tx: Tx, binding: CodeBinding, newId: () => string, now: Date): Promise<string | null> =>
  mailed.requestCode(signingCodes(tx, binding), newId, now);

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
  const { code, kept } = mailed.mintMailedCode(keys, purpose, id, now);
  await tx.updateTable('signingCode').set(kept).where('id', '=', id).execute();
  return code;
}

/** Holds six digits against the newest code of this binding. A right code proves this browser for this text. */
export const verifyCode = (
  tx: Tx,
  keys: KeyRing,
  binding: CodeBinding,
  typed: string,
  now: Date,
): Promise<mailed.CodeAnswer> => mailed.verifyCode(signingCodes(tx, binding), keys, purpose, typed, now);

/** The proof that this browser had the signer's mailbox for this text, at most twelve hours ago; else null. */
export const selectProof = (tx: Tx, binding: CodeBinding, now: Date): Promise<mailed.CodeProof | null> =>
  mailed.selectProof(signingCodes(tx, binding), now);

/** Whether a code was asked for in this browser and may still be typed. */
export const codeIsUnderWay = (tx: Tx, binding: CodeBinding, now: Date): Promise<boolean> =>
  mailed.codeIsUnderWay(signingCodes(tx, binding), now);

function signingCodes(tx: Tx, binding: CodeBinding): mailed.CodeStore {
  const { institutionId, signerId, textId, browserHashes } = binding;
  return {
    async countSince(since) {
      // The signer's row is the lock: two clicks at once are counted one after the other.
      await tx.selectFrom('signer').select('id').where('id', '=', signerId).forUpdate().execute();
      const recent = await tx
        .selectFrom('signingCode')
        .select('id')
        .where('signerId', '=', signerId)
        .where('requestedAt', '>', since)
        .execute();
      return recent.length;
    },
    async insert(id, now) {
      const browserHash = browserHashes[0] as Buffer;
      await tx
        .insertInto('signingCode')
        .values({ institutionId, id, signerId, agreementTextId: textId, browserHash, requestedAt: now })
        .execute();
    },
    async newest({ lock = false, verifiedSince } = {}) {
      const query = newestCode(tx, binding).$if(verifiedSince !== undefined, (q) =>
        q.where('verifiedAt', '>', verifiedSince ?? null),
      );
      return (lock ? query.forUpdate() : query).executeTakeFirst();
    },
    async change(id, change) {
      await tx.updateTable('signingCode').set(change).where('id', '=', id).execute();
    },
  };
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
