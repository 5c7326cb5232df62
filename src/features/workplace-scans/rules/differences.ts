import { type Answer, type Answers, type Parts, rankOf } from './answer.ts';
import { type Respondent, respondents, type Statement } from './statement.ts';

/** A statement with what each party answered, side by side. */
export type Comparison = {
  statement: Statement;
  answers: Partial<Record<Respondent, Answer>>;
  /** Steps between the lowest and the highest answer, 0 … 3. Applies for one and not for another: 1 at least. */
  spread: number;
  /** The lowest answer as a rank, 0 … 3; null when it applies for nobody, or nobody answered. */
  lowest: number | null;
};

/** For the joint talk: where the parties differ most comes first, then where it is weakest, then the order of the list. */
export function compareParts(statements: readonly Statement[], parts: Parts): Comparison[] {
  return statements
    .map((statement) => compareStatement(statement, parts))
    .map((comparison, at) => ({ comparison, at }))
    .sort((a, b) => byDifference(a.comparison, b.comparison) || a.at - b.at)
    .map(({ comparison }) => comparison);
}

function compareStatement(statement: Statement, parts: Parts): Comparison {
  const given = respondents.flatMap((respondent) => {
    const answer = parts[respondent]?.[statement.code];
    return answer ? [[respondent, answer] as const] : [];
  });
  const ranks = given.map(([, answer]) => rankOf(answer.choice));
  const known = ranks.filter((rank) => rank !== null);
  const steps = known.length > 0 ? Math.max(...known) - Math.min(...known) : 0;
  const differsInApplying = known.length > 0 && known.length < ranks.length;
  return {
    statement,
    answers: Object.fromEntries(given),
    spread: Math.max(steps, differsInApplying ? 1 : 0),
    lowest: known.length > 0 ? Math.min(...known) : null,
  };
}

const byDifference = (a: Comparison, b: Comparison): number => b.spread - a.spread || (a.lowest ?? 9) - (b.lowest ?? 9);

/** Whether the parties differ in what counts: *sufficient* beside *strong* is fine to both. */
export const differs = ({ spread, answers }: Comparison): boolean =>
  spread > 0 && !Object.values(answers).every(({ choice }) => choice === 'sufficient' || choice === 'strong');

/** What all who were asked said the same; the joint talk starts from it. Null where they differ or somebody did not answer. */
export function agreedChoice({ answers }: Comparison, asked: readonly Respondent[]): Answer['choice'] | null {
  const given = asked.map((respondent) => answers[respondent]?.choice);
  const [first] = given;
  return first !== undefined && given.every((choice) => choice === first) ? first : null;
}

/**
 * Whether there is nothing left to say: everybody answered, all call it sufficient or strong without a word beside it, and what they
 * think together is one of those two. Such a statement is folded away in the talk, so that people see what differs or is weak.
 */
export function isSettled({ answers }: Comparison, asked: readonly Respondent[], joint: string): boolean {
  const said = asked.map((respondent) => answers[respondent]);
  const fine = [...said.map((answer) => answer?.choice), joint];
  return fine.every((choice) => choice === 'sufficient' || choice === 'strong') && said.every((one) => !one?.note);
}

/** The joint answers as the talk starts with them: what is kept already, and else what all agree on. */
export function jointDraft(comparisons: readonly Comparison[], asked: readonly Respondent[], kept: Answers): Answers {
  return Object.fromEntries(
    comparisons.flatMap((comparison) => {
      const { code } = comparison.statement;
      const agreed = agreedChoice(comparison, asked);
      const answer = kept[code] ?? (agreed ? { choice: agreed, note: '' } : undefined);
      return answer ? [[code, answer]] : [];
    }),
  );
}
