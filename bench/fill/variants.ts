import { canonicalText, serialise } from '../../src/features/agreements/document/canonical-text.ts';
import { defaultClauseTemplate } from '../../src/features/agreements/document/default-clauses.ts';
import { completeTerms } from '../../src/features/agreements/rules/complete-terms.ts';
import type { DraftTerms } from '../../src/features/agreements/rules/draft-terms.ts';
import type { Party } from '../../src/features/agreements/rules/party.ts';
import { partiesIn } from '../../src/features/agreements/rules/party-names.ts';
import { sampleDraft } from '../../src/features/agreements/rules/terms.fixture.ts';
import type { Lang } from '../../src/platform/i18n/lang.ts';

/** What stands in a variant's texts where each agreement gets its own names. */
export const nameMarks = { student: '§student§', company: '§company§' } as const;

/** One kind of agreement: its whole text is made once, by the product's own rules, and each agreement gets its own names in it. */
export type Variant = { language: Lang; draft: DraftTerms; terms: object; canonical: string; parties: Party[] };

/** In Dutch and English, with and without a third location. */
export function makeVariants(): Variant[] {
  return (['nl', 'en'] as const).flatMap((language) =>
    [true, false].map((withThirdLocation) => makeVariant(language, withThirdLocation)),
  );
}

function makeVariant(language: Lang, withThirdLocation: boolean): Variant {
  const sample = sampleDraft(language, defaultClauseTemplate(language));
  const { student, learningCompany, thirdLocation } = sample.parties;
  const draft: DraftTerms = {
    ...sample,
    parties: {
      ...sample.parties,
      student: { ...student, name: nameMarks.student },
      learningCompany: { ...learningCompany, name: nameMarks.company },
      thirdLocation: withThirdLocation ? thirdLocation : null,
    },
  };
  const terms = completeTerms(draft);
  if (!terms) throw new Error('the sample agreement is not complete');
  return { language, draft, terms, canonical: serialise(canonicalText(terms), terms), parties: partiesIn(terms) };
}
