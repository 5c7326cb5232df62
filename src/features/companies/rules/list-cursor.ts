import { parseIsoDate } from '../../../kernel/iso-date.ts';
import type { CompanyOrder } from './company-filter.ts';

/** The place behind which the next page starts: what the last row is sorted by, and its id. */
export type Cursor = { at: string; id: string };

export const cursorText = ({ at, id }: Cursor): string => `${id}_${at}`;

/** Null for what no page of ours of this order gave out. */
export function readCursor(text: string | null, order: CompanyOrder): Cursor | null {
  const [id, at] = [text?.slice(0, 36) ?? '', text?.slice(37) ?? ''];
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  if (!isId || at.length > 300 || (order === 'waiting' && parseIsoDate(at) === null)) return null;
  if (order === 'near' && !/^\d{1,5}(\.\d{1,20})?(e-\d{1,3})?$/.test(at)) return null;
  return { at, id };
}
