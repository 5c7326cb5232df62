import { z } from 'zod';
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
import type { LearningUnit } from './rules/design.ts';
import { addUnit, changeUnit, deleteUnit } from './rules/design-units.ts';
import { faultsInUnit, fieldsOfUnit, type UnitFault, unitFromFields, unitLimits } from './rules/unit-input.ts';
import { ConfirmDeletePage } from './views/confirm-delete.tsx';
import { rowId } from './views/live-ids.ts';
import { UnitFormPage } from './views/unit-form.tsx';

export const maxUnits = 60;
const wordsForm = formSchema((f) => z.object({ name: f.text(unitLimits.name), outcomes: f.optionalText(20_000) }));

type UnitRequest = DesignRequest<DesignParams & { unitId: string }>;

/** Adding, changing and deleting the units of a design. */
export function mountUnits(web: Web): void {
  web.staff.get(paths.designUnitAdd, (r) => onOpenVersion(r, (found) => showForm(r, found, newUnitForm(found), null)));
  web.staff.post(paths.designUnitAdd, (r) => onOpenVersion(r, (found) => saveUnit(r, found, null)));
  web.staff.get(paths.designUnit, (r) =>
    onOpenVersion(r, (found) => {
      const unit = unitOf(r, found);
      return unit ? showForm(r, found, new FormState(fieldsOfUnit(unit)), unit.id) : r.notFound();
    }),
  );
  web.staff.post(paths.designUnit, (r) =>
    onOpenVersion(r, (found) => (unitOf(r, found) ? saveUnit(r, found, r.params.unitId) : r.notFound())),
  );
  web.staff.get(paths.designUnitDelete, (r) => onOpenVersion(r, (found) => confirmDelete(r, found)));
  web.staff.post(paths.designUnitDelete, async (r) => {
    const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.unit_deleted', ({ version: { design } }) =>
      design.units.some(({ id }) => id === r.params.unitId) ? { design: deleteUnit(design, r.params.unitId) } : null,
    );
    return backToDesign(r, outcome, designTexts[r.lang].unitDeleted);
  });
}

const unitOf = (r: UnitRequest, { stored }: FoundVersion): LearningUnit | undefined =>
  stored.version.design.units.find(({ id }) => id === r.params.unitId);

/** A new unit starts with every period ticked: most units run through. */
const newUnitForm = ({ stored }: FoundVersion) =>
  new FormState({ periods: stored.version.design.periods.map(({ id }) => id) });

async function saveUnit(r: DesignRequest, found: FoundVersion, unitId: string | null): Promise<Response> {
  const t = designTexts[r.lang];
  const { form, unit } = readUnit(r.lang, new FormState(r.form), unitId ?? r.deps.newId());
  if (!unit) return showForm(r, found, form, unitId);
  if (!unitId && found.stored.version.design.units.length >= maxUnits) return tooManyUnits(r);
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.unit_saved', ({ version: { design } }) => ({
    design: changeUnit(unitId ? design : addUnit(design, unit.id), unit),
  }));
  if (!outcome.ok && outcome.fault === 'conflict')
    return showForm(r, found, form.with({ form: t.conflict }), unitId, 409);
  return backToDesign(r, outcome, t.unitSaved(unit.name), {
    another: unitId ? paths.design : paths.designUnitAdd,
    at: rowId(unit.id),
  });
}

export async function tooManyUnits(r: DesignRequest): Promise<Response> {
  const message = designTexts[r.lang].tooManyUnits(formatNumber(r.lang, maxUnits));
  return r.redirect(paths.design(r.params), { tone: 'warning', message });
}

/** The typed unit, or the form with a sentence at each field that must change. */
function readUnit(lang: Lang, typed: FormState, id: string): { form: FormState; unit: LearningUnit | null } {
  const words = parseForm(wordsForm(lang), typed.values);
  const unit = unitFromFields(typed, id);
  const faults: Record<string, string> = {};
  for (const fault of faultsInUnit(unit)) faults[fault.field] ??= explainUnitFault(lang, fault);
  const form = words.form.with(faults);
  return { form, unit: form.ok ? unit : null };
}

function explainUnitFault(lang: Lang, { code }: UnitFault): string {
  const limit = {
    too_many_outcomes: unitLimits.outcomes,
    outcome_too_long: unitLimits.outcome,
    credits_out_of_range: unitLimits.credits,
  }[code];
  return designTexts[lang].unitFaults[code](formatNumber(lang, limit));
}

async function showForm(
  r: DesignRequest,
  found: FoundVersion,
  form: FormState,
  unitId: string | null,
  status: 200 | 409 | 422 = form.ok ? 200 : 422,
): Promise<Response> {
  const t = designTexts[r.lang];
  const { route, stored } = found;
  const at = { mkbRouteId: route.id, versionId: stored.id };
  const shownId = unitId ?? 'new';
  const { design } = stored.version;
  const typed = unitFromFields(form, shownId);
  const whole = unitId ? design : addUnit(design, shownId);
  const shown = faultsInUnit(typed).length === 0 ? changeUnit(whole, typed) : whole;
  const title = unitId ? t.unitTitle : t.unitNewTitle;
  return r.page(
    { title, scripts: r.deps.islands.scripts('live-design') },
    <UnitFormPage
      {...{ lang: r.lang, route, title, form }}
      revision={stored.revision}
      action={unitId ? paths.designUnit({ ...at, unitId }) : paths.designUnitAdd(at)}
      backHref={paths.design(at)}
      isNew={unitId === null}
      deleteHref={unitId && paths.designUnitDelete({ ...at, unitId })}
      periods={design.periods}
      preview={await previewOf(r, found, shown, { kind: 'unit', id: shownId })}
    />,
    status,
  );
}

function confirmDelete(r: UnitRequest, found: FoundVersion): Promise<Response> {
  const unit = unitOf(r, found);
  if (!unit) return r.notFound();
  const t = designTexts[r.lang];
  const title = t.deleteUnitTitle(unit.name);
  return r.page(
    { title, width: 'narrow' },
    <ConfirmDeletePage
      lang={r.lang}
      {...found}
      title={title}
      text={t.deleteUnit}
      action={paths.designUnitDelete(r.params)}
    />,
  );
}
