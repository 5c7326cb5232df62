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

/** Only what answers one of these statements: a part that was begun under another version keeps nothing else. */
export const answersTo = (statements: readonly Statement[], answers: Answers): Answers =>
  Object.fromEntries(
    statements.flatMap(({ code }) => {
      const answer = answers[code];
      return answer ? [[code, answer]] : [];
    }),
  );
