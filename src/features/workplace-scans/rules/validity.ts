import { addDays, type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import type { Outcome } from './outcome.ts';

/** What of a workplace a scan was about; another one asks for a new scan. */
export type Scanned = { companyId: string; functionTitle: string; coachPersonId: string | null };

export type ConcludedScan = {
  id: string;
  concludedOn: IsoDate;
  outcome: Outcome;
  validUntil: IsoDate;
  scanned: Scanned;
};

/** `ends_soon` is no reason yet, but time to plan the next. */
export type RescanReason = 'coach_changed' | 'function_changed' | 'company_changed' | 'past_date' | 'ends_soon';

/** Why this scan no longer says what it said, on a day; empty while it does. `now` is the workplace as it is on that day. */
export function rescanReasons({ scanned, validUntil }: ConcludedScan, now: Scanned, on: IsoDate): RescanReason[] {
  const reasons: RescanReason[] = [];
  if (scanned.companyId !== now.companyId) reasons.push('company_changed');
  if (plain(scanned.functionTitle) !== plain(now.functionTitle)) reasons.push('function_changed');
  if (scanned.coachPersonId !== now.coachPersonId) reasons.push('coach_changed');
  if (validUntil < on) reasons.push('past_date');
  return reasons;
}

/** Another capital or space is no other function. */
const plain = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();

export type ScanStanding =
  | { kind: 'none' }
  | { kind: 'valid'; scan: ConcludedScan; endsSoon: boolean }
  | { kind: 'not_yet_suitable'; scan: ConcludedScan }
  | { kind: 'rescan'; scan: ConcludedScan; reasons: RescanReason[] };

/** So long before its last day a scan says that it ends. */
export const noticeDays = 60;

/** How a workplace stands on a day, by the newest scan that was concluded; `now` is the workplace as it is on that day. */
export function standingOn(scan: ConcludedScan | null, now: Scanned, on: IsoDate): ScanStanding {
  if (!scan) return { kind: 'none' };
  const reasons = rescanReasons(scan, now, on);
  if (reasons.length > 0) return { kind: 'rescan', scan, reasons };
  if (scan.outcome === 'not_yet_suitable') return { kind: 'not_yet_suitable', scan };
  return { kind: 'valid', scan, endsSoon: scan.validUntil < addDays(on, noticeDays) };
}

/** The last day of so many months that begin on a day; of a month that is shorter, its end. */
export function lastDayOf(from: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const longest = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const text = (value: number) => String(value).padStart(2, '0');
  return addDays(isoDate(`${toYear}-${text(toMonth)}-${text(Math.min(day, longest))}`), -1);
}
