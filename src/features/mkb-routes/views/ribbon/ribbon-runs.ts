import type { Period } from '../../../../kernel/week-pattern.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { ribbonCells } from './ribbon-cells.ts';
import { texts } from './texts.ts';

/** Periods in a row with the same week, to be drawn once. */
export type Run = { periods: [Period, ...Period[]]; label: string };

/** The periods in order, neighbours with an equal week taken together and named by their years: "jaar 2 tot en met 4". */
export function ribbonRuns(periods: readonly Period[], lang: Lang): Run[] {
  const runs: [Period, ...Period[]][] = [];
  for (const period of periods) {
    const last = runs.at(-1);
    if (last && sameWeek(last[0], period)) last.push(period);
    else runs.push([period]);
  }
  return runs.map((run) => ({ periods: run, label: labelOf(run, periods, lang) }));
}

/** Equal when their pictures are. */
const sameWeek = (one: Period, other: Period) =>
  JSON.stringify(ribbonCells(one.week)) === JSON.stringify(ribbonCells(other.week));

function labelOf(run: [Period, ...Period[]], all: readonly Period[], lang: Lang): string {
  const t = texts[lang];
  const [first, last] = [run[0], run.at(-1) ?? run[0]];
  const outside = all.filter((period) => !run.includes(period));
  const wholeYears = !outside.some(({ studyYear }) => studyYear === first.studyYear || studyYear === last.studyYear);
  const part = (period: Period) =>
    period.label === '' ? t.oneYear(period.studyYear) : t.yearAndLabel(period.studyYear, period.label);
  if (!wholeYears) return first === last ? part(first) : t.parts(part(first), part(last));
  return first.studyYear === last.studyYear ? t.oneYear(first.studyYear) : t.years(first.studyYear, last.studyYear);
}
