import { createPrivateKey, type KeyObject } from 'node:crypto';
import { type CertificateChain, readPem, writePem } from '../../platform/certificates/certificate.ts';
import type { KeyedCertificate } from '../../platform/certificates/read-pkcs12.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import { protectedByNewest, protectSecret, revealSecret } from '../../platform/keys/protected-secret.ts';

/** The certificate that a hogeschool seals with now. `key` is null when none of the installation's keys opens it. */
export type SealCertificate = {
  id: string;
  chain: CertificateChain;
  fingerprint: Buffer;
  subject: string;
  issuer: string;
  validFrom: Date;
  validUntil: Date;
  origin: 'uploaded' | 'self_made';
  createdAt: Date;
  key: KeyObject | null;
};

export async function selectCertificate(tx: Tx, keys: KeyRing, institutionId: string): Promise<SealCertificate | null> {
  const row = await tx
    .selectFrom('sealCertificate')
    .selectAll()
    .where('institutionId', '=', institutionId)
    .where('replacedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { pem, protectedKey, origin, ...rest } = row;
  const der = protectedKey && revealSecret(keys, placeOf(institutionId, row.id), protectedKey);
  const key = der && createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { ...rest, origin: origin as SealCertificate['origin'], chain: readPem(pem), key };
}

export type NewCertificate = Omit<SealCertificate, 'id' | 'chain' | 'key' | 'createdAt'> & { sealer: KeyedCertificate };

/** Keeps a certificate with its key as the one to seal with; the key of the one before it goes. One that was there before comes back. */
export async function putCertificate(
  tx: Tx,
  keys: KeyRing,
  institutionId: string,
  by: { id: string; createdBy: string | null; now: Date },
  { sealer, ...certificate }: NewCertificate,
): Promise<void> {
  // Two at a time would come after one another.
  await tx.selectFrom('institution').select('id').where('id', '=', institutionId).forUpdate().execute();
  const known = await tx
    .selectFrom('sealCertificate')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('fingerprint', '=', certificate.fingerprint)
    .executeTakeFirst();
  const id = known?.id ?? by.id;
  const der = sealer.key.export({ format: 'der', type: 'pkcs8' });
  const protectedKey = protectSecret(keys, placeOf(institutionId, id), der);
  await tx
    .updateTable('sealCertificate')
    .set({ protectedKey: null, replacedAt: by.now })
    .where('institutionId', '=', institutionId)
    .where('replacedAt', 'is', null)
    .where('id', '<>', id)
    .execute();
  if (known) {
    const used = { protectedKey, replacedAt: null };
    await tx.updateTable('sealCertificate').set(used).where('id', '=', id).execute();
    return;
  }
  const { createdBy, now: createdAt } = by;
  await tx
    .insertInto('sealCertificate')
    .values({ ...certificate, institutionId, id, pem: writePem(sealer.chain), protectedKey, createdBy, createdAt })
    .execute();
}

/**
 * Protects with the newest key what an older one protects. Answers how many were carried over, and how many none of the keys
 * opens.
 */
export async function carryCertificates(
  tx: Tx,
  keys: KeyRing,
  institutionId: string,
): Promise<{ carried: number; lost: number }> {
  const rows = await tx
    .selectFrom('sealCertificate')
    .select(['id', 'protectedKey'])
    .where('institutionId', '=', institutionId)
    .where('replacedAt', 'is', null)
    .forUpdate()
    .execute();
  const newest = protectedByNewest(keys);
  const count = { carried: 0, lost: 0 };
  for (const { id, protectedKey } of rows) {
    if (!protectedKey || protectedKey.subarray(0, newest.length).equals(newest)) continue;
    const place = placeOf(institutionId, id);
    const der = revealSecret(keys, place, protectedKey);
    count[der ? 'carried' : 'lost'] += 1;
    if (!der) continue;
    const carried = { protectedKey: protectSecret(keys, place, der) };
    await tx.updateTable('sealCertificate').set(carried).where('id', '=', id).execute();
  }
  return count;
}

const placeOf = (institutionId: string, id: string): string => `seal_certificate ${institutionId} ${id}`;
