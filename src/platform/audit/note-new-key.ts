import type { Tx } from '../db/db.ts';
import { recordInstallationEvent, theProduct } from './audit.ts';
import type { AuditKeys } from './audit-keys.ts';

/**
 * At the start of the product: when the installation's last event was sealed with another key, notes that the key was renewed.
 * The keys may stand in a file or in the environment, so this is where a change of them is seen. As identity.
 */
export async function noteNewKey(tx: Tx, keys: AuditKeys, now: Date): Promise<void> {
  // The lock keeps two processes that start together from noting it twice.
  await tx.selectFrom('identity.installationHead').select('lastNumber').forUpdate().execute();
  const last = await tx
    .selectFrom('identity.installationEvent')
    .select('keyId')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || last.keyId === keys.newest.id) return;
  await recordInstallationEvent(tx, theProduct, now, {
    action: 'key.rotated',
    detail: { from: last.keyId, to: keys.newest.id },
  });
}
