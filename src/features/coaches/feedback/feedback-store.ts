import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { json, type Tx } from '../../../platform/db/db.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { FeedbackAnswers, Release } from '../rules/feedback-release.ts';

/** Years of which the feedback was released. */
export async function selectReleasedYears(tx: Tx): Promise<number[]> {
  const rows = await tx.selectFrom('coachFeedbackRound').select('year').execute();
  return rows.map(({ year }) => year);
}

/** Writes down that a year was released. False when it was already, also by another process at once. */
export async function insertRound(
  tx: Tx,
  institutionId: string,
  round: { year: number; releasedOn: IsoDate },
): Promise<boolean> {
  const added = await tx
    .insertInto('coachFeedbackRound')
    .values({ institutionId, ...round })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type Askable = {
  agreementId: string;
  personId: string;
  coachName: string;
  name: string;
  email: string;
  language: Lang;
};

/** Students with an address who are coached today by somebody of the register, and were not asked about that coach for this year. */
export async function selectAskable(tx: Tx, year: number, today: IsoDate, limit: number): Promise<Askable[]> {
  const { rows } = await sql<Askable>`
    select distinct on (r.agreement_id, r.person_id) r.agreement_id, r.person_id, c.name as coach_name, p.name, p.email, a.language
    from agreement_role r
    join coach c on c.institution_id = r.institution_id and c.person_id = r.person_id
    join agreement a on a.institution_id = r.institution_id and a.id = r.agreement_id and a.state = 'concluded'
    join student s on s.institution_id = a.institution_id and s.id = a.student_id
    join person p on p.institution_id = s.institution_id and p.id = s.person_id
    where r.role <> 'visiting_tutor' and r.valid_from <= ${today} and r.valid_until >= ${today} and p.email is not null
      and not exists (select from coach_feedback f where f.institution_id = r.institution_id and f.agreement_id = r.agreement_id
        and f.person_id = r.person_id and f.year = ${year})
    order by r.agreement_id, r.person_id limit ${sql.lit(limit)}`.execute(tx);
  return rows;
}

/** Opens the question for one student. False when it was opened already. */
export async function insertQuestion(
  tx: Tx,
  institutionId: string,
  question: { id: string; agreementId: string; personId: string; year: number; statementsVersion: number },
): Promise<boolean> {
  const added = await tx
    .insertInto('coachFeedback')
    .values({ institutionId, ...question })
    .onConflict((conflict) => conflict.columns(['institutionId', 'agreementId', 'personId', 'year']).doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type FeedbackQuestion = {
  id: string;
  year: number;
  statementsVersion: number;
  coachName: string;
  answers: FeedbackAnswers | null;
  isReleased: boolean;
};

/**
 * The question behind a link. With `lock` for who will write an answer: it waits for a release that holds this one, and only then
 * looks whether the year was released, in a statement of its own.
 */
export async function selectQuestion(
  tx: Tx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<FeedbackQuestion | null> {
  if (lock) await tx.selectFrom('coachFeedback').select('id').where('id', '=', id).forUpdate().execute();
  const { rows } = await sql<FeedbackQuestion>`
    select f.id, f.year, f.statements_version, c.name as coach_name, f.answers,
      exists (select from coach_feedback_round d where d.institution_id = f.institution_id and d.year = f.year) as is_released
    from coach_feedback f join coach c on c.institution_id = f.institution_id and c.person_id = f.person_id
    where f.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Keeps an answer while its year is not released; who gave it when is kept nowhere. */
export async function updateAnswers(tx: Tx, id: string, answers: FeedbackAnswers): Promise<void> {
  await tx
    .updateTable('coachFeedback')
    .set({ answers: json(answers) })
    .where('id', '=', id)
    .execute();
}

export type Waiting = { personId: string; statementsVersion: number; ids: string[]; answers: FeedbackAnswers[] };

/**
 * What students said that no release held yet, per coach and version of the statements; of whom fewer than `least` students is left
 * out. A student who answered for more years or agreements is one, by the last answer: counting answers would show few as many.
 */
export async function selectWaiting(tx: Tx, least: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with waiting as (
      select f.id, f.person_id, f.statements_version, f.answers,
        row_number() over (partition by f.person_id, f.statements_version, a.student_id order by f.year desc, f.id) = 1 as is_last
      from coach_feedback f join agreement a on a.institution_id = f.institution_id and a.id = f.agreement_id
      where f.answers is not null)
    select person_id, statements_version, array_agg(id) as ids, jsonb_agg(answers) filter (where is_last) as answers
    from waiting group by person_id, statements_version having count(*) filter (where is_last) >= ${least}`.execute(tx);
  return rows;
}

/** Freezes a release, and forgets the answers that it holds. */
export async function insertRelease(
  tx: Tx,
  institutionId: string,
  { personId, statementsVersion, ids }: Waiting,
  { year, releasedOn, count, outcome }: { year: number; releasedOn: IsoDate } & Release,
): Promise<void> {
  await tx
    .insertInto('coachFeedbackRelease')
    .values({
      institutionId,
      personId,
      year,
      statementsVersion,
      releasedOn,
      answerCount: count,
      findings: json(outcome),
    })
    .execute();
  await tx.updateTable('coachFeedback').set({ answers: null }).where('id', 'in', ids).execute();
}
