import type { DraftTerms } from './draft-terms.ts';
import { type Party, partiesAlwaysThere } from './party.ts';

/** The parties that these terms have, in fixed order. */
export function partiesIn(terms: Pick<DraftTerms, 'parties'>): Party[] {
  const { secondCompany, employer, thirdLocation, legalRepresentative } = terms.parties;
  return [
    ...partiesAlwaysThere,
    ...(secondCompany ? (['second_company'] as const) : []),
    ...(employer ? (['employer'] as const) : []),
    ...(thirdLocation ? (['third_location'] as const) : []),
    ...(legalRepresentative ? (['legal_representative'] as const) : []),
  ];
}

/** The name of a party in these terms; null when it is not there or has no name yet. */
export function partyName(terms: Pick<DraftTerms, 'parties'>, party: Party): string | null {
  const { parties } = terms;
  switch (party) {
    case 'institution':
      return parties.institution.name;
    case 'learning_company':
      return parties.learningCompany.name;
    case 'student':
      return parties.student.name;
    case 'second_company':
      return parties.secondCompany?.name ?? null;
    case 'employer':
      return parties.employer?.name ?? null;
    case 'third_location':
      return parties.thirdLocation?.name ?? null;
    case 'legal_representative':
      return parties.legalRepresentative?.name ?? null;
  }
}
