/** A calendar date without time or zone, 'YYYY-MM-DD'. Plain string comparison orders it. */
export type IsoDate = string & { readonly __isoDate: unique symbol };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date when `text` is a real calendar date between 1900 and 2199, else null (so 2027-02-30 is null). */
export function parseIsoDate(text: string): IsoDate | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (text as IsoDate) : null;
}

/** For dates known to be right (code, seeds, the database). Throws on anything else. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`not a calendar date: ${text}`);
  return date;
}

/** The calendar date of an instant in the Netherlands. */
export function dateInNetherlands(instant: Date): IsoDate {
  const hour = Math.floor(instant.getTime() / msPerHour);
  if (hour !== last?.hour) last = { hour, date: netherlands.format(instant) as IsoDate };
  return last.date;
}
const netherlands = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
const msPerHour = 3_600_000;
/** Every request asks, and a day there begins on a whole hour of UTC (since 1940, when the clock was put by twenty minutes last). */
let last: { hour: number; date: IsoDate } | null = null;

export function addDays(date: IsoDate, days: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10) as IsoDate;
}

/** Adds whole years; 29 February becomes 1 March in a year that is not a leap year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10) as IsoDate;
}

/** Whole years of age on a date. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
