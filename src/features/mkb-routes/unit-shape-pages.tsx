import { z } from 'zod';
import { places } from '../../kernel/week-pattern.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
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
import type { LearningUnit } from './rules/design.ts';
import { moveUnit } from './rules/design-units.ts';
import { readTypedNumber } from './rules/period-input.ts';
import { proposedPart, splitUnit, type UnitPart } from './rules/split-unit.ts';
import { unitLimits } from './rules/unit-input.ts';
import { maxUnits, tooManyUnits } from './unit-pages.tsx';
import { rowId } from './views/live-ids.ts';
import { SplitUnitPage } from './views/split-unit-form.tsx';

const nameForm = formSchema((f) => z.object({ name: f.text(unitLimits.name) }));

type UnitRequest = DesignRequest<DesignParams & { unitId: string }>;

/** The order of the units of a design, and splitting one. */
export function mountUnitShape(web: Web): void {
  web.staff.post(paths.designUnitMove, (r) => onUnit(r, (_, unit) => movePosted(r, unit)));
  web.staff.get(paths.designUnitSplit, (r) => onUnit(r, (found, unit) => showSplit(r, found, unit, proposal(unit))));
  web.staff.post(paths.designUnitSplit, (r) => onUnit(r, (found, unit) => splitPosted(r, found, unit)));
}

const onUnit = (
  r: UnitRequest,
  go: (found: FoundVersion, unit: LearningUnit) => Response | Promise<Response>,
): Promise<Response> =>
  onOpenVersion(r, (found) => {
    const unit = found.stored.version.design.units.find(({ id }) => id === r.params.unitId);
    return unit ? go(found, unit) : r.notFound();
  });

async function movePosted(r: UnitRequest, { id, name }: LearningUnit): Promise<Response> {
  let message = '';
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.unit_moved', ({ version }) => {
    const design = moveUnit(version.design, id, r.form.direction === 'up' ? 'up' : 'down');
    const place = design.units.findIndex((unit) => unit.id === id) + 1;
    message = designTexts[r.lang].unitMoved(name, place, design.units.length);
    return { design };
  });
  return backToDesign(r, outcome, message, { at: rowId(id) });
}

function proposal(unit: LearningUnit): FormState {
  const { outcomes, credits } = proposedPart(unit);
  return new FormState({
    name: '',
    outcomes: outcomes.map(String),
    ...Object.fromEntries(places.map((place) => [`${place}Credits`, String(credits[place])])),
  });
}

async function splitPosted(r: UnitRequest, found: FoundVersion, unit: LearningUnit): Promise<Response> {
  const t = designTexts[r.lang];
  if (found.stored.version.design.units.length >= maxUnits) return tooManyUnits(r);
  const parsed = parseForm(nameForm(r.lang), r.form);
  const part = partFromForm(parsed.form);
  const faults: Record<string, string> = {};
  for (const place of places)
    if (!(part.credits[place] >= 0 && part.credits[place] <= unit.credits[place]))
      faults[`${place}Credits`] = t.splitCredits(formatNumber(r.lang, unit.credits[place], 2));
  const form = parsed.form.with(faults);
  if (!parsed.ok || !form.ok) return showSplit(r, found, unit, form);
  const whole = { ...part, name: parsed.value.name };
  const newId = r.deps.newId();
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.unit_split', ({ version }) => {
    const design = splitUnit(version.design, unit.id, whole, newId);
    return design && { design };
  });
  if (!outcome.ok && outcome.fault === 'conflict')
    return showSplit(r, found, unit, form.with({ form: t.conflict }), 409);
  return backToDesign(r, outcome, t.unitSplit(unit.name, whole.name), { at: rowId(unit.id) });
}

const partFromForm = (typed: FormState): Omit<UnitPart, 'name'> => ({
  outcomes: typed.list('outcomes').map(Number),
  credits: {
    company: readTypedNumber(typed.text('companyCredits')),
    school: readTypedNumber(typed.text('schoolCredits')),
    third: readTypedNumber(typed.text('thirdCredits')),
  },
});

function showSplit(
  r: UnitRequest,
  found: FoundVersion,
  unit: LearningUnit,
  form: FormState,
  status: 200 | 409 | 422 = form.ok ? 200 : 422,
): Promise<Response> {
  return r.page(
    { title: designTexts[r.lang].splitUnitTitle(unit.name), width: 'narrow' },
    <SplitUnitPage lang={r.lang} {...found} unit={unit} form={form} />,
    status,
  );
}
