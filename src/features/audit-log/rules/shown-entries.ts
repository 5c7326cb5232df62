import { type Difference, differences } from './differences.ts';
import { withoutPersonal } from './personal-fields.ts';

export type LoggedEvent = {
  number: number;
  id: string;
  at: Date;
  actorKind: string;
  /** Null when what is personal in this line was erased; `before` and `after` are then null too. */
  actorName: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  before: unknown;
  after: unknown;
};

/** A field that changed; `hidden` when the reader may know that it did, and not what it holds. */
export type ShownDifference = Difference & { hidden: boolean };

/** A line of the log as somebody may read it: what changed, field by field; `more` counts the fields beyond the most. */
export type Entry = Omit<LoggedEvent, 'before' | 'after'> & { differences: readonly ShownDifference[]; more: number };

/** Lines with what changed; personal details of students stay hidden from whoever may not read students. */
export function shownEntries(events: readonly LoggedEvent[], mayReadStudents: boolean): Entry[] {
  return events.map(({ before, after, ...event }) => {
    const found = differences(before ?? undefined, after ?? undefined);
    const hide = event.subjectKind === 'student' && !mayReadStudents;
    const shown = hide
      ? withoutPersonal(found.differences)
      : found.differences.map((one) => ({ ...one, hidden: false }));
    return { ...event, differences: shown, more: found.more };
  });
}
