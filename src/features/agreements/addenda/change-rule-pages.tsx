import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { parseForm } from '../../../platform/http/form.ts';
import type { Web } from '../../../shell/index.ts';
import { type Party, parties } from '../rules/party.ts';
import { selectChangeRules } from './change-rule-store.ts';
import { changeRules } from './change-rules.ts';
import { type ChangeKind, changeKinds } from './rules/change-kinds.ts';
import { texts } from './texts.ts';
import { ChangeRulesPage } from './views/change-rules-view.tsx';

const rulesForm = formSchema((f) => {
  const fields = Object.fromEntries(changeKinds.map((kind) => [kind, f.list(parties)]));
  return z.object(fields as Record<ChangeKind, ReturnType<typeof f.list<Party>>>);
});

/** Who signs which kind of change, for the admin. */
export function mountChangeRules(web: Web): void {
  web.staff.get(paths.changeRules, async (r) =>
    r.page(
      { title: texts[r.lang].rulesTitle },
      <ChangeRulesPage lang={r.lang} actor={r.actor} rules={await selectChangeRules(r.tx)} />,
    ),
  );
  web.staff.post(paths.changeRules, async (r) => {
    const parsed = parseForm(rulesForm(r.lang), r.form);
    // Only a made-up form holds parties that are none.
    if (!parsed.ok) return r.redirect(paths.changeRules());
    await changeRules(r, parsed.value);
    return r.redirect(paths.changeRules(), { tone: 'success', message: texts[r.lang].rulesSaved });
  });
}
