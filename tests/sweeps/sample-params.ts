import { stepCodes } from '../../src/features/agreements/wizard/rules/steps.ts';
import { moduleCodes } from '../../src/features/coaches/training/modules.ts';
import { criterionCodes } from '../../src/features/mkb-routes/rules/criterion.ts';
import { type Params, type PathName, paths } from '../../src/paths.ts';
import type { Deps } from '../../src/shell/index.ts';
import { importSamplers } from './import-samples.ts';
import {
  agreementParams,
  agreementsIn,
  associationMoment,
  associations,
  callCodes,
  calls,
  changedOf,
  commitmentParams,
  companies,
  companyPair,
  currentRole,
  dossierParams,
  draftAddenda,
  firstOf,
  isAddendum,
  isAgreement,
  lettersIn,
  mkbRoutes,
  moments,
  offered,
  ofNotes,
  openParts,
  openVersions,
  periods,
  profiled,
  profiledFor,
  scanActions,
  scanParams,
  scansIn,
  signers,
  standing,
  units,
  versionParams,
  versionsIn,
  waitingResponses,
  webhooks,
  withTasks,
  workplaces,
} from './sample-finders.ts';
import { findRows, type SampleRows } from './sample-rows.ts';

type Pattern<Name extends PathName> = (typeof paths)[Name]['pattern'];
type NameWithParams = { [Name in PathName]: Pattern<Name> extends `${string}:${string}` ? Name : never }[PathName];
export type SampleParams = Readonly<Record<string, string>>;

/** Per path with parameters: values that exist in one hogeschool, the plainest first, then other states of the same page. */
export type Samples = ReadonlyMap<PathName, readonly SampleParams[]>;

/**
 * Where the values of a path come from. A path that is added to src/paths.ts without a line here does not compile, and
 * fails the sweep by name.
 */
