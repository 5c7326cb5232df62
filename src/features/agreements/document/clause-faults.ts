import type { Clause } from '../rules/terms.ts';
import { paragraphsOf } from './clause-text.ts';
import {
  type BlockPlaceholder,
  blockAlone,
  isBlockPlaceholder,
  type Placeholder,
  placeholdersIn,
  requiredButAbsent,
  unknownPlaceholders,
} from './placeholders.ts';

/** What is wrong with a template that an admin edits; `index` is the clause, counted from 0. */
export type ClauseFault =
  | { code: 'no_clauses' }
  | { code: 'heading_empty'; index: number }
  | { code: 'text_empty'; index: number }
  | { code: 'code_twice'; index: number }
  | { code: 'unknown_placeholder'; index: number; name: string }
  | { code: 'block_not_alone'; index: number; name: string }
  | { code: 'required_absent'; name: Placeholder | BlockPlaceholder };

/** Checks a template before it becomes a version; empty when it is in order. */
export function clauseFaults(clauses: readonly Clause[]): ClauseFault[] {
  if (clauses.length === 0) return [{ code: 'no_clauses' }];
  const perClause = clauses.flatMap((clause, index): ClauseFault[] => [
    ...(clause.heading.trim() === '' ? [{ code: 'heading_empty' as const, index }] : []),
    ...(clause.text.trim() === '' ? [{ code: 'text_empty' as const, index }] : []),
    ...(clauses.findIndex((other) => other.code === clause.code) < index
      ? [{ code: 'code_twice' as const, index }]
      : []),
    ...unknownPlaceholders(clause.heading + clause.text).map((name) => ({
      code: 'unknown_placeholder' as const,
      index,
      name,
    })),
    ...blocksNotAlone(clause).map((name) => ({ code: 'block_not_alone' as const, index, name })),
  ]);
  return [...perClause, ...requiredButAbsent(clauses).map((name) => ({ code: 'required_absent' as const, name }))];
}

const blocksNotAlone = (clause: Clause): string[] =>
  [clause.heading, ...paragraphsOf(clause.text)]
    .filter((paragraph, position) => position === 0 || blockAlone(paragraph) === null)
    .flatMap(placeholdersIn)
    .filter(isBlockPlaceholder);
