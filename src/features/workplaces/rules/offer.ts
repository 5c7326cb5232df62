import type { DraftAnswers } from './coverage.ts';
import type { Address } from './profile.ts';

/** A workplace as a company describes it, step by step; what is absent was not filled in yet. */
export type OfferContent = {
  functionTitle?: string;
  description?: string;
  /** 'main', the id of a further location, or 'other' with an address of its own. */
  where?: string;
  address?: Address;
  daysPerWeek?: number[];
  places?: number;
  /** The study year from which, by the year in which it begins. */
  year?: number;
  answers?: DraftAnswers;
};

export const offerStates = ['asked', 'offered', 'returned', 'accepted'] as const;
export type OfferState = (typeof offerStates)[number];

/** What a company fills in, in order; between the last two come the screens of tasks. */
export const offerParts = ['work', 'where', 'when'] as const;
export type OfferPart = (typeof offerParts)[number];

/** The first part that still lacks something without which there is no workplace; null when it can be offered. */
export function firstLack(content: OfferContent): OfferPart | null {
  const { functionTitle, where, address, daysPerWeek, places, year } = content;
  if (!functionTitle) return 'work';
  if (!where || (where === 'other' && !address?.place)) return 'where';
  return !daysPerWeek?.length || !places || !year ? 'when' : null;
}

/** The company still writes: it was asked, or got its offer back. */
export const isWriting = (state: OfferState): boolean => state === 'asked' || state === 'returned';

/** Whether a location that was chosen is none of the company any more. */
export const isGone = (where: string | undefined, others: readonly { id: string }[]): boolean =>
  where !== undefined && !['', 'main', 'other', ...others.map(({ id }) => id)].includes(where);
