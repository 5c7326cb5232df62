import { createHash } from 'node:crypto';
import { fromBER, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { CertificateChain } from '../certificates/certificate.ts';
import { attributeOf, bufferOf, type Cms, isSignedOver, oid } from '../cms/read-cms.ts';
import { readTimeStamp, type TimeStamp } from '../time-stamp/read-time-stamp.ts';
import type { FoundSeal } from './find-seals.ts';
import { type Revision, revisionsAfter } from './revisions.ts';

/**
 * changed – sealed bytes are not those that were sealed; message – the seal itself is not as we wrote it; padding – the room behind the seal is not empty;
 * time_stamp – its time stamp is not right; added – bytes stand behind what was sealed.
 */
export type SealFault = 'changed' | 'message' | 'padding' | 'time_stamp' | 'added';

export type SealCheck = {
  /** Empty: nothing in the whole file was changed or added since it was sealed with this certificate. */
  faults: readonly SealFault[];
  /** When it was sealed, by the clock of who sealed. */
  sealedAt: Date | null;
  timeStamp: TimeStamp | null;
  /** What was added behind the sealed bytes. */
  later: readonly Revision[];
};

/** Holds a seal against the bytes of its file and against the certificate, with its issuers, that it should have been made with. */
export function checkSeal(bytes: Buffer, seal: FoundSeal, chain: CertificateChain): SealCheck {
  const { before, after, end, cms, isPadded } = seal;
  const stamp = cms && timeStampOf(cms);
  const sealed = [bytes.subarray(0, before), bytes.subarray(after, end)];
  const isWhole = cms !== null && holds(() => isSignedOver(cms, oid.data, sealed));
  const isOurs = cms?.certificate.raw.equals(chain[0]) === true && holds(() => isAsWritten(cms, chain));
  const later = revisionsAfter(bytes, end);
  const found: Record<SealFault, boolean> = {
    changed: !isWhole,
    message: !isOurs,
    padding: !isPadded,
    time_stamp: stamp === 'bad',
    added: later.length > 0,
  };
  return {
    faults: Object.entries(found).flatMap(([fault, isThere]) => (isThere ? [fault as SealFault] : [])),
    sealedAt: cms && signingTimeOf(cms),
    timeStamp: stamp === 'bad' ? null : stamp,
    later,
  };
}

/** A part that cannot even be read does not hold. */
function holds(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

function timeStampOf({ signer }: Cms): TimeStamp | 'bad' | null {
  if (!signer.unsignedAttrs) return null;
  const token = attributeOf(signer.unsignedAttrs.attributes, oid.timeStampToken);
  const signature = Buffer.from(signer.signature.valueBlock.valueHexView);
  return (token && readTimeStamp(token, createHash('sha256').update(signature).digest())) ?? 'bad';
}

function signingTimeOf({ signer }: Cms): Date | null {
  const value = attributeOf(signer.signedAttrs?.attributes, oid.signingTime);
  const time = value && fromBER(bufferOf(value)).result;
  return time instanceof UTCTime ? time.toDate() : null;
}

/**
 * Whether the message is byte for byte what we would write around these signed attributes, this signature and this time stamp. What is signed needs no such care; what
 * stands around it (versions, algorithms, certificates) is not covered by the signature, and a change in it would pass unseen.
 */
function isAsWritten({ der, signer }: Cms, chain: CertificateChain): boolean {
  const certificates = chain.map((der) => new Certificate({ schema: fromBER(bufferOf(der)).result }));
  const [own] = certificates;
  if (!own) return false;
  const digest = () => new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' });
  const rewritten = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    digestAlgorithms: [digest()],
    certificates,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm: digest(),
        ...(signer.signedAttrs && { signedAttrs: signer.signedAttrs }),
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: signer.signatureAlgorithm.algorithmId }),
        signature: signer.signature,
        ...(signer.unsignedAttrs && { unsignedAttrs: signer.unsignedAttrs }),
      }),
    ],
  });
  const message = new ContentInfo({ contentType: oid.signedData, content: rewritten.toSchema() });
  return Buffer.from(message.toSchema().toBER()).equals(der);
}
