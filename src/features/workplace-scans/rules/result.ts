import { type Answers, type Choice, type Parts, rankOf } from './answer.ts';
import { movesSince } from './compare-scans.ts';
import { type RaisedSignal, raisedSignals, type ScanAction, signalsIn, weakIn } from './outcome.ts';
import { type HardSignal, type Respondent, respondents, type Statement } from './statement.ts';

/** What a concluded scan says, in the order in which it is read: what must be solved, what is strong, and what is left. */
export type Result = {
  signals: HardSignal[];
  /** Hard signals of one party that the joint answer does not have. */
  raised: RaisedSignal[];
  strong: Statement[];
  /** Weak together, and nothing was agreed about it. */
  unplanned: Statement[];
  missed: Respondent[];
};

export function resultOf(
  statements: readonly Statement[],
  {
    parts,
    joint,
    actions,
    asked,
  }: { parts: Parts; joint: Answers; actions: readonly ScanAction[]; asked: readonly Respondent[] },
): Result {
  return {
    signals: signalsIn(statements, joint),
    raised: raisedSignals(statements, parts).filter(({ statement }) => joint[statement.code]?.choice !== 'not_yet'),
    strong: statements.filter(({ code }) => joint[code]?.choice === 'strong'),
    unplanned: weakIn(statements, joint).filter(({ code }) => !actions.some((action) => action.statementCode === code)),
    missed: respondents.filter((respondent) => asked.includes(respondent) && !parts[respondent]),
  };
}

/** What became better or worse since the former scan, the greatest change first. */
export type Change = { statement: Statement; before: Choice; after: Choice; steps: number };

export function changesSince(statements: readonly Statement[], former: Answers, joint: Answers): Change[] {
  return movesSince(statements, former, joint)
    .flatMap(({ statement, steps }) => {
      const [before, after] = [former[statement.code]?.choice, joint[statement.code]?.choice];
      return steps !== 0 && before && after && rankOf(before) !== null ? [{ statement, before, after, steps }] : [];
    })
    .toSorted((a, b) => Math.abs(b.steps) - Math.abs(a.steps));
}
