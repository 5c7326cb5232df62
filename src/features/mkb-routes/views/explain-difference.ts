import { type Period, sum } from '../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { compareTexts } from '../compare-texts.ts';
import { designTexts } from '../design-texts.ts';
import type { LearningUnit } from '../rules/design.ts';
import { type Difference, type FactField, type Subject, subjects } from '../rules/difference.ts';
import { checkTexts, criterionName } from '../rules/explain.ts';
import type { ComparedFacts } from '../rules/mkb-route.ts';
import { texts } from '../texts.ts';
import { describePlace, describeWeek } from './ribbon/describe-week.ts';
import { texts as ribbonTexts } from './ribbon/texts.ts';

/** The differences as sentences, grouped by subject; subjects without any are left out. */
export function explainDifferences(
  lang: Lang,
  differences: readonly Difference[],
): { subject: Subject; sentences: string[] }[] {
  return subjects
    .map((subject) => ({
      subject,
      sentences: differences.filter((one) => one.subject === subject).map((one) => explainDifference(lang, one)),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** One difference in one sentence: what it is now, and what it was. */
export function explainDifference(lang: Lang, difference: Difference): string {
  const t = compareTexts[lang];
  switch (difference.subject) {
    case 'route':
      return explainRoute(lang, difference);
    case 'weeks':
      return explainWeeks(lang, difference);
    case 'units':
      return explainUnit(lang, difference);
    case 'arrangements': {
      const { facts, yes, no, notKnown } = designTexts[lang];
      const word = (value: boolean | null) => (value === null ? notKnown : value ? yes : no).toLowerCase();
      return t.answer(facts[difference.answer], word(difference.from), word(difference.to));
    }
    case 'companies':
      return t[difference.kind](difference.name);
    case 'motivations':
      return t[difference.kind](criterionName(lang, difference.criterion));
  }
}

type Of<Name extends Subject> = Extract<Difference, { subject: Name }>;

function explainRoute(lang: Lang, difference: Of<'route'>): string {
  const t = compareTexts[lang];
  if (difference.kind === 'variant')
    return t.variant(designTexts[lang].variants[difference.from], designTexts[lang].variants[difference.to]);
  if (difference.kind === 'degree')
    return t.degree(checkTexts[lang].degrees[difference.from], checkTexts[lang].degrees[difference.to]);
  const { field, from, to } = difference;
  return t.facts[field](factInWords(lang, field, from), factInWords(lang, field, to));
}

function factInWords(lang: Lang, field: FactField, facts: ComparedFacts): string {
  const { targetGroupNames, participations } = texts[lang];
  switch (field) {
    case 'targetGroups':
      return facts.targetGroups.map((group) => targetGroupNames[group]).join(', ') || compareTexts[lang].nothing;
    case 'participation':
      return participations[facts.participation];
    case 'name':
    case 'sector':
    case 'region':
      return facts[field] || compareTexts[lang].nothing;
    case 'startsPerYear':
    case 'groupMinimum':
    case 'groupPlanned': {
      const value = facts[field];
      return value === null ? compareTexts[lang].nothing : formatNumber(lang, value);
    }
  }
}

const nameOf = (lang: Lang, { studyYear, label }: Period) => designTexts[lang].periodName(studyYear, label);

function explainWeeks(lang: Lang, difference: Of<'weeks'>): string {
  const t = compareTexts[lang];
  const { weeks } = ribbonTexts[lang];
  const number = (value: number) => formatNumber(lang, value, 2);
  switch (difference.kind) {
    case 'period_added':
    case 'period_removed': {
      const { period } = difference;
      return t[difference.kind](nameOf(lang, period), weeks(period.weeks), describeWeek(period.week, lang));
    }
    case 'period_moved':
      return t.period_moved(nameOf(lang, difference.after), number(difference.from), number(difference.to));
    case 'place': {
      const { after, place, from, to } = difference;
      const name = checkTexts[lang].places[place];
      return t.place(nameOf(lang, after), name, describePlace(from, lang), describePlace(to, lang));
    }
    case 'period': {
      const { before, after, field } = difference;
      const word = (period: Period): string =>
        field === 'label' ? period.label || t.nothing : field === 'weeks' ? weeks(period.weeks) : number(period[field]);
      return t.period[field](nameOf(lang, before), word(before), word(after));
    }
  }
}

function explainUnit(lang: Lang, difference: Of<'units'>): string {
  const t = compareTexts[lang];
  const number = (value: number) => formatNumber(lang, value, 2);
  switch (difference.kind) {
    case 'unit_added':
    case 'unit_removed': {
      const { name, credits, outcomes }: LearningUnit = difference.unit;
      return t[difference.kind](name, number(sum(credits)), designTexts[lang].outcomes(outcomes.length));
    }
    case 'unit_moved':
      return t.unit_moved(difference.after.name, number(difference.from), number(difference.to));
    case 'unit_renamed':
      return t.unit_renamed(difference.before.name, difference.after.name);
    case 'credits': {
      const { after, place, from, to } = difference;
      return t.credits(after.name, checkTexts[lang].places[place], number(from), number(to));
    }
    case 'outcome_added':
    case 'outcome_removed':
      return t[difference.kind](difference.after.name, difference.outcome);
    case 'outcomes_reordered':
      return t.outcomes_reordered(difference.after.name);
    case 'unit_periods': {
      const named = (periods: readonly Period[]) =>
        periods.map((period) => nameOf(lang, period)).join('; ') || designTexts[lang].noPeriod;
      return t.unit_periods(difference.after.name, named(difference.from), named(difference.to));
    }
  }
}
