import type { Figures } from '../../../kernel/figures.ts';
import { ageOn, type IsoDate } from '../../../kernel/iso-date.ts';
import { isBlank } from './complete-terms.ts';
import type { Draft, DraftTerms } from './draft-terms.ts';
import type { Missing, MissingCode, WizardStep } from './missing.ts';
import type { Party } from './party.ts';
import { partiesIn } from './party-names.ts';
import { comparableAddress, isAddress, type PlannedSigner, unexplainedSharedAddresses } from './signer.ts';
import type { OrganisationParty } from './terms.ts';

/**
 * What keeps this draft from being sent, in the order of the wizard; empty when it can go. It asks exactly what WHW 7.7, fifth
 * paragraph, asks (a duration and periods, b coaching, c qualities and assessment, d early ending) and what sending needs.
 * `named`: the addresses of those whom the admin named to sign for the hogeschool; left out, that is not asked here.
 * A student below `figures.adultAge` on `today` or on the first day needs a legal representative, who then signs too.
 * `asked`: of an addendum, the parties whom it concerns, who alone need a signer; then the age on `today` alone counts.
 */
export function missingForSending(
  draft: DraftTerms,
  signers: readonly PlannedSigner[],
  today: IsoDate,
  figures: Pick<Figures, 'adultAge'>,
  named: readonly string[] | null = null,
  asked: readonly Party[] | null = null,
): Missing[] {
  const signing = signers.filter(({ party }) => asked?.includes(party) ?? true);
  return [
    ...missingSnapshots(draft),
    ...missingInstitution(draft),
    ...missingOrganisation('learning_company', draft.parties.learningCompany, 'learning_company'),
    ...missingStudent(draft),
    ...missingOtherParties(asked ? { ...draft, duration: { start: null, end: null } } : draft, today, figures),
    ...missingDuration(draft),
    ...missingPeriods(draft),
    ...missingWorkplace(draft),
    ...missingCoaching(draft),
    ...missingOutcomes(draft),
    ...missingEarlyEnding(draft),
    ...missingSigners(asked ?? partiesIn(draft), signing),
    ...notNamed(signing, named),
  ];
}

type Where = Partial<Pick<Missing, 'law' | 'party' | 'index'>>;
const missing = (code: MissingCode, step: WizardStep, where: Where = {}): Missing => ({
  code,
  step,
  law: where.law ?? null,
  party: where.party ?? null,
  index: where.index ?? null,
});
const when = (absent: boolean, code: MissingCode, step: WizardStep, where?: Where): Missing[] =>
  absent ? [missing(code, step, where)] : [];

function missingSnapshots({ route, clauseTemplate }: DraftTerms): Missing[] {
  return [
    ...when(route === null, 'route', 'periods'),
    ...when(clauseTemplate === null || clauseTemplate.clauses.length === 0, 'clauses', 'institution'),
  ];
}

function missingInstitution({ parties: { institution } }: DraftTerms): Missing[] {
  const party = 'institution';
  return [
    ...when(isBlank(institution.name), 'institution_name', 'institution', { party }),
    ...when(isBlank(institution.place), 'institution_place', 'institution', { party }),
    ...missingRepresentation(institution, party, 'institution'),
  ];
}

function missingOrganisation(party: Party, organisation: Draft<OrganisationParty>, step: WizardStep): Missing[] {
  const kvkNumber = organisation.kvkNumber?.trim() ?? '';
  const mayLackNumber = party === 'third_location' && kvkNumber === '';
  return [
    ...when(isBlank(organisation.name), 'organisation_name', step, { party }),
    ...when(!mayLackNumber && !/^\d{8}$/.test(kvkNumber), 'kvk_number', step, { party }),
    ...when(isBlank(organisation.address), 'organisation_address', step, { party }),
    ...missingRepresentation(organisation, party, step),
  ];
}

