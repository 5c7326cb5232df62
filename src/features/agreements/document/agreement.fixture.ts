import { completeTerms } from '../rules/complete-terms.ts';
import type { DraftTerms } from '../rules/draft-terms.ts';
import { sampleDraft } from '../rules/terms.fixture.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import { defaultClauseTemplate } from './default-clauses.ts';

/** Complete terms with the default clauses, after an optional change to the draft. For tests. */
export function sampleTerms(
  language: 'nl' | 'en' = 'nl',
  change: (draft: DraftTerms) => unknown = () => {},
): AgreementTerms {
  const draft = structuredClone(sampleDraft(language, defaultClauseTemplate(language)));
  change(draft);
  const terms = completeTerms(draft);
  if (!terms) throw new Error('the sample is not complete');
  return terms;
}
