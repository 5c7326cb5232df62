import type { Clause } from '../rules/terms.ts';

/**
 * What an admin may write between {{ and }} in a clause. Birth date and home address are not in the list on purpose: they stand
 * only with the parties, where they can be masked. A paragraph or list item with a placeholder that has no value is left out, so
 * one about a third location disappears where there is none.
 */
export const placeholders = [
  'institution.name',
  'institution.place',
  'learningCompany.name',
  'learningCompany.kvkNumber',
  'student.name',
  'student.studentNumber',
  'employer.name',
  'otherEmployer.name',
  'thirdLocation.name',
  'legalRepresentative.name',
  'legalRepresentative.relation',
  'programme.name',
  'programme.degree',
  'programme.mode',
  'mkbRoute.name',
  'mkbRoute.version',
  'duration.start',
  'duration.end',
  'workplace.location',
  'workplace.jobTitle',
  'coaching.workplaceCoachName',
  'coaching.workplaceCoachJobTitle',
  'coaching.visitingTutorName',
  'coaching.what',
  'coaching.hoursPerWeek',
  'coaching.threeWayTalksPerYear',
  'earlyEnding.procedure',
  'costs',
  'privacy',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** Larger parts, each alone in its paragraph. */
export const blockPlaceholders = [
  'block.periods',
  'block.outcomes',
  'block.earlyEndingCases',
  'block.employment',
] as const;
export type BlockPlaceholder = (typeof blockPlaceholders)[number];

/** What WHW 7.7, fifth paragraph, asks must come back in the text; canonical-text.ts adds what a template leaves out. */
export const requiredPlaceholders: readonly (Placeholder | BlockPlaceholder)[] = [
  'duration.start',
  'duration.end',
  'block.periods',
  'coaching.workplaceCoachName',
  'coaching.visitingTutorName',
  'coaching.what',
  'block.outcomes',
  'block.earlyEndingCases',
  'earlyEnding.procedure',
];

export const placeholderPattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

export const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);
export const isBlockPlaceholder = (name: string): name is BlockPlaceholder =>
  (blockPlaceholders as readonly string[]).includes(name);

/** The names between braces in a text, in order, known or not. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(placeholderPattern)].map((match) => match[1] ?? '');

/** The names between braces that mean nothing, each once, as the admin typed them. */
export function unknownPlaceholders(text: string): string[] {
  const unknown = placeholdersIn(text).filter((name) => !isPlaceholder(name) && !isBlockPlaceholder(name));
  return [...new Set(unknown)];
}

/** The block that a paragraph consists of, or null. */
export function blockAlone(paragraph: string): BlockPlaceholder | null {
  const match = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(paragraph.trim());
  return match?.[1] !== undefined && isBlockPlaceholder(match[1]) ? match[1] : null;
}

export const requiredButAbsent = (clauses: readonly Clause[]): (Placeholder | BlockPlaceholder)[] => {
  const used = new Set(clauses.flatMap((clause) => placeholdersIn(clause.text)));
  return requiredPlaceholders.filter((name) => !used.has(name));
};
