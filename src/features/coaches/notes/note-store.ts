import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { StudentTasks } from '../rules/coach-piece.ts';
import type { CoachingTerm } from '../rules/coaching-term.ts';
import { type NoteKind, notesShown } from '../rules/note-kind.ts';

export type CoachingNote = {
  id: string;
  kind: NoteKind;
  day: IsoDate;
  text: string;
  authorName: string;
  asCoach: boolean;
  dueOn: IsoDate | null;
  doneAt: Date | null;
  personId: string;
  changedAt: Date | null;
  /** Taken back by whoever wrote it; its words are gone. */
  withdrawnAt: Date | null;
};
/** An agreement as far as coaching is about it, with who coaches in the course of time. */
export type Coaching = {
  agreementId: string;
  mkbRouteId: string;
  reference: string;
  state: string;
  studentName: string;
  terms: (CoachingTerm & { role: string })[];
};

/** The coaching in an agreement that was concluded; null when there is none. */
export async function selectCoaching(tx: Tx, agreementId: string): Promise<Coaching | null> {
  const { rows } = await sql<Coaching>`
    select a.id as agreement_id, a.mkb_route_id, a.reference, a.state, a.student_name,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'personId', r.person_id, 'name', r.name, 'from', r.valid_from,
          'until', r.valid_until) order by r.valid_from) from agreement_role r
        where r.institution_id = a.institution_id and r.agreement_id = a.id and r.role <> 'visiting_tutor'), '[]') as terms
    from agreement a where a.id = ${agreementId} and a.amends_id is null and a.state in ('concluded', 'ended')`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export async function selectNotes(tx: Tx, agreementId: string): Promise<CoachingNote[]> {
  const { rows } = await sql<CoachingNote>`
    ${noteColumns} where n.agreement_id = ${agreementId}
    order by (n.kind = 'task' and n.done_at is null) desc, n.day desc, n.created_at desc limit ${sql.lit(notesShown)}`.execute(
    tx,
  );
  return rows;
}

const noteColumns = sql`
  select n.id, n.kind, n.day, n.text, p.name as author_name, n.person_id, n.as_coach, n.due_on, n.done_at, n.changed_at, n.withdrawn_at
  from coaching_note n join person p on p.institution_id = n.institution_id and p.id = n.person_id`;

/** One note of an agreement, held until the transaction ends; null when there is none. */
export async function lockNote(
  tx: Tx,
  { agreementId, noteId }: { agreementId: string; noteId: string },
): Promise<CoachingNote | null> {
  const { rows } = await sql<CoachingNote>`
    ${noteColumns} where n.agreement_id = ${agreementId} and n.id = ${noteId} for update of n`.execute(tx);
  return rows[0] ?? null;
}

/** Puts a note right. */
export async function updateNote(
  tx: Tx,
  id: string,
  change: { kind: NoteKind; day: IsoDate; text: string; dueOn: IsoDate | null; changedAt: Date },
): Promise<void> {
  await tx.updateTable('coachingNote').set(change).where('id', '=', id).execute();
}

/** Takes a note back: that there was one stays, its words go. */
export async function updateWithdrawn(
  tx: Tx,
  { id, kind, doneAt, personId }: CoachingNote,
  withdrawnAt: Date,
): Promise<void> {
  const closing = kind === 'task' && doneAt === null ? { doneAt: withdrawnAt, doneBy: personId } : {};
  await tx
    .updateTable('coachingNote')
    .set({ text: '', withdrawnAt, ...closing })
    .where('id', '=', id)
    .execute();
}

/** Open tasks per student whom somebody coaches on a day, the one that is due first in front. */
export async function selectStudentTasks(tx: Tx, personId: string, on: IsoDate): Promise<StudentTasks[]> {
  const { rows } = await sql<StudentTasks>`
    select a.student_name, count(*)::int as count, min(n.due_on) as due_on
    from coaching_note n
    join agreement a on a.institution_id = n.institution_id and a.id = n.agreement_id and a.state = 'concluded'
    where n.kind = 'task' and n.done_at is null and exists (
      select from agreement_role r where r.institution_id = a.institution_id and r.agreement_id = a.id and r.person_id = ${personId}
        and r.role <> 'visiting_tutor' and r.valid_from <= ${on} and r.valid_until >= ${on})
    group by a.id, a.student_name order by min(n.due_on), a.student_name`.execute(tx);
  return rows;
}

export async function insertNote(
  tx: Tx,
  institutionId: string,
  note: {
    id: string;
    agreementId: string;
    kind: NoteKind;
    day: IsoDate;
    text: string;
    personId: string;
    asCoach: boolean;
    dueOn: IsoDate | null;
  },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('coachingNote')
    .values({ institutionId, ...note, createdAt: now })
    .execute();
}

/** Marks an open task as done. False when it is none, or no longer open. */
export async function markDone(
  tx: Tx,
  { agreementId, noteId }: { agreementId: string; noteId: string },
  by: { doneBy: string; doneAt: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('coachingNote')
    .set(by)
    .where('agreementId', '=', agreementId)
    .where('id', '=', noteId)
    .where('kind', '=', 'task')
    .where('doneAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Whether the agreement has this task, open or done. */
export async function isTaskOf(
  tx: Tx,
  { agreementId, noteId }: { agreementId: string; noteId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('coachingNote')
    .select('id')
    .where('agreementId', '=', agreementId)
    .where('id', '=', noteId)
    .where('kind', '=', 'task')
    .executeTakeFirst();
  return row !== undefined;
}
