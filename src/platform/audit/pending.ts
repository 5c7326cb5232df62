import type { Tx } from '../db/db.ts';
import type { AuditBy, AuditEvent, InstallationBy, InstallationEvent } from './audit.ts';

export type PendingEvent = { institutionId: string; by: AuditBy; at: Date; event: AuditEvent };
export type PendingInstallationEvent = { by: InstallationBy; at: Date; event: InstallationEvent };
export type Pending = { events: PendingEvent[]; installationEvents: PendingInstallationEvent[] };

// Belongs to the transaction and goes with it: what was noted in one that rolls back is gone.
const pendingOf = new WeakMap<Tx, Pending>();

/** What was noted in this transaction and is not written yet. Throws for a transaction that nobody will write it for. */
export function pendingIn(tx: Tx): Pending {
  const pending = pendingOf.get(tx);
  if (!pending) throw new Error('an audit event was recorded outside of a transaction of Db, or after its end');
  return pending;
}

export function openPending(tx: Tx): Pending {
  const pending: Pending = { events: [], installationEvents: [] };
  pendingOf.set(tx, pending);
  return pending;
}

export const closePending = (tx: Tx): boolean => pendingOf.delete(tx);
