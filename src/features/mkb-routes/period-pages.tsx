import { z } from 'zod';
import type { Period } from '../../kernel/week-pattern.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
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
import { previewOf } from './preview-of.ts';
import type { Design } from './rules/design.ts';
import { blankPeriod, changePeriod, copyPeriod, deletePeriod } from './rules/design-periods.ts';
import { explainPeriodFault } from './rules/explain-fault.ts';
import { faultsInPeriod } from './rules/period-faults.ts';
import { fieldOfFault, fieldsOfPeriod, periodFromFields } from './rules/period-input.ts';
import { ConfirmDeletePage } from './views/confirm-delete.tsx';
import { rowId } from './views/live-ids.ts';
import { PeriodFormPage } from './views/period-form.tsx';

/** As many as the public check takes. */
export const maxPeriods = 40;
const wordsForm = formSchema((f) => z.object({ studyYear: f.int(1, 8), label: f.optionalText(60) }));

type PeriodRequest = DesignRequest<DesignParams & { periodId: string }>;

/** Adding, changing, copying and deleting the periods of a design. */
export function mountPeriods(web: Web): void {
  web.staff.get(paths.designPeriodAdd, (r) =>
    onOpenVersion(r, (found) => showForm(r, found, formOf(nextPeriod(found.stored.version.design)), null)),
  );
  web.staff.post(paths.designPeriodAdd, (r) => onOpenVersion(r, (found) => savePeriod(r, found, null)));
  web.staff.get(paths.designPeriod, (r) =>
    onOpenVersion(r, (found) => {
      const period = periodOf(r, found);
      return period ? showForm(r, found, formOf(period), period.id) : r.notFound();
    }),
  );
  web.staff.post(paths.designPeriod, (r) =>
    onOpenVersion(r, (found) => (periodOf(r, found) ? savePeriod(r, found, r.params.periodId) : r.notFound())),
  );
  web.staff.post(paths.designPeriodCopy, (r) =>
    onOpenVersion(r, ({ stored }) =>
      stored.version.design.periods.length < maxPeriods
        ? change(r, 'copied', designTexts[r.lang].periodCopied, copy(r))
        : tooManyPeriods(r),
    ),
  );
  web.staff.get(paths.designPeriodDelete, (r) => onOpenVersion(r, (found) => confirmDelete(r, found)));
  web.staff.post(paths.designPeriodDelete, (r) =>
    change(r, 'deleted', designTexts[r.lang].periodDeleted, (design) => deletePeriod(design, r.params.periodId)),
  );
}

const periodOf = (r: PeriodRequest, { stored }: FoundVersion): Period | undefined =>
  stored.version.design.periods.find(({ id }) => id === r.params.periodId);

const formOf = (period: Period) => new FormState(fieldsOfPeriod(period));

const copy = (r: PeriodRequest) => (design: Design) => copyPeriod(design, r.params.periodId, r.deps.newId());

/** A new period starts as the last one: mostly little changes. */
function nextPeriod({ periods }: Design): Period {
  const last = periods.at(-1);
  return last ? { ...last, label: '' } : blankPeriod('', 1);
}

async function change(
  r: PeriodRequest,
  done: string,
  message: string,
  to: (design: Design) => Design,
): Promise<Response> {
  const outcome = await changeVersion(r, versionAt(r), `mkb_route_version.period_${done}`, ({ version: { design } }) =>
    design.periods.some(({ id }) => id === r.params.periodId) ? { design: to(design) } : null,
  );
  return backToDesign(r, outcome, message);
}

export async function tooManyPeriods(r: DesignRequest): Promise<Response> {
  const message = designTexts[r.lang].tooManyPeriods(formatNumber(r.lang, maxPeriods));
  return r.redirect(paths.design(r.params), { tone: 'warning', message });
}

async function savePeriod(r: DesignRequest, found: FoundVersion, periodId: string | null): Promise<Response> {
  const { form, period } = readPeriod(r.lang, new FormState(r.form), periodId ?? r.deps.newId());
  if (!period) return showForm(r, found, form, periodId);
  if (!periodId && found.stored.version.design.periods.length >= maxPeriods) return tooManyPeriods(r);
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.period_saved', ({ version: { design } }) => ({
    design: periodId ? changePeriod(design, period) : { ...design, periods: [...design.periods, period] },
  }));
  if (!outcome.ok && outcome.fault === 'conflict')
    return showForm(r, found, form.with({ form: designTexts[r.lang].conflict }), periodId, 409);
  return backToDesign(r, outcome, designTexts[r.lang].periodSaved, {
    another: periodId ? paths.design : paths.designPeriodAdd,
    at: rowId(period.id),
  });
}

/** The typed period, or the form with a sentence at each field that must change. */
function readPeriod(lang: Lang, typed: FormState, id: string): { form: FormState; period: Period | null } {
  const words = parseForm(wordsForm(lang), typed.values);
  const period = periodFromFields(typed, id);
  const faults: Record<string, string> = {};
  for (const fault of faultsInPeriod(period)) faults[fieldOfFault(fault)] ??= explainPeriodFault(lang, fault);
  const form = words.form.with(faults);
  return words.ok && form.ok ? { form, period: { ...period, ...words.value } } : { form, period: null };
}

async function showForm(
  r: DesignRequest,
  found: FoundVersion,
  form: FormState,
  periodId: string | null,
  status: 200 | 409 | 422 = form.ok ? 200 : 422,
): Promise<Response> {
  const t = designTexts[r.lang];
  const { route, stored } = found;
  const at = { mkbRouteId: route.id, versionId: stored.id };
  const shownId = periodId ?? 'new';
  const typed = periodFromFields(form, shownId);
  const { design } = stored.version;
  const whole = periodId ? design : { ...design, periods: [...design.periods, typed] };
  const shown = faultsInPeriod(typed).length === 0 ? changePeriod(whole, typed) : design;
  const title = periodId ? t.periodTitle : t.periodNewTitle;
  return r.page(
    { title, scripts: r.deps.islands.scripts('live-design') },
    <PeriodFormPage
      {...{ lang: r.lang, route, title, form }}
      revision={stored.revision}
      action={periodId ? paths.designPeriod({ ...at, periodId }) : paths.designPeriodAdd(at)}
      backHref={paths.design(at)}
      isNew={periodId === null}
      preview={await previewOf(r, found, shown, { kind: 'period', id: shownId })}
    />,
    status,
  );
}

function confirmDelete(r: PeriodRequest, found: FoundVersion): Promise<Response> {
  const period = periodOf(r, found);
  if (!period) return r.notFound();
  const t = designTexts[r.lang];
  const title = t.deletePeriodTitle(t.periodName(period.studyYear, period.label));
  return r.page(
    { title, width: 'narrow' },
    <ConfirmDeletePage
      lang={r.lang}
      {...found}
      title={title}
      text={t.deletePeriod}
      action={paths.designPeriodDelete(r.params)}
    />,
  );
}
