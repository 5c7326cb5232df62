import type { Draft, DraftTerms } from './draft-terms.ts';
import type { AgreementParties, AgreementTerms, EmploymentFacts, OrganisationParty, SecondCompany } from './terms.ts';

/** True when nothing is there: null, or a text without a visible character. */
export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** True when every field of the section is filled in. */
export function isFilled<T extends object>(section: Draft<T>): section is Draft<T> & T {
  return Object.values(section).every((value) => !isBlank(value) && !(Array.isArray(value) && value.length === 0));
}

/**
 * The draft as complete terms, or null while a part is missing. Costs and privacy may be empty, employment facts unstated.
 * This only says that nothing is absent; whether it may be sent is for completeness.ts.
 */
export function completeTerms(draft: DraftTerms): AgreementTerms | null {
  const { route, clauseTemplate, duration, workplace, coaching, earlyEnding, periods, outcomes } = draft;
  const parties = completeParties(draft);
  if (!route || !clauseTemplate || !parties || periods.length === 0 || outcomes.length === 0) return null;
  if (!isFilled(duration) || !isFilled(workplace) || !isFilled(coaching) || !isFilled(earlyEnding)) return null;
  if (!outcomes.every((outcome) => isFilled(outcome))) return null;
  return {
    language: draft.language,
    route,
    parties,
    duration,
    periods,
    workplace,
    coaching,
    outcomes: outcomes.map((outcome) => ({ ...outcome, outcomes: withoutBlanks(outcome.outcomes) })),
    earlyEnding: { ...earlyEnding, cases: withoutBlanks(earlyEnding.cases) },
    employment: statedEmployment(draft.employment),
    costs: draft.costs ?? '',
    privacy: draft.privacy ?? '',
    clauseTemplate,
  };
}

const withoutBlanks = (lines: string[]): string[] => lines.filter((line) => !isBlank(line));

function completeParties({ parties }: DraftTerms): AgreementParties | null {
  const { institution, student, legalRepresentative } = parties;
  const learningCompany = completeOrganisation(parties.learningCompany);
  const employer = parties.employer && completeOrganisation(parties.employer);
  const thirdLocation = parties.thirdLocation && completeOrganisation(parties.thirdLocation);
  const secondCompany = parties.secondCompany && completeSecondCompany(parties.secondCompany);
  if (!isFilled(institution) || !isFilled(student) || !learningCompany) return null;
  if (parties.secondCompany && !secondCompany) return null;
  if (parties.employer && !employer) return null;
  if (parties.thirdLocation && !thirdLocation) return null;
  if (legalRepresentative && !isFilled(legalRepresentative)) return null;
  return {
    institution,
    learningCompany,
    student,
    employer,
    thirdLocation,
    legalRepresentative,
    ...(secondCompany && { secondCompany }),
  };
}

function completeSecondCompany(company: Draft<SecondCompany>): SecondCompany | null {
  const { from, until, ...rest } = company;
  return isFilled(rest) ? { ...rest, from, until } : null;
}

function completeOrganisation(organisation: Draft<OrganisationParty>): OrganisationParty | null {
  const whole = { ...organisation, kvkNumber: organisation.kvkNumber ?? '' };
  const { kvkNumber: _, ...rest } = whole;
  return isFilled(rest) ? { ...rest, kvkNumber: whole.kvkNumber } : null;
}

function statedEmployment(employment: Draft<EmploymentFacts>): EmploymentFacts | null {
  return employment.inService === null ? null : { ...employment, inService: employment.inService };
}
