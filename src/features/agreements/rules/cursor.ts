/** The place behind which the next page starts: the last row's change and id. */
export type Cursor = { changedAt: Date; id: string };

export const cursorText = ({ changedAt, id }: Cursor): string => `${changedAt.toISOString()}_${id}`;

/** Null for what no page of ours gave out. */
export function readCursor(text: string | null): Cursor | null {
  const [time = '', id = ''] = (text ?? '').split('_');
  // Four digits of a year, as we write it: JavaScript knows years that the database does not.
  const changedAt = new Date(/^\d{4}-/.test(time) ? time : '');
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  return isId && !Number.isNaN(changedAt.getTime()) ? { changedAt, id } : null;
}
