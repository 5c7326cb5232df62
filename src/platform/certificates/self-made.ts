import { KeyObject, randomBytes } from 'node:crypto';
import { BitString, fromBER, Integer, PrintableString, Sequence, Set as SetOf, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, RelativeDistinguishedNames } from 'pkijs';
import type { KeyedCertificate } from './read-pkcs12.ts';

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
/** digitalSignature and nonRepudiation, the two first bits. */
const keyUsage = new Uint8Array([0b1100_0000]).buffer;

/**
 * A certificate that vouches for itself, in the name of `organisation`, good from `from` for so many years. Nobody else vouches for it: it shows that nothing
 * was changed, and says of its maker only what the maker says.
 */
export async function makeCertificate(organisation: string, from: Date, years: number): Promise<KeyedCertificate> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  certificate.subject = nameOf(organisation);
  certificate.issuer = nameOf(organisation);
  certificate.notBefore.value = wholeSeconds(from);
  certificate.notAfter.value = wholeSeconds(from);
  certificate.notAfter.value.setUTCFullYear(from.getUTCFullYear() + years);
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(),
    }),
    new Extension({
      extnID: '2.5.29.15',
      critical: true,
      extnValue: new BitString({ valueHex: keyUsage, unusedBits: 6 }).toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return { key: KeyObject.from(keys.privateKey), chain: [Buffer.from(certificate.toSchema(true).toBER())] };
}

function nameOf(organisation: string): RelativeDistinguishedNames {
  // A common name has at most 64 characters (RFC 5280), counted as characters and not as bytes.
  const short = [...organisation].slice(0, 64).join('');
  const parts = [
    { type: '2.5.4.6', value: new PrintableString({ value: 'NL' }) },
    { type: '2.5.4.10', value: new Utf8String({ value: short }) },
    { type: '2.5.4.3', value: new Utf8String({ value: short }) },
  ].map((part) => new SetOf({ value: [new AttributeTypeAndValue(part).toSchema()] }));
  // Read back from its bytes, since the library itself would write the parts as one.
  return new RelativeDistinguishedNames({ schema: fromBER(new Sequence({ value: parts }).toBER()).result });
}

/** Positive and at least 64 bits by chance. */
function serialNumber(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}

const wholeSeconds = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);
