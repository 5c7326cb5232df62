import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type AuditBy, recordAudit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { NoteKind } from '../rules/note-kind.ts';
import { insertNote, isTaskOf, markDone } from './note-store.ts';

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
