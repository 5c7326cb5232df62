import type { Period } from '../../kernel/week-pattern.ts';
import { paths } from '../../paths.ts';
import { FormState } from '../../platform/http/form.ts';
import type { Web } from '../../shell/index.ts';
import { changeVersion } from './change-version.ts';
import {
  backToDesign,
  type DesignParams,
  type DesignRequest,
  onOpenVersion,
  versionAt,
} from './design-request-page.ts';
import { designTexts } from './design-texts.ts';
import type { FoundVersion } from './find-mkb-route.ts';
import { maxPeriods, tooManyPeriods } from './period-pages.tsx';
import type { Design } from './rules/design.ts';
import { movePeriod, movePeriodTo } from './rules/design-periods.ts';
import { readTypedNumber } from './rules/period-input.ts';
import { resizePeriod, weeksRange } from './rules/resize-period.ts';
import { splitPeriod } from './rules/split-period.ts';
import { rowId } from './views/live-ids.ts';
import { SplitPeriodPage } from './views/split-period-form.tsx';

type PeriodRequest = DesignRequest<DesignParams & { periodId: string }>;

/** The order of the periods of a design, how long each is, and splitting one. */
export function mountPeriodShape(web: Web): void {
  web.staff.post(paths.designPeriodMove, (r) => onPeriod(r, () => movePosted(r)));
  web.staff.post(paths.designPeriodResize, (r) => onPeriod(r, (found) => resizePosted(r, found)));
  web.staff.get(paths.designPeriodSplit, (r) =>
    onPeriod(r, (found, period) => showSplit(r, found, new FormState({ weeks: String(Math.ceil(period.weeks / 2)) }))),
  );
  web.staff.post(paths.designPeriodSplit, (r) => onPeriod(r, (found, period) => splitPosted(r, found, period)));
}

const periodIn = (design: Design, periodId: string) => design.periods.find(({ id }) => id === periodId);

const onPeriod = (
  r: PeriodRequest,
  go: (found: FoundVersion, period: Period) => Response | Promise<Response>,
): Promise<Response> =>
  onOpenVersion(r, (found) => {
    const period = periodIn(found.stored.version.design, r.params.periodId);
    return period ? go(found, period) : r.notFound();
  });

const nameOf = (r: DesignRequest, { studyYear, label }: Period) => designTexts[r.lang].periodName(studyYear, label);

/** By one place (`direction`), or to a place counted from 0 (`to`). */
async function movePosted(r: PeriodRequest): Promise<Response> {
  const { periodId } = r.params;
  const { to, direction } = r.form;
  let message = '';
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.period_moved', ({ version }) => {
    const design =
      to === undefined
        ? movePeriod(version.design, periodId, direction === 'up' ? 'up' : 'down')
        : movePeriodTo(version.design, periodId, Number(to));
    const place = design.periods.findIndex(({ id }) => id === periodId);
    const moved = design.periods[place];
    if (!moved) return null;
    message = designTexts[r.lang].periodMoved(nameOf(r, moved), place + 1, design.periods.length);
    return { design };
  });
  return backToDesign(r, outcome, message, { at: rowId(periodId) });
}

async function resizePosted(r: PeriodRequest, { stored }: FoundVersion): Promise<Response> {
  const t = designTexts[r.lang];
  const { periodId } = r.params;
  const weeks = readTypedNumber(String(r.form.weeks ?? ''));
  const range = weeksRange(stored.version.design, periodId);
  if (!resizePeriod(stored.version.design, periodId, weeks)) {
    const message = t.weeksOutOfRange(String(range?.min), String(range?.max));
    return r.redirect(paths.design(r.params), { tone: 'warning', message });
  }
  let message = '';
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.period_resized', ({ version }) => {
    const design = resizePeriod(version.design, periodId, weeks);
    if (!design) return null;
    const changed = design.periods.filter((period) => period.weeks !== periodIn(version.design, period.id)?.weeks);
    message = t.periodResized(changed.map((period) => t.periodHasWeeks(nameOf(r, period), period.weeks)));
    return { design };
  });
  return backToDesign(r, outcome, message, { at: rowId(periodId) });
}

async function splitPosted(r: PeriodRequest, found: FoundVersion, period: Period): Promise<Response> {
  const t = designTexts[r.lang];
  if (found.stored.version.design.periods.length >= maxPeriods) return tooManyPeriods(r);
  const typed = new FormState(r.form);
  const weeks = readTypedNumber(typed.text('weeks'));
  const newId = r.deps.newId();
  if (!splitPeriod(found.stored.version.design, period.id, weeks, newId)) {
    const fault = period.weeks < 2 ? t.splitTooShort : t.splitWeeks(String(period.weeks - 1));
    return showSplit(r, found, typed.with({ weeks: fault }));
  }
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.period_split', ({ version }) => {
    const design = splitPeriod(version.design, period.id, weeks, newId);
    return design && { design };
  });
  if (!outcome.ok && outcome.fault === 'conflict') return showSplit(r, found, typed.with({ form: t.conflict }), 409);
  const message = t.periodSplit(nameOf(r, period), weeks, period.weeks - weeks);
  return backToDesign(r, outcome, message, { at: rowId(period.id) });
}

function showSplit(
  r: PeriodRequest,
  found: FoundVersion,
  form: FormState,
  status: 200 | 409 | 422 = form.ok ? 200 : 422,
): Promise<Response> {
  const period = periodIn(found.stored.version.design, r.params.periodId);
  if (!period) return r.notFound();
  return r.page(
    { title: designTexts[r.lang].splitPeriodTitle(nameOf(r, period)), width: 'narrow' },
    <SplitPeriodPage lang={r.lang} {...found} period={period} form={form} />,
    status,
  );
}
