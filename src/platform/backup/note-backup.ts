import { auditedTransaction } from '../audit/append.ts';
import { type InstallationBy, type InstallationEvent, recordInstallationEvent } from '../audit/audit.ts';
import type { AuditKeys } from '../audit/audit-keys.ts';
import { createPool } from '../db/connect.ts';
import { createOwnerKysely } from '../db/kysely.ts';

/** Writes a line in the installation's own log, as owner: for a command that works beside the product. Comes back when it is on disk. */
export async function noteAsOwner(
  ownerUrl: string,
  keys: AuditKeys,
  by: InstallationBy,
  at: Date,
  event: InstallationEvent,
): Promise<void> {
  const kysely = createOwnerKysely(createPool(ownerUrl, { max: 1 }));
  try {
    await auditedTransaction(kysely, keys, (tx) => recordInstallationEvent(tx, by, at, event));
  } finally {
    await kysely.destroy();
  }
}
