import { parseIsoDate } from '../../../kernel/iso-date.ts';
import type { ListOrder } from './list-filter.ts';

/** The place behind which the next page starts: what the last row is sorted by, as text, and its id. */
export type Cursor = { at: string; id: string };

export const cursorText = ({ at, id }: Cursor): string => `${at}_${id}`;

/** Null for what no page of ours of this order gave out. */
export function readCursor(text: string | null, order: ListOrder): Cursor | null {
  const [at = '', id = ''] = (text ?? '').split('_');
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  // Four digits of a year, as we write it: JavaScript knows years that the database does not.
  const isPlace =
    order === 'end' ? parseIsoDate(at) !== null : /^\d{4}-/.test(at) && !Number.isNaN(new Date(at).getTime());
  return isId && isPlace ? { at, id } : null;
}
