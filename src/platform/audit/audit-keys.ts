import { createHash, hkdfSync } from 'node:crypto';
import type { KeyRing } from '../keys/key-ring.ts';

/** A key that seals rows of the log, and the short name that each sealed row carries. */
export type AuditKey = { id: string; key: Buffer };
export type AuditKeys = { newest: AuditKey; byId: ReadonlyMap<string, AuditKey> };

/** The keys of the log, derived from those of the installation, so that no other use of these can make a seal. */
export function auditKeys(ring: KeyRing): AuditKeys {
  const all = ring.all.map((secret): AuditKey => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'driehoek audit', 32));
    return { id: createHash('sha256').update(key).digest('hex').slice(0, 16), key };
  });
  return { newest: all[0] as AuditKey, byId: new Map(all.map((one) => [one.id, one])) };
}
