export const noteKinds = ['note', 'feedback', 'task'] as const;
/** What is noted of a student: what was seen, feedback that was given, or something that has to be done. */
export type NoteKind = (typeof noteKinds)[number];

/** As many as are shown of an agreement; open tasks come first. */
export const notesShown = 100;
