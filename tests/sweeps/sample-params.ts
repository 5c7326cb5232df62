import { stepCodes } from '../../src/features/agreements/wizard/rules/steps.ts';
import { criterionCodes } from '../../src/features/mkb-routes/rules/criterion.ts';
import type { Design } from '../../src/features/mkb-routes/rules/design.ts';
import { type Params, type PathName, paths } from '../../src/paths.ts';
import type { Deps } from '../../src/shell/index.ts';
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
  postcodeImport: postcodeImports,
  postcodeImportUse: postcodeImports,
  postcodeImportDrop: postcodeImports,

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
  companyNotSame: companyPair,
  contactNew: (rows) => companies(rows).slice(0, 1),
  contactEdit: ({ contacts }) => contacts.slice(0, 1).map(({ id, companyId }) => ({ companyId, contactId: id })),
  workplaceNew: (rows) => companies(rows).slice(0, 1),
  workplaceEdit: (rows) => workplaces(rows),
  coachNew: (rows) => workplaces(rows),
  coachEdit: ({ coaches }) =>
    coaches.slice(0, 1).map(({ id, companyId, workplaceId }) => ({ companyId, workplaceId, coachId: id })),

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

  student: ({ students }) => students.slice(0, 3).map(({ id }) => ({ studentId: id })),
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

/** The first few rows of every kind, so that each state gets its page. */
function firstOf<Row>(rows: readonly Row[], count: number, kind: keyof Row): Row[] {
  return [...Map.groupBy(rows, (row) => row[kind]).values()].flatMap((alike) => alike.slice(0, count));
}

function currentRole({ roles }: SampleRows) {
  return roles
    .filter(({ validUntil }) => validUntil === null)
    .slice(0, 1)
    .map(({ id, personId }) => ({ personId, roleAssignmentId: id }));
}

function webhooks({ webhooks: all }: SampleRows) {
  return all.slice(0, 1).map(({ id }) => ({ webhookId: id }));
}

function postcodeImports({ postcodeImports: all }: SampleRows) {
  return all.map(({ id }) => ({ importId: id }));
}

const commitmentParams = ({ id, companyId }: SampleRows['commitments'][number]) => ({ companyId, commitmentId: id });
function standing({ commitments }: SampleRows) {
  return commitments
    .filter(({ endedAt }) => endedAt === null)
    .slice(0, 1)
    .map(commitmentParams);
}
const lettersIn = ({ letters }: SampleRows, state: string) =>
  letters
    .filter((letter) => letter.state === state)
    .slice(0, 1)
    .map(({ id, companyId }) => ({ companyId, letterId: id }));

type VersionRow = SampleRows['versions'][number];
const versionParams = ({ id, mkbRouteId }: VersionRow) => ({ mkbRouteId, versionId: id });
const openVersions = ({ versions }: SampleRows) =>
  versions.filter(({ state, design }) => isOpen(state) && (design as Design).periods.length > 0);
const isOpen = (state: string) => state === 'draft' || state === 'returned';
const versionsIn = ({ versions }: SampleRows, state: string) =>
  versions
    .filter((version) => version.state === state)
    .slice(0, 1)
    .map(versionParams);

/** Mkb-routes, those with a version in this state only. */
const mkbRoutes = ({ versions }: SampleRows, state?: string) =>
  [...new Set(versions.filter((one) => !state || one.state === state).map((one) => one.mkbRouteId))].map(
    (mkbRouteId) => ({ mkbRouteId }),
  );

function periods(rows: SampleRows) {
  return openVersions(rows)
    .slice(0, 2)
    .flatMap((version) =>
      (version.design as Design).periods.slice(0, 1).map(({ id }) => ({ ...versionParams(version), periodId: id })),
    );
}

function units(rows: SampleRows) {
  return openVersions(rows)
    .flatMap((version) =>
      (version.design as Design).units.slice(0, 1).map(({ id }) => ({ ...versionParams(version), unitId: id })),
    )
    .slice(0, 1);
}

const companies = ({ companies: all, contacts, workplaces: places }: SampleRows) => {
  const known = (id: string) => [...contacts, ...places].some(({ companyId }) => companyId === id);
  return all.toSorted((a, b) => Number(known(b.id)) - Number(known(a.id))).map(({ id }) => ({ companyId: id }));
};
const moments = ({ moments: all }: SampleRows) =>
  all.slice(0, 1).map(({ id, companyId }) => ({ companyId, momentId: id }));
const workplaces = ({ workplaces: all }: SampleRows) =>
  all.slice(0, 1).map(({ id, companyId }) => ({ companyId, workplaceId: id }));

/** A study year by its first day: '2026-2027'. */
const dossierParams = ({ agreementId, firstDay }: { agreementId: string; firstDay: string }) => {
  const year = Number(firstDay.slice(0, 4));
  return { agreementId, studyYear: `${year}-${year + 1}` };
};
const agreementParams = ({ id }: { id: string }) => ({ agreementId: id });
const agreementsIn = ({ agreements }: SampleRows, ...states: string[]) =>
  agreements.filter((one) => isAgreement(one) && states.includes(one.state)).map(agreementParams);
type AgreementRow = SampleRows['agreements'][number];
const isAgreement = ({ amendsId }: AgreementRow) => amendsId === null;
const isAddendum = (row: AgreementRow) => !isAgreement(row);
const draftAddenda = (rows: readonly AgreementRow[]) =>
  rows
    .filter((row) => isAddendum(row) && row.state === 'draft')
    .slice(0, 1)
    .map(agreementParams);
/** The first agreement that was changed. */
const changedOf = (rows: readonly AgreementRow[]) =>
  rows.flatMap(({ amendsId }) => (amendsId ? [{ agreementId: amendsId }] : [])).slice(0, 1);
/** Two companies side by side. */
function companyPair(rows: SampleRows): { companyId: string; otherId: string }[] {
  const [one, other] = companies(rows);
  return one && other ? [{ companyId: one.companyId, otherId: other.companyId }] : [];
}
const signers = ({ signersToAsk }: SampleRows) =>
  signersToAsk.slice(0, 1).map(({ id, agreementId }) => ({ agreementId, signerId: id }));
