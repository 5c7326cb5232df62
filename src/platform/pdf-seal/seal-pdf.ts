import { sign } from 'node:crypto';
import type { Signer, TimestampAuthority } from '@libpdf/core';
import type { KeyedCertificate } from '../certificates/read-pkcs12.ts';

/** Gives a time stamp (RFC 3161, DER) over a SHA-256 digest. Throws when there is none to be had. */
export type TimeStamper = (digest: Buffer) => Promise<Buffer>;

/** Room for the seal without certificates, and for a time stamp with its own, in bytes. */
const roomForSeal = 3 * 1024;
const roomForTimeStamp = 16 * 1024;

/**
 * Adds a seal to a PDF, as PAdES (ETSI.CAdES.detached): the bytes that were there stay as they are, and all of the file but the seal itself is sealed. With `stamp` the
 * seal also carries a time stamp (level B-T). Throws what `stamp` throws.
 */
export async function sealPdf(
  bytes: Uint8Array,
  sealer: KeyedCertificate,
  { at, stamp }: { at: Date; stamp: TimeStamper | null },
): Promise<Buffer> {
  const { PDF } = await import('@libpdf/core');
  const pdf = await PDF.load(bytes);
  const certificates = sealer.chain.reduce((sum, der) => sum + der.length, 0);
  const { bytes: sealed } = await pdf.sign({
    signer: signerOf(sealer),
    fieldName: 'Zegel',
    signingTime: at,
    estimatedSize: roomForSeal + certificates + (stamp ? roomForTimeStamp : 0),
    ...(stamp && { level: 'B-T', timestampAuthority: authorityOf(stamp) }),
  });
  return Buffer.from(sealed);
}

const authorityOf = (stamp: TimeStamper): TimestampAuthority => ({
  timestamp: async (digest) => new Uint8Array(await stamp(Buffer.from(digest))),
});

function signerOf({ key, chain: [certificate, ...issuers] }: KeyedCertificate): Signer {
  const isRsa = key.asymmetricKeyType === 'rsa';
  return {
    certificate,
    certificateChain: issuers,
    keyType: isRsa ? 'RSA' : 'EC',
    signatureAlgorithm: isRsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    sign: async (data) => new Uint8Array(sign('sha256', data, key)),
  };
}
