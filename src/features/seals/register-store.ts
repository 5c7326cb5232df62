import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Registered } from './rules/verdict.ts';

/** The document with this SHA-256, of whatever hogeschool; null when nobody here made such a file. As identity. */
export async function findDocument(tx: Tx, sha256: Buffer): Promise<Registered | null> {
  const { rows } = await sql<Registered>`select * from find_document(${sha256})`.execute(tx);
  return rows[0] ?? null;
}

/** The certificate with this fingerprint, with its issuers, and whose it is. As identity. */
export async function findCertificate(
  tx: Tx,
  fingerprint: Buffer,
): Promise<{ institutionName: string; pem: string } | null> {
  const { rows } = await sql<{
    institutionName: string;
    pem: string;
  }>`select * from find_seal_certificate(${fingerprint})`.execute(tx);
  return rows[0] ?? null;
}