type Represented = { representedByName: string | null; representedByJobTitle: string | null };
function missingRepresentation(represented: Represented, party: Party, step: WizardStep): Missing[] {
  const absent = isBlank(represented.representedByName) || isBlank(represented.representedByJobTitle);
  return when(absent, 'represented_by', step, { party });
}

function missingStudent({ parties: { student } }: DraftTerms): Missing[] {
  const party = 'student';
  return [
    ...when(isBlank(student.name), 'student_name', 'student', { party }),
    ...when(isBlank(student.studentNumber), 'student_number', 'student', { party }),
    ...when(student.birthDate === null, 'student_birth_date', 'student', { party }),
    ...when(isBlank(student.address), 'student_address', 'student', { party }),
  ];
}

function missingOtherParties(draft: DraftTerms, today: IsoDate, figures: Pick<Figures, 'adultAge'>): Missing[] {
  const { employer, thirdLocation, legalRepresentative } = draft.parties;
  const mustBeThere = needsLegalRepresentative(draft, today, figures);
  const known = legalRepresentative && !isBlank(legalRepresentative.name) && !isBlank(legalRepresentative.relation);
  const absent = !known && (mustBeThere || legalRepresentative !== null);
  return [
    ...missingSecondCompany(draft),
    ...(employer ? missingOrganisation('employer', employer, 'other_parties') : []),
    ...(thirdLocation ? missingOrganisation('third_location', thirdLocation, 'other_parties') : []),
    ...when(absent, 'legal_representative', 'other_parties', { party: 'legal_representative' }),
  ];
}

function missingSecondCompany({ parties: { secondCompany }, duration }: DraftTerms): Missing[] {
  if (!secondCompany) return [];
  const { location, jobTitle, workplaceCoachName, workplaceCoachJobTitle, daysPerWeek, from, until } = secondCompany;
  const absent = [location, jobTitle, workplaceCoachName, workplaceCoachJobTitle].some(isBlank) || daysPerWeek === null;
  const { start, end } = duration;
  const outside = [from, until].some(
    (day) => day !== null && ((start !== null && day < start) || (end !== null && day > end)),
  );
  const party = 'second_company';
  return [
    ...missingOrganisation(party, secondCompany, 'other_parties'),
    ...when(absent, 'second_company_work', 'other_parties', { party, law: 'b' }),
    ...when(outside, 'second_company_outside_duration', 'other_parties', { party, law: 'a' }),
  ];
}

/** Whether the student is below the adult age on `today` (the day of sending) or on the first day of the agreement. */
export function needsLegalRepresentative(
  draft: Pick<DraftTerms, 'parties' | 'duration'>,
  today: IsoDate,
  figures: Pick<Figures, 'adultAge'>,
): boolean {
  const { birthDate } = draft.parties.student;
  if (birthDate === null) return false;
  const { start } = draft.duration;
  const earliest = start !== null && start < today ? start : today;
  return ageOn(birthDate, earliest) < figures.adultAge;
}

function missingDuration({ duration: { start, end } }: DraftTerms): Missing[] {
  return [
    ...when(start === null, 'duration_start', 'duration', { law: 'a' }),
    ...when(end === null, 'duration_end', 'duration', { law: 'a' }),
    ...when(start !== null && end !== null && end <= start, 'end_not_after_start', 'duration', { law: 'a' }),
  ];
}

function missingPeriods({ periods, duration: { start, end } }: DraftTerms): Missing[] {
  return [
    ...when(periods.length === 0, 'periods', 'periods', { law: 'a' }),
    ...periods.flatMap(({ from, until }, index) => {
      const reversed = from !== null && until !== null && until < from;
      const dates = [from, until].filter((date) => date !== null);
      const outside = dates.some((date) => (start !== null && date < start) || (end !== null && date > end));
      return [
        ...when(reversed, 'period_dates_reversed', 'periods', { law: 'a', index }),
        ...when(outside, 'period_outside_duration', 'periods', { law: 'a', index }),
      ];
    }),
  ];
}

