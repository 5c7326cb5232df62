import type { AgreementTerms, Clause } from '../rules/terms.ts';
import type { Article, Block } from './agreement-document.ts';
import { fillIn, type PlaceholderValues, paragraphsOf, splitList } from './clause-text.ts';
import { dataBlock } from './data-blocks.ts';
import { type BlockPlaceholder, blockAlone, isBlockPlaceholder, requiredButAbsent } from './placeholders.ts';
import { texts } from './texts.ts';

type Unnumbered = Omit<Article, 'number'>;

/**
 * The clauses as numbered articles. A paragraph whose placeholder has no value disappears, and so does an article of which nothing
 * is left; what WHW 7.7 asks and the template does not mention comes in a last article.
 */
export function articlesOf(terms: AgreementTerms, values: PlaceholderValues): Article[] {
  const { clauses } = terms.clauseTemplate;
  const articles = [...clauses.map((clause) => articleOf(clause, terms, values)), remainder(clauses, terms, values)];
  return articles.filter((article) => article.blocks.length > 0).map((article, index) => numbered(article, index + 1));
}

function articleOf(clause: Clause, terms: AgreementTerms, values: PlaceholderValues): Unnumbered {
  const blocks = paragraphsOf(clause.text).flatMap((paragraph) => {
    const name = blockAlone(paragraph);
    return name ? present(dataBlock(name, terms)) : present(paragraphBlock(paragraph, values));
  });
  return { code: clause.code, heading: fillIn(clause.heading, values) ?? clause.heading, blocks };
}

const present = (block: Block | null): Block[] => (block ? [block] : []);

function paragraphBlock(paragraph: string, values: PlaceholderValues): Block | null {
  const { text, items } = splitList(paragraph);
  const filled = fillIn(text, values);
  if (filled === null) return null;
  const kept = items.map((item) => fillIn(item, values)).filter((item) => item !== null);
  return { kind: 'paragraph', number: '', text: filled, items: kept };
}

function remainder(clauses: Clause[], terms: AgreementTerms, values: PlaceholderValues): Unnumbered {
  const words = texts[terms.language];
  const absent = requiredButAbsent(clauses);
  const facts = absent
    .filter((name) => !isBlockPlaceholder(name))
    .map((name) => ({ label: words.placeholders[name], value: values[name], personal: false }));
  const blocks = absent
    .filter((name): name is BlockPlaceholder => isBlockPlaceholder(name))
    .flatMap((name) => present(dataBlock(name, terms)));
  return {
    code: 'data',
    heading: words.dataHeading,
    blocks: facts.length > 0 ? [{ kind: 'facts', rows: facts }, ...blocks] : blocks,
  };
}

function numbered(article: Unnumbered, number: number): Article {
  let paragraph = 0;
  const blocks = article.blocks.map((block): Block => {
    if (block.kind !== 'paragraph') return block;
    paragraph += 1;
    return { ...block, number: `${number}.${paragraph}` };
  });
  return { ...article, number, blocks };
}
