import type { Level } from './commitment.ts';

/** A letter of intent is asked once and answered once; another answer needs another letter. */
export const letterStates = ['sent', 'signed', 'refused', 'proposed', 'withdrawn'] as const;
export type LetterState = (typeof letterStates)[number];

/** Every step there is, for the drawing in docs/states/letter-of-intent.md. */
export const letterTransitions: readonly { from: LetterState; to: LetterState; verb: LetterVerb }[] = [
  { from: 'sent', to: 'signed', verb: 'sign' },
  { from: 'sent', to: 'refused', verb: 'refuse' },
  { from: 'sent', to: 'proposed', verb: 'propose' },
  { from: 'sent', to: 'withdrawn', verb: 'withdraw' },
];
export type LetterVerb = 'sign' | 'refuse' | 'propose' | 'withdraw';

/** The state after a verb; null when the letter cannot take it any more. */
export const afterVerb = (state: LetterState, verb: LetterVerb): LetterState | null =>
  letterTransitions.find((step) => step.from === state && step.verb === verb)?.to ?? null;

/** Something that may be is no intention: only what is firm or intended can be put into a letter. */
export const canBeLetter = (level: Level): boolean => level !== 'perhaps';

/** A proposal must be another number than was asked for. */
export const isOtherProposal = (asked: number, proposed: number): boolean => asked !== proposed;
