import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { CodeStore } from '../../platform/identity/mailed-code.ts';

export const mailboxCodePurpose = 'mailbox code';
const dayMs = 24 * 60 * 60 * 1000;

/** Whoever reads an address, in one browser: by each of the keys, newest first. */
export type MailboxBinding = { browserHashes: readonly Buffer[] };

/** The codes of one browser, whatever address they went to. A new one is for `asked`. As identity. */
export function mailboxCodes(
  tx: Tx,
  { browserHashes }: MailboxBinding,
  asked: { email: string; language: Lang } = { email: '', language: 'nl' },
): CodeStore {
  return {
    async countSince(since) {
      // Two clicks at once are counted one after the other.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`mailbox ${asked.email}`}, 0))`.execute(tx);
      await tx
        .deleteFrom('identity.mailboxCode')
        .where('requestedAt', '<', new Date(since.getTime() - dayMs))
        .execute();
      const { count } = await tx
        .selectFrom('identity.mailboxCode')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('email', '=', asked.email)
        .where('requestedAt', '>', since)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async insert(id, now) {
      const browserHash = browserHashes[0] as Buffer;
      await tx
        .insertInto('identity.mailboxCode')
        .values({ id, ...asked, browserHash, requestedAt: now })
        .execute();
    },
    async newest({ lock = false, verifiedSince } = {}) {
      const query = newestOf(tx, browserHashes).$if(verifiedSince !== undefined, (q) =>
        q.where('verifiedAt', '>', verifiedSince ?? null),
      );
      return (lock ? query.forUpdate() : query).executeTakeFirst();
    },
    async change(id, change) {
      await tx.updateTable('identity.mailboxCode').set(change).where('id', '=', id).execute();
    },
  };
}

const newestOf = (tx: Tx, browserHashes: readonly Buffer[]) =>
  tx
    .selectFrom('identity.mailboxCode')
    .select(['id', 'email', 'codeHash', 'expiresAt', 'tries', 'verifiedAt'])
    .where('browserHash', 'in', browserHashes)
    .where('closedAt', 'is', null)
    .orderBy('requestedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1);

/** The address of a code. As identity. */
export async function selectCodeAddress(tx: Tx, id: string): Promise<string> {
  const row = await tx.selectFrom('identity.mailboxCode').select('email').where('id', '=', id).executeTakeFirst();
  return row?.email ?? '';
}

/** Where the newest code of this browser went; null when none was asked for. As identity. */
export async function selectAskedAddress(tx: Tx, { browserHashes }: MailboxBinding): Promise<string | null> {
  return (await newestOf(tx, browserHashes).executeTakeFirst())?.email ?? null;
}

/** From now on this browser has proven nothing. As identity. */
export async function closeMailbox(tx: Tx, { browserHashes }: MailboxBinding, now: Date): Promise<void> {
  await tx
    .updateTable('identity.mailboxCode')
    .set({ closedAt: now })
    .where('browserHash', 'in', browserHashes)
    .where('closedAt', 'is', null)
    .execute();
}

/** A code whose mail has not gone out yet, else null. As identity. */
export async function selectWaitingCode(
  tx: Tx,
  id: string,
): Promise<{ id: string; email: string; language: Lang } | null> {
  const row = await tx
    .selectFrom('identity.mailboxCode')
    .select(['id', 'email', 'language'])
    .where('id', '=', id)
    .where('mailState', '=', 'waiting')
    .where('verifiedAt', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Lang } : null;
}

export async function markCodeMail(
  tx: Tx,
  id: string,
  mailState: 'accepted' | 'refused' | 'unknown_address',
): Promise<void> {
  await tx.updateTable('identity.mailboxCode').set({ mailState }).where('id', '=', id).execute();
}
