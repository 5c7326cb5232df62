import type { Lang } from '../../../platform/i18n/lang.ts';
import type {
  AgreedOutcome,
  AgreementTerms,
  ClauseTemplate,
  Coaching,
  Duration,
  EarlyEnding,
  EmploymentFacts,
  InstitutionParty,
  LegalRepresentative,
  OrganisationParty,
  PracticePeriod,
  RouteFacts,
  SecondCompany,
  StudentParty,
  Workplace,
} from './terms.ts';

/** The same fields, each of which may still be unknown. */
export type Draft<T> = { [Key in keyof T]: T[Key] | null };

/**
 * Terms under construction, as the wizard's steps fill them: sections are always there, their fields may be null. Snapshots
 * come whole. A null optional party means that there is none.
 */
export type DraftTerms = {
  language: Lang;
  route: RouteFacts | null;
  parties: {
    institution: Draft<InstitutionParty>;
    learningCompany: Draft<OrganisationParty>;
    student: Draft<StudentParty>;
    employer: Draft<OrganisationParty> | null;
    thirdLocation: Draft<OrganisationParty> | null;
    secondCompany?: Draft<SecondCompany> | null;
    legalRepresentative: Draft<LegalRepresentative> | null;
  };
  duration: Draft<Duration>;
  periods: PracticePeriod[];
  workplace: Draft<Workplace>;
  coaching: Draft<Coaching>;
  outcomes: Draft<AgreedOutcome>[];
  earlyEnding: Draft<EarlyEnding>;
  employment: Draft<EmploymentFacts>;
  costs: string | null;
  privacy: string | null;
  clauseTemplate: ClauseTemplate | null;
};

const noOrganisation: Draft<OrganisationParty> = {
  name: null,
  kvkNumber: null,
  address: null,
  representedByName: null,
  representedByJobTitle: null,
};

/** An organisation of which nothing is known yet: what a step starts from when an optional party is added. */
export const emptyOrganisation = (): Draft<OrganisationParty> => ({ ...noOrganisation });

/** A draft in which nothing is filled in. */
export function emptyDraft(language: Lang): DraftTerms {
  return {
    language,
    route: null,
    parties: {
      institution: { name: null, place: null, representedByName: null, representedByJobTitle: null },
      learningCompany: emptyOrganisation(),
      student: { name: null, studentNumber: null, birthDate: null, address: null },
      employer: null,
      thirdLocation: null,
      legalRepresentative: null,
    },
    duration: { start: null, end: null },
    periods: [],
    workplace: { location: null, jobTitle: null },
    coaching: {
      workplaceCoachName: null,
      workplaceCoachJobTitle: null,
      visitingTutorName: null,
      what: null,
      hoursPerWeek: null,
      threeWayTalksPerYear: null,
    },
    outcomes: [],
    earlyEnding: { cases: null, procedure: null },
    employment: { inService: null, kind: null, hoursPerWeek: null, endDate: null },
    costs: null,
    privacy: null,
    clauseTemplate: null,
  };
}

/** The frozen terms taken back into a draft, so that everything typed stays. */
export function draftFrom(terms: AgreementTerms): DraftTerms {
  return { ...terms, employment: terms.employment ?? emptyDraft(terms.language).employment };
}
