import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { addPerson } from './add-person.ts';
import { giveRole } from './give-role.ts';
import { invitePerson } from './invite-person.ts';
import type { Person } from './people-store.ts';
import { readRole, roleErrors, roleFields, selectReach } from './role-form.ts';
import { roleFaults } from './rules/give-role-rules.ts';
import { texts } from './texts.ts';
import { PersonNewPage } from './views/person-new-view.tsx';

const newPersonForm = formSchema((f) =>
  roleFields(f).extend({
    name: f.text(120),
    email: f.email(),
    phone: f.optionalText(40),
    invite: f.checked(),
  }),
);

/** Somebody new, with a first role, and an invitation if wanted: one form, because none of the three makes sense alone. */
export function mountNewPerson(web: Web): void {
  web.staff.get(paths.personNew, (r) => showNewPerson(r, new FormState({ validFrom: r.today, invite: 'yes' }), null));
  web.staff.post(paths.personNew, createPerson);
}

async function createPerson(r: StaffRequest): Promise<Response> {
  const parsed = parseForm(newPersonForm(r.lang), r.form);
  if (!parsed.ok) return showNewPerson(r, parsed.form, null);
  const { name, email, phone, invite, ...typed } = parsed.value;
  const read = await readRole(r.tx, r.lang, typed);
  if ('errors' in read) return showNewPerson(r, parsed.form.with(read.errors), null);
  const faults = roleFaults(read.wanted, [], r.today);
  if (faults.length > 0) return showNewPerson(r, parsed.form.with(roleErrors(r.lang, faults)), null);
  const t = texts[r.lang];
  const added = await addPerson(r, { name, email, phone });
  if (added.kind === 'known')
    return showNewPerson(r, parsed.form.with({ email: t.emailKnown(added.person.name) }), added.person);
  await giveRole(r, added.person, read.wanted);
  if (invite) await invitePerson(r, added.person, r.lang);
  const message = !invite ? t.added(name) : (await r.deps.mailWorks()) ? t.addedInvited(name) : t.addedWaiting(name);
  return r.redirect(paths.person({ personId: added.person.id }), { tone: 'success', message });
}

async function showNewPerson(r: StaffRequest, form: FormState, known: Person | null): Promise<Response> {
  return r.page(
    { title: texts[r.lang].newTitle, width: 'narrow' },
    <PersonNewPage
      lang={r.lang}
      form={form}
      known={known}
      names={await selectRoleNames(r.tx, r.lang)}
      reach={await selectReach(r.tx)}
      mailWorks={await r.deps.mailWorks()}
    />,
    form.ok ? 200 : 422,
  );
}
