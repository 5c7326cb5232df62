import type { Tx } from '../../platform/db/db.ts';
import { selectStoredFile } from '../../platform/files/stored-file.ts';
import type { PdfMaker } from '../../platform/pdf/typst.ts';
import type { ChosenStyle } from '../../ui/house-style.ts';
import { printColours } from '../../ui/print-colours.ts';
import { selectInstitutionSettings } from '../institution/index.ts';
import { noteOutcome, type SealParts, sealDocument } from '../seals/index.ts';
import { insertDocument } from './agreement-document-store.ts';
import { selectEvidence } from './agreement-evidence.ts';
import { belongsTo } from './agreement-store.ts';
import { noteFinishedPdf } from './agreement-writes.ts';
import { renderAgreementPdf } from './document/agreement-pdf.ts';
import type { PdfLook, PdfStage } from './document/agreement-pdf-input.ts';
import { parseCanonical } from './document/canonical-text.ts';
import { proofOf } from './paper/paper-proof.ts';
import type { Party } from './rules/party.ts';
import { needed, type Signer } from './rules/signer.ts';

type PdfJob = { institutionId: string; agreementTextId: string; signatureCount: number };

export type PdfParts = SealParts & { maker: PdfMaker };

/**
 * Makes the PDF of a frozen text with its first `signatureCount` signatures and stores it for good; with the last signature, or
 * when nobody has to sign, it is sealed. Done once: a job that runs twice finds its document there.
 */
export async function makeAgreementPdf(parts: PdfParts, job: PdfJob): Promise<void> {
  const { db, clock, jobs, maker } = parts;
  const prepared = await db.inInstitution(job.institutionId, async (tx) =>
    (await documentExists(tx, job)) ? null : selectPrintable(tx, job, await selectPdfLook(tx, job.institutionId)),
  );
  if (!prepared) return;
  const bytes = await renderAgreementPdf(maker, prepared.input);
  const { reference, stage } = prepared.input;
  const { agreementId } = prepared;
  const isFinished = stage === 'concluded' || stage === 'announced';
  const outcome = isFinished ? await sealDocument(parts, job.institutionId, bytes, { mayWait: true }) : null;
  await db.inInstitution(job.institutionId, async (tx) => {
    // The text's row is the lock between two runs of one job.
    await tx.selectFrom('agreementText').select('id').where('id', '=', job.agreementTextId).forNoKeyUpdate().execute();
    if (await documentExists(tx, job)) return;
    const now = clock.now();
    const isSealed = outcome?.isSealed ?? false;
    const documentId = await insertDocument(tx, { ...job, isSealed }, reference, outcome?.bytes ?? bytes, now);
    if (!outcome) return;
    const stored = { institutionId: job.institutionId, agreementId, agreementDocumentId: documentId };
    await noteOutcome(tx, jobs, stored, outcome, now);
    await noteFinishedPdf(tx, job.agreementTextId, isSealed);
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
  const papers = await tx
    .selectFrom('paperSignature')
    .select(['id', 'signedOn', 'recordedByName', 'decidedByName'])
    .where('agreementTextId', '=', agreementTextId)
    .where('outcome', '=', 'confirmed')
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
        ...(person.onPaper && { onPaper: true as const }),
      };
      if (!signature)
        return person.lapsedAt && person.lapsedAt <= madeAt
          ? { ...who, state: 'lapsed', at: person.lapsedAt }
          : { ...who, state: 'waiting' };
      const paper = papers.find(({ id }) => id === signature.paperSignatureId);
      return {
        ...who,
        state: 'signed',
        at: signature.signedAt,
        statedName: signature.name,
        statedJobTitle: signature.functionTitle || null,
        ...(paper && { paper: proofOf(paper) }),
      };
    });
  const { document, terms, amendment } = parseCanonical(text.canonical);
  const evidence = (await selectEvidence(tx, text.agreementId)).filter((fact) => fact.at <= madeAt);
  const stage = stageOf(needed(signers).length, signatureCount);
  const textSha256 = text.sha256.toString('hex');
  return {
    agreementId: text.agreementId,
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
