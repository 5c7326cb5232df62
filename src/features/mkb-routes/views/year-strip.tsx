import { daysOf, type Period, places, sum } from '../../../kernel/week-pattern.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { designTexts } from '../design-texts.ts';
import { weeksRange } from '../rules/resize-period.ts';
import { stripTexts } from '../strip-texts.ts';
import type { StoredVersion } from '../version-store.ts';

/** As many weeks as a strip is wide at least: those of a calendar year, so that years compare. */
const weeksOfStrip = 52;
const [top, height] = [18, 22];

type YearStripProps = { lang: Lang; stored: StoredVersion; year: number };

/**
 * The weeks of a study year on one line: each period as long as it lasts, with the part of the week at each place. The island
 * makes the borders into sliders; until then it is a picture.
 */
export function YearStrip({ lang, stored, year }: YearStripProps) {
  const t = stripTexts[lang];
  const { periods } = stored.version.design;
  const own = periods.filter(({ studyYear }) => studyYear === year);
  const scale = Math.max(weeksOfStrip, ...yearsOf(periods));
  const total = weeksIn(own);
  const starts = own.map((_, index) => weeksIn(own.slice(0, index)));
  const title = [t.year(year, total), ...own.map(({ label, weeks }) => t.segment(label, weeks))].join('. ');
  return (
    <svg class="year-strip" width="100%" height={top + height + 4} role="img" aria-label={title} data-scale={scale}>
      <rect class="cell-free" x="0" y={top} width="100%" height={height} rx={5} />
      {own.map((period, index) => (
        <Segment key={period.id} period={period} start={starts[index] ?? 0} scale={scale} />
      ))}
      {own.map((period, index) => (
        <Border key={period.id} {...{ lang, stored, period, scale }} end={(starts[index] ?? 0) + period.weeks} />
      ))}
    </svg>
  );
}

const weeksIn = (periods: readonly Period[]) => periods.reduce((total, { weeks }) => total + weeks, 0);
const yearsOf = (periods: readonly Period[]) =>
  [...Map.groupBy(periods, ({ studyYear }) => studyYear).values()].map(weeksIn);
const percent = (weeks: number, scale: number) => `${Math.round((weeks / scale) * 1e5) / 1e3}%`;

type SegmentProps = { period: Period; start: number; scale: number };

function Segment({ period, start, scale }: SegmentProps) {
  const days = daysOf(period.week);
  const whole = sum(days) || 1;
  let y = top;
  return (
    <svg
      x={percent(start, scale)}
      width={percent(period.weeks, scale)}
      data-segment={period.id}
      data-start={start}
      aria-hidden="true"
    >
      {places.map((place) => {
        const part = (days[place] / whole) * height;
        y += part;
        return (
          <g key={place} class={`party-${place}`}>
            <rect class={`strip-${place}`} x="0" y={y - part} width="100%" height={part} />
          </g>
        );
      })}
      <text x="50%" y={12} text-anchor="middle" font-size={12}>
        {period.weeks}
      </text>
    </svg>
  );
}

type BorderProps = { lang: Lang; stored: StoredVersion; period: Period; scale: number; end: number };

/** Where a period ends: the island makes it a slider, with what it needs for that as data. */
function Border({ lang, stored, period, scale, end }: BorderProps) {
  const { design } = stored.version;
  const next = design.periods[design.periods.indexOf(period) + 1];
  const shared = next?.studyYear === period.studyYear ? next : null;
  const range = weeksRange(design, period.id);
  const name = ({ studyYear, label }: Period) => designTexts[lang].periodName(studyYear, label);
  const at = { mkbRouteId: stored.mkbRouteId, versionId: stored.id, periodId: period.id };
  return (
    <svg
      class="strip-border"
      id={`border-${period.id}`}
      x={percent(end, scale)}
      overflow="visible"
      data-border={period.id}
      data-next={shared?.id}
      data-action={paths.designPeriodResize(at)}
      data-weeks={period.weeks}
      data-both={shared ? period.weeks + shared.weeks : undefined}
      data-min={range?.min}
      data-max={range?.max}
    >
      <title>{stripTexts[lang].border(name(period), shared && name(shared))}</title>
      <rect class="strip-reach" x={-14} y={0} width={28} height={top + height + 4} />
      <rect class="strip-knob" x={-4} y={top - 3} width={8} height={height + 6} rx={4} />
    </svg>
  );
}
