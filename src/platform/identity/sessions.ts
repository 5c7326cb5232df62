import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';
import type { Lang } from '../i18n/lang.ts';
import { hashToken, mintToken } from './tokens.ts';

const lifetimeMs = 12 * 60 * 60 * 1000;

export type SessionStart =
  | { kind: 'identity'; identityId: string; institutionId: string | null; roleAssignmentId: string | null }
  | { kind: 'task'; institutionId: string; taskLinkId: string };

/** Opens a session of twelve hours and returns its token for the cookie. As identity. */
export async function openSession(tx: Tx, start: SessionStart, now: Date): Promise<string> {
  const token = mintToken();
  await tx
    .insertInto('identity.session')
    .values({
      id: randomUUID(),
      ...start,
      tokenHash: hashToken(token),
      rotatedAt: now,
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
    })
    .execute();
  return token;
}

/**
 * Gives a session a new token; the old one works one more minute for requests under way. Null when another request was
 * first. As identity.
 */
export async function rotateSession(
  tx: Tx,
  sessionId: string,
  presentedHash: Buffer,
  now: Date,
): Promise<string | null> {
  const token = mintToken();
  const rotated = await tx
    .updateTable('identity.session')
    .set({ tokenHash: hashToken(token), previousHash: presentedHash, rotatedAt: now, seenAt: now })
    .where('id', '=', sessionId)
    .where('tokenHash', '=', presentedHash)
    .executeTakeFirst();
  return rotated.numUpdatedRows > 0n ? token : null;
}

/** Chooses a role, under a new token and with the old one dead at once. As identity. */
export async function chooseRole(
  tx: Tx,
  sessionId: string,
  choice: { institutionId: string; roleAssignmentId: string },
  now: Date,
): Promise<string> {
  const token = mintToken();
  await tx
    .updateTable('identity.session')
    .set({
      institutionId: choice.institutionId,
      roleAssignmentId: choice.roleAssignmentId,
      tokenHash: hashToken(token),
      previousHash: null,
      rotatedAt: now,
      seenAt: now,
    })
    .where('id', '=', sessionId)
    .execute();
  return token;
}

/** As identity. */
export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.deleteFrom('identity.session').where('id', '=', sessionId).execute();
}

/** Ends every session of this log-in identity, on every device. As identity. */
export async function endAllSessions(tx: Tx, identityId: string): Promise<void> {
  await tx.deleteFrom('identity.session').where('identityId', '=', identityId).execute();
}

/**
 * Forgets what can no longer be used: sessions that ran out, and log-in links that were asked for before `longAgo`, with the
 * accounts that nobody used since. Null for `longAgo` leaves these. As identity.
 */
export async function forgetExpired(tx: Tx, now: Date, longAgo: Date | null): Promise<void> {
  await tx.deleteFrom('identity.session').where('expiresAt', '<', now).execute();
  if (!longAgo) return;
  await tx.deleteFrom('identity.loginLink').where('requestedAt', '<', longAgo).execute();
  await tx
    .deleteFrom('identity.loginIdentity')
    .where('provenAt', '<', longAgo)
    .where(sql<boolean>`not exists (select from identity.session s where s.identity_id = login_identity.id)`)
    .execute();
}

/** The language in which this person reads, on every device. As identity. */
export async function setLanguage(tx: Tx, identityId: string, language: Lang): Promise<void> {
  await tx.updateTable('identity.loginIdentity').set({ language }).where('id', '=', identityId).execute();
}
