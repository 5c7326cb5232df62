/** Statements are answered from 1 (not at all) to 4 (fully). */
export const agreementScale = [1, 2, 3, 4] as const;
export type Agree = (typeof agreementScale)[number];
/** One student's answers, by the code of the statement. */
export type FeedbackAnswers = Readonly<Record<string, Agree>>;

/** What is shown of a statement: no number, so that what one student said cannot be worked out from an average. */
export const outcomes = ['mostly_not', 'divided', 'mostly', 'strongly'] as const;
export type Outcome = (typeof outcomes)[number];

export type Release = { count: number; outcome: Record<string, Outcome> };

/**
 * What may be released of the answers that no earlier release held. Null while there are fewer than `least`: then they wait, unseen,
 * for the next year. As a release takes its answers out, two releases never hold the same answer, and comparing them tells nothing of
 * one student. An answer that misses a statement does not count.
 */
export function releaseOf(
  answers: readonly FeedbackAnswers[],
  statements: readonly string[],
  least: number,
): Release | null {
  const whole = answers.filter((one) => statements.every((statement) => one[statement] !== undefined));
  if (whole.length < least) return null;
  return {
    count: whole.length,
    outcome: Object.fromEntries(
      statements.map((statement) => [
        statement,
        outcomeOf(whole.reduce((sum, one) => sum + (one[statement] ?? 0), 0) / whole.length),
      ]),
    ),
  };
}

function outcomeOf(mean: number): Outcome {
  if (mean < 2) return 'mostly_not';
  if (mean < 2.75) return 'divided';
  return mean < 3.5 ? 'mostly' : 'strongly';
}
