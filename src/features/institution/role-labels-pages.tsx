import { z } from 'zod';
import { type Role, roles } from '../../kernel/role.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { audit, type StaffRequest, shellTexts, type Web } from '../../shell/index.ts';
import { type RoleLabels, replaceRoleLabels, selectRoleLabels } from './role-label-store.ts';
import { sharedNames, wantedLabels } from './rules/wanted-labels.ts';
import { texts } from './texts.ts';
import { RoleLabelsPage } from './views/role-labels-view.tsx';

const labelFields = roles.flatMap((role) => [`${role}_nl`, `${role}_en`]);
const labelsForm = formSchema((f) =>
  z.object(Object.fromEntries(labelFields.map((name) => [name, f.optionalText(40)] as const))),
);

/** The names of the product, which count where a hogeschool has none of its own. */
const ownNames = Object.fromEntries(
  roles.map((role) => [role, { nl: shellTexts.nl.roles[role], en: shellTexts.en.roles[role] }]),
) as Record<Role, { nl: string; en: string }>;

export function mountRoleLabels(web: Web): void {
  web.staff.get(paths.roleLabels, async (r) => showLabels(r, new FormState(typedFrom(await selectRoleLabels(r.tx)))));
  web.staff.post(paths.roleLabels, async (r) => {
    const parsed = parseForm(labelsForm(r.lang), r.form);
    if (!parsed.ok) return showLabels(r, parsed.form);
    const after = wantedLabels(parsed.value, ownNames);
    const shared = sharedNames({ ...ownNames, ...after });
    if (shared.length > 0) {
      const said = shared.map(({ role, lang }) => [`${role}_${lang}`, texts[r.lang].labels.shared]);
      return showLabels(r, parsed.form.with(Object.fromEntries(said)));
    }
    const before = await selectRoleLabels(r.tx);
    if (JSON.stringify(typedFrom(before)) === JSON.stringify(typedFrom(after)))
      return r.redirect(paths.roleLabels(), { tone: 'info', message: texts[r.lang].nothingChanged });
    await replaceRoleLabels(r.tx, r.actor.institutionId, after);
    await audit(r, {
      action: 'role_labels.changed',
      subjectKind: 'institution',
      subjectId: r.actor.institutionId,
      before,
      after,
    });
    return r.redirect(paths.roleLabels(), { tone: 'success', message: texts[r.lang].labels.saved });
  });
}

/** What stands in the fields: only what differs from the product's own name. */
function typedFrom(labels: RoleLabels): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const role of roles)
    for (const lang of ['nl', 'en'] as const) {
      const label = labels[role]?.[lang] ?? '';
      typed[`${role}_${lang}`] = label === ownNames[role][lang] ? '' : label;
    }
  return typed;
}

function showLabels(r: StaffRequest, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].labels.title },
    <RoleLabelsPage lang={r.lang} actor={r.actor} form={form} ownNames={ownNames} />,
    form.ok ? 200 : 422,
  );
}
