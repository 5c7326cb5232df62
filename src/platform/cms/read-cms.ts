import { createHash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { fromBER, Null, OctetString } from 'asn1js';
import { type Attribute, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { isDer } from './is-der.ts';

/** Object identifiers that stand in seals and time stamps. */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
} as const;

const digests: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const rsa = '1.2.840.113549.1.1.1';
/** Signature algorithm → the digest and the kind of key that it names. */
const signatures: Record<string, readonly [string, string]> = {
  '1.2.840.113549.1.1.11': ['sha256', 'rsa'],
  '1.2.840.113549.1.1.12': ['sha384', 'rsa'],
  '1.2.840.113549.1.1.13': ['sha512', 'rsa'],
  '1.2.840.10045.4.3.2': ['sha256', 'ec'],
  '1.2.840.10045.4.3.3': ['sha384', 'ec'],
  '1.2.840.10045.4.3.4': ['sha512', 'ec'],
};

/** What a signed message (CMS, RFC 5652) says, of which nothing is believed yet. */
export type Cms = {
  der: Buffer;
  signedData: SignedData;
  signer: SignerInfo;
  certificates: readonly X509Certificate[];
  /** That of the signer. */
  certificate: X509Certificate;
  publicKey: KeyObject;
};

/** Reads a signed message with one signer, whose certificate is in it. Null when it is not one, or not in the one way of writing it (DER). */
export function readCms(der: Buffer): Cms | null {
  try {
    const { result, offset } = fromBER(bufferOf(der));
    if (offset !== der.length || !isDer(der)) return null;
    const contentInfo = new ContentInfo({ schema: result });
    if (contentInfo.contentType !== oid.signedData) return null;
    const signedData = new SignedData({ schema: contentInfo.content });
    const [signer, ...others] = signedData.signerInfos;
    if (!signer || others.length > 0 || signedData.crls?.length) return null;
    const all = signedData.certificates ?? [];
    const isOfSigner = (one: object) => 'serialNumber' in one && isNamedBy(signer, one as never);
    const certificates = all.map((one) => new X509Certificate(Buffer.from(one.toSchema().toBER())));
    const certificate = certificates[all.findIndex(isOfSigner)];
    if (!certificate) return null;
    return { der, signedData, signer, certificates, certificate, publicKey: certificate.publicKey };
  } catch {
    return null;
  }
}

type Named = ConstructorParameters<typeof IssuerAndSerialNumber>[0] & IssuerAndSerialNumber;
const isNamedBy = ({ sid }: SignerInfo, certificate: Named): boolean =>
  sid instanceof IssuerAndSerialNumber &&
  sid.serialNumber.isEqual(certificate.serialNumber) &&
  sid.issuer.isEqual(certificate.issuer);

/** The one value of an attribute that must be there once, as DER; null when it is not. */
export function attributeOf(attributes: readonly Attribute[] | undefined, type: string): Buffer | null {
  const [found, ...more] = (attributes ?? []).filter((attribute) => attribute.type === type);
  const [value, ...others] = found?.values ?? [];
  return !value || more.length > 0 || others.length > 0 ? null : Buffer.from(value.toBER());
}

/** Whether the signer of the message signed this content (of this type) with its certificate, with algorithms of today. */
export function isSignedOver({ signedData, signer, publicKey }: Cms, contentType: string, content: Buffer[]): boolean {
  const digest = digests[signer.digestAlgorithm.algorithmId];
  const kind = publicKey.asymmetricKeyType;
  const named = signatures[signer.signatureAlgorithm.algorithmId];
  const fits = named
    ? named[0] === digest && named[1] === kind
    : signer.signatureAlgorithm.algorithmId === rsa && kind === 'rsa';
  const algorithms = [signer.digestAlgorithm, signer.signatureAlgorithm, ...signedData.digestAlgorithms];
  const arePlain = algorithms.every(({ algorithmParams }) => !algorithmParams || algorithmParams instanceof Null);
  const [of, ...more] = signedData.digestAlgorithms;
  if (!digest || !fits || !arePlain || more.length > 0 || of?.algorithmId !== signer.digestAlgorithm.algorithmId)
    return false;
  if (!signer.signedAttrs || signedData.encapContentInfo.eContentType !== contentType) return false;
  const attributes = signer.signedAttrs.attributes;
  const hash = createHash(digest);
  for (const part of content) hash.update(part);
  if (!contentOf(attributeOf(attributes, oid.messageDigest))?.equals(hash.digest())) return false;
  // What is signed is written as a set (31), in the message as an attribute (A0): RFC 5652, 5.4.
  const signed = Buffer.from(signer.signedAttrs.toSchema().toBER());
  signed[0] = 0x31;
  return verify(digest, signed, publicKey, Buffer.from(signer.signature.valueBlock.valueHexView));
}

/** The bytes within an octet string; null when it is something else. */
export function contentOf(der: Buffer | null): Buffer | null {
  const value = der && fromBER(bufferOf(der)).result;
  return value instanceof OctetString ? Buffer.from(value.valueBlock.valueHexView) : null;
}

/** A copy of its own, as asn1js wants it. */
export const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;
