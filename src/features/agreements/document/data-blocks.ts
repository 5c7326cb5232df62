import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { AgreementTerms, EmploymentFacts } from '../rules/terms.ts';
import type { Block, Cell, Fact } from './agreement-document.ts';
import { periodsBlock } from './periods-block.ts';
import type { BlockPlaceholder } from './placeholders.ts';
import { texts } from './texts.ts';

/** The block that a placeholder stands for, or null when these terms have nothing to show in it. */
export function dataBlock(name: BlockPlaceholder, terms: AgreementTerms): Block | null {
  switch (name) {
    case 'block.periods':
      return periodsBlock(terms);
    case 'block.outcomes':
      return outcomesBlock(terms);
    case 'block.earlyEndingCases':
      return { kind: 'list', items: terms.earlyEnding.cases };
    case 'block.employment':
      return employmentBlock(terms);
  }
}

function outcomesBlock({ language, outcomes }: AgreementTerms): Block {
  const words = texts[language];
  const credits = outcomes.reduce((total, outcome) => total + outcome.creditsAtWorkplace, 0);
  const rows = outcomes.map((outcome): Cell[] => [
    { strong: outcome.unitName, lines: outcome.outcomes },
    cell(formatNumber(language, outcome.creditsAtWorkplace)),
    cell(outcome.assessedHow),
    cell(outcome.assessedWhen),
    cell(outcome.assessedBy),
  ]);
  const total = [strong(words.outcomesTotal), strong(formatNumber(language, credits)), cell(''), cell(''), cell('')];
  return {
    kind: 'table',
    caption: words.outcomesCaption,
    columns: words.outcomesColumns.map((heading, index) => ({ heading, align: index === 1 ? 'end' : 'start' })),
    rows: outcomes.length > 1 ? [...rows, total] : rows,
  };
}

const cell = (text: string): Cell => ({ strong: null, lines: text === '' ? [] : [text] });
const strong = (text: string): Cell => ({ strong: text, lines: [] });

const employmentBlock = ({ language, employment }: AgreementTerms): Block | null =>
  employment && { kind: 'facts', rows: employmentRows(language, employment) };

/** What is stated of the employment, fact by fact. */
export function employmentRows(language: Lang, employment: EmploymentFacts): Fact[] {
  const words = texts[language];
  const { inService, kind, hoursPerWeek, endDate } = employment;
  const fact = (label: string, value: string | null): Fact[] =>
    value === null ? [] : [{ label, value, personal: false }];
  return [
    ...fact(words.employed, inService ? words.yes : words.no),
    ...fact(words.employmentKind, kind && words.employmentKinds[kind]),
    ...fact(words.contractHours, hoursPerWeek === null ? null : formatNumber(language, hoursPerWeek)),
    ...fact(words.contractEnd, endDate && formatDate(language, endDate)),
  ];
}
