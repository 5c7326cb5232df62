import type { Db } from '../../platform/db/db.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import type { Log } from '../../platform/log.ts';
import { carryCertificates } from './certificate-store.ts';

/**
 * At the start of the product: protects the keys of seals with the newest key of the installation, so that an older one can be
 * taken away. A key that none of them opens is said in the log and on the page of its hogeschool.
 */
export async function carrySealKeys(
  { db, secretKey, log }: { db: Db; secretKey: KeyRing; log: Log },
  institutionIds: readonly string[],
): Promise<void> {
  for (const institutionId of institutionIds) {
    const { carried, lost } = await db.inInstitution(institutionId, (tx) =>
      carryCertificates(tx, secretKey, institutionId),
    );
    if (carried > 0) log('seal_key_carried', { institution: institutionId });
    if (lost > 0) log('seal_key_missing', { institution: institutionId });
  }
}
