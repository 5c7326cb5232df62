import { type Answers, rankOf } from './answer.ts';
import type { Statement } from './statement.ts';

/** How a joint answer moved since the former scan. `new`: the former did not ask it, or it did not apply. */
export type Move = { statement: Statement; steps: number; kind: 'better' | 'worse' | 'same' | 'new' };

/** The scan of now beside the former one of the same workplace, in the order of the statements of now. */
export function movesSince(statements: readonly Statement[], former: Answers, joint: Answers): Move[] {
  return statements.map((statement) => {
    const [before, after] = [former, joint].map((answers) => {
      const answer = answers[statement.code];
      return answer ? rankOf(answer.choice) : null;
    });
    if (before == null || after == null) return { statement, steps: 0, kind: 'new' };
    const steps = after - before;
    return { statement, steps, kind: steps > 0 ? 'better' : steps < 0 ? 'worse' : 'same' };
  });
}