const samplers: { [Name in NameWithParams]: (rows: SampleRows) => Params<Pattern<Name>>[] } = {
  inboxOpen: ({ slug, tokens }) => tokens.slice(0, 1).map(({ id }) => ({ institutionSlug: slug, taskLinkId: id })),
  demoMailMessage: ({ demoMail }) => demoMail.map(({ id }) => ({ messageId: id })),
  logInLink: ({ loginToken }) => [{ token: loginToken }, { token: 'a-link-that-never-was' }],

  privacyStatement: ({ slug }) => [{ institutionSlug: slug }],
  privacyAsk: ({ slug }) => [{ institutionSlug: slug }],
  privacyAsked: ({ slug }) => [{ institutionSlug: slug }],
  privacyLink: ({ slug, privacyToken }) => [
    { institutionSlug: slug, token: privacyToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  consentLink: ({ slug, consentToken }) => [
    { institutionSlug: slug, token: consentToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  scanLink: ({ slug, scanToken }) => [
    { institutionSlug: slug, token: scanToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  scanLinkRenew: ({ slug, scanToken }) => [{ institutionSlug: slug, token: scanToken }],
  scanNew: (rows) => workplaces(rows),
  scan: ({ scans }) => firstOf(scans, 1, 'state').map(scanParams),
  scanPdf: (rows) => scansIn(rows, 'concluded'),
  scanTakeOver: (rows) => scansIn(rows, 'asked'),
  scanWithdraw: (rows) => scansIn(rows, 'asked'),
  scanAnswer: (rows) => openParts(rows, 'institution').map((part) => ({ ...part, screen: '1' })),
  scanAnswerCheck: (rows) => openParts(rows, 'institution'),
  scanAnswerReopen: (rows) => scansIn(rows, 'talk').map((one) => ({ ...one, respondent: 'institution' })),
  scanRemind: (rows) => openParts(rows, 'company'),
  scanAddress: (rows) => openParts(rows, 'company'),
  scanTalk: (rows) => scansIn(rows, 'talk'),
  scanTalkBegin: (rows) => scansIn(rows, 'asked'),
  scanConclude: (rows) => scansIn(rows, 'talk'),
  scanActionNew: (rows) => scansIn(rows, 'talk'),
  scanAction: (rows) => scanActions(rows, 'talk'),
  scanActionRemove: (rows) => scanActions(rows, 'talk'),
  scanActionDone: (rows) => scanActions(rows, 'concluded'),
  scanRequirement: (rows) => mkbRoutes(rows).slice(0, 1),
  ownScanScreen: () => [{ screen: '1' }],
  ownScanActionDone: (rows) => scanActions(rows, 'concluded').map(({ actionId }) => ({ actionId })),
  coachLink: ({ slug, coachToken }) => [
    { institutionSlug: slug, token: coachToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  coachLinkRenew: ({ slug, coachToken }) => [{ institutionSlug: slug, token: coachToken }],
  ownCoachRoles: () => [{ step: '1' }, { step: '2' }],
  ownModule: () => moduleCodes.map((module) => ({ module })),
  ownQuestion: () => [
    { module: 'coaching_at_work', number: '1' },
    { module: 'feedback_and_assessment', number: '2' },
  ],
  ownCertificate: ({ certificates }) => certificates.slice(0, 1).map(({ id }) => ({ certificateId: id })),
  ownStudent: ({ coachingNotes }) => coachingNotes.slice(0, 1).map(({ agreementId }) => ({ agreementId })),
  coachFeedbackLink: ({ slug, coachFeedbackToken }) => [
    { institutionSlug: slug, token: coachFeedbackToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  certificateCheck: ({ slug }) => [{ institutionSlug: slug }],
  letterLink: ({ slug, letterToken }) => [
    { institutionSlug: slug, token: letterToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  letterLinkRenew: ({ slug, letterToken }) => [{ institutionSlug: slug, token: letterToken }],
  privacyRequest: ({ privacyRequests }) => privacyRequests.map(({ id }) => ({ requestId: id })),

  person: ({ roles }) => firstOf(roles, 1, 'role').map(({ personId }) => ({ personId })),
  personInvite: ({ roles }) => roles.slice(0, 1).map(({ personId }) => ({ personId })),
  roleGive: ({ roles }) => roles.slice(0, 1).map(({ personId }) => ({ personId })),
  roleEnd: currentRole,
  roleMaySign: ({ roles }) =>
    roles
      .filter(({ role, validUntil }) => role === 'programme_manager' && validUntil === null)
      .slice(0, 1)
      .map(({ id, personId }) => ({ personId, roleAssignmentId: id })),
  apiTokenRevoke: ({ apiTokens }) => apiTokens.slice(0, 1).map(({ id }) => ({ tokenId: id })),
  webhook: webhooks,
  webhookOff: webhooks,
  webhookOn: webhooks,
  webhookRemove: webhooks,
  webhookTrial: webhooks,
  webhookSecret: webhooks,
  webhookRetry: ({ deliveries }) => deliveries.slice(0, 1).map(({ id, webhookId }) => ({ webhookId, deliveryId: id })),
  clausesVersion: () => [{ version: '0' }],
  ...importSamplers,

  programmeEdit: ({ programmes }) => programmes.slice(0, 1).map(({ id }) => ({ programmeId: id })),
  mkbRoute: (rows) => mkbRoutes(rows),
  mkbRouteEdit: (rows) => mkbRoutes(rows).slice(0, 1),
  versionNew: (rows) => mkbRoutes(rows).slice(0, 1),
  cohortNew: (rows) => mkbRoutes(rows, 'published').slice(0, 1),
  version: ({ versions }) => firstOf(versions, 1, 'state').map(versionParams),
  design: (rows) => openVersions(rows).map(versionParams),
  designVariant: (rows) => openVersions(rows).slice(0, 1).map(versionParams),
  designPeriod: periods,
  designPeriodAdd: (rows) => openVersions(rows).slice(0, 1).map(versionParams),
  designPeriodCopy: (rows) => periods(rows).slice(0, 1),
  designPeriodMove: (rows) => periods(rows).slice(0, 1),
  designPeriodDelete: (rows) => periods(rows).slice(0, 1),
  designPeriodSplit: (rows) => periods(rows).slice(0, 1),
  designPeriodResize: (rows) => periods(rows).slice(0, 1),
  designUndo: (rows) => openVersions(rows).slice(0, 1).map(versionParams),
  designRedo: (rows) => openVersions(rows).slice(0, 1).map(versionParams),
  designUnitAdd: (rows) => openVersions(rows).slice(0, 1).map(versionParams),
  designUnit: units,
  designUnitMove: (rows) => units(rows).slice(0, 1),
  designUnitSplit: (rows) => units(rows).slice(0, 1),
  designUnitDelete: (rows) => units(rows).slice(0, 1),
  designFacts: (rows) => openVersions(rows).slice(0, 1).map(versionParams),
  designMotivation: (rows) =>
    openVersions(rows)
      .slice(0, 1)
      .flatMap((version) => criterionCodes.slice(0, 2).map((criterion) => ({ ...versionParams(version), criterion }))),
  versionCompare: (rows) => mkbRoutes(rows).slice(0, 2),
  versionCard: ({ versions }) => firstOf(versions, 1, 'state').map(versionParams),
  versionSubmit: (rows) => openVersions(rows).slice(0, 1).map(versionParams),
  versionPublish: (rows) => versionsIn(rows, 'submitted'),
  versionReturn: (rows) => versionsIn(rows, 'submitted'),

  workTasks: (rows) => [...withTasks(rows), ...mkbRoutes(rows).slice(-1)],
  workTasksAdd: (rows) => withTasks(rows),
  workTask: ({ workTasks }) => workTasks.slice(0, 1).map(({ id, mkbRouteId }) => ({ mkbRouteId, workTaskId: id })),
  workTaskMove: ({ workTasks }) => workTasks.slice(0, 1).map(({ id, mkbRouteId }) => ({ mkbRouteId, workTaskId: id })),
  workTaskRemove: ({ workTasks }) =>
    workTasks.slice(0, 1).map(({ id, mkbRouteId }) => ({ mkbRouteId, workTaskId: id })),
  mkbRouteCoverage: (rows) => withTasks(rows),
  workplace: ({ profiles, workplaces: all }) => [
    ...profiles.map(({ id }) => ({ workplaceId: id })),
    ...all.slice(-1).map(({ id }) => ({ workplaceId: id })),
  ],
  workplaceProfile: profiled,
  workplacePhoto: profiled,
  workplacePhotoEdit: profiled,
  workplacePhotoRemove: profiled,
  workplaceTasks: profiledFor,
  workplaceTasksAsk: profiledFor,
  workplaceCoverage: profiledFor,
  workplaceElsewhere: profiledFor,
  workplaceOfferAsk: (rows) => companies(rows).slice(0, 1),
  workplaceOffer: ({ workplaceOffers }) => firstOf(workplaceOffers, 1, 'state').map(({ id }) => ({ offerId: id })),
  workplaceOfferAccept: offered,
  workplaceOfferReturn: offered,
  taskQuestionLink: ({ slug, questionToken }) => [
    { institutionSlug: slug, token: questionToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  taskQuestionRenew: ({ slug, questionToken }) => [{ institutionSlug: slug, token: questionToken }],
  linkedTasksScreen: () => [{ screen: '1' }, { screen: 'nakijken' }],
  offerLink: ({ slug, offerToken }) => [
    { institutionSlug: slug, token: offerToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  offerRenew: ({ slug, offerToken }) => [{ institutionSlug: slug, token: offerToken }],
  linkedOfferScreen: () => ['work', 'where', 'when', 'werk-1', 'nakijken'].map((screen) => ({ screen })),

  company: (rows) => companies(rows).slice(0, 3),
  companyHistory: (rows) => companies(rows).slice(0, 2),
  companyStage: (rows) => companies(rows).slice(0, 2),
  companyOwner: (rows) => companies(rows).slice(0, 1),
  companyYears: (rows) => companies(rows).slice(0, 2),
  companyYearNew: (rows) => companies(rows).slice(0, 1),
  companyLargeSeen: (rows) => companies(rows).slice(0, 1),
  companyYearEdit: ({ companyYears }) => companyYears,
  companyYearRemove: ({ companyYears }) => companyYears,
  locationNew: (rows) => companies(rows).slice(0, 1),
  locationEdit: ({ locations }) => locations.map(({ id, companyId }) => ({ companyId, locationId: id })),
  momentNew: (rows) => companies(rows).slice(0, 1),
  momentEdit: (rows) => moments(rows),
  momentStepDone: (rows) => moments(rows),
  momentStepReopen: (rows) => moments(rows),
  companyEdit: (rows) => companies(rows).slice(0, 1),
  companyUseKnown: (rows) => companies(rows).slice(0, 1),
  companyMergeChoose: (rows) => companies(rows).slice(0, 1),
  companyMerge: companyPair,
  companyAskData: ({ contacts }) => contacts.slice(0, 1).map(({ id, companyId }) => ({ companyId, contactId: id })),
  companyProposal: ({ proposals }) => proposals.slice(0, 2).map(({ id, companyId }) => ({ companyId, proposalId: id })),
  companyProposalRefuse: ({ proposals }) =>
    proposals.slice(0, 1).map(({ id, companyId }) => ({ companyId, proposalId: id })),
  linkedCompanyContact: ({ colleagues }) => colleagues.slice(0, 1).map(({ id }) => ({ contactId: id })),
  companyDataAsk: ({ slug }) => [{ institutionSlug: slug }],
  companyDataAsked: ({ slug }) => [{ institutionSlug: slug }],
  companyDataLink: ({ slug, companyDataToken }) => [
    { institutionSlug: slug, token: companyDataToken },
    { institutionSlug: slug, token: 'a-link-that-never-was' },
  ],
  companyDataLinkRenew: ({ slug, companyDataToken }) => [{ institutionSlug: slug, token: companyDataToken }],
  companyNotSame: companyPair,
  contactNew: (rows) => companies(rows).slice(0, 1),
  contactEdit: ({ contacts }) => contacts.slice(0, 1).map(({ id, companyId }) => ({ companyId, contactId: id })),
  workplaceNew: (rows) => companies(rows).slice(0, 1),
  workplaceEdit: (rows) => workplaces(rows),
  coachNew: (rows) => workplaces(rows),
  coachEdit: ({ coaches }) =>
    coaches.slice(0, 1).map(({ id, companyId, workplaceId }) => ({ companyId, workplaceId, coachId: id })),
  deputyNew: (rows) => workplaces(rows),
  deputyEdit: ({ deputies }) =>
    deputies.slice(0, 1).map(({ id, companyId, workplaceId }) => ({ companyId, workplaceId, deputyId: id })),

  coach: ({ register }) => register.slice(0, 3).map(({ personId }) => ({ personId })),
  coachLevel: ({ register }) => register.slice(0, 1).map(({ personId }) => ({ personId })),
  coachRoles: ({ register }) => register.slice(0, 1).map(({ personId }) => ({ personId })),
  coachSendLink: ({ register }) => register.slice(0, 1).map(({ personId }) => ({ personId })),
  coachCertificate: ({ certificates }) =>
    certificates.slice(0, 1).map(({ id, personId }) => ({ personId, certificateId: id })),
  coaching: ({ coachingNotes }) => coachingNotes.slice(0, 1).map(({ agreementId }) => ({ agreementId })),
  ...ofNotes,

  commitmentsOfRoute: ({ commitments }) =>
    firstOf(commitments, 1, 'mkbRouteId').map(({ mkbRouteId }) => ({ mkbRouteId })),
  commitmentNew: ({ commitments }) => commitments.slice(0, 1).map(({ companyId }) => ({ companyId })),
  commitment: ({ commitments, letters }) => [
    ...firstOf(commitments, 1, 'level').map(commitmentParams),
    ...firstOf(letters, 1, 'state').map(({ companyId, commitmentId }) => ({ companyId, commitmentId })),
  ],
  commitmentEdit: standing,
  commitmentEnd: standing,
  letterSend: standing,
  letterResend: (rows) => lettersIn(rows, 'sent'),
  letterWithdraw: (rows) => lettersIn(rows, 'sent'),
  letterTakeOver: (rows) => lettersIn(rows, 'proposed'),
  letterSeen: (rows) => lettersIn(rows, 'proposed'),
  letterPdf: (rows) => lettersIn(rows, 'signed'),

  branchAssociation: associations,
  branchAssociationEdit: associations,
  branchMkbRoutes: associations,
  branchMemberNew: associations,
  branchMember: ({ members }) =>
    members.slice(0, 1).map(({ id, branchAssociationId }) => ({ associationId: branchAssociationId, memberId: id })),
  branchContactNew: associations,
  branchContactEdit: ({ associationContacts }) =>
    associationContacts
      .slice(0, 1)
      .map(({ id, branchAssociationId }) => ({ associationId: branchAssociationId, contactId: id })),
  branchMomentNew: associations,
  branchMomentEdit: associationMoment,
  branchMomentDone: associationMoment,
  branchMomentReopen: associationMoment,
  recruitingCallNew: associations,
  recruitingCall: calls,
  recruitingCallSend: calls,
  recruitingCallClose: calls,
  callResponseJoin: waitingResponses,
  callResponseLand: waitingResponses,
  callResponseReject: waitingResponses,
  recruitingForm: (rows) => callCodes(rows),
  recruitingThanks: (rows) => callCodes(rows),

  student: ({ students }) => students.slice(0, 3).map(({ id }) => ({ studentId: id })),
  studentCoverage: ({ students }) => students.slice(0, 3).map(({ id }) => ({ studentId: id })),
  studentElsewhere: ({ students }) => students.slice(0, 2).map(({ id }) => ({ studentId: id })),
  studentEdit: ({ students }) => students.slice(0, 1).map(({ id }) => ({ studentId: id })),

  agreementView: ({ views }) => views.map(({ id }) => ({ viewId: id })),
  agreementViewRemove: ({ views }) => views.map(({ id }) => ({ viewId: id })),
  agreementBatch: ({ batches }) => batches.map(({ id }) => ({ batchId: id })),
  agreementBatchPdfs: ({ batches }) => batches.slice(-1).map(({ id }) => ({ batchId: id })),
  agreement: ({ agreements }) => [
    ...firstOf(agreements.filter(isAgreement), 1, 'state').map(agreementParams),
    ...firstOf(agreements.filter(isAddendum), 1, 'state').map(agreementParams),
    ...changedOf(agreements),
  ],
  agreementText: ({ agreements }) =>
    agreements
      .filter(({ currentTextId }) => currentTextId)
      .slice(0, 1)
      .map(agreementParams),
  agreementStep: (rows) =>
    agreementsIn(rows, 'draft')
      .slice(0, 1)
      .flatMap((draft) => stepCodes.map((step) => ({ ...draft, step }))),
  agreementStepRow: ({ draftRows }) => draftRows,
  agreementStepRowRemove: ({ draftRows }) => draftRows.slice(0, 1),
  agreementCompany: (rows) => agreementsIn(rows, 'draft').slice(0, 1),
  agreementWorkplace: (rows) => agreementsIn(rows, 'draft').slice(0, 1),
  agreementNewText: (rows) => agreementsIn(rows, 'draft').slice(0, 1),
  agreementCheck: (rows) => [...agreementsIn(rows, 'draft').slice(0, 2), ...draftAddenda(rows.agreements)],
  agreementSend: (rows) => agreementsIn(rows, 'draft').slice(0, 1),
  agreementTakeBack: (rows) => agreementsIn(rows, 'sent', 'partly_signed').slice(0, 1),
  agreementWithdraw: (rows) => agreementsIn(rows, 'sent', 'partly_signed').slice(0, 1),
  agreementEnd: (rows) => agreementsIn(rows, 'concluded').slice(0, 1),
  settlementItem: ({ settlementItems }) =>
    settlementItems.slice(0, 1).map(({ id, agreementId }) => ({ agreementId, itemId: id })),
  consentAsk: (rows) => agreementsIn(rows, 'concluded').slice(0, 1),
  dossierOf: (rows) => agreementsIn(rows, 'concluded').slice(0, 1),
  dossier: ({ dossiers }) => firstOf(dossiers, 1, 'missing').map(dossierParams),
  dossierWeeks: ({ dossiers }) => dossiers.slice(0, 1).map(dossierParams),
  dossierAdd: ({ dossiers }) => dossiers.slice(0, 1).map((one) => ({ ...dossierParams(one), kind: 'attendance' })),
  dossierFile: ({ dossierFiles }) => dossierFiles.slice(0, 1).map((one) => ({ ...dossierParams(one), fileId: one.id })),
  dossierFileRemove: ({ dossierFiles }) =>
    dossierFiles.slice(0, 1).map((one) => ({ ...dossierParams(one), fileId: one.id })),
  dossierZip: ({ dossiers }) => dossiers.slice(0, 1).map(dossierParams),
  agreementChange: (rows) => agreementsIn(rows, 'concluded').slice(0, 1),
  agreementEffective: ({ agreements }) =>
    [
      ...changedOf(agreements),
      ...agreements.filter((one) => isAgreement(one) && one.state === 'concluded').map(agreementParams),
    ].slice(0, 1),
  addendumBeginning: ({ agreements }) => draftAddenda(agreements),
  addendumVersion: ({ agreements }) => draftAddenda(agreements),
  addendumRebase: ({ agreements }) => draftAddenda(agreements),
  agreementPdf: ({ documents }) =>
    documents.slice(0, 1).map(({ id, agreementId }) => ({ agreementId, documentId: id })),
  signerResend: (rows) => signers(rows),
  signerAddress: (rows) => signers(rows),
  signerBounced: (rows) => signers(rows),
  signerDelegationDecline: (rows) => signers(rows),
  signerPaper: (rows) => signers(rows),
  signerPaperCheck: ({ papers }) => papers.map(({ agreementId, signerId }) => ({ agreementId, signerId })).slice(0, 1),
  signerPaperReject: ({ papers }) => papers.map(({ agreementId, signerId }) => ({ agreementId, signerId })).slice(0, 1),
  paperScan: ({ papers }) => papers.map(({ agreementId, id }) => ({ agreementId, paperId: id })).slice(0, 1),

  apiAgreement: ({ agreements }) => agreements.slice(0, 1).map(agreementParams),
  apiAgreementSend: (rows) => agreementsIn(rows, 'draft').slice(0, 1),

  signOwn: (rows) => signers(rows).map(({ signerId }) => ({ signerId })),
  taskLink: ({ slug, tokens }) => tokens.map(({ token }) => ({ institutionSlug: slug, token })),
  taskLinkRenew: ({ slug, tokens }) => tokens.slice(0, 1).map(({ token }) => ({ institutionSlug: slug, token })),
};

/** Samples of one hogeschool. A path for which it has nothing is in `missing`, by name. */
export async function findSamples(
  deps: Deps,
  institution: { id: string; slug: string },
): Promise<{ samples: Samples; rows: SampleRows; missing: PathName[] }> {
  const rows = await findRows(deps, institution);
  const samples = new Map<PathName, readonly SampleParams[]>();
  const missing: PathName[] = [];
  for (const name of Object.keys(paths) as PathName[]) {
    if (!paths[name].pattern.includes(':')) continue;
    const sampler = (samplers as Partial<Record<PathName, (rows: SampleRows) => SampleParams[]>>)[name];
    const found = sampler?.(rows) ?? [];
    if (found.length > 0) samples.set(name, found);
    else missing.push(name);
  }
  return { samples, rows, missing };
}
