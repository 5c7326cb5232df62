import { isoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { remembered } from '../../../platform/db/remembered.ts';
import type { AnswerTerm } from '../rules/answer-term.ts';

/** What the hogeschool promised, in order of its first day. */
export const selectAnswerTerms = remembered(async (tx: Tx): Promise<AnswerTerm[]> => {
  const rows = await tx.selectFrom('answerTerm').select(['validFrom', 'workingDays']).orderBy('validFrom').execute();
  return rows.map(({ validFrom, workingDays }) => ({ validFrom: isoDate(validFrom), workingDays }));
});

export async function upsertAnswerTerm(tx: Tx, institutionId: string, term: AnswerTerm, now: Date): Promise<void> {
  await tx
    .insertInto('answerTerm')
    .values({ institutionId, ...term, setAt: now })
    .onConflict((conflict) => conflict.columns(['institutionId', 'validFrom']).doUpdateSet({ ...term, setAt: now }))
    .execute();
}
