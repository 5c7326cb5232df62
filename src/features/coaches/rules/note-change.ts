/** What somebody may still change of a note. */
type Changeable = { personId: string; asCoach: boolean; withdrawnAt: Date | null };
export type Writer = { personId: string; asCoach: boolean };

/**
 * Only whoever wrote a note corrects it or takes it back, in the same role, and once it was taken back nobody does. Whether they may
 * write about this student at all is asked before.
 */
export const mayChangeNote = (note: Changeable, writer: Writer): boolean =>
  note.withdrawnAt === null && note.personId === writer.personId && note.asCoach === writer.asCoach;
