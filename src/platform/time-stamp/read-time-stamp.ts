import { createHash, type X509Certificate } from 'node:crypto';
import { fromBER, ObjectIdentifier, type Sequence } from 'asn1js';
import { TSTInfo } from 'pkijs';
import { fingerprintOf } from '../certificates/certificate.ts';
import { attributeOf, bufferOf, type Cms, contentOf, isSignedOver, oid, readCms } from '../cms/read-cms.ts';
import { tidyTimeStamp } from './tidy-time-stamp.ts';

/** When something was there, and who says so. */
export type TimeStamp = { at: Date; authority: string };

const sha256 = '2.16.840.1.101.3.4.2.1';
const forTimeStamps = '1.3.6.1.5.5.7.3.8';

/**
 * Reads a tidy time stamp (RFC 3161 TimeStampToken, DER) over this SHA-256 digest. Null unless it is whole, over this digest, and signed with the certificate in it, which is
 * one for time stamps and held at that time. Whether its issuer is trusted is not asked.
 */
export function readTimeStamp(token: Buffer, digest: Buffer, nonce?: Buffer): TimeStamp | null {
  try {
    return readParts(token, digest, nonce);
  } catch {
    // A part of it is not what it should be, such as a key that is none.
    return null;
  }
}

function readParts(token: Buffer, digest: Buffer, nonce: Buffer | undefined): TimeStamp | null {
  const cms = readCms(token);
  const info = cms && infoOf(cms);
  if (!cms || !info) return null;
  const { messageImprint, genTime } = info;
  const isOver = Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView).equals(digest);
  if (!isOver || messageImprint.hashAlgorithm.algorithmId !== sha256) return null;
  if (nonce && !(info.nonce && Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce))) return null;
  if (cms.signer.unsignedAttrs || cms.signedData.version !== 3 || cms.signer.version !== 1) return null;
  const { certificate } = cms;
  const held = certificate.validFromDate <= genTime && genTime <= certificate.validToDate;
  if (!held || !certificate.keyUsage?.includes(forTimeStamps) || !namesCertificate(cms)) return null;
  return tidyTimeStamp(token)?.equals(token) ? { at: genTime, authority: nameOf(certificate) } : null;
}

function infoOf(cms: Cms): TSTInfo | null {
  const { eContent } = cms.signedData.encapContentInfo;
  const content = eContent && Buffer.from(eContent.getValue());
  if (!content || !isSignedOver(cms, oid.timeStampInfo, [content])) return null;
  const { result, offset } = fromBER(bufferOf(content));
  return offset === content.length ? new TSTInfo({ schema: result }) : null;
}

/** Whether what was signed names the certificate (RFC 5035): without that any certificate with the same key would do. */
function namesCertificate({ signer, certificate }: Cms): boolean {
  const attributes = signer.signedAttrs?.attributes;
  const newer = attributeOf(attributes, oid.signingCertificateV2);
  const older = attributeOf(attributes, oid.signingCertificate);
  const named = firstNamed(newer ?? older);
  if (!named) return false;
  if (!newer) return createHash('sha1').update(certificate.raw).digest().equals(named.hash);
  return named.algorithm === sha256 && fingerprintOf(certificate.raw).equals(named.hash);
}

/** The first certificate that the attribute names: how it was digested (SHA-256 when it does not say), and the digest. */
function firstNamed(attribute: Buffer | null): { algorithm: string; hash: Buffer } | null {
  if (!attribute) return null;
  const parts = (value: unknown): object[] => (value as Sequence | undefined)?.valueBlock?.value ?? [];
  const named = parts(parts(parts(fromBER(bufferOf(attribute)).result)[0])[0]);
  const [algorithm] = parts(named[0]);
  const hash = algorithm instanceof ObjectIdentifier ? named[1] : named[0];
  if (!hash) return null;
  return {
    algorithm: algorithm instanceof ObjectIdentifier ? algorithm.valueBlock.toString() : sha256,
    hash: contentOf(Buffer.from((hash as Sequence).toBER())) ?? Buffer.alloc(0),
  };
}

const nameOf = ({ subject }: X509Certificate): string =>
  /^CN=(.+)$/m.exec(subject)?.[1] ?? /^O=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
