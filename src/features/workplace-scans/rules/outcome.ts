import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type Answers, type Parts, unanswered } from './answer.ts';
import { type HardSignal, hardSignals, type Respondent, respondents, type Statement } from './statement.ts';

export const outcomes = ['suitable', 'suitable_with_actions', 'not_yet_suitable'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is agreed to be done, by whom and when at the latest. */
export type ScanAction = { id: string; statementCode: string; words: string; owner: Respondent; dueOn: IsoDate };

/** Which hard signals these joint answers give. One weak answer is enough: strong ones beside it do not average it away. */
export function signalsIn(statements: readonly Statement[], joint: Answers): HardSignal[] {
  return hardSignals.filter((signal) =>
    statements.some(({ code, hardSignal }) => hardSignal === signal && joint[code]?.choice === 'not_yet'),
  );
}

/** A party that saw a hard signal in its own part. */
export type RaisedSignal = { statement: Statement; by: Respondent[] };

/** Statements behind a hard signal that at least one party answered with *not yet*, in its own part. */
export function raisedSignals(statements: readonly Statement[], parts: Parts): RaisedSignal[] {
  return statements
    .filter(({ hardSignal }) => hardSignal !== null)
    .map((statement) => ({
      statement,
      by: respondents.filter((respondent) => parts[respondent]?.[statement.code]?.choice === 'not_yet'),
    }))
    .filter(({ by }) => by.length > 0);
}

/** Statements that are weak together: *not yet* or *partly*. */
export const weakIn = (statements: readonly Statement[], joint: Answers): Statement[] =>
  statements.filter(({ code }) => ['not_yet', 'partly'].includes(joint[code]?.choice ?? ''));

/** What the joint answers come down to. The parties may be stricter, never milder. */
export function advisedOutcome(statements: readonly Statement[], joint: Answers): Outcome {
  if (signalsIn(statements, joint).length > 0) return 'not_yet_suitable';
  return weakIn(statements, joint).length > 0 ? 'suitable_with_actions' : 'suitable';
}

export type ConclusionFault =
  | { fault: 'unanswered'; statements: Statement[] }
  /** *Does not apply* is no answer to whether it is safe, or whether there is a coach. */
  | { fault: 'signal_not_judged'; statements: Statement[] }
  /** A party saw a hard signal, and together it became milder: the words of the talk say why. */
  | { fault: 'signal_not_explained'; statements: Statement[] }
  | { fault: 'milder_than_advised'; advised: Outcome }
  /** *Suitable with agreements* says for each *not yet* what is done about it. */
  | { fault: 'action_missing'; statements: Statement[] }
  | { fault: 'action_in_past'; action: ScanAction };

/** What the talk came to. */
export type Conclusion = { joint: Answers; outcome: Outcome; actions: readonly ScanAction[] };

/** What stands in the way of this conclusion of these parts on this day; empty when nothing does. */
export function conclusionFaults(
  statements: readonly Statement[],
  parts: Parts,
  { joint, outcome, actions }: Conclusion,
  today: IsoDate,
): ConclusionFault[] {
  const faults: ConclusionFault[] = [];
  const open = unanswered(statements, joint);
  if (open.length > 0) faults.push({ fault: 'unanswered', statements: open });
  const unjudged = statements.filter(
    ({ code, hardSignal }) => hardSignal !== null && joint[code]?.choice === 'not_applicable',
  );
  if (unjudged.length > 0) faults.push({ fault: 'signal_not_judged', statements: unjudged });
  const unexplained = raisedSignals(statements, parts)
    .map(({ statement }) => statement)
    .filter(({ code }) => joint[code] && joint[code].choice !== 'not_yet' && joint[code].note.trim() === '');
  if (unexplained.length > 0) faults.push({ fault: 'signal_not_explained', statements: unexplained });
  const advised = advisedOutcome(statements, joint);
  if (outcomes.indexOf(outcome) < outcomes.indexOf(advised)) faults.push({ fault: 'milder_than_advised', advised });
  const bare = statements.filter(
    ({ code }) => joint[code]?.choice === 'not_yet' && !actions.some((action) => action.statementCode === code),
  );
  if (outcome === 'suitable_with_actions' && bare.length > 0)
    faults.push({ fault: 'action_missing', statements: bare });
  if (outcome === 'suitable_with_actions' && actions.length === 0 && bare.length === 0)
    faults.push({ fault: 'action_missing', statements: weakIn(statements, joint) });
  const late = actions.find(({ dueOn }) => dueOn < today);
  if (late) faults.push({ fault: 'action_in_past', action: late });
  return faults;
}
