import { dateInNetherlands } from './iso-date.ts';

/** Days after being asked on which a reminder follows, and when it may leave. Hours are whole, in Dutch time: until right before `until`. */
export type ReminderSettings = {
  reminderDays: readonly number[];
  reminderHours: { from: number; until: number };
  remindInWeekends: boolean;
};

/** Whether reminders may leave at this moment: within the hours, in Dutch time, and not in a weekend unless that was chosen. */
export function mayRemindAt(settings: Omit<ReminderSettings, 'reminderDays'>, now: Date): boolean {
  const { from, until } = settings.reminderHours;
  const hour = Number(hourInNetherlands.format(now));
  const weekday = new Date(dateInNetherlands(now)).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return hour >= from && hour < until && (settings.remindInWeekends || !isWeekend);
}
const hourInNetherlands = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** How far one link got: when its reader was asked, and the number and moment of its last reminder. */
export type Reminded = { askedAt: Date; last: { number: number; at: Date } | null };

/**
 * The number of the reminder that is due for a link, or null. Days are calendar days in Dutch time. When the product was away, or
 * the clock jumped, those that were missed are left out: one reminder a day at most, and never an earlier number again.
 */
export function dueReminder(
  { reminderDays }: Pick<ReminderSettings, 'reminderDays'>,
  { askedAt, last }: Reminded,
  now: Date,
): number | null {
  const waited = daysBetween(askedAt, now);
  const number = reminderDays.filter((day) => day <= waited).length;
  if (number === 0 || (last && number <= last.number)) return null;
  if (last && daysBetween(last.at, now) < 1) return null;
  return number;
}

/** Midnights in the Netherlands between two moments; below zero when the second comes first. */
const daysBetween = (from: Date, until: Date): number =>
  (Date.parse(dateInNetherlands(until)) - Date.parse(dateInNetherlands(from))) / 86_400_000;

/** A link works 60 days; a reminder needs one that works for some days more. */
export const lastReminderDay = 55;
export const mostReminders = 6;

/** "4, 10 en 21" as days: whole, from 1 to 55, rising, each once, at most six. Null when it is something else. */
export function readReminderDays(text: string): number[] | null {
  const words = text.split(/[\s,;]+|\ben\b|\band\b/).filter(Boolean);
  const days = words.map(Number);
  const fits = days.every((day) => Number.isInteger(day) && day >= 1 && day <= lastReminderDay);
  if (!fits || days.length > mostReminders || new Set(days).size < days.length) return null;
  return days.toSorted((a, b) => a - b);
}
