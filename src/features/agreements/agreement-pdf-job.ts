import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { insertStoredFile, selectStoredFile } from '../../platform/files/stored-file.ts';
import type { PdfMaker } from '../../platform/pdf/typst.ts';
import type { ChosenStyle } from '../../ui/house-style.ts';
import { printColours } from '../../ui/print-colours.ts';
import { selectInstitutionSettings } from '../institution/index.ts';
import { selectEvidence } from './agreement-evidence.ts';
import { belongsTo } from './agreement-store.ts';
import { renderAgreementPdf } from './document/agreement-pdf.ts';
import type { PdfLook, PdfStage } from './document/agreement-pdf-input.ts';
import { parseCanonical } from './document/canonical-text.ts';
import type { Party } from './rules/party.ts';
import type { Signer } from './rules/signer.ts';

type PdfJob = { institutionId: string; agreementTextId: string; signatureCount: number };

/**
 * Makes the PDF of a frozen text with its first `signatureCount` signatures and stores it for good. Done once: a job that runs
 * twice finds its document there.
 */
export async function makeAgreementPdf(
  { db, clock, maker }: { db: Db; clock: Clock; maker: PdfMaker },
  job: PdfJob,
): Promise<void> {
  const prepared = await db.inInstitution(job.institutionId, async (tx) =>
    (await documentExists(tx, job)) ? null : selectPrintable(tx, job, await selectPdfLook(tx, job.institutionId)),
  );
  if (!prepared) return;
  const bytes = await renderAgreementPdf(maker, prepared.input);
  await db.inInstitution(job.institutionId, async (tx) => {
    // The text's row is the lock between two runs of one job.
    await tx.selectFrom('agreementText').select('id').where('id', '=', job.agreementTextId).forNoKeyUpdate().execute();
    if (await documentExists(tx, job)) return;
    const storedFileId = randomUUID();
    const now = clock.now();
    const name = `${prepared.input.reference}.pdf`;
    await insertStoredFile(
      tx,
      job.institutionId,
      { id: storedFileId, contentType: 'application/pdf', name, bytes },
      now,
    );
    await tx
      .insertInto('agreementDocument')
      .values({
        institutionId: job.institutionId,
        id: randomUUID(),
        agreementTextId: job.agreementTextId,
        signatureCount: job.signatureCount,
        storedFileId,
        createdAt: now,
      })
      .execute();
  });
}

async function documentExists(tx: Tx, { agreementTextId, signatureCount }: PdfJob): Promise<boolean> {
  const row = await tx
    .selectFrom('agreementDocument')
    .select('id')
    .where('agreementTextId', '=', agreementTextId)
    .where('signatureCount', '=', signatureCount)
    .executeTakeFirst();
  return row !== undefined;
}

/** As the hogeschool looks today: the frozen text is what was signed, its look is not. */
async function selectPdfLook(tx: Tx, institutionId: string): Promise<PdfLook> {
  const { houseStyle } = await selectInstitutionSettings(tx, institutionId);
  const { logo, ...chosen } = houseStyle as ChosenStyle;
  const file = logo ? await selectStoredFile(tx, logo.fileId) : null;
  return { colours: printColours(chosen), picture: file?.bytes ?? null };
}

/** The text and its signers as they stood right after the last of these signatures. */
async function selectPrintable(tx: Tx, { agreementTextId, signatureCount }: PdfJob, look: PdfLook) {
  const text = await tx
    .selectFrom('agreementText as t')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 't.institutionId').onRef('a.id', '=', 't.agreementId'),
    )
    .select(['t.canonical', 't.sha256', 't.sentAt', 't.agreementId', 't.parties', 'a.reference'])
    .where('t.id', '=', agreementTextId)
    .executeTakeFirst();
  if (!text) return null;
  const signatures = await tx
    .selectFrom('signature')
    .selectAll()
    .where('agreementTextId', '=', agreementTextId)
    .orderBy('signedAt')
    .orderBy('id')
    .limit(signatureCount)
    .execute();
  const people = await tx
    .selectFrom('signer')
    .selectAll()
    .where('agreementId', '=', text.agreementId)
    .orderBy('position')
    .execute();
  const madeAt = signatures.at(-1)?.signedAt ?? text.sentAt;
  const signers: Signer[] = people
    .filter((person) => belongsTo(person, text.sentAt, text.parties))
    .map((person) => {
      const signature = signatures.find((one) => one.signerId === person.id);
      const who = {
        id: person.id,
        party: person.party as Party,
        name: person.name,
        email: signature?.email ?? person.email,
        sharedAddressReason: person.sharedEmailReason || null,
      };
      return signature
        ? {
            ...who,
            state: 'signed',
            at: signature.signedAt,
            statedName: signature.name,
            statedJobTitle: signature.functionTitle || null,
          }
        : { ...who, state: 'waiting' };
    });
  const { document, terms, amendment } = parseCanonical(text.canonical);
  const evidence = (await selectEvidence(tx, text.agreementId)).filter((fact) => fact.at <= madeAt);
  const stage = stageOf(signers.length, signatureCount);
  const textSha256 = text.sha256.toString('hex');
  return {
    input: {
      reference: text.reference,
      document,
      terms,
      amendment,
      signers,
      evidence,
      textSha256,
      stage,
      madeAt,
      look,
    },
  };
}

function stageOf(signers: number, signatures: number): PdfStage {
  if (signers === 0) return 'announced';
  if (signatures === signers) return 'concluded';
  return signatures === 0 ? 'sent' : 'partly_signed';
}

export type AgreementDocumentRow = { id: string; storedFileId: string; signatureCount: number; createdAt: Date };

/** The PDFs of a text, newest (most signatures) first. */
export async function selectDocuments(tx: Tx, agreementTextId: string): Promise<AgreementDocumentRow[]> {
  return documentsOf(tx, { agreementTextId });
}

const documentsOf = fixedQuery<{ agreementTextId: string }>()((tx, { agreementTextId }) =>
  tx
    .selectFrom('agreementDocument')
    .select(['id', 'storedFileId', 'signatureCount', 'createdAt'])
    .where('agreementTextId', '=', agreementTextId)
    .orderBy('signatureCount', 'desc'),
);
