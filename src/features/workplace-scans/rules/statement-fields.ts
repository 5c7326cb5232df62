import type { Dimension } from './statement.ts';

/** The name of a field of a statement in the form of the admin. */
export const statementField = (name: 'code' | 'nl' | 'en' | 'signal', dimension: Dimension, at: number): string =>
  `${name}-${dimension}-${at}`;
