import type { DraftTerms } from './rules/draft-terms.ts';
import type { Party } from './rules/party.ts';
import { partiesIn } from './rules/party-names.ts';
import type { PlannedSigner } from './rules/signer.ts';

/** A signer as the wizard keeps one. `functionTitle` is null for those who sign for themselves or as family. */
export type DraftSigner = PlannedSigner & { personId: string | null; functionTitle: string | null };

/** All that the wizard changes of an agreement. */
export type DraftContent = {
  terms: DraftTerms;
  signers: readonly DraftSigner[];
  companyId: string | null;
  workplaceId: string | null;
};

/** A signer for a party of whom nothing more is known. */
export const emptySigner = (party: Party, id: string): DraftSigner => ({
  id,
  party,
  name: null,
  email: null,
  sharedAddressReason: null,
  personId: null,
  functionTitle: null,
});

/**
 * Gives every party at least one signer, named after who represents it, and drops signers of parties that are no longer there.
 * Signers that staff filled in stay as they are.
 */
export function fitSigners(content: DraftContent, newId: () => string): DraftContent {
  const present = partiesIn(content.terms);
  const kept = content.signers.filter((signer) => present.includes(signer.party));
  const added = present
    .filter((party) => !kept.some((signer) => signer.party === party))
    .map((party) => emptySigner(party, newId()));
  const signers = [...kept, ...added].map((signer) => named(signer, content.terms));
  return { ...content, signers };
}

function named(signer: DraftSigner, { parties }: DraftTerms): DraftSigner {
  if (signer.name !== null) return signer;
  switch (signer.party) {
    case 'student':
      return { ...signer, name: parties.student.name };
    case 'legal_representative':
      return { ...signer, name: parties.legalRepresentative?.name ?? null };
    case 'institution':
      return represented(signer, parties.institution);
    case 'learning_company':
      return represented(signer, parties.learningCompany);
    case 'employer':
      return represented(signer, parties.employer);
    case 'second_company':
      return represented(signer, parties.secondCompany ?? null);
    case 'third_location':
      return represented(signer, parties.thirdLocation);
  }
}

type Represented = { representedByName: string | null; representedByJobTitle: string | null } | null;
const represented = (signer: DraftSigner, party: Represented): DraftSigner => ({
  ...signer,
  name: party?.representedByName ?? null,
  functionTitle: signer.functionTitle ?? party?.representedByJobTitle ?? null,
});
