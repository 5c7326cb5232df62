import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Period } from '../../../kernel/week-pattern.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';

/**
 * All that one tripartite agreement holds, as plain JSON data: stored whole with the agreement, frozen when it is sent.
 * Snapshots (route, periods, clauses) are copies: a later version of the Mkb-route or the template changes nothing here.
 */
export type AgreementTerms = {
  language: Lang;
  route: RouteFacts;
  parties: AgreementParties;
  duration: Duration;
  /** The periods of practice in order, at least one. */
  periods: PracticePeriod[];
  workplace: Workplace;
  coaching: Coaching;
  /** Per learning unit what is learned at the workplace and how it is assessed, at least one. */
  outcomes: AgreedOutcome[];
  earlyEnding: EarlyEnding;
  /** Null: not stated. The employment contract itself is a separate paper. */
  employment: EmploymentFacts | null;
  /** What is agreed on costs beside the clauses; may be empty. */
  costs: string;
  /** What is agreed on privacy beside the clauses; may be empty. */
  privacy: string;
  clauseTemplate: ClauseTemplate;
};

export type RouteFacts = {
  mkbRouteName: string;
  versionNumber: number;
  programmeName: string;
  degree: 'associate_degree' | 'bachelor';
  mode: 'dual' | 'part_time' | 'full_time';
};

export type AgreementParties = {
  institution: InstitutionParty;
  learningCompany: OrganisationParty;
  student: StudentParty;
  /** Only an employer that is not the learning company, such as a foundation that seconds. */
  employer: OrganisationParty | null;
  thirdLocation: OrganisationParty | null;
  /** A second learning company in the same weeks; absent in texts that were frozen before there could be one. */
  secondCompany?: SecondCompany | null;
  /** Needed while the student is under 18. */
  legalRepresentative: LegalRepresentative | null;
};

export type InstitutionParty = {
  name: string;
  /** Town of establishment. */
  place: string;
  representedByName: string;
  representedByJobTitle: string;
};

export type OrganisationParty = {
  name: string;
  /** Eight digits; '' for a third location that has none. */
  kvkNumber: string;
  /** One line: street, number, postcode, town. */
  address: string;
  representedByName: string;
  representedByJobTitle: string;
};

/** Where a student learns beside the learning company: an organisation with its own workplace, coach and share of the week. */
export type SecondCompany = OrganisationParty & {
  location: string;
  jobTitle: string;
  workplaceCoachName: string;
  workplaceCoachJobTitle: string;
  /** Of the days at a company in the week pattern, those here. */
  daysPerWeek: number;
  /** Both null: as long as the agreement. */
  from: IsoDate | null;
  until: IsoDate | null;
};

export type StudentParty = {
  name: string;
  /** The hogeschool's own number, never the BSN. */
  studentNumber: string;
  birthDate: IsoDate;
  address: string;
};

export type LegalRepresentative = {
  name: string;
  /** Such as "ouder" or "voogd". */
  relation: string;
};

/** Both days are part of the agreement. */
export type Duration = { start: IsoDate; end: IsoDate };

/** One period of the week pattern as it was when the draft was made, with its dates where they are known. */
export type PracticePeriod = { period: Period; from: IsoDate | null; until: IsoDate | null };

export type Workplace = { location: string; jobTitle: string };

export type Coaching = {
  workplaceCoachName: string;
  workplaceCoachJobTitle: string;
  visitingTutorName: string;
  /** What the coaching consists of, in a sentence or a few. */
  what: string;
  /** Hours of coaching by the workplace coach in an average week. */
  hoursPerWeek: number;
  threeWayTalksPerYear: number;
};

export type AgreedOutcome = {
  unitName: string;
  /** The learning outcomes (or the part of them) to be achieved at the workplace. */
  outcomes: string[];
  /** EC of this unit earned at the workplace. */
  creditsAtWorkplace: number;
  assessedHow: string;
  assessedWhen: string;
  assessedBy: string;
};

export type EarlyEnding = {
  /** In which cases, one sentence each. */
  cases: string[];
  /** How: who does what, in which form, within which time. */
  procedure: string;
};

export const employmentKinds = ['permanent', 'fixed_term', 'secondment', 'temporary_agency', 'other'] as const;
export type EmploymentKind = (typeof employmentKinds)[number];

export type EmploymentFacts = {
  /** True when the student has an employment contract with the employer. */
  inService: boolean;
  kind: EmploymentKind | null;
  /** Contract hours a week. */
  hoursPerWeek: number | null;
  endDate: IsoDate | null;
};

/** The hogeschool's clauses as they were when the draft was made. Version 0 is the product's own default. */
export type ClauseTemplate = { templateVersion: number; clauses: Clause[] };

/**
 * `code` is stable and unique in the template. `text` holds paragraphs parted by an empty line; lines that start with "- " are
 * a list; placeholders as in document/placeholders.ts.
 */
export type Clause = { code: string; heading: string; text: string };
