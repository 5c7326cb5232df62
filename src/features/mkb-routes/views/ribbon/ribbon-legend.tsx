import { type Period, places } from '../../../../kernel/week-pattern.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { CellDrawing } from './cell-drawing.tsx';
import type { PlaceNames } from './describe-week.ts';
import { texts } from './texts.ts';

export type RibbonLegendProps = {
  periods: readonly Period[];
  lang: Lang;
  placeNames?: PlaceNames | undefined;
  /** The page or part of the page with the same as a table. */
  tableHref?: string | undefined;
};

/** What the cells mean: only the places that occur. */
export function RibbonLegend({ periods, lang, placeNames = texts[lang].place, tableHref }: RibbonLegendProps) {
  const t = texts[lang];
  const entries = places.flatMap((place) => {
    const weeks = periods.map(({ week }) => week[place]);
    const onSite = weeks.some(({ days, remoteDays }) => days > remoteDays);
    const remote = weeks.some(({ remoteDays }) => remoteDays > 0);
    return [
      ...(onSite ? [{ place, remote: false, text: placeNames[place] }] : []),
      ...(remote ? [{ place, remote: true, text: t.placeOnline(placeNames[place]) }] : []),
    ];
  });
  return (
    <ul class="ribbon-legend">
      {entries.map(({ place, remote, text }) => (
        <li key={text}>
          <svg class="ribbon-swatch" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
            <CellDrawing
              box={{ x: 0, y: 0, width: 22, height: 22 }}
              place={place}
              remote={remote}
              letter={t.letter[place]}
              fontSize={12}
            />
          </svg>
          {text}
        </li>
      ))}
      {tableHref && (
        <li class="ribbon-legend-link">
          <a href={tableHref}>{t.asTable}</a>
        </li>
      )}
    </ul>
  );
}
