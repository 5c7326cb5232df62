import { createHash } from 'node:crypto';
import type { OutcomeWords } from './outcome.ts';

/** A short name for the fields of an outcome in forms, the same as long as its words are. */
export const outcomeKey = ({ unitId, outcome }: OutcomeWords): string =>
  createHash('sha256').update(`${unitId}\n${outcome}`).digest('base64url').slice(0, 12);

/** Where an outcome is learned elsewhere, and how. */
export const placeField = (words: OutcomeWords): string => `place-${outcomeKey(words)}`;
export const planField = (words: OutcomeWords): string => `plan-${outcomeKey(words)}`;
export const longestPlan = 400;
