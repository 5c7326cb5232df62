import type { AgreementDocument, Fact } from './agreement-document.ts';
import { texts } from './texts.ts';

/** The document as a signer sees it before the code: birth date and home address replaced by a phrase. */
export function maskPersonal(document: AgreementDocument): AgreementDocument {
  const phrase = texts[document.language].masked;
  const mask = (fact: Fact): Fact => (fact.personal ? { ...fact, value: phrase } : fact);
  return {
    ...document,
    summary: document.summary.map(mask),
    parties: document.parties.map((section) => ({ ...section, facts: section.facts.map(mask) })),
    articles: document.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) =>
        block.kind === 'facts' ? { ...block, rows: block.rows.map(mask) } : block,
      ),
    })),
  };
}
