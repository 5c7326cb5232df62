import { dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import type { Agreement } from './agreement.ts';

/** How an agreement stands on a date. `over`: its last day, agreed or ended early, lies before that date. */
export type Standing = 'not_concluded' | 'upcoming' | 'in_force' | 'over';

/**
 * In force ("van kracht") from its first day, or from the day of the last signature when that is later, up to and including its
 * last day. Conclusion is not backdated: on a day before the last signature nothing was in force.
 */
export function standingOn(agreement: Agreement, date: IsoDate): Standing {
  switch (agreement.state) {
    case 'draft':
    case 'sent':
    case 'partly_signed':
    case 'withdrawn':
      return 'not_concluded';
    case 'concluded':
      return standing(agreement.terms.duration.start, agreement.terms.duration.end, agreement.concludedAt, date);
    case 'ended':
      return standing(agreement.terms.duration.start, agreement.endedOn, agreement.concludedAt, date);
  }
}

export const inForceOn = (agreement: Agreement, date: IsoDate): boolean => standingOn(agreement, date) === 'in_force';

function standing(start: IsoDate, lastDay: IsoDate, concludedAt: Date, date: IsoDate): Standing {
  const concludedOn = dateInNetherlands(concludedAt);
  const firstDay = start > concludedOn ? start : concludedOn;
  if (date > lastDay) return 'over';
  return date < firstDay ? 'upcoming' : 'in_force';
}

/** The same from a row of a list, where the whole agreement is not at hand. `lastDay`: as agreed, or earlier when it was ended. */
export function standingOfRow(
  row: {
    state: Agreement['state'];
    startDate: string | null;
    lastDay: string | null;
    concludedAt: Date | null;
  },
  date: IsoDate,
): Standing {
  if ((row.state !== 'concluded' && row.state !== 'ended') || !row.concludedAt || !row.startDate || !row.lastDay)
    return 'not_concluded';
  return standing(row.startDate as IsoDate, row.lastDay as IsoDate, row.concludedAt, date);
}
