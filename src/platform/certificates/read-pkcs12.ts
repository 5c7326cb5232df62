import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { CertificateChain } from './certificate.ts';

/** A certificate and the key that belongs to it. */
export type KeyedCertificate = { key: KeyObject; chain: CertificateChain };

export type Pkcs12Fault = 'not_pkcs12' | 'wrong_password' | 'no_key' | 'no_certificate' | 'other_key' | 'kind_of_key';

/**
 * Opens a PKCS#12 file (.p12, .pfx) with its password. Answers with the key, its certificate and the issuers that are in the file, or with what is wrong. Kinds of
 * key: RSA from 2048 bits, and EC on P-256, P-384 or P-521.
 */
export async function readPkcs12(
  bytes: Uint8Array,
  password: string,
): Promise<KeyedCertificate | { fault: Pkcs12Fault }> {
  // Loaded when needed: it is large, and most requests have nothing to do with it.
  const { P12Signer } = await import('@libpdf/core');
  const opened = await P12Signer.create(bytes, password).catch((error: Error) => ({ fault: faultOf(error.message) }));
  if ('fault' in opened) return opened;
  // The library signs by itself and keeps the key to itself; we keep it in the database, locked.
  // biome-ignore lint/complexity/useLiteralKeys: the way past a private member that TypeScript allows
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', opened['privateKey']);
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    return { fault: 'kind_of_key' };
  const all = [opened.certificate, ...opened.certificateChain].map((der) => new X509Certificate(der));
  const own = all.find((certificate) => certificate.checkPrivateKey(key));
  if (!own) return { fault: 'other_key' };
  return { key, chain: [own.raw, ...issuersOf(own, all)] };
}

function faultOf(message: string): Pkcs12Fault {
  if (/integrity|invalid password/i.test(message)) return 'wrong_password';
  if (/no private key/i.test(message)) return 'no_key';
  if (/no certificates/i.test(message)) return 'no_certificate';
  if (/unsupported key/i.test(message)) return 'kind_of_key';
  return 'not_pkcs12';
}

/** The issuers of a certificate among `all`, each after the one that it issued. */
function issuersOf(certificate: X509Certificate, all: readonly X509Certificate[]): Buffer[] {
  const issuers: Buffer[] = [];
  let last = certificate;
  for (const _ of all) {
    const next = all.find((one) => one !== last && last.checkIssued(one) && last.verify(one.publicKey));
    if (!next || issuers.some((known) => known.equals(next.raw))) break;
    issuers.push(next.raw);
    last = next;
  }
  return issuers;
}
