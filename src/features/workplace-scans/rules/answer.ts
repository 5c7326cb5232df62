import type { Respondent, Statement } from './statement.ts';

/** From weak to strong; what does not apply has no place in that order. */
export const levels = ['not_yet', 'partly', 'sufficient', 'strong'] as const;
export type Level = (typeof levels)[number];
export const choices = [...levels, 'not_applicable'] as const;
export type Choice = (typeof choices)[number];

export type Answer = { choice: Choice; note: string };
/** By code of statement; a statement without an answer is not in it. */
export type Answers = Readonly<Record<string, Answer>>;
/** What each party sent; a party that never answered is not in it. */
export type Parts = Partial<Record<Respondent, Answers>>;

/** 0 … 3, or null for what does not apply. */
export const rankOf = (choice: Choice): number | null => (choice === 'not_applicable' ? null : levels.indexOf(choice));

/** The statements that have no answer yet, in order. */
export const unanswered = (statements: readonly Statement[], answers: Answers): Statement[] =>
  statements.filter(({ code }) => answers[code] === undefined);

/** How many statements stand on one screen of a part: small enough for a phone. */
export const perScreen = 3;

/** The statements of a part, screen by screen. */
export const screensOf = (statements: readonly Statement[]): Statement[][] =>
  Array.from({ length: Math.ceil(statements.length / perScreen) }, (_, at) =>
    statements.slice(at * perScreen, (at + 1) * perScreen),
  );

/** Counted from 1: the first screen on which something has no answer yet; null when all is answered. */
export function firstOpenScreen(statements: readonly Statement[], answers: Answers): number | null {
  const at = screensOf(statements).findIndex((screen) => unanswered(screen, answers).length > 0);
  return at < 0 ? null : at + 1;
}

/** Only what answers one of these statements: a part that was begun under another version keeps nothing else. */
export const answersTo = (statements: readonly Statement[], answers: Answers): Answers =>
  Object.fromEntries(
    statements.flatMap(({ code }) => {
      const answer = answers[code];
      return answer ? [[code, answer]] : [];
    }),
  );
