import { daysOf, type Period, type Place, places, sum, type Weekday } from '../../../kernel/week-pattern.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { AgreementTerms, PracticePeriod } from '../rules/terms.ts';
import type { Block, LegendEntry, PeriodRow } from './agreement-document.ts';
import { texts } from './texts.ts';
import { weekCells } from './week-cells.ts';

/** The periods of practice: each week as cells and in words, with hours per place and the total at the company. */
export function periodsBlock(terms: AgreementTerms): Block {
  const { language, periods } = terms;
  const words = texts[language];
  const weeks = periods.reduce((total, { period }) => total + period.weeks, 0);
  const hours = periods.reduce((total, { period }) => total + period.weeks * hoursAt(period, 'company'), 0);
  return {
    kind: 'periods',
    caption: words.periodsCaption,
    legend: legend(terms),
    rows: periods.map((row) => periodRow(language, row)),
    total: words.periodsTotal(inWeeks(language, weeks), formatNumber(language, hours)),
  };
}

function legend({ language, periods, parties }: AgreementTerms): LegendEntry[] {
  const words = texts[language];
  const label = (place: Place) =>
    place === 'third' && parties.thirdLocation ? words.legendThird(parties.thirdLocation.name) : words.legend[place];
  return places.flatMap((place) => {
    const weeks = periods.map(({ period }) => period.week[place]);
    const letter = words.letters[place];
    const onSite = weeks.some((week) => week.days > week.remoteDays);
    const online = weeks.some((week) => week.remoteDays > 0);
    return [
      ...(onSite ? [{ place, letter, label: label(place), remote: false }] : []),
      ...(online ? [{ place, letter, label: words.legendOnline(label(place)), remote: true }] : []),
    ];
  });
}

/** One period in words, with its week as cells. */
export function periodRow(language: Lang, { period, from, until }: PracticePeriod): PeriodRow {
  const words = texts[language];
  return {
    title: words.periodTitle(period.studyYear, period.label.trim()),
    dates: dates(language, from, until),
    weeks: inWeeks(language, period.weeks),
    cells: weekCells(period.week, words.letters),
    days: daysInWords(language, period),
    hours: hoursInWords(language, period),
  };
}

function dates(language: Lang, from: string | null, until: string | null): string | null {
  const words = texts[language];
  if (from !== null && until !== null) return words.range(formatDate(language, from), formatDate(language, until));
  if (from !== null) return words.from(formatDate(language, from));
  return until === null ? null : words.until(formatDate(language, until));
}

const inWeeks = (language: Lang, weeks: number): string =>
  texts[language].weeks(formatNumber(language, weeks), weeks === 1);

const hoursAt = (period: Period, place: Place): number => period.week[place].days * period.hoursPerDay;

/** "3 dagen bij het leerbedrijf (maandag, dinsdag en woensdag), 2 dagen bij de hogeschool (waarvan 0,5 online)". */
function daysInWords(language: Lang, period: Period): string {
  const words = texts[language];
  const parts = places
    .filter((place) => period.week[place].days > 0)
    .map((place) => {
      const { days, remoteDays, weekdays } = period.week[place];
      const named = weekdays.toSorted((a, b) => a - b).map((day: Weekday) => words.weekdays[day]);
      const online = remoteDays > 0 ? [words.online(formatNumber(language, remoteDays))] : [];
      const details = [...(named.length > 0 ? [listed(named, words.and)] : []), ...online].join(', ');
      const text = `${words.days(formatNumber(language, days), days === 1)} ${words.atPlace[place]}`;
      return details === '' ? text : `${text} (${details})`;
    });
  return parts.length === 0 ? words.noDays : parts.join(', ');
}

/** "40 uur per week: 24 bij het leerbedrijf, 16 bij de hogeschool". */
function hoursInWords(language: Lang, period: Period): string {
  const words = texts[language];
  const number = (hours: number) => formatNumber(language, hours);
  const total = sum(daysOf(period.week)) * period.hoursPerDay + period.studyHoursPerWeek;
  const parts = places
    .filter((place) => period.week[place].days > 0)
    .map((place) => words.hoursAtPlace(number(hoursAt(period, place)), words.atPlace[place]));
  const study = period.studyHoursPerWeek > 0 ? [words.study(number(period.studyHoursPerWeek))] : [];
  return words.hoursPerWeek(number(total), [...parts, ...study].join(', '));
}

const listed = (names: string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
