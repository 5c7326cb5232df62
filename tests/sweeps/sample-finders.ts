import type { Design } from '../../src/features/mkb-routes/rules/design.ts';
import type { SampleRows } from './sample-rows.ts';

/** The first few rows of every kind, so that each state gets its page. */
export function firstOf<Row>(rows: readonly Row[], count: number, kind: keyof Row): Row[] {
  return [...Map.groupBy(rows, (row) => row[kind]).values()].flatMap((alike) => alike.slice(0, count));
}

export function currentRole({ roles }: SampleRows) {
  return roles
    .filter(({ validUntil }) => validUntil === null)
    .slice(0, 1)
    .map(({ id, personId }) => ({ personId, roleAssignmentId: id }));
}

export function webhooks({ webhooks: all }: SampleRows) {
  return all.slice(0, 1).map(({ id }) => ({ webhookId: id }));
}

/** In the example world staff wrote the tasks about a student, and the coach the feedback. */
export const ofNotes = {
  ownNote: (rows: SampleRows) => coachingNotes(rows, 'feedback'),
  ownNoteWithdraw: (rows: SampleRows) => coachingNotes(rows, 'feedback'),
  ownCoachingTask: (rows: SampleRows) => coachingNotes(rows, 'task'),
  coachingNote: (rows: SampleRows) => coachingNotes(rows, 'task'),
  coachingNoteWithdraw: (rows: SampleRows) => coachingNotes(rows, 'task'),
  coachingTask: (rows: SampleRows) => coachingNotes(rows, 'task'),
};

function coachingNotes({ coachingNotes: all }: SampleRows, wanted: string) {
  return all
    .filter(({ kind }) => kind === wanted)
    .slice(0, 1)
    .map(({ id, agreementId }) => ({ agreementId, noteId: id }));
}
export function associations({ associations: all }: SampleRows) {
  return all.slice(0, 1).map(({ id }) => ({ associationId: id }));
}
export function calls({ calls: all }: SampleRows) {
  return all.slice(0, 1).map(({ id, branchAssociationId }) => ({ associationId: branchAssociationId, callId: id }));
}
export const callCodes = ({ slug, calls: all }: SampleRows) =>
  all.slice(0, 1).map(({ code }) => ({ institutionSlug: slug, code }));
export function waitingResponses({ responses }: SampleRows) {
  return responses
    .filter(({ state }) => state === 'waiting')
    .slice(0, 1)
    .map(({ id, recruitingCallId, branchAssociationId }) => ({
      associationId: branchAssociationId,
      callId: recruitingCallId,
      responseId: id,
    }));
}
export function postcodeImports({ postcodeImports: all }: SampleRows) {
  return all.map(({ id }) => ({ importId: id }));
}

export const commitmentParams = ({ id, companyId }: SampleRows['commitments'][number]) => ({
  companyId,
  commitmentId: id,
});
export function standing({ commitments }: SampleRows) {
  return commitments
    .filter(({ endedAt }) => endedAt === null)
    .slice(0, 1)
    .map(commitmentParams);
}
export const lettersIn = ({ letters }: SampleRows, state: string) =>
  letters
    .filter((letter) => letter.state === state)
    .slice(0, 1)
    .map(({ id, companyId }) => ({ companyId, letterId: id }));

type VersionRow = SampleRows['versions'][number];
export const versionParams = ({ id, mkbRouteId }: VersionRow) => ({ mkbRouteId, versionId: id });
export const openVersions = ({ versions }: SampleRows) =>
  versions.filter(({ state, design }) => isOpen(state) && (design as Design).periods.length > 0);
export const isOpen = (state: string) => state === 'draft' || state === 'returned';
export const versionsIn = ({ versions }: SampleRows, state: string) =>
  versions
    .filter((version) => version.state === state)
    .slice(0, 1)
    .map(versionParams);

/** Mkb-routes, those with a version in this state only. */
export const mkbRoutes = ({ versions }: SampleRows, state?: string) =>
  [...new Set(versions.filter((one) => !state || one.state === state).map((one) => one.mkbRouteId))].map(
    (mkbRouteId) => ({ mkbRouteId }),
  );

export function periods(rows: SampleRows) {
  return openVersions(rows)
    .slice(0, 2)
    .flatMap((version) =>
      (version.design as Design).periods.slice(0, 1).map(({ id }) => ({ ...versionParams(version), periodId: id })),
    );
}

