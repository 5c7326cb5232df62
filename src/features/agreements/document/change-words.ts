import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Change } from '../addenda/rules/changes.ts';
import type { FixedPart, Part, Value } from '../addenda/rules/parts.ts';
import type {
  AgreedOutcome,
  EmploymentFacts,
  LegalRepresentative,
  OrganisationParty,
  PracticePeriod,
  RouteFacts,
  SecondCompany,
} from '../rules/terms.ts';
import { addendumTexts } from './addendum-texts.ts';
import { employmentRows } from './data-blocks.ts';
import { secondPlace } from './party-sections.ts';
import { periodRow } from './periods-block.ts';
import { texts } from './texts.ts';

/** A change as people read it, in a few lines each. */
export type ChangeWords = { label: string; before: string[]; after: string[]; personal: boolean };

const personal: readonly Part[] = ['student.birth_date', 'student.address'];

export function changeWords(language: Lang, { part, before, after }: Change): ChangeWords {
  const words = addendumTexts[language];
  const lines = (value: Value) =>
    value === null ? [isRow(part) ? words.absent : words.nothing] : linesOf(language, part, value);
  return {
    label: partLabel(language, part, after ?? before),
    before: lines(before),
    after: lines(after),
    personal: personal.includes(part),
  };
}

const isRow = (part: Part): boolean => part.startsWith('period:') || part.startsWith('outcome:');

/** What a part is called; a period by its year and name, which only its value knows. */
export function partLabel(language: Lang, part: Part, value: Value): string {
  const words = addendumTexts[language];
  if (part.startsWith('period:'))
    return words.period(value === null ? '' : periodRow(language, value as PracticePeriod).title);
  if (part.startsWith('outcome:')) return words.outcome(part.slice('outcome:'.length));
  return words.parts[part as FixedPart];
}

function linesOf(language: Lang, part: Part, value: Value): string[] {
  if (part.startsWith('period:')) return periodLines(language, value as PracticePeriod);
  if (part.startsWith('outcome:')) return outcomeLines(language, value as AgreedOutcome);
  const words = addendumTexts[language];
  const filled = (...texts: unknown[]) => texts.filter(Boolean).map(String);
  switch (part as FixedPart) {
    case 'route': {
      const { mkbRouteName, versionNumber } = value as RouteFacts;
      return [texts[language].mkbRouteVersion(mkbRouteName, versionNumber)];
    }
    case 'learning_company.name': {
      const { name, kvkNumber } = value as OrganisationParty;
      return filled(name, kvkNumber && words.kvk(kvkNumber));
    }
    case 'second_company':
      return [
        ...organisationLines(language, value as OrganisationParty),
        ...secondPlace(language, value as SecondCompany).map((row) => `${row.label}: ${row.value}`),
      ];
    case 'employer':
    case 'third_location':
      return organisationLines(language, value as OrganisationParty);
    case 'legal_representative': {
      const { name, relation } = value as LegalRepresentative;
      return [words.relation(name, relation)];
    }
    case 'employment':
      return employmentRows(language, value as EmploymentFacts).map((row) => `${row.label}: ${row.value}`);
    case 'student.birth_date':
    case 'duration.start':
    case 'duration.end':
      return [formatDate(language, String(value))];
    case 'coaching.hours':
      return [words.hours(formatNumber(language, Number(value)))];
    case 'coaching.talks':
      return [words.talks(formatNumber(language, Number(value)))];
    default:
      return Array.isArray(value)
        ? filled(...value)
        : typeof value === 'object'
          ? [filled(...Object.values(value ?? {})).join(', ')]
          : filled(value);
  }
}

function periodLines(language: Lang, row: PracticePeriod): string[] {
  const { dates, weeks, days, hours } = periodRow(language, row);
  return [[dates, weeks].filter(Boolean).join(', '), days, hours];
}

function outcomeLines(language: Lang, outcome: AgreedOutcome): string[] {
  const words = addendumTexts[language];
  const { outcomes, creditsAtWorkplace, assessedHow, assessedWhen, assessedBy } = outcome;
  return [
    ...outcomes,
    words.credits(formatNumber(language, creditsAtWorkplace)),
    words.assessed(assessedHow, assessedWhen, assessedBy),
  ];
}

function organisationLines(language: Lang, organisation: OrganisationParty): string[] {
  const words = addendumTexts[language];
  const { name, kvkNumber, address, representedByName, representedByJobTitle } = organisation;
  return [
    name,
    ...(kvkNumber ? [words.kvk(kvkNumber)] : []),
    address,
    words.represented(representedByName, representedByJobTitle),
  ].filter(Boolean);
}
