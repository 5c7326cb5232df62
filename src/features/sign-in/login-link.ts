import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { openSession } from '../../platform/identity/sessions.ts';
import { hashToken, mintToken } from '../../platform/identity/tokens.ts';

const lifetimeMs = 15 * 60 * 1000;
export const loginLinkQueue = 'login-link';

/** Notes that somebody asked for a log-in link; the token comes with the mail. As identity. Returns its id, for the job. */
export async function requestLoginLink(tx: Tx, email: string, language: Lang, now: Date): Promise<string> {
  const id = randomUUID();
  await tx.insertInto('identity.loginLink').values({ id, email, language, requestedAt: now }).execute();
  return id;
}

export type LoginLinkRequest = { id: string; email: string; language: Lang };

/** The request when its mail has not gone out yet, else null. As identity. */
export async function selectWaitingLoginLink(tx: Tx, id: string): Promise<LoginLinkRequest | null> {
  const row = await tx
    .selectFrom('identity.loginLink')
    .select(['id', 'email', 'language'])
    .where('id', '=', id)
    .where('mailState', '=', 'waiting')
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Lang } : null;
}

/** Mints the token: 15 minutes from now, once. As identity. */
export async function mintLoginToken(tx: Tx, id: string, now: Date): Promise<string> {
  const token = mintToken();
  await tx
    .updateTable('identity.loginLink')
    .set({ tokenHash: hashToken(token), expiresAt: new Date(now.getTime() + lifetimeMs) })
    .where('id', '=', id)
    .execute();
  return token;
}

export async function markLoginMail(
  tx: Tx,
  id: string,
  mailState: 'accepted' | 'refused' | 'unknown_address',
): Promise<void> {
  await tx.updateTable('identity.loginLink').set({ mailState }).where('id', '=', id).execute();
}

/** Whether a GET of the link should show its button; uses nothing up. As identity. */
export async function loginLinkWorks(tx: Tx, token: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('identity.loginLink')
    .select('id')
    .where('tokenHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses the link: proves its address and opens a session. Null when it was used, ran out or never existed. As identity. */
export async function useLoginLink(tx: Tx, token: string, now: Date): Promise<string | null> {
  const link = await tx
    .updateTable('identity.loginLink')
    .set({ usedAt: now })
    .where('tokenHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['email', 'language'])
    .executeTakeFirst();
  if (!link) return null;
  return openSessionFor(tx, link.email, link.language as Lang, now);
}

/** A session for a proven address, in a role or still to choose one; the log-in identity is made the first time. As identity. */
export async function openSessionFor(
  tx: Tx,
  email: string,
  language: Lang,
  now: Date,
  role: { institutionId: string; roleAssignmentId: string } | null = null,
): Promise<string> {
  const identity = await tx
    .insertInto('identity.loginIdentity')
    .values({ id: randomUUID(), email, language, provenAt: now })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ provenAt: now }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return openSession(
    tx,
    {
      kind: 'identity',
      identityId: identity.id,
      institutionId: role?.institutionId ?? null,
      roleAssignmentId: role?.roleAssignmentId ?? null,
    },
    now,
  );
}
