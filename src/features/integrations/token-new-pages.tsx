import { z } from 'zod';
import { addDays, isoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formSchema, isUuid } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { scopes } from '../../shell/api/index.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { addToken, selectActingRoles } from './add-token.ts';
import { texts } from './texts.ts';
import { TokenNewPage } from './views/token-new-view.tsx';
import { TokenPage } from './views/token-view.tsx';

const tokenForm = formSchema((f) =>
  z.object({
    id: f.optionalText(36),
    name: f.text(60),
    scopes: f.list(scopes),
    actsAs: f.id(),
    expiresOn: f.date(),
  }),
);

/** Which field a fault belongs to. */
const fieldOf = {
  no_scope: 'scopes',
  no_role: 'actsAs',
  role_may_not: 'actsAs',
  past: 'expiresOn',
  too_far: 'expiresOn',
};

export function mountNewToken(web: Web): void {
  web.staff.get(paths.apiTokenNew, (r) =>
    showNew(r, new FormState({ scopes: 'agreements:read', expiresOn: addDays(r.today, 365) })),
  );
  web.staff.post(paths.apiTokenNew, add);
}

/** Not behind a redirect: the token stands in this answer only. A form sent twice finds that it was made. */
async function add(r: StaffRequest): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(tokenForm(r.lang), r.form);
  if (!parsed.ok) return showNew(r, parsed.form);
  const { actsAs, expiresOn, ...rest } = parsed.value;
  const wanted = { ...rest, id: isUuid(rest.id) ? rest.id : r.deps.newId() };
  const outcome = await addToken(r, { ...wanted, roleAssignmentId: actsAs, expiresOn: isoDate(expiresOn) });
  if (outcome.ok)
    return r.page(
      { title: t.shownTitle, width: 'narrow' },
      <TokenPage lang={r.lang} name={wanted.name} token={outcome.token} />,
    );
  if (outcome.fault === 'known') return r.redirect(paths.integrations(), { tone: 'info', message: t.known });
  return showNew(r, parsed.form.with({ [fieldOf[outcome.fault]]: t.faults[outcome.fault] }));
}

async function showNew(r: StaffRequest, form: FormState): Promise<Response> {
  const [roles, names] = await Promise.all([selectActingRoles(r), selectRoleNames(r.tx, r.lang)]);
  return r.page(
    { title: texts[r.lang].newTitle, width: 'narrow' },
    <TokenNewPage lang={r.lang} form={form} roles={roles} names={names} nextId={r.deps.newId()} />,
    form.ok ? 200 : 422,
  );
}
