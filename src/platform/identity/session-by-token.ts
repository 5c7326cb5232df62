import { sql, type Transaction } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Lang } from '../i18n/lang.ts';

/** A browser that is logged in: as a person who may choose a role, or for one task link. */
export type Session = {
  sessionId: string;
  rotatedAt: Date;
  /** The browser still shows the token from before the last rotation. */
  isPrevious: boolean;
} & (
  | {
      kind: 'identity';
      identityId: string;
      email: string;
      language: Lang;
      institutionId: string | null;
      roleAssignmentId: string | null;
    }
  | { kind: 'task'; institutionId: string; taskLinkId: string }
);

/** The living session of this token, through the only door from a tenant request to the log-in identities. */
export async function selectSession(tx: Transaction<Tables>, tokenHash: Buffer, at: Date): Promise<Session | null> {
  const { rows } = await sql<Session>`select * from identity.session_by_token(${tokenHash}, ${at})`.execute(tx);
  return rows[0] ?? null;
}
