import { z } from 'zod';
import { type Variant, variants } from '../../kernel/variant.ts';
import type { Period } from '../../kernel/week-pattern.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { parseForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Web } from '../../shell/index.ts';
import { changeVersion } from './change-version.ts';
import { checkNow } from './check-version.ts';
import { backToDesign, type DesignRequest, onOpenVersion, versionAt } from './design-request-page.ts';
import { selectStepHeads } from './design-step-store.ts';
import { designTexts } from './design-texts.ts';
import type { FoundVersion } from './find-mkb-route.ts';
import type { Design } from './rules/design.ts';
import { periodsFromVariant } from './rules/variants.ts';
import { standingOf } from './standing-of.ts';
import { DesignerPage } from './views/designer-view.tsx';
import { ReplacePeriodsPage, VariantPage } from './views/variant-view.tsx';

const variantForm = formSchema((f) => z.object({ variant: f.choice(variants), confirmed: f.checked() }));

/** The designer, and choosing a variant to start from. */
export function mountDesigner(web: Web): void {
  web.staff.get(paths.design, (r) => onOpenVersion(r, (found) => showDesigner(r, found)));
  web.staff.get(paths.designVariant, (r) => onOpenVersion(r, (found) => showVariants(r, found)));
  web.staff.post(paths.designVariant, (r) => onOpenVersion(r, (found) => useVariant(r, found)));
}

async function showDesigner(r: DesignRequest, found: FoundVersion): Promise<Response> {
  const { route, stored } = found;
  const check = checkNow(r.tx, found, r.today);
  const [snapshot, { standing }, steps] = await Promise.all([
    check,
    standingOf(r.tx, route, r.today, { versionId: stored.id, check }),
    selectStepHeads(r.tx, stored.id),
  ]);
  return r.page(
    { title: `${designTexts[r.lang].designTitle} · ${route.name}`, scripts: r.deps.islands.scripts('shape-design') },
    <DesignerPage {...{ lang: r.lang, route, stored, snapshot, standing, steps }} />,
  );
}

function showVariants(r: DesignRequest, { route, stored }: FoundVersion): Promise<Response> {
  const example = (variant: Variant): Period[] =>
    periodsFromVariant(variant, route.programme.degree, r.deps.newId, halvesOf(r));
  const examples = Object.fromEntries(variants.map((variant) => [variant, example(variant)])) as Record<
    Variant,
    Period[]
  >;
  return r.page(
    { title: designTexts[r.lang].variantTitle },
    <VariantPage {...{ lang: r.lang, route, stored, examples }} />,
  );
}

async function useVariant(r: DesignRequest, found: FoundVersion): Promise<Response> {
  const { route, stored } = found;
  const parsed = parseForm(variantForm(r.lang), r.form);
  if (!parsed.ok) return showVariants(r, found);
  const { variant, confirmed } = parsed.value;
  const t = designTexts[r.lang];
  if (stored.version.design.periods.length > 0 && !confirmed)
    return r.page({ title: t.variantTitle }, <ReplacePeriodsPage {...{ lang: r.lang, route, stored, variant }} />);
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.variant_used', ({ version: { design } }) => ({
    variant,
    design: withPeriods(design, periodsFromVariant(variant, route.programme.degree, r.deps.newId, halvesOf(r))),
  }));
  return backToDesign(r, outcome, t.variantUsed(t.variants[variant]));
}

/** What the halves of a study year are called. */
const halvesOf = (r: { lang: Lang }): [string, string] => {
  const { first, second } = designTexts[r.lang].halves;
  return [first, second];
};

/** Other periods: the units stay, but the periods they named are gone. */
const withPeriods = (design: Design, periods: Period[]): Design => ({
  ...design,
  periods,
  units: design.units.map((unit) => ({ ...unit, periodIds: [] })),
});
