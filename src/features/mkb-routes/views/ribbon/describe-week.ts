import { type Period, type Place, type PlaceWeek, places, type WeekPattern } from '../../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { texts } from './texts.ts';

/** Names of the places on screen, where a hogeschool or route calls them otherwise. */
export type PlaceNames = Readonly<Record<Place, string>>;

/**
 * The week in a sentence without full stop: "3 dagen bedrijf (maandag, dinsdag en woensdag), 1 dag hogeschool". The text
 * alternative of the picture, and fit for the agreement.
 */
export function describeWeek(week: WeekPattern, lang: Lang, names: PlaceNames = texts[lang].place): string {
  const parts = places
    .filter((place) => week[place].days > 0)
    .map((place) => describePlace(week[place], lang, names[place]));
  return parts.length > 0 ? parts.join(', ') : texts[lang].nothingPlanned;
}

/** "1,5 dagen hogeschool (donderdag en vrijdag; waarvan 0,5 online)"; without a name only the days. */
export function describePlace({ days, remoteDays, weekdays }: PlaceWeek, lang: Lang, name = ''): string {
  const t = texts[lang];
  const fixed = [...new Set(weekdays)].sort((a, b) => a - b).map((weekday) => t.weekdays[weekday - 1] ?? '');
  const extra = [enumerate(fixed, t.and), describeRemote(days, remoteDays, lang)].filter((text) => text !== '');
  const sentence = `${t.days(formatNumber(lang, days), days <= 1)} ${name}`.trim();
  return extra.length > 0 ? `${sentence} (${extra.join('; ')})` : sentence;
}

function describeRemote(days: number, remoteDays: number, lang: Lang): string {
  if (remoteDays <= 0) return '';
  return remoteDays >= days ? texts[lang].online : texts[lang].ofWhichOnline(formatNumber(lang, remoteDays));
}

function enumerate(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** The hours of one week: at each place, own study, and all together. */
export function hoursOfWeek(period: Period): Record<Place | 'study' | 'total', number> {
  const [company, school, third] = places.map((place) => period.week[place].days * period.hoursPerDay) as [
    number,
    number,
    number,
  ];
  const study = period.studyHoursPerWeek;
  return { company, school, third, study, total: company + school + third + study };
}

/** "24 bedrijf", "8 hogeschool", "4 zelfstudie": only what is there. */
export function hourParts(period: Period, lang: Lang, names: PlaceNames = texts[lang].place): string[] {
  const hours = hoursOfWeek(period);
  return [...places, 'study' as const]
    .filter((part) => hours[part] > 0)
    .map((part) => `${formatNumber(lang, hours[part])} ${part === 'study' ? texts[lang].study : names[part]}`);
}

/** The same in one line: "24 bedrijf · 8 hogeschool · 4 zelfstudie". */
export function describeHours(period: Period, lang: Lang, names?: PlaceNames): string {
  return hourParts(period, lang, names).join(' · ');
}