function missingWorkplace({ workplace }: DraftTerms): Missing[] {
  return [
    ...when(isBlank(workplace.location), 'workplace_location', 'workplace'),
    ...when(isBlank(workplace.jobTitle), 'workplace_job_title', 'workplace'),
  ];
}

function missingCoaching({ coaching }: DraftTerms): Missing[] {
  const coachUnknown = isBlank(coaching.workplaceCoachName) || isBlank(coaching.workplaceCoachJobTitle);
  return [
    ...when(coachUnknown, 'workplace_coach', 'coaching', { law: 'b' }),
    ...when(isBlank(coaching.visitingTutorName), 'visiting_tutor', 'coaching', { law: 'b' }),
    ...when(isBlank(coaching.what), 'coaching_what', 'coaching', { law: 'b' }),
    ...when(coaching.hoursPerWeek === null, 'coaching_hours', 'coaching', { law: 'b' }),
    ...when(coaching.threeWayTalksPerYear === null, 'three_way_talks', 'coaching', { law: 'b' }),
  ];
}

function missingOutcomes({ outcomes }: DraftTerms): Missing[] {
  return [
    ...when(outcomes.length === 0, 'outcomes', 'outcomes', { law: 'c' }),
    ...outcomes.flatMap((outcome, index) => {
      const noQualities = outcome.outcomes === null || outcome.outcomes.every(isBlank);
      const notAssessed = [outcome.assessedHow, outcome.assessedWhen, outcome.assessedBy].some(isBlank);
      return [
        ...when(isBlank(outcome.unitName), 'outcome_unit', 'outcomes', { law: 'c', index }),
        ...when(noQualities, 'outcome_qualities', 'outcomes', { law: 'c', index }),
        ...when(outcome.creditsAtWorkplace === null, 'outcome_credits', 'outcomes', { law: 'c', index }),
        ...when(notAssessed, 'outcome_assessment', 'outcomes', { law: 'c', index }),
      ];
    }),
  ];
}

function missingEarlyEnding({ earlyEnding }: DraftTerms): Missing[] {
  const noCases = earlyEnding.cases === null || earlyEnding.cases.every(isBlank);
  return [
    ...when(noCases, 'early_ending_cases', 'early_ending', { law: 'd' }),
    ...when(isBlank(earlyEnding.procedure), 'early_ending_procedure', 'early_ending', { law: 'd' }),
  ];
}

function missingSigners(present: readonly Party[], signers: readonly PlannedSigner[]): Missing[] {
  const unsigned = present.filter((party) => !signers.some((signer) => signer.party === party));
  return [
    ...unsigned.map((party) => missing('signer_for_party', 'signers', { party })),
    ...signers.flatMap((signer, index) => {
      const { party } = signer;
      return [
        ...when(isBlank(signer.name), 'signer_name', 'signers', { party, index }),
        ...when(!isAddress(signer.email ?? '') && !signsOnPaperOnly(signer), 'signer_email', 'signers', {
          party,
          index,
        }),
        ...when(!present.includes(party), 'signer_without_party', 'signers', { party, index }),
      ];
    }),
    ...unexplainedSharedAddresses(signers).map(() => missing('shared_address_reason', 'signers')),
  ];
}

/** Who signs for the hogeschool is known by the address, so that one always has one. */
const signsOnPaperOnly = ({ party, onPaper, email }: PlannedSigner): boolean =>
  onPaper === true && party !== 'institution' && isBlank(email);

function notNamed(signers: readonly PlannedSigner[], named: readonly string[] | null): Missing[] {
  return signers.flatMap(({ party, email }, index) => {
    const unknown =
      named !== null &&
      party === 'institution' &&
      isAddress(email ?? '') &&
      !named.includes(comparableAddress(email ?? ''));
    return when(unknown, 'signer_not_named', 'signers', { party, index });
  });
}
