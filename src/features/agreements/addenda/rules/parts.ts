import { stableJson } from '../../document/stable-json.ts';
import { type DraftTerms, emptyDraft } from '../../rules/draft-terms.ts';
import type { PracticePeriod } from '../../rules/terms.ts';

/**
 * The smallest things that an addendum changes, each of which two parties would call one point: a coach with the function, one
 * period, one unit. Two addenda touch each other only when they change the same part. Language and clauses are not among
 * them: an addendum changes what was agreed, not the words around it.
 */
export const fixedParts = [
  'route',
  'institution.name',
  'institution.representative',
  'learning_company.name',
  'learning_company.address',
  'learning_company.representative',
  'student.name',
  'student.number',
  'student.birth_date',
  'student.address',
  'second_company',
  'employer',
  'third_location',
  'legal_representative',
  'duration.start',
  'duration.end',
  'workplace.location',
  'workplace.job_title',
  'coaching.workplace_coach',
  'coaching.visiting_tutor',
  'coaching.what',
  'coaching.hours',
  'coaching.talks',
  'early_ending.cases',
  'early_ending.procedure',
  'employment',
  'costs',
  'privacy',
] as const;
export type FixedPart = (typeof fixedParts)[number];
/** One period by its id, one unit by its name. */
export type RowPart = `period:${string}` | `outcome:${string}`;
export type Part = FixedPart | RowPart;

/** Where a part stands in the terms; several places make one part. */
const places: Record<FixedPart, readonly string[]> = {
  route: ['route'],
  'institution.name': ['parties.institution.name', 'parties.institution.place'],
  'institution.representative': ['parties.institution.representedByName', 'parties.institution.representedByJobTitle'],
  'learning_company.name': ['parties.learningCompany.name', 'parties.learningCompany.kvkNumber'],
  'learning_company.address': ['parties.learningCompany.address'],
  'learning_company.representative': [
    'parties.learningCompany.representedByName',
    'parties.learningCompany.representedByJobTitle',
  ],
  'student.name': ['parties.student.name'],
  'student.number': ['parties.student.studentNumber'],
  'student.birth_date': ['parties.student.birthDate'],
  'student.address': ['parties.student.address'],
  second_company: ['parties.secondCompany'],
  employer: ['parties.employer'],
  third_location: ['parties.thirdLocation'],
  legal_representative: ['parties.legalRepresentative'],
  'duration.start': ['duration.start'],
  'duration.end': ['duration.end'],
  'workplace.location': ['workplace.location'],
  'workplace.job_title': ['workplace.jobTitle'],
  'coaching.workplace_coach': ['coaching.workplaceCoachName', 'coaching.workplaceCoachJobTitle'],
  'coaching.visiting_tutor': ['coaching.visitingTutorName'],
  'coaching.what': ['coaching.what'],
  'coaching.hours': ['coaching.hoursPerWeek'],
  'coaching.talks': ['coaching.threeWayTalksPerYear'],
  'early_ending.cases': ['earlyEnding.cases'],
  'early_ending.procedure': ['earlyEnding.procedure'],
  employment: ['employment'],
  costs: ['costs'],
  privacy: ['privacy'],
};

/** Plain JSON; null where the part is absent. */
export type Value = unknown;
type Tree = Record<string, unknown>;

/** Every part of these terms with its value, in the order in which people read them. */
export function partsOf(terms: DraftTerms): Map<Part, Value> {
  const parts = new Map<Part, Value>(fixedParts.map((part) => [part, valueAt(terms, places[part])]));
  // Nothing said is one thing, whether a field of it or all is empty.
  if (terms.employment.inService === null) parts.set('employment', null);
  parts.set('costs', terms.costs || null);
  parts.set('privacy', terms.privacy || null);
  for (const row of terms.periods) parts.set(`period:${row.period.id}`, row);
  for (const [name, outcome] of named(terms.outcomes)) parts.set(`outcome:${name}`, outcome);
  return parts;
}

/** The same terms with one part set to a value of that part; null takes a period, unit or party out. */
export function withPart(terms: DraftTerms, part: Part, value: Value): DraftTerms {
  if (part.startsWith('period:'))
    return withPeriod(terms, part.slice('period:'.length), value as PracticePeriod | null);
  if (part.startsWith('outcome:')) return withOutcome(terms, part.slice('outcome:'.length), value);
  if (part === 'employment' && value === null) return { ...terms, employment: emptyDraft(terms.language).employment };
  const at = places[part as FixedPart];
  const values = at.length === 1 ? [value] : at.map((place) => (value as Tree | null)?.[lastOf(place)] ?? null);
  return at.reduce((changed, place, index) => setAt(changed, place.split('.'), values[index]) as DraftTerms, terms);
}

export const isSame = (one: Value, other: Value): boolean => stableJson(one ?? null) === stableJson(other ?? null);

const lastOf = (place: string): string => place.slice(place.lastIndexOf('.') + 1);

function valueAt(terms: DraftTerms, at: readonly string[]): Value {
  const values = at.map((place) =>
    place.split('.').reduce((tree: unknown, key) => (tree as Tree | null)?.[key], terms),
  );
  return at.length === 1
    ? (values[0] ?? null)
    : Object.fromEntries(at.map((place, index) => [lastOf(place), values[index] ?? null]));
}

function setAt(tree: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const here = (tree ?? {}) as Tree;
  return { ...here, [key]: rest.length === 0 ? value : setAt(here[key], rest, value) };
}

function withPeriod(terms: DraftTerms, id: string, row: PracticePeriod | null): DraftTerms {
  const known = terms.periods.some(({ period }) => period.id === id);
  const periods =
    row === null
      ? terms.periods.filter(({ period }) => period.id !== id)
      : known
        ? terms.periods.map((one) => (one.period.id === id ? row : one))
        : [...terms.periods, row];
  return { ...terms, periods: inTime(periods) };
}

/** By first day where both have one, else by study year. */
export const inTime = (periods: readonly PracticePeriod[]): PracticePeriod[] =>
  periods.toSorted((a, b) =>
    a.from !== null && b.from !== null ? a.from.localeCompare(b.from) : a.period.studyYear - b.period.studyYear,
  );

function withOutcome(terms: DraftTerms, name: string, value: Value): DraftTerms {
  const rows = named(terms.outcomes);
  const outcome = value as DraftTerms['outcomes'][number] | null;
  if (outcome === null) rows.delete(name);
  else rows.set(name, outcome);
  return { ...terms, outcomes: [...rows.values()] };
}

/** Units by name; a second of the same name gets a number. */
function named(outcomes: DraftTerms['outcomes']): Map<string, DraftTerms['outcomes'][number]> {
  const rows = new Map<string, DraftTerms['outcomes'][number]>();
  for (const outcome of outcomes) {
    const name = outcome.unitName ?? '';
    let key = name;
    for (let number = 2; rows.has(key); number += 1) key = `${name} #${number}`;
    rows.set(key, outcome);
  }
  return rows;
}
