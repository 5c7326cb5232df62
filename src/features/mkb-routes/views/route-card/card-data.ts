import { dateInNetherlands, type IsoDate } from '../../../../kernel/iso-date.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { shorten } from '../../../../platform/pdf/shorten.ts';
import type { MkbRoute } from '../../mkb-route-store.ts';
import { type CheckSnapshot, motivatedCodes } from '../../rules/check-snapshot.ts';
import { checkTexts, criterionName, statusWord } from '../../rules/explain.ts';
import { texts } from '../../texts.ts';
import type { StoredVersion } from '../../version-store.ts';
import { cardTexts } from './card-texts.ts';
import { cardWeeks } from './card-weeks.ts';

/** What the card is made of. `contact`: how the hogeschool can be reached; empty where it did not say. */
export type CardInput = {
  lang: Lang;
  route: MkbRoute;
  stored: StoredVersion;
  snapshot: CheckSnapshot;
  institution: { name: string; contactName: string; contactEmail: string; contactPhone: string };
  today: IsoDate;
};

const mostUnits = 6;

/** Everything that the template shows, in words of the language and cut to what a page can hold. */
export function cardData(input: CardInput) {
  const { lang, route, stored, snapshot, institution, today } = input;
  const t = cardTexts[lang];
  const { design } = stored.version;
  const { programme } = route;
  return {
    institution: shorten(institution.name, 80),
    name: shorten(route.name, 120),
    subtitle: t.subtitle(
      checkTexts[lang].degrees[programme.degree],
      shorten(programme.name, 80),
      texts[lang].modes[programme.mode],
    ),
    stage: stageOf(lang, stored),
    tiles: tilesOf(input),
    weeks: cardWeeks(lang, design.periods),
    does: doesOf(input),
    gets: [
      t.gets.work(companyDays(input)),
      t.gets.knowledge,
      t.gets.graduate(checkTexts[lang].degrees[programme.degree]),
      t.gets.contact,
    ],
    learns: learnsOf(
      lang,
      design.units.map(({ name }) => name),
    ),
    check: checkLines(lang, snapshot),
    contact: [
      ...(route.projectLeadName ? [t.lead(shorten(route.projectLeadName, 60))] : []),
      [institution.contactName, institution.contactEmail, institution.contactPhone]
        .filter((part) => part !== '')
        .map((part) => shorten(part, 70))
        .join(' · '),
    ].filter((line) => line !== ''),
    madeOn: t.madeOn(formatDate(lang, today)),
    words: {
      week: t.weekTitle,
      noWeeks: t.noWeeks,
      does: t.doesTitle,
      gets: t.getsTitle,
      learns: t.learns,
      check: t.checkTitle,
      contact: t.contactTitle,
    },
  };
}

function stageOf(lang: Lang, { number, version }: StoredVersion): { isDraft: boolean; text: string } {
  const t = cardTexts[lang];
  const name = texts[lang].version(number);
  if (version.state === 'published')
    return { isDraft: false, text: t.published(name, formatDate(lang, dateInNetherlands(version.published.at))) };
  if (version.state === 'superseded') return { isDraft: false, text: t.superseded(name) };
  return { isDraft: true, text: t.draft(name.toLowerCase()) };
}

function tilesOf({ lang, route, stored, snapshot }: CardInput): { label: string; value: string }[] {
  const t = cardTexts[lang];
  const { periods } = stored.version.design;
  const years = new Set(periods.map(({ studyYear }) => studyYear)).size;
  const weeks = periods.reduce((total, period) => total + period.weeks, 0);
  const hours = rangeInWords(lang, snapshot.check.hours.perWeek);
  const students = rangeInWords(
    lang,
    [route.groupMinimum, route.groupPlanned].filter((size) => size !== null),
  );
  return [
    {
      label: t.tiles.duration,
      value: weeks === 0 ? t.unknown : t.duration(years, weeksInWords(lang, weeks)),
    },
    { label: t.tiles.company, value: weeks === 0 ? t.unknown : companyDays({ lang, stored }) },
    { label: t.tiles.hours, value: hours === '' ? t.unknown : t.hours(hours) },
    { label: t.tiles.group, value: t.group(students, t.starts(route.startsPerYear)) },
  ];
}

const weeksInWords = (lang: Lang, weeks: number): string =>
  lang === 'nl' ? `${formatNumber(lang, weeks)} weken` : `${formatNumber(lang, weeks)} weeks`;

/** "1 tot 4 dagen per week": over the periods in which there are days at the company. */
function companyDays({ lang, stored }: Pick<CardInput, 'lang' | 'stored'>): string {
  const t = cardTexts[lang];
  const days = stored.version.design.periods.map(({ week }) => week.company.days).filter((count) => count > 0);
  const most = Math.max(0, ...days);
  return t.daysPerWeek(rangeInWords(lang, days.length > 0 ? days : [0]), most > 0 && most <= 1);
}

function rangeInWords(lang: Lang, values: readonly number[]): string {
  if (values.length === 0) return '';
  const [from, to] = [Math.min(...values), Math.max(...values)].map((value) => formatNumber(lang, value)) as [
    string,
    string,
  ];
  return cardTexts[lang].range(from, to);
}

function doesOf({ lang, stored }: CardInput): string[] {
  const { does } = cardTexts[lang];
  const { employment, tripartiteAgreement, coDesign } = stored.version.design;
  const isEmployed = employment.employed && employment.paid;
  const isOpen = employment.employed === null || employment.paid === null;
  return [
    does.work,
    ...(isEmployed ? [does.employed] : isOpen ? [does.employmentOpen] : []),
    does.coach,
    ...(tripartiteAgreement === false ? [] : [does.agreement]),
    ...(coDesign ? [does.coDesign] : []),
  ];
}

function learnsOf(lang: Lang, names: readonly string[]): string {
  const shown = names.slice(0, mostUnits).map((name) => shorten(name, 60));
  const rest = names.length - shown.length;
  return rest > 0 ? cardTexts[lang].andMore(shown.join(', '), rest) : shown.join(', ');
}

function checkLines(lang: Lang, { check, motivations }: CheckSnapshot) {
  const t = cardTexts[lang];
  const motivated = motivatedCodes(motivations);
  const number = (count: number) => formatNumber(lang, count);
  const meets = check.criteria.filter(({ status }) => status === 'meets').length;
  return {
    lead: t.check(number(meets), number(check.criteria.length)),
    items: check.criteria.map(({ code, status }) => {
      const isMotivated = status !== 'meets' && status !== 'unknown' && motivated.includes(code);
      return {
        mark: status === 'meets' ? '✓' : status === 'unknown' ? '?' : '!',
        name: criterionName(lang, code),
        word: isMotivated ? `${statusWord(lang, status)}, ${t.motivated}` : statusWord(lang, status),
      };
    }),
  };
}
