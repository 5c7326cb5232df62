import type { Lang } from '../../../platform/i18n/lang.ts';
import type { DraftTerms } from '../rules/draft-terms.ts';
import { en } from './draft-defaults.en.ts';
import { nl } from './draft-defaults.nl.ts';

const proposals = { nl, en };

/** The sentences that a new draft starts with, in its own language. */
export function proposedTexts(
  language: Lang,
): Pick<DraftTerms, 'earlyEnding' | 'costs' | 'privacy'> & { coachingWhat: string } {
  const proposal = proposals[language];
  return {
    coachingWhat: proposal.coachingWhat,
    earlyEnding: { cases: [...proposal.earlyEndingCases], procedure: proposal.earlyEndingProcedure },
    costs: proposal.costs,
    privacy: proposal.privacy,
  };
}
