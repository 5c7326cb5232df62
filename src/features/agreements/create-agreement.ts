import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { type Act, audit } from '../../shell/index.ts';
import { selectCompanyDetails } from '../companies/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import { selectVisibleStudent } from '../students/index.ts';
import { can } from './agreement-policy.ts';
import { announceState } from './announce-state.ts';
import { clauseTemplateFor } from './clause-templates.ts';
import { insertSigners } from './draft-signer-store.ts';
import { insertAgreement } from './draft-store.ts';
import { type Known, prefill } from './prefill.ts';
import {
  lockStudentOfAgreement,
  type OpenAgreement,
  type StaffMember,
  selectCohortRoute,
  selectInstitutionFacts,
  selectOtherAgreements,
  selectSignatories,
  selectVisitingTutors,
} from './prefill-store.ts';
import { missingForSending } from './rules/completeness.ts';

export type AgreementChoice = {
  cohortId: string;
  studentId: string;
  /** Null: not known yet. */
  companyId: string | null;
  workplaceId: string | null;
  language: Lang;
  /** True: also when the student has an open agreement in this cohort. */
  onPurpose: boolean;
};

export type CreateOutcome =
  | { ok: true; agreementId: string; reference: string }
  /** `not_found`: a cohort, student, company or workplace that is not there or that the actor does not reach. */
  | { ok: false; fault: 'not_found' }
  | { ok: false; fault: 'has_agreement'; others: OpenAgreement[] };

/** Makes a draft in which everything that is known is filled in. */
export async function createAgreement(act: Act, choice: AgreementChoice): Promise<CreateOutcome> {
  const { tx, actor, now, today, deps } = act;
  const { cohortId, studentId, companyId, workplaceId, language } = choice;
  // What is read stands in this order over one connection; the student's row is locked before anything of the student is read.
  const [cohort, , student, others, institution, clauseTemplate, figures, roleNames] = await Promise.all([
    selectCohortRoute(tx, cohortId),
    lockStudentOfAgreement(tx, studentId),
    selectVisibleStudent(tx, actor, studentId),
    selectOtherAgreements(tx, { studentId, cohortId, except: null }),
    selectInstitutionFacts(tx, actor.institutionId),
    clauseTemplateFor(tx, language),
    selectFigures(tx, today),
    selectRoleNames(tx, language),
  ]);
  if (!cohort || !can.create(actor, cohort)) return { ok: false, fault: 'not_found' };
  const [company, signatories, tutors] = await Promise.all([
    companyId ? selectCompanyDetails(tx, companyId, cohort.start) : null,
    selectSignatories(tx, cohort.mkbRouteId, today),
    selectVisitingTutors(tx, cohort.mkbRouteId, laterOf(cohort.start, today)),
  ]);
  const workplace = company?.workplaces.find(({ id }) => id === workplaceId) ?? null;
  if (!student || (companyId && !company) || (workplaceId && !workplace)) return { ok: false, fault: 'not_found' };
  if (others.length > 0 && !choice.onPurpose) return { ok: false, fault: 'has_agreement', others };

  const { institutionId } = actor;
  const [first] = signatories;
  const known: Known = {
    language,
    route: cohort.route,
    design: cohort.design,
    cohort,
    institution,
    signatory: first ? { ...first, jobTitle: inSentence(roleNames[first.role]) } : null,
    visitingTutorName: onlyTutor(tutors),
    student,
    company,
    workplace,
    clauseTemplate,
  };
  const { terms, signers } = prefill(known, today, figures, deps.newId);
  const lacks = missingForSending(terms, signers, today, figures).length > 0 ? 'data' : null;
  const id = deps.newId();
  const { mkbRouteId, mkbRouteVersionId } = cohort;
  const facts = { mkbRouteId, mkbRouteVersionId, cohortId, studentId, companyId, workplaceId, language };
  // The number is drawn last, since the next one waits until this transaction has ended.
  const [reference] = await Promise.all([
    insertAgreement(
      tx,
      { institutionId, id, ...facts, createdBy: actor.personId, terms, lacks },
      Number(today.slice(0, 4)),
      now,
    ),
    insertSigners(tx, { institutionId, id }, signers, { name: actor.name, newId: deps.newId, now }),
  ]);
  await announceState({ ...act, institutionId }, id, 'draft');
  await audit(act, {
    action: 'agreement.drafted',
    subjectKind: 'agreement',
    subjectId: id,
    after: { reference, ...facts, secondOnPurpose: others.length > 0 },
  });
  return { ok: true, agreementId: id, reference };
}

/** "Opleidingsmanager" → "opleidingsmanager", for use in a sentence; "HR-adviseur" stays. */
const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title;

/** The tutor, when there is no choice: the only one of this Mkb-route, or else the only one of the hogeschool. */
function onlyTutor(tutors: readonly StaffMember[]): string | null {
  const ofRoute = tutors.filter((tutor) => tutor.forThisRoute);
  const names = [...new Set((ofRoute.length > 0 ? ofRoute : tutors).map(({ name }) => name))];
  return names.length === 1 ? (names[0] ?? null) : null;
}

const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
