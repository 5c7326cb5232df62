import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { changeRequirement } from './change-settings.ts';
import { requirements } from './rules/requirement.ts';
import { selectMkbRouteChoices } from './scan-list-store.ts';
import { can } from './scan-policy.ts';
import { selectRequirement } from './scan-setting-store.ts';
import { settingsTexts } from './settings-texts.ts';
import { RequirementPage } from './views/requirement-view.tsx';

type OfMkbRoute = StaffRequest<{ mkbRouteId: string }>;
const requirementForm = formSchema((f) => z.object({ requirement: f.choice(requirements) }));

/** What a Mkb-route asks of a workplace before an agreement can be sent. */
export function mountRequirement(web: Web): void {
  web.staff.get(paths.scanRequirement, async (r) => {
    const requirement = await selectRequirement(r.tx, r.params.mkbRouteId);
    return show(r, new FormState({ requirement }));
  });
  web.staff.post(paths.scanRequirement, async (r) => {
    const parsed = parseForm(requirementForm(r.lang), r.form);
    if (!parsed.ok) return show(r, parsed.form);
    if (!(await isKnown(r))) return r.notFound();
    const changed = await changeRequirement(r, r.params.mkbRouteId, parsed.value.requirement);
    if (changed === 'not_allowed') return r.notFound();
    const message = settingsTexts[r.lang].requirementSaved;
    return r.redirect(paths.mkbRoute(r.params), { tone: 'success', message });
  });
}

const isKnown = async (r: OfMkbRoute) =>
  (await selectMkbRouteChoices(r.tx, r.actor)).find(({ id }) => id === r.params.mkbRouteId) ?? null;

async function show(r: OfMkbRoute, form: FormState): Promise<Response> {
  const mkbRoute = can.require(r.actor, r.params.mkbRouteId) ? await isKnown(r) : null;
  if (!mkbRoute) return r.notFound();
  return r.page(
    { title: settingsTexts[r.lang].requirementTitle(mkbRoute.name), width: 'narrow' },
    <RequirementPage lang={r.lang} mkbRoute={mkbRoute} form={form} />,
    form.ok ? 200 : 422,
  );
}
