import type { WeekPattern } from '../../../../kernel/week-pattern.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { type Box, type CellColours, CellDrawing } from './cell-drawing.tsx';
import { describeWeek, type PlaceNames } from './describe-week.ts';
import { type Cell, ribbonCells } from './ribbon-cells.ts';
import { texts } from './texts.ts';

export type RibbonPictureProps = {
  week: WeekPattern;
  lang: Lang;
  /** `full` has higher cells and names the weekdays when these are fixed; `compact` is for cards and lists. */
  size?: 'full' | 'compact' | undefined;
  placeNames?: PlaceNames | undefined;
  /** Makes the picture stand alone, outside of the product's stylesheet. */
  colours?: CellColours | undefined;
};

const width = 300;
const gap = 4;

/** One week as a row of day cells. Its title says the same in words. */
export function RibbonPicture({ week, lang, size = 'full', placeNames, colours }: RibbonPictureProps) {
  const cells = ribbonCells(week);
  const dayWidth = (width + gap) / ((cells.at(-1)?.day ?? 0) + 1);
  const labelled = size === 'full' ? cells.filter(({ weekday, offset }) => weekday && offset === 0) : [];
  const top = labelled.length > 0 ? 17 : 0;
  const cellHeight = size === 'full' ? 42 : 28;
  const t = texts[lang];
  return (
    <svg
      class="ribbon-picture"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${top + cellHeight}`}
      width={width}
      role="img"
    >
      <title>{describeWeek(week, lang, placeNames)}</title>
      {labelled.map(({ day, weekday }) => (
        <text
          key={day}
          class="day-label"
          x={day * dayWidth + (dayWidth - gap) / 2}
          y={11}
          font-size={11.5}
          font-family={colours && 'Atkinson Hyperlegible Next'}
          text-anchor="middle"
        >
          {weekday && t.shortWeekdays[weekday - 1]}
        </text>
      ))}
      {cells.map((cell) => (
        <CellDrawing
          key={`${cell.day}-${cell.offset}`}
          box={boxOf(cell, dayWidth, top, cellHeight)}
          place={cell.place}
          remote={cell.remote}
          letter={cell.place ? t.letter[cell.place] : ''}
          fontSize={size === 'full' ? 14 : 12.5}
          colours={colours}
        />
      ))}
    </svg>
  );
}

function boxOf({ day, offset, halves }: Cell, dayWidth: number, y: number, height: number): Box {
  const x = round(day * dayWidth + (offset * dayWidth) / 2);
  return { x, y, width: round((halves * dayWidth) / 2 - gap), height };
}

const round = (value: number) => Math.round(value * 100) / 100;
