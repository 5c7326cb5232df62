import { json, type Tx } from '../../platform/db/db.ts';
import type { DraftAnswers } from './rules/coverage.ts';

export type OpenQuestion = { id: string; mkbRouteId: string; name: string; askedAt: Date };

/** Whom of the company was asked which tasks a workplace has, and did not answer yet; per Mkb-route the last one. */
export async function selectOpenQuestions(tx: Tx, workplaceId: string): Promise<OpenQuestion[]> {
  return tx
    .selectFrom('taskQuestion as q')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'q.institutionId').onRef('p.id', '=', 'q.personId'),
    )
    .select(['q.id', 'q.mkbRouteId', 'p.name', 'q.askedAt'])
    .where('q.workplaceId', '=', workplaceId)
    .where('q.answeredAt', 'is', null)
    .orderBy('q.askedAt', 'desc')
    .execute();
}

/** What somebody of a company answers; a draft until it is done. */
export type TaskQuestion = {
  id: string;
  workplaceId: string;
  mkbRouteId: string;
  personId: string;
  personName: string;
  email: string | null;
  answers: DraftAnswers;
  answeredAt: Date | null;
};

/** Null when there is no such question. `lock` holds it until the transaction ends. */
export async function selectTaskQuestion(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<TaskQuestion | null> {
  const query = tx
    .selectFrom('taskQuestion as q')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'q.institutionId').onRef('p.id', '=', 'q.personId'),
    )
    .select(['q.id', 'q.workplaceId', 'q.mkbRouteId', 'q.personId', 'q.answers', 'q.answeredAt'])
    .select(['p.name as personName', 'p.email'])
    .where('q.id', '=', id);
  const row = await (options.lock ? query.forUpdate('q') : query).executeTakeFirst();
  return row ? { ...row, answers: row.answers as TaskQuestion['answers'] } : null;
}

/** An open question to this person about this workplace and Mkb-route. */
export async function selectQuestionTo(
  tx: Tx,
  { workplaceId, mkbRouteId, personId }: { workplaceId: string; mkbRouteId: string; personId: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom('taskQuestion')
    .select('id')
    .where('workplaceId', '=', workplaceId)
    .where('mkbRouteId', '=', mkbRouteId)
    .where('personId', '=', personId)
    .where('answeredAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertTaskQuestion(
  tx: Tx,
  question: {
    institutionId: string;
    id: string;
    workplaceId: string;
    mkbRouteId: string;
    personId: string;
    askedBy: string;
    askedAt: Date;
  },
): Promise<void> {
  await tx.insertInto('taskQuestion').values(question).execute();
}

export async function updateTaskQuestion(
  tx: Tx,
  id: string,
  { answers, answeredAt }: { answers?: TaskQuestion['answers']; answeredAt?: Date },
): Promise<void> {
  await tx
    .updateTable('taskQuestion')
    .set({ ...(answers && { answers: json(answers) }), ...(answeredAt && { answeredAt }) })
    .where('id', '=', id)
    .execute();
}
