import { type Period, places } from '../../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { shorten } from '../../../../platform/pdf/shorten.ts';
import { describeWeek, hoursOfWeek } from '../ribbon/describe-week.ts';
import { ribbonCells } from '../ribbon/ribbon-cells.ts';
import { ribbonRuns } from '../ribbon/ribbon-runs.ts';
import { texts } from '../ribbon/texts.ts';
import { cardTexts } from './card-texts.ts';

/** As many different weeks as the card shows. */
const mostRows = 5;

/** The ribbon of the card: neighbouring periods with an equal week once, with its words, and what the cells mean. */
export function cardWeeks(lang: Lang, periods: readonly Period[]) {
  const t = texts[lang];
  const runs = ribbonRuns(periods, lang);
  const shown = runs.slice(0, mostRows);
  const rest = runs.slice(mostRows).reduce((count, run) => count + run.periods.length, 0);
  const cells = shown.flatMap(({ periods: [first] }) => ribbonCells(first.week));
  return {
    rows: shown.map(({ periods: [period], label }) => ({
      label: shorten(label.charAt(0).toUpperCase() + label.slice(1), 60),
      cells: ribbonCells(period.week).map((cell) => cellOf(lang, cell)),
      words: describeWeek(period.week, lang),
      hours: t.hoursPerWeek(formatNumber(lang, hoursOfWeek(period).total)),
    })),
    more: rest > 0 ? cardTexts[lang].moreWeeks(rest) : '',
    legend: places.flatMap((place) =>
      [false, true]
        .filter((remote) => cells.some((cell) => cell.place === place && cell.remote === remote))
        .map((remote) => ({
          ...cellOf(lang, { place, remote, halves: 2 }),
          text: remote ? t.placeOnline(t.place[place]) : t.place[place],
        })),
    ),
  };
}

type Drawn = Pick<ReturnType<typeof ribbonCells>[number], 'place' | 'remote' | 'halves'>;

const cellOf = (lang: Lang, { place, remote, halves }: Drawn) => ({
  place,
  remote,
  halves,
  letter: place ? texts[lang].letter[place] : '',
});
