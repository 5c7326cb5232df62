import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';

export type Term = { validFrom: IsoDate; validUntil: IsoDate | null };

/** So many days before the end of a term it is said. */
export const endSignalDays = 60;

export type TermState = 'coming' | 'running' | 'ends_soon' | 'over';

/** How a term stands on a day; its last day still counts. */
export function termState({ validFrom, validUntil }: Term, today: IsoDate): TermState {
  if (validFrom > today) return 'coming';
  if (validUntil === null) return 'running';
  if (validUntil < today) return 'over';
  return validUntil <= addDays(today, endSignalDays) ? 'ends_soon' : 'running';
}
