import type { IsoDate } from '../../../kernel/iso-date.ts';
import { formatDate, formatList } from '../../../platform/i18n/format.ts';
import type { Amendment } from '../addenda/rules/changes.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import { addendumTexts } from './addendum-texts.ts';
import type { AgreementDocument, Article, Block, Fact } from './agreement-document.ts';
import { changeWords, partLabel } from './change-words.ts';
import { partySections } from './party-sections.ts';
import { texts } from './texts.ts';

/** The text of an addendum, made from the difference that it makes; `terms` is the agreement as it will be, `on` the day of drawing up. */
export function addendumText(terms: AgreementTerms, amendment: Amendment, on: IsoDate): AgreementDocument {
  const { language, parties } = terms;
  const words = addendumTexts[language];
  return {
    language,
    title: words.title,
    subtitle: words.subtitle(amendment.agreementReference, parties.student.name, parties.learningCompany.name),
    summary: summary(terms, amendment),
    partiesHeading: texts[language].partiesHeading,
    parties: partySections(terms),
    articles: articles(terms, amendment, on),
  };
}

const fact = (label: string, value: string, personal = false): Fact => ({ label, value, personal });

function summary(
  { language, duration }: AgreementTerms,
  { agreementReference, from, reason, changes }: Amendment,
): Fact[] {
  const words = addendumTexts[language];
  const labels = changes.map(({ part, before, after }) => partLabel(language, part, after ?? before));
  return [
    fact(words.summaryAgreement, agreementReference),
    fact(words.summaryFrom, formatDate(language, from)),
    fact(words.summaryChanges, labels.join('; ')),
    fact(words.summaryReason, reason),
    fact(words.summaryRunsUntil, formatDate(language, duration.end)),
  ];
}

function articles({ language }: AgreementTerms, amendment: Amendment, on: IsoDate): Article[] {
  const words = addendumTexts[language];
  const { agreementReference, from, reason, later, parties, changes } = amendment;
  const date = formatDate(language, from);
  const roles = parties.map((party) => texts[language].roles[party].toLowerCase());
  const labelOf = (part: (typeof later)[number]['part']) =>
    partLabel(language, part, changes.find((change) => change.part === part)?.after ?? null);
  const written: { code: string; heading: string; texts: string[]; blocks?: Block[] }[] = [
    {
      code: 'changes',
      heading: words.changesHeading,
      texts: [words.changesIntro(agreementReference)],
      blocks: changeBlocks(amendment, language),
    },
    {
      code: 'when',
      heading: words.whenHeading,
      texts: [
        from < on ? words.whenPast(date) : words.when(date),
        ...later.map((one) => words.later(labelOf(one.part), formatDate(language, one.from), one.reference)),
      ],
    },
    { code: 'why', heading: words.whyHeading, texts: [reason] },
    {
      code: 'rest',
      heading: words.restHeading,
      texts: [
        words.rest(agreementReference),
        roles.length > 0 ? words.signed(formatList(language, roles)) : words.notice,
      ],
    },
  ];
  return written.map(({ code, heading, texts: paragraphs, blocks = [] }, index) => ({
    number: index + 1,
    code,
    heading,
    blocks: [
      ...paragraphs.map(
        (text, at): Block => ({ kind: 'paragraph', number: `${index + 1}.${at + 1}`, text, items: [] }),
      ),
      ...blocks,
    ],
  }));
}

/** Birth date and home address as facts, which can be masked; all else in one table. */
function changeBlocks({ changes }: Amendment, language: AgreementTerms['language']): Block[] {
  const words = addendumTexts[language];
  const described = changes.map((change) => changeWords(language, change));
  const open = described.filter(({ personal }) => !personal);
  const personal = described.filter((one) => one.personal);
  const table: Block = {
    kind: 'table',
    caption: words.changesCaption,
    columns: words.columns.map((heading) => ({ heading, align: 'start' })),
    rows: open.map(({ label, before, after }) => [
      { strong: label, lines: [] },
      { strong: null, lines: before },
      { strong: null, lines: after },
    ]),
  };
  const facts: Block = {
    kind: 'facts',
    rows: personal.map(({ label, before, after }) =>
      fact(label, words.fromTo(before.join(', '), after.join(', ')), true),
    ),
  };
  return [...(open.length > 0 ? [table] : []), ...(personal.length > 0 ? [facts] : [])];
}

/** What was and what will be, from the text of an addendum, without the sentence that announces it. */
export const changeBlocksOf = ({ articles }: AgreementDocument): Block[] =>
  articles.find(({ code }) => code === 'changes')?.blocks.filter(({ kind }) => kind !== 'paragraph') ?? [];
