import type { AnswerCode } from '../training/modules.ts';

/** The answer that was given last, by the number of the question from 1 on. */
export type Answers = Readonly<Record<string, string>>;

export type QuestionState = 'open' | 'wrong' | 'right';

/** How each question of a module stands; `right` are its right answers, in order. */
export const questionStates = (right: readonly AnswerCode[], answers: Answers): QuestionState[] =>
  right.map((code, index) => {
    const given = answers[String(index + 1)];
    return given === undefined ? 'open' : given === code ? 'right' : 'wrong';
  });

/** Every question answered rightly, however often it took. */
export const isPassed = (states: readonly QuestionState[]): boolean =>
  states.length > 0 && states.every((state) => state === 'right');

/** The number of the first question that is not answered rightly yet; null when the module is done. */
export function nextQuestion(states: readonly QuestionState[]): number | null {
  const index = states.findIndex((state) => state !== 'right');
  return index === -1 ? null : index + 1;
}
