import type { Tx } from '../db/db.ts';
import { pendingIn } from './pending.ts';

/** Who did it: staff by person, a signer by signer, or the product itself. */
export type AuditBy = { kind: 'staff' | 'signer' | 'system'; id: string | null; name: string };

/** The product itself, as nobody told it to: in the log of a hogeschool and in that of the installation. */
export const theProduct = { kind: 'system', id: null, name: 'Driehoek' } as const;

/** What was done to which thing; `before` and `after` hold what changed, whole objects or the changed parts. */
export type AuditEvent = { action: string; subjectKind: string; subjectId: string; before?: unknown; after?: unknown };

/**
 * Notes one line of the log. It is written, numbered and sealed with the others of its transaction right before the commit
 * (append.ts), so it cannot be read back earlier. The application can add lines, never change them.
 */
export async function recordAudit(
  tx: Tx,
  institutionId: string,
  by: AuditBy,
  at: Date,
  event: AuditEvent,
): Promise<void> {
  pendingIn(tx).events.push({ institutionId, by, at, event });
}

/** Who did it to the installation: the product itself, somebody at the terminal, or a page of the product. */
export type InstallationBy = { kind: 'system' | 'terminal' | 'page'; name: string };

/** `detail` stays for ever: no names of people in it, and no addresses. */
export type InstallationEvent = { action: string; detail?: object };

/** Notes one line of the installation's own log, as recordAudit does for a hogeschool. As identity, or as owner. */
export async function recordInstallationEvent(
  tx: Tx,
  by: InstallationBy,
  at: Date,
  event: InstallationEvent,
): Promise<void> {
  pendingIn(tx).installationEvents.push({ by, at, event });
}
