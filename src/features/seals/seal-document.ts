import { recordAudit, theProduct } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import { errorFields, type Log } from '../../platform/log.ts';
import { sealPdf, type TimeStamper } from '../../platform/pdf-seal/seal-pdf.ts';
import { readTimeStamp, type TimeStamp } from '../../platform/time-stamp/read-time-stamp.ts';
import type { StampTime } from '../../platform/time-stamp/request-time-stamp.ts';
import { TimeStampFault, type TimeStampFaultCode } from '../../platform/time-stamp/time-stamp-fault.ts';
import { type SealCertificate, selectCertificate } from './certificate-store.ts';
import { canSeal, certificateStanding } from './rules/certificate-standing.ts';
import { sealQueue } from './seal-queue.ts';
import { insertSeal, insertWait, type SealFacts, selectTimeStampUrl, type WaitReason } from './seal-store.ts';

export type SealParts = { db: Db; clock: Clock; secretKey: KeyRing; stampTime: StampTime; log: Log; jobs: Jobs };

/** The bytes to keep and how they came about: sealed, or as they were, with why they wait for their seal. */
export type SealOutcome =
  | { isSealed: true; bytes: Uint8Array; facts: SealFacts }
  | { isSealed: false; bytes: Uint8Array; reason: WaitReason; stampFault: TimeStampFaultCode | null };

/**
 * Seals a finished PDF with the certificate of the hogeschool, and with a time stamp when a server for these is set. When that
 * server fails the seal waits as long as it may (`mayWait`), and then is made without; a hogeschool that cannot seal now gets its
 * PDF as it is. Outside of any transaction: the server may take its time.
 */
export async function sealDocument(
  parts: SealParts,
  institutionId: string,
  bytes: Uint8Array,
  { mayWait }: { mayWait: boolean },
): Promise<SealOutcome> {
  const { db, clock, secretKey, stampTime, log } = parts;
  const at = clock.now();
  const unsealed = (reason: WaitReason, stampFault: TimeStampFaultCode | null = null): SealOutcome => ({
    isSealed: false,
    bytes,
    reason,
    stampFault,
  });
  try {
    const { certificate, url } = await db.inInstitution(institutionId, async (tx) => ({
      certificate: await selectCertificate(tx, secretKey, institutionId),
      url: await selectTimeStampUrl(tx, institutionId),
    }));
    const sealer = sealerOf(certificate, at);
    if (typeof sealer === 'string') return unsealed(sealer);
    const seal = (stamp: TimeStamper | null) => sealPdf(bytes, sealer, { at, stamp });
    const stamped = url ? await withTimeStamp(seal, (digest) => stampTime(url, digest)) : null;
    const isStamped = stamped !== null && 'stamp' in stamped;
    if (mayWait && stamped && !isStamped) return unsealed('no_time_stamp', stamped.fault);
    const facts: SealFacts = {
      sealCertificateId: sealer.id,
      sealedAt: at,
      stampedAt: isStamped ? stamped.stamp.at : null,
      stampedBy: isStamped ? stamped.stamp.authority : null,
      stampFault: stamped && !isStamped ? stamped.fault : null,
    };
    return { isSealed: true, bytes: isStamped ? stamped.bytes : await seal(null), facts };
  } catch (error) {
    // Whatever it is, what was signed must be there all the same.
    log('seal_failed', { institution: institutionId, ...errorFields(error) });
    return unsealed('failed');
  }
}

async function withTimeStamp(
  seal: (stamp: TimeStamper) => Promise<Uint8Array>,
  ask: TimeStamper,
): Promise<{ bytes: Uint8Array; stamp: TimeStamp } | { fault: TimeStampFaultCode }> {
  const stamps: TimeStamp[] = [];
  const askOnce: TimeStamper = async (digest) => {
    const token = await ask(digest);
    const stamp = readTimeStamp(token, digest);
    if (stamp) stamps.push(stamp);
    return token;
  };
  try {
    const bytes = await seal(askOnce);
    const [stamp] = stamps;
    return stamp ? { bytes, stamp } : { fault: 'bad_stamp' };
  } catch (error) {
    return { fault: error instanceof TimeStampFault ? error.code : 'bad_stamp' };
  }
}

function sealerOf(certificate: SealCertificate | null, now: Date) {
  if (!certificate) return 'no_certificate';
  const { key, chain, id } = certificate;
  const standing = certificateStanding({ ...certificate, hasKey: key !== null }, now);
  if (key && canSeal(standing)) return { id, key, chain };
  return standing === 'key_missing' ? 'key_missing' : 'not_valid';
}

/** A PDF that was just stored: of which agreement, in which hogeschool. */
export type StoredPdf = { institutionId: string; agreementId: string; agreementDocumentId: string };

/** Notes how the PDF that was just stored was sealed, or that it waits; one that waits for a time stamp is tried again by a job. */
export async function noteOutcome(
  tx: Tx,
  jobs: Jobs,
  { institutionId, agreementId, agreementDocumentId }: StoredPdf,
  outcome: SealOutcome,
  now: Date,
): Promise<void> {
  if (outcome.isSealed) {
    const { sealCertificateId, stampedAt, stampedBy, stampFault } = outcome.facts;
    await insertSeal(tx, institutionId, agreementDocumentId, outcome.facts);
    await recordAudit(tx, institutionId, theProduct, now, {
      action: 'agreement.sealed',
      subjectKind: 'agreement',
      subjectId: agreementId,
      after: { agreementDocumentId, sealCertificateId, stampedAt, stampedBy, stampFault },
    });
    return;
  }
  const { reason, stampFault } = outcome;
  await insertWait(tx, institutionId, agreementDocumentId, {
    reason,
    since: now,
    stampSince: stampFault && now,
    stampFault,
  });
  if (stampFault) await jobs.send(tx, sealQueue, { institutionId, agreementDocumentId });
}