export function units(rows: SampleRows) {
  return openVersions(rows)
    .flatMap((version) =>
      (version.design as Design).units.slice(0, 1).map(({ id }) => ({ ...versionParams(version), unitId: id })),
    )
    .slice(0, 1);
}

export const companies = ({ companies: all, contacts, workplaces: places }: SampleRows) => {
  const known = (id: string) => [...contacts, ...places].some(({ companyId }) => companyId === id);
  return all.toSorted((a, b) => Number(known(b.id)) - Number(known(a.id))).map(({ id }) => ({ companyId: id }));
};
export const moments = ({ moments: all }: SampleRows) =>
  all.flatMap(({ id, companyId }) => (companyId ? [{ companyId, momentId: id }] : [])).slice(0, 1);
export const workplaces = ({ workplaces: all }: SampleRows) =>
  all.slice(0, 1).map(({ id, companyId }) => ({ companyId, workplaceId: id }));

export const withTasks = ({ workTasks }: SampleRows) => workTasks.slice(0, 1).map(({ mkbRouteId }) => ({ mkbRouteId }));
export function profiled({ profiles }: SampleRows) {
  return profiles.slice(0, 1).map(({ id }) => ({ workplaceId: id }));
}
export function profiledFor({ profiles }: SampleRows) {
  return profiles.slice(0, 1).map(({ id, mkbRouteId }) => ({ workplaceId: id, mkbRouteId }));
}
export function offered({ workplaceOffers }: SampleRows) {
  return workplaceOffers
    .filter(({ state }) => state === 'offered')
    .slice(0, 1)
    .map(({ id }) => ({ offerId: id }));
}

/** A study year by its first day: '2026-2027'. */
export const dossierParams = ({ agreementId, firstDay }: { agreementId: string; firstDay: string }) => {
  const year = Number(firstDay.slice(0, 4));
  return { agreementId, studyYear: `${year}-${year + 1}` };
};
export const scanParams = ({ id }: { id: string }) => ({ scanId: id });
export const scansIn = ({ scans }: SampleRows, state: string) =>
  scans
    .filter((one) => one.state === state)
    .slice(0, 1)
    .map(scanParams);
export const openParts = ({ scanParts }: SampleRows, respondent: string) =>
  scanParts
    .filter((one) => one.respondent === respondent)
    .slice(0, 1)
    .map(({ scanId }) => ({ scanId, respondent }));
export const scanActions = ({ scanActions: all }: SampleRows, state: string) =>
  all
    .filter((one) => one.state === state)
    .slice(0, 1)
    .map(({ id, scanId }) => ({ scanId, actionId: id }));
export const agreementParams = ({ id }: { id: string }) => ({ agreementId: id });
export const agreementsIn = ({ agreements }: SampleRows, ...states: string[]) =>
  agreements.filter((one) => isAgreement(one) && states.includes(one.state)).map(agreementParams);
type AgreementRow = SampleRows['agreements'][number];
export const isAgreement = ({ amendsId }: AgreementRow) => amendsId === null;
export const isAddendum = (row: AgreementRow) => !isAgreement(row);
export const draftAddenda = (rows: readonly AgreementRow[]) =>
  rows
    .filter((row) => isAddendum(row) && row.state === 'draft')
    .slice(0, 1)
    .map(agreementParams);
/** The first agreement that was changed. */
export const changedOf = (rows: readonly AgreementRow[]) =>
  rows.flatMap(({ amendsId }) => (amendsId ? [{ agreementId: amendsId }] : [])).slice(0, 1);
/** Two companies side by side. */
export function companyPair(rows: SampleRows): { companyId: string; otherId: string }[] {
  const [one, other] = companies(rows);
  return one && other ? [{ companyId: one.companyId, otherId: other.companyId }] : [];
}
export const signers = ({ signersToAsk }: SampleRows) =>
  signersToAsk.slice(0, 1).map(({ id, agreementId }) => ({ agreementId, signerId: id }));

/** The first contact moment with an association. */
export const associationMoment = ({ associationMoments }: SampleRows) =>
  associationMoments
    .slice(0, 1)
    .map(({ id, branchAssociationId }) => ({ associationId: branchAssociationId ?? '', momentId: id }));
