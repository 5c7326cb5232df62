import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';
import type { SubsidyYear } from './subsidy-year.ts';

/** `closing`: open, in its last two weeks. */
export type WindowState = 'before' | 'open' | 'closing' | 'closed';

/** How the time to apply stands on a day, at this hour (0 … 23) in the Netherlands. */
export function windowState(
  { opensOn, closesOn, closesHour }: Pick<SubsidyYear, 'opensOn' | 'closesOn' | 'closesHour'>,
  on: { today: IsoDate; hour: number },
): WindowState {
  if (on.today < opensOn) return 'before';
  if (on.today > closesOn || (on.today === closesOn && on.hour >= closesHour)) return 'closed';
  return on.today > addDays(closesOn, -14) ? 'closing' : 'open';
}

/** The hour of an instant by the clock of the Netherlands. */
export const hourInNetherlands = (instant: Date): number => Number(hours.format(instant));
const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });
