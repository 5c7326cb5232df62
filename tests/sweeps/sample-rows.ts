import { selectOptionalAgreement } from '../../src/features/agreements/agreement-store.ts';
import { selectDraftSigners } from '../../src/features/agreements/draft-signer-store.ts';
import { copyPurpose, signPurpose } from '../../src/features/agreements/rules/task-purpose.ts';
import { allSteps } from '../../src/features/agreements/wizard/all-steps.ts';
import { feedbackPurpose } from '../../src/features/coaches/feedback/feedback-job.ts';
import { coachPurpose } from '../../src/features/coaches/send-coach-link.ts';
import { letterPurpose } from '../../src/features/commitments/letter-mail-queue.ts';
import { companyDataPurpose } from '../../src/features/company-proposals/company-data-link.ts';
import { consentPurpose } from '../../src/features/consents/ask-consent.ts';
import { privacyPurpose } from '../../src/features/privacy/privacy-link.ts';
import { mintLoginToken, requestLoginLink } from '../../src/features/sign-in/index.ts';
import { scanPurpose } from '../../src/features/workplace-scans/rules/task-purpose.ts';
import { offerPurpose, questionPurpose } from '../../src/features/workplaces/send-link.ts';
import type { Tx } from '../../src/platform/db/db.ts';
import { mintTaskToken, openTaskLink } from '../../src/platform/identity/task-links.ts';
import type { Deps } from '../../src/shell/index.ts';

/** Things of one hogeschool that an address can point at, each with what decides whether a page of it makes sense. */
export type SampleRows = Awaited<ReturnType<typeof findRows>>;

/** Reads them from the database; tokens, which it holds only as hashes, are minted anew. */
export async function findRows({ db, clock, newId }: Deps, institution: { id: string; slug: string }) {
  const now = clock.now();
  const own = await db.inInstitution(institution.id, (tx) => selectRows(tx));
  const tokens = await db.inInstitution(institution.id, async (tx) => {
    const links = await tx
      .selectFrom('taskLink')
      .distinctOn(['purpose', 'closedReason'])
      .select(['id', 'purpose', 'closedReason', 'subjectId'])
      .where('purpose', 'in', [signPurpose, copyPurpose])
      .orderBy('purpose')
      .orderBy('closedReason')
      .orderBy('createdAt')
      .execute();
    const minted = [];
    for (const link of links) minted.push({ ...link, token: await mintTaskToken(tx, institution.id, link.id, now) });
    return minted;
  });
  const loginToken = await db.asIdentity(async (tx) =>
    mintLoginToken(tx, await requestLoginLink(tx, 'iemand@voorbeeld.example', 'nl', now), now),
  );
  const taskToken = (purpose: string) =>
    db.inInstitution(institution.id, async (tx) => {
      const id = newId();
      const link = { institutionId: institution.id, id, purpose, subjectId: id };
      await openTaskLink(tx, { ...link, email: 'iemand@voorbeeld.example' }, now);
      return mintTaskToken(tx, institution.id, id, now);
    });
  const privacyToken = await taskToken(privacyPurpose);
  const consentToken = await taskToken(consentPurpose);
  const scanToken = await taskToken(scanPurpose);
  const questionToken = await taskToken(questionPurpose);
  const offerToken = await taskToken(offerPurpose);
  const companyDataToken = await taskToken(companyDataPurpose);
  const letterToken = await taskToken(letterPurpose);
  const coachToken = await taskToken(coachPurpose);
  const coachFeedbackToken = await taskToken(feedbackPurpose);
  const demoMail = await db.asIdentity((tx) =>
    tx.selectFrom('identity.demoMail').distinctOn('subject').select(['id', 'subject']).orderBy('subject').execute(),
  );
  const draftRows = await db.inInstitution(institution.id, (tx) => selectDraftRows(tx, own.agreements));
  const mailed = {
    privacyToken,
    consentToken,
    companyDataToken,
    letterToken,
    scanToken,
    coachToken,
    coachFeedbackToken,
    questionToken,
    offerToken,
  };
  return { slug: institution.slug, ...own, draftRows, tokens, loginToken, ...mailed, demoMail };
}

/** One row of every step of the wizard that has rows, over all drafts. */
async function selectDraftRows(tx: Tx, agreements: readonly { id: string; state: string }[]) {
  const found = new Map<string, { agreementId: string; step: string; row: string }>();
  for (const { id } of agreements.filter(({ state }) => state === 'draft')) {
    const stored = await selectOptionalAgreement(tx, id);
    if (stored?.agreement.state !== 'draft') continue;
    const { companyId, workplaceId } = stored.facts;
    const content = {
      terms: stored.agreement.terms,
      signers: await selectDraftSigners(tx, id),
      companyId,
      workplaceId,
    };
    for (const step of Object.values(allSteps)) {
      const row = step.kind === 'rows' ? step.keys(content)[0] : undefined;
      if (row !== undefined && !found.has(step.code)) found.set(step.code, { agreementId: id, step: step.code, row });
    }
  }
  return [...found.values()];
}

