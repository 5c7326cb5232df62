import { type Period, places } from '../../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { type Column, DataTable } from '../../../../ui/index.ts';
import { describePlace, hoursOfWeek, type PlaceNames } from './describe-week.ts';
import { texts } from './texts.ts';

export type RibbonTableProps = {
  periods: readonly Period[];
  lang: Lang;
  placeNames?: PlaceNames | undefined;
  captionHidden?: boolean | undefined;
};

/** The ribbon as a table: the same, readable without the picture. */
export function RibbonTable({ periods, lang, placeNames = texts[lang].place, captionHidden = true }: RibbonTableProps) {
  const t = texts[lang];
  const used = places.filter((place) => periods.some(({ week }) => week[place].days > 0));
  const columns: Column<Period>[] = [
    {
      key: 'period',
      header: t.period,
      rowHeader: true,
      cell: (period) => (
        <>
          {t.year(period.studyYear)}
          <small>{t.labelAndWeeks(period.label, t.weeks(period.weeks))}</small>
        </>
      ),
    },
    ...used.map((place) => ({
      key: place,
      header: placeNames[place],
      cell: ({ week }: Period) => (week[place].days > 0 ? describePlace(week[place], lang) : '–'),
    })),
    { key: 'hours', header: t.total, numeric: true, cell: (period) => formatNumber(lang, hoursOfWeek(period).total) },
  ];
  return (
    <DataTable
      caption={t.tableCaption}
      captionHidden={captionHidden}
      columns={columns}
      rows={periods}
      rowKey={({ id }) => id}
      dense
    />
  );
}
