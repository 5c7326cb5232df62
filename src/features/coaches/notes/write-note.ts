import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type AuditBy, recordAudit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { mayChangeNote } from '../rules/note-change.ts';
import type { NoteKind } from '../rules/note-kind.ts';
import {
  type CoachingNote,
  insertNote,
  isTaskOf,
  lockNote,
  markDone,
  updateNote,
  updateWithdrawn,
} from './note-store.ts';

/** Who writes about a student: the coach of that day, or somebody of the hogeschool. Whether they may was asked before. */
export type Writing = {
  tx: Tx;
  institutionId: string;
  now: Date;
  by: AuditBy;
  personId: string;
  asCoach: boolean;
  newId: () => string;
};
export type NoteFacts = { kind: NoteKind; day: IsoDate; text: string; dueOn: IsoDate | null };

/** Keeps a note about the student of an agreement. The log says that there is one, not what it says. */
export async function writeNote(
  { tx, institutionId, now, by, personId, asCoach, newId }: Writing,
  agreementId: string,
  facts: NoteFacts,
): Promise<void> {
  const { kind } = facts;
  const note = { ...facts, dueOn: kind === 'task' ? facts.dueOn : null, id: newId(), agreementId, personId, asCoach };
  await insertNote(tx, institutionId, note, now);
  await recordAudit(tx, institutionId, by, now, {
    action: 'agreement.coaching_noted',
    subjectKind: 'agreement',
    subjectId: agreementId,
    after: { kind, dueOn: note.dueOn },
  });
}

/** A task about the student is done. */
export async function finishTask(
  { tx, institutionId, now, by, personId }: Writing,
  task: { agreementId: string; noteId: string },
): Promise<'done' | 'already' | 'not_found'> {
  if (!(await markDone(tx, task, { doneBy: personId, doneAt: now })))
    return (await isTaskOf(tx, task)) ? 'already' : 'not_found';
  await recordAudit(tx, institutionId, by, now, {
    action: 'agreement.coaching_task_finished',
    subjectKind: 'agreement',
    subjectId: task.agreementId,
  });
  return 'done';
}

export type ChangedNote = 'saved' | 'not_found';

/** Puts an own note right. The log says that it was corrected, by whom and when, not what it said or says. */
export async function correctNote(
  writing: Writing,
  at: { agreementId: string; noteId: string },
  facts: NoteFacts,
): Promise<ChangedNote> {
  const { tx, now } = writing;
  const note = await lockOwnNote(writing, at);
  // What was done stays a task that was done.
  const kind = note?.doneAt ? note.kind : facts.kind;
  if (!note) return 'not_found';
  const dueOn = kind === 'task' ? (facts.dueOn ?? note.dueOn) : null;
  await updateNote(tx, note.id, { kind, day: facts.day, text: facts.text, dueOn, changedAt: now });
  const before = { kind: note.kind, day: note.day, dueOn: note.dueOn };
  await recordChange(writing, at.agreementId, 'agreement.coaching_note_corrected', before, {
    kind,
    day: facts.day,
    dueOn,
  });
  return 'saved';
}

/** Takes an own note back, of the wrong student for example. That there was one stays; its words go for good. */
export async function withdrawNote(
  writing: Writing,
  at: { agreementId: string; noteId: string },
): Promise<ChangedNote> {
  const note = await lockOwnNote(writing, at);
  if (!note) return 'not_found';
  await updateWithdrawn(writing.tx, note, writing.now);
  const before = { kind: note.kind, day: note.day, dueOn: note.dueOn };
  await recordChange(writing, at.agreementId, 'agreement.coaching_note_withdrawn', before, {});
  return 'saved';
}

async function lockOwnNote(
  writing: Writing,
  at: { agreementId: string; noteId: string },
): Promise<CoachingNote | null> {
  const note = await lockNote(writing.tx, at);
  return note && mayChangeNote(note, writing) ? note : null;
}

const recordChange = (
  { tx, institutionId, by, now }: Writing,
  agreementId: string,
  action: string,
  before: object,
  after: object,
): Promise<void> =>
  recordAudit(tx, institutionId, by, now, { action, subjectKind: 'agreement', subjectId: agreementId, before, after });
