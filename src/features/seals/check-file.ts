import { createHash } from 'node:crypto';
import { fingerprintOf, readPem } from '../../platform/certificates/certificate.ts';
import type { Tx } from '../../platform/db/db.ts';
import { checkSeal, type SealCheck, type SealFault } from '../../platform/pdf-seal/check-seal.ts';
import { findSeals } from '../../platform/pdf-seal/find-seals.ts';
import { findCertificate, findDocument } from './register-store.ts';
import type { KnownSeal, Registered } from './rules/verdict.ts';

/** The certificate with this fingerprint, as PEM with its issuers, and whose it is. */
export type CertificateFinder = (fingerprint: Buffer) => Promise<{ institutionName: string; pem: string } | null>;

export type CheckedSeal = KnownSeal<SealFault> & SealCheck & { certificate: Buffer };

export type CheckedFile = { sha256: Buffer; registered: Registered | null; seals: CheckedSeal[] };

/** Looks a file up in the register of all hogescholen, and holds its seals against the certificates that are known. As identity. */
export async function checkFile(tx: Tx, bytes: Buffer): Promise<CheckedFile> {
  const sha256 = createHash('sha256').update(bytes).digest();
  const registered = await findDocument(tx, sha256);
  return { sha256, registered, seals: await checkSeals(bytes, (fingerprint) => findCertificate(tx, fingerprint)) };
}

/** The seals of a file that were made with a known certificate, each with what is wrong with it. */
export async function checkSeals(bytes: Buffer, find: CertificateFinder): Promise<CheckedSeal[]> {
  const checked: CheckedSeal[] = [];
  for (const seal of findSeals(bytes)) {
    const known = seal.cms && (await find(fingerprintOf(seal.cms.certificate.raw)));
    if (!known) continue;
    const chain = readPem(known.pem);
    checked.push({ institutionName: known.institutionName, certificate: chain[0], ...checkSeal(bytes, seal, chain) });
  }
  return checked;
}

/** Why a file cannot be an agreement of ours, whatever is in it; null when it may be one. */
export function fileFault(bytes: Buffer): 'not_pdf' | 'encrypted' | null {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return 'not_pdf';
  return /\/Encrypt(\s+\d+\s+\d+\s+R|\s*<<)/.test(bytes.toString('latin1')) ? 'encrypted' : null;
}
