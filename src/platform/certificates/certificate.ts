import { createHash, X509Certificate } from 'node:crypto';

/** A certificate with its issuers, each as DER; the first is the one that signs, its issuer follows it. */
export type CertificateChain = readonly [Buffer, ...Buffer[]];

/** What people want to know of a certificate. Names as `O=…, CN=…`; times in UTC. */
export type CertificateFacts = {
  subject: string;
  issuer: string;
  validFrom: Date;
  validUntil: Date;
  /** SHA-256 of its DER. */
  fingerprint: Buffer;
};

export function certificateFacts(der: Buffer): CertificateFacts {
  const { subject, issuer, validFromDate, validToDate } = new X509Certificate(der);
  const inOneLine = (name: string) => name.split('\n').reverse().join(', ');
  return {
    subject: inOneLine(subject),
    issuer: inOneLine(issuer),
    validFrom: validFromDate,
    validUntil: validToDate,
    fingerprint: fingerprintOf(der),
  };
}

export const fingerprintOf = (der: Uint8Array): Buffer => createHash('sha256').update(der).digest();

/** The certificates of a PEM text, in its order. Throws when one cannot be read, or there is none. */
export function readPem(pem: string): CertificateChain {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const [first, ...rest] = blocks.map((block) => new X509Certificate(block).raw);
  if (!first) throw new Error('there is no certificate in this text');
  return [first, ...rest];
}

export const writePem = (chain: CertificateChain): string =>
  chain.map((der) => new X509Certificate(der).toString()).join('');
