import { certificateFacts } from '../../platform/certificates/certificate.ts';
import { type KeyedCertificate, type Pkcs12Fault, readPkcs12 } from '../../platform/certificates/read-pkcs12.ts';
import { makeCertificate } from '../../platform/certificates/self-made.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import { type Act, audit } from '../../shell/index.ts';
import { putCertificate } from './certificate-store.ts';
import { sealQueue } from './seal-queue.ts';
import { selectWaiting } from './seal-store.ts';

/** An act that may use the keys of the installation. */
export type KeyedAct = Act & { deps: { secretKey: KeyRing } };

export type UploadFault = Pkcs12Fault | 'ended' | 'not_yet';

/**
 * Takes the certificate and key of a PKCS#12 file into use, and seals what waited for one. Whatever is wrong with the file, the
 * certificate in use stays. The password is not kept.
 */
export async function uploadCertificate(
  act: KeyedAct,
  file: Uint8Array,
  password: string,
): Promise<{ fault: UploadFault } | null> {
  const read = await readPkcs12(file, password);
  if ('fault' in read) return read;
  const { validFrom, validUntil } = certificateFacts(read.chain[0]);
  if (act.now > validUntil) return { fault: 'ended' };
  if (act.now < validFrom) return { fault: 'not_yet' };
  await useCertificate(act, read, 'uploaded');
  return null;
}

const selfMadeYears = 5;

/** Makes a certificate that nobody vouches for, in the name of the hogeschool, and takes it into use; for the example world. */
export async function selfMakeCertificate(act: KeyedAct, institutionName: string): Promise<void> {
  await useCertificate(act, await makeCertificate(institutionName, act.now, selfMadeYears), 'self_made');
}

async function useCertificate(
  act: KeyedAct,
  sealer: KeyedCertificate,
  origin: 'uploaded' | 'self_made',
): Promise<void> {
  const { tx, deps, actor, now } = act;
  const { institutionId } = actor;
  const facts = certificateFacts(sealer.chain[0]);
  const by = { id: deps.newId(), createdBy: actor.personId, now };
  await putCertificate(tx, deps.secretKey, institutionId, by, { ...facts, origin, sealer });
  await audit(act, {
    action: 'institution.seal_certificate_used',
    subjectKind: 'institution',
    subjectId: institutionId,
    after: { subject: facts.subject, validUntil: facts.validUntil, origin },
  });
  await queueWaiting(tx, deps.jobs, institutionId);
}

/** So many PDFs are sealed at one press: more would keep other jobs waiting. */
const mostAtOnce = 500;

/** Asks for the seals of PDFs that wait for one; answers for how many. */
export async function queueWaiting(tx: Tx, jobs: Jobs, institutionId: string): Promise<number> {
  const waiting = await selectWaiting(tx, mostAtOnce);
  for (const agreementDocumentId of waiting) await jobs.send(tx, sealQueue, { institutionId, agreementDocumentId });
  return waiting.length;
}
