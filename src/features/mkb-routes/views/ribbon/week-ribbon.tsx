import type { Period } from '../../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { type Content, classNames } from '../../../../ui/content.ts';
import { Details } from '../../../../ui/index.ts';
import { hourParts, hoursOfWeek, type PlaceNames } from './describe-week.ts';
import { RibbonLegend } from './ribbon-legend.tsx';
import { RibbonPicture } from './ribbon-picture.tsx';
import { ribbonRuns } from './ribbon-runs.ts';
import { RibbonTable } from './ribbon-table.tsx';
import { texts } from './texts.ts';

export type WeekRibbonProps = {
  /** In order of study year and time. */
  periods: readonly Period[];
  lang: Lang;
  placeNames?: PlaceNames | undefined;
  /** Explains the cells; true by default. */
  legend?: boolean | undefined;
  /** A link to the table alternative elsewhere … */
  tableHref?: string | undefined;
  /** … or the table itself, folded in below the picture. */
  withTable?: boolean | undefined;
  /** What can be done with a period (`index` over all periods), below its row. */
  actions?: ((period: Period, index: number) => Content) | undefined;
  /** What stands above the periods of a study year. */
  yearHead?: ((year: number) => Content) | undefined;
  /** What stands below the name of a period, such as "new" beside an earlier version. */
  note?: ((period: Period) => Content) | undefined;
  /** id of the row of a period. */
  rowId?: ((id: string) => string) | undefined;
};

/** The signature picture of a Mkb-route: a row per period with its hours, years apart from one another. */
export function WeekRibbon({
  periods,
  lang,
  placeNames,
  legend = true,
  tableHref,
  withTable,
  actions,
  yearHead,
  note,
  rowId,
}: WeekRibbonProps) {
  const years = [...new Set(periods.map(({ studyYear }) => studyYear))];
  return (
    <div class="ribbon">
      {years.map((year) => (
        <div key={year} class="ribbon-year">
          {yearHead?.(year)}
          {periods
            .filter(({ studyYear }) => studyYear === year)
            .map((period, index) => (
              <PeriodRow
                key={period.id}
                {...{ period, lang, placeNames, first: index === 0 }}
                id={rowId?.(period.id)}
                note={note?.(period)}
              >
                {actions?.(period, periods.indexOf(period))}
              </PeriodRow>
            ))}
        </div>
      ))}
      {legend && <RibbonLegend {...{ periods, lang, placeNames, tableHref }} />}
      {withTable && (
        <div class="ribbon-as-table">
          <Details summary={texts[lang].asTable} look="link">
            <RibbonTable {...{ periods, lang, placeNames }} />
          </Details>
        </div>
      )}
    </div>
  );
}

type PeriodRowProps = {
  period: Period;
  lang: Lang;
  placeNames: PlaceNames | undefined;
  first: boolean;
  id: string | undefined;
  note: Content;
  children?: Content;
};

function PeriodRow({ period, lang, placeNames, first, id, note, children }: PeriodRowProps) {
  const t = texts[lang];
  return (
    <div class={classNames('ribbon-period', Boolean(note) && 'ribbon-noted')} id={id}>
      <p class="ribbon-when">
        {first && <b>{t.year(period.studyYear)}</b>}
        {t.labelAndWeeks(period.label, t.weeks(period.weeks))}
        {note && <span class="ribbon-note">{note}</span>}
      </p>
      <RibbonPicture week={period.week} lang={lang} placeNames={placeNames} />
      <p class="ribbon-hours">
        <b>{t.hoursPerWeek(formatNumber(lang, hoursOfWeek(period).total))}</b>
        {hourParts(period, lang, placeNames).map((part, index) => (
          <span key={part}>
            {index > 0 && ' · '}
            <span class="ribbon-part">{part}</span>
          </span>
        ))}
      </p>
      {children && <div class="ribbon-actions">{children}</div>}
    </div>
  );
}

export type CompactRibbonProps = { periods: readonly Period[]; lang: Lang; placeNames?: PlaceNames | undefined };

/** For cards and the agreement: neighbouring periods with an equal week are drawn once. */
export function CompactRibbon({ periods, lang, placeNames }: CompactRibbonProps) {
  return (
    <div class="ribbon-compact">
      {ribbonRuns(periods, lang).map(({ periods: [first], label }) => (
        <div key={first.id}>
          <p class="ribbon-when">{label}</p>
          <RibbonPicture week={first.week} lang={lang} size="compact" placeNames={placeNames} />
        </div>
      ))}
    </div>
  );
}
