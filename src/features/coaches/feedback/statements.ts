import type { Lang } from '../../../platform/i18n/lang.ts';
import { en } from './statements-texts.en.ts';
import { nl } from './statements-texts.nl.ts';

export type Statements = { version: number; words: Record<Lang, Readonly<Record<string, string>>> };

/** Every version of the statements that students were ever asked; the newest comes last. */
const allStatements: readonly [Statements, ...Statements[]] = [{ version: 1, words: { nl, en } }];

/** What students are asked now. */
export const currentStatements: Statements = allStatements.at(-1) ?? allStatements[0];

/** Those of a version, as they were asked. */
export const statementsOf = (version: number): Statements =>
  allStatements.find((one) => one.version === version) ?? currentStatements;

/** The codes of a version, in order. */
export const statementCodes = (version: number): string[] => Object.keys(statementsOf(version).words.nl);
