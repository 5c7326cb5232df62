import type { DraftTerms } from '../../rules/draft-terms.ts';
import { type Party, parties } from '../../rules/party.ts';
import { partiesIn } from '../../rules/party-names.ts';
import type { Change } from './changes.ts';
import type { FixedPart, Part } from './parts.ts';

/** What a change is about; for each kind a hogeschool says who signs. */
export const changeKinds = [
  'workplace_coach',
  'visiting_tutor',
  'coaching',
  'duration',
  'periods',
  'workplace',
  'outcomes',
  'route',
  'learning_company',
  'company_details',
  'second_company',
  'employer',
  'employment',
  'third_location',
  'student_details',
  'legal_representative',
  'institution_details',
  'early_ending',
  'costs',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

const kinds: Record<FixedPart, ChangeKind> = {
  route: 'route',
  'institution.name': 'institution_details',
  'institution.representative': 'institution_details',
  'learning_company.name': 'learning_company',
  'learning_company.address': 'company_details',
  'learning_company.representative': 'company_details',
  'student.name': 'student_details',
  'student.number': 'student_details',
  'student.birth_date': 'student_details',
  'student.address': 'student_details',
  second_company: 'second_company',
  employer: 'employer',
  third_location: 'third_location',
  legal_representative: 'legal_representative',
  'duration.start': 'duration',
  'duration.end': 'duration',
  'workplace.location': 'workplace',
  'workplace.job_title': 'workplace',
  'coaching.workplace_coach': 'workplace_coach',
  'coaching.visiting_tutor': 'visiting_tutor',
  'coaching.what': 'coaching',
  'coaching.hours': 'coaching',
  'coaching.talks': 'coaching',
  'early_ending.cases': 'early_ending',
  'early_ending.procedure': 'early_ending',
  employment: 'employment',
  costs: 'costs',
  privacy: 'costs',
};

export function kindOf(part: Part): ChangeKind {
  if (part.startsWith('period:')) return 'periods';
  return part.startsWith('outcome:') ? 'outcomes' : kinds[part as FixedPart];
}

/** Who signs a kind of change; nobody: it is a notice, of which the parties are told by mail. */
export type ChangeRules = Record<ChangeKind, readonly Party[]>;

const main: readonly Party[] = ['institution', 'learning_company', 'student'];
const mainAndEmployer: readonly Party[] = [...main, 'employer'];

/** What holds until a hogeschool chooses otherwise: WHW 7.7(5) wants an agreement on all but who coaches by name. */
export const proposedRules: ChangeRules = {
  workplace_coach: [],
  visiting_tutor: [],
  coaching: main,
  duration: mainAndEmployer,
  periods: [...mainAndEmployer, 'third_location'],
  workplace: main,
  outcomes: main,
  route: main,
  learning_company: mainAndEmployer,
  company_details: [],
  second_company: ['institution', 'learning_company', 'student', 'second_company', 'employer'],
  employer: mainAndEmployer,
  employment: ['learning_company', 'student', 'employer'],
  third_location: [...main, 'third_location'],
  student_details: [],
  legal_representative: ['institution', 'student', 'legal_representative'],
  institution_details: [],
  early_ending: mainAndEmployer,
  costs: mainAndEmployer,
};

/**
 * Who signs these changes: everybody whom one of them concerns and who is a party to what it will be. While the student is under
 * age the legal representative signs where the student does, and only then.
 */
export function concernedParties(
  changes: readonly Change[],
  rules: ChangeRules,
  terms: Pick<DraftTerms, 'parties'>,
  isMinor: boolean,
): Party[] {
  const concerned = new Set(changes.flatMap(({ part }) => rules[kindOf(part)]));
  if (isMinor && concerned.has('student')) concerned.add('legal_representative');
  if (!isMinor) concerned.delete('legal_representative');
  const present = partiesIn(terms);
  return parties.filter((party) => concerned.has(party) && present.includes(party));
}

export const isNotice = (signing: readonly Party[]): boolean => signing.length === 0;