async function selectRows(tx: Tx) {
  return {
    // Those of the hogeschool: everybody who draws up agreements may see to them.
    views: await tx.selectFrom('agreementView').select('id').where('personId', 'is', null).execute(),
    batches: await tx.selectFrom('agreementBatch').select('id').orderBy('createdAt').execute(),
    privacyRequests: await tx.selectFrom('privacyRequest').select('id').orderBy('receivedAt').orderBy('id').execute(),
    postcodeImports: await tx.selectFrom('postcodeImport').select('id').execute(),
    companyImports: await tx
      .selectFrom('companyImport')
      .select(['id', 'state'])
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
    faultyImportRows: await tx
      .selectFrom('companyImportRow as r')
      .innerJoin('companyImport as i', (join) =>
        join.onRef('i.institutionId', '=', 'r.institutionId').onRef('i.id', '=', 'r.importId'),
      )
      .select(['r.importId', 'r.number'])
      .where('r.facts', 'is', null)
      .where('i.state', '=', 'checked')
      .orderBy('r.number')
      .execute(),
    apiTokens: await tx.selectFrom('apiToken').select('id').orderBy('createdAt').orderBy('id').execute(),
    webhooks: await tx.selectFrom('webhook').select('id').orderBy('createdAt').orderBy('id').execute(),
    deliveries: await tx
      .selectFrom('webhookDelivery')
      .select(['id', 'webhookId'])
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
    roles: await tx
      .selectFrom('roleAssignment')
      .select(['id', 'personId', 'role', 'validUntil'])
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
    programmes: await tx.selectFrom('programme').select('id').orderBy('name').execute(),
    versions: await tx
      .selectFrom('mkbRouteVersion')
      .select(['id', 'mkbRouteId', 'state', 'design'])
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
    companies: await tx.selectFrom('company').select('id').orderBy('name').execute(),
    proposals: await tx
      .selectFrom('companyProposal')
      .select(['id', 'companyId'])
      .where('outcome', 'is', null)
      .orderBy('proposedAt')
      .execute(),
    // Colleagues of whoever has the first open link to the data of the own company.
    colleagues: await tx
      .selectFrom('taskLink as l')
      .innerJoin('contact as k', 'k.id', 'l.subjectId')
      .innerJoin('contact as o', 'o.companyId', 'k.companyId')
      .select('o.id')
      .where('l.purpose', '=', companyDataPurpose)
      .where('l.closedAt', 'is', null)
      .orderBy('l.createdAt')
      .execute(),
    contacts: await tx.selectFrom('contact').select(['id', 'companyId']).orderBy('createdAt').orderBy('id').execute(),
    companyYears: await tx
      .selectFrom('companyYear')
      .select(['companyId', 'yearEnd'])
      .orderBy('yearEnd')
      .orderBy('companyId')
      .limit(1)
      .execute(),
    locations: await tx.selectFrom('companyLocation').select(['id', 'companyId']).orderBy('id').limit(1).execute(),
    // Those with a step that is still to be done first.
    moments: await tx
      .selectFrom('contactMoment')
      .select(['id', 'companyId'])
      .where('companyId', 'is not', null)
      .orderBy('nextStepDue', (by) => by.asc().nullsLast())
      .orderBy('id')
      .execute(),
    workplaces: await tx
      .selectFrom('workplace')
      .select(['id', 'companyId'])
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
    // Those with a photo first, and of these with answers about tasks.
    profiles: await tx
      .selectFrom('workplace as w')
      .innerJoin('workplaceMkbRoute as r', 'r.workplaceId', 'w.id')
      .select(['w.id', 'r.mkbRouteId', 'w.photoFileId', 'r.answeredAt'])
      .orderBy('w.photoFileId', (by) => by.asc().nullsLast())
      .orderBy('r.answeredAt', (by) => by.asc().nullsLast())
      .execute(),
    workTasks: await tx.selectFrom('workTask').select(['id', 'mkbRouteId']).orderBy('position').execute(),
    workplaceOffers: await tx.selectFrom('workplaceOffer').select(['id', 'state']).orderBy('askedAt').execute(),
    associations: await tx.selectFrom('branchAssociation').select('id').orderBy('createdAt').orderBy('id').execute(),
    members: await tx
      .selectFrom('branchAssociationMember')
      .select(['id', 'branchAssociationId'])
      .orderBy('id')
      .execute(),
    associationContacts: await tx
      .selectFrom('branchAssociationContact')
      .select(['id', 'branchAssociationId'])
      .orderBy('id')
      .execute(),
    associationMoments: await tx
      .selectFrom('contactMoment')
      .select(['id', 'branchAssociationId'])
      .where('branchAssociationId', 'is not', null)
      .orderBy('createdAt')
      .execute(),
    calls: await tx
      .selectFrom('recruitingCall')
      .select(['id', 'branchAssociationId', 'code'])
      .orderBy('createdAt')
      .execute(),
    responses: await tx
      .selectFrom('callResponse as s')
      .innerJoin('recruitingCall as c', 'c.id', 's.recruitingCallId')
      .select(['s.id', 's.recruitingCallId', 's.state', 'c.branchAssociationId'])
      .orderBy('s.receivedAt')
      .execute(),
    commitments: await tx
      .selectFrom('commitment')
      .select(['id', 'companyId', 'mkbRouteId', 'level', 'endedAt'])
      .orderBy('recordedAt')
      .orderBy('id')
      .execute(),
    letters: await tx
      .selectFrom('letterOfIntent')
      .select(['id', 'companyId', 'commitmentId', 'state'])
      .orderBy('sentAt')
      .orderBy('id')
      .execute(),
    coaches: await tx
      .selectFrom('workplaceCoach as k')
      .innerJoin('workplace as w', 'w.id', 'k.workplaceId')
      .select(['k.id', 'k.workplaceId', 'w.companyId'])
      .orderBy('k.id')
      .execute(),
    deputies: await tx
      .selectFrom('workplaceDeputy as d')
      .innerJoin('workplace as w', 'w.id', 'd.workplaceId')
      .select(['d.id', 'd.workplaceId', 'w.companyId'])
      .orderBy('d.id')
      .execute(),
    // Whom most is known of first.
    register: await tx
      .selectFrom('coach')
      .select('personId')
      .orderBy('level')
      .orderBy('name')
      .orderBy('personId')
      .execute(),
    certificates: await tx.selectFrom('trainingCertificate').select(['id', 'personId']).orderBy('id').execute(),
    coachingNotes: await tx.selectFrom('coachingNote').select(['id', 'agreementId', 'kind']).orderBy('id').execute(),
    students: await tx
      .selectFrom('student')
      .leftJoin('cohort as c', 'c.id', 'student.cohortId')
      .select(['student.id', 'c.mkbRouteId'])
      .orderBy('student.studentNumber')
      .execute(),
    agreements: await tx
      .selectFrom('agreement')
      .select(['id', 'state', 'currentTextId', 'mkbRouteId', 'amendsId'])
      .orderBy('reference')
      .execute(),
    scans: await tx.selectFrom('workplaceScan').select(['id', 'state']).orderBy('startedAt').orderBy('id').execute(),
    // Of which the hogeschool, the company or the student has still to send a part.
    scanParts: await tx
      .selectFrom('workplaceScanPart as q')
      .innerJoin('workplaceScan as s', 's.id', 'q.scanId')
      .select(['q.scanId', 'q.respondent'])
      .where('s.state', '=', 'asked')
      .where('q.sentAt', 'is', null)
      .orderBy('s.startedAt')
      .execute(),
    scanActions: await tx
      .selectFrom('workplaceScanAction as a')
      .innerJoin('workplaceScan as s', 's.id', 'a.scanId')
      .select(['a.id', 'a.scanId', 's.state'])
      .orderBy('s.startedAt')
      .execute(),
    // Those with files first, and of these the fullest.
    dossiers: await tx
      .selectFrom('dossier')
      .select(['agreementId', 'firstDay', 'missing'])
      .orderBy('missing')
      .orderBy('reference')
      .orderBy('firstDay')
      .execute(),
    dossierFiles: await tx
      .selectFrom('dossierFile')
      .select(['id', 'agreementId', 'firstDay'])
      .orderBy('addedAt')
      .orderBy('id')
      .execute(),
    settlementItems: await tx
      .selectFrom('settlementItem')
      .select(['id', 'agreementId'])
      .orderBy('agreementId')
      .orderBy('position')
      .execute(),
    documents: await tx
      .selectFrom('agreementDocument as d')
      .innerJoin('agreementText as t', 't.id', 'd.agreementTextId')
      .innerJoin('agreement as a', 'a.currentTextId', 't.id')
      .select(['d.id', 'a.id as agreementId'])
      .orderBy('a.reference')
      .orderBy('d.signatureCount')
      .execute(),
    papers: await tx
      .selectFrom('paperSignature')
      .select(['id', 'agreementId', 'signerId'])
      .orderBy('outcome', (by) => by.asc().nullsFirst())
      .orderBy('id')
      .execute(),
    signersToAsk: await tx
      .selectFrom('signer as s')
      .innerJoin('agreement as a', 'a.id', 's.agreementId')
      .innerJoin('taskLink as l', 'l.subjectId', 's.id')
      .select(['s.id', 's.agreementId'])
      .where('a.state', 'in', ['sent', 'partly_signed'])
      .where('l.purpose', '=', 'sign')
      .where('l.closedAt', 'is', null)
      .orderBy('a.reference')
      .orderBy('s.position')
      .execute(),
  };
}
