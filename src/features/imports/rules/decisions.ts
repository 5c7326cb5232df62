/** What a row looks like: a company with its KVK number, one that is likely the same, or an earlier row of the file. */
export const matches = ['kvk', 'alike', 'file'] as const;
export type Match = (typeof matches)[number];
/** Leave what is there as it is, fill in what it lacks, or make a new company all the same. */
export type Decision = 'leave' | 'fill' | 'new';

/** What can be decided: the same KVK number is the same company, and an earlier row has nothing to be filled in. */
export const decisionsOf: Record<Match, readonly Decision[]> = {
  kvk: ['leave', 'fill'],
  alike: ['leave', 'fill', 'new'],
  file: ['leave', 'new'],
};
