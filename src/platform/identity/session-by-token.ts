import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { fixedQuery } from '../db/fixed-query.ts';
import type { Tables } from '../db/tables.ts';
import type { Lang } from '../i18n/lang.ts';

/** A browser that is logged in: as a person who may choose a role, or for one task link. */
export type Session = {
  sessionId: string;
  rotatedAt: Date;
  /** The browser still shows the token from before the last rotation. */
  isPrevious: boolean;
  /** The hogeschool that was chosen, as the shell shows it; null before a choice. */
  institution: unknown;
  /** The role that was chosen, as long as it holds; read by the shell. */
  role: unknown;
  /** The last line in the log of that hogeschool; null when there is none. */
  logNumber: number | null;
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

const byToken = fixedQuery<{ tokenHash: Buffer; at: Date; today: string }>()(
  (_, { tokenHash, at, today }) => sql<Session>`select * from identity.session_by_token(${tokenHash}, ${at}, ${today})`,
);

/**
 * The living session of this token, through the only door from a tenant request to the log-in identities. Also sets its hogeschool for the
 * rest of the transaction. `today` is the date on which its role must hold.
 */
export async function selectSession(
  tx: Transaction<Tables>,
  token: { tokenHash: Buffer; at: Date; today: string },
): Promise<Session | null> {
  return (await byToken(tx, token))[0] ?? null;
}
