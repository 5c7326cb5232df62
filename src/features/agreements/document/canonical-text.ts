import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Amendment } from '../addenda/rules/changes.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import type { AgreementDocument, Fact } from './agreement-document.ts';
import { articlesOf } from './articles.ts';
import { partySections } from './party-sections.ts';
import { placeholderValues } from './placeholder-values.ts';
import { stableJson } from './stable-json.ts';
import { texts } from './texts.ts';

/** The whole text of an agreement, in its own language and in the third person, from its terms and clauses. */
export function canonicalText(terms: AgreementTerms): AgreementDocument {
  const words = texts[terms.language];
  const { parties } = terms;
  return {
    language: terms.language,
    title: words.title,
    subtitle: words.subtitle(parties.student.name, parties.learningCompany.name),
    summary: summary(terms),
    partiesHeading: words.partiesHeading,
    parties: partySections(terms),
    articles: articlesOf(terms, placeholderValues(terms)),
  };
}

function summary(terms: AgreementTerms): Fact[] {
  const { language, route, duration, workplace, coaching, outcomes } = terms;
  const words = texts[language];
  const number = (value: number) => formatNumber(language, value);
  const credits = outcomes.reduce((total, outcome) => total + outcome.creditsAtWorkplace, 0);
  const { programmeName, degree, mode } = route;
  const talks = words.times(number(coaching.threeWayTalksPerYear));
  const hours = number(coaching.hoursPerWeek);
  const facts: [string, string][] = [
    [words.summaryMkbRoute, words.mkbRouteVersion(route.mkbRouteName, route.versionNumber)],
    [words.summaryProgramme, words.programme(programmeName, words.degree[degree], words.mode[mode])],
    [words.summaryDuration, words.range(formatDate(language, duration.start), formatDate(language, duration.end))],
    [words.summaryWorkplace, words.workplace(workplace.jobTitle, workplace.location)],
    [words.summaryCoach, words.coach(coaching.workplaceCoachName, coaching.workplaceCoachJobTitle, hours)],
    [words.summaryTutor, words.tutor(coaching.visitingTutorName, talks)],
    [words.summaryCredits, words.credits(number(credits))],
  ];
  return facts.map(([label, value]) => ({ label, value, personal: false }));
}

/** The version of this way of writing; a change of it never touches texts that were frozen before. */
const format = 'driehoek-tripartite-agreement/1';
const addendumFormat = 'driehoek-addendum/1';

/** The one string whose SHA-256 is signed: the readable text and the data it was made from. */
export const serialise = (
  document: AgreementDocument,
  terms: AgreementTerms,
  amendment: Amendment | null = null,
): string =>
  stableJson(amendment ? { format: addendumFormat, document, terms, amendment } : { format, document, terms });

export type Canonical = { document: AgreementDocument; terms: AgreementTerms; amendment: Amendment | null };

/** The parts of a string that `serialise` made and the product stored. Throws on anything else. */
export function parseCanonical(text: string): Canonical {
  const parsed = JSON.parse(text) as Canonical & { format: unknown };
  if (parsed.format !== format && parsed.format !== addendumFormat)
    throw new Error(`not the text of an agreement: ${String(parsed.format)}`);
  return { document: parsed.document, terms: parsed.terms, amendment: parsed.amendment ?? null };
}
