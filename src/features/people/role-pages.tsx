import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { endRoleOf } from './end-role.ts';
import { giveRole } from './give-role.ts';
import { type Person, selectPerson, selectRole } from './people-store.ts';
import { readRole, roleErrors, roleFields, selectReach } from './role-form.ts';
import { type RoleHeld, roleState } from './rules/role-held.ts';
import { setMaySign } from './set-may-sign.ts';
import { texts } from './texts.ts';
import { RoleEndPage } from './views/role-end-view.tsx';
import { RoleGivePage } from './views/role-give-view.tsx';

const roleForm = formSchema((f) => roleFields(f));
const endForm = formSchema((f) => z.object({ when: f.choice(['now', 'after']), lastDay: f.optionalDate() }));
const maySignForm = formSchema((f) => z.object({ maySign: f.choice(['yes', 'no']) }));

/** Giving a role, ending one, and saying who may sign for the hogeschool. */
export function mountRoles(web: Web): void {
  web.staff.get(paths.roleGive, async (r) => {
    const person = await selectPerson(r.tx, r.params.personId);
    return person ? showGive(r, person, new FormState({ validFrom: r.today })) : r.notFound();
  });
  web.staff.post(paths.roleGive, async (r) => {
    const person = await selectPerson(r.tx, r.params.personId);
    return person ? give(r, person) : r.notFound();
  });
  web.staff.get(paths.roleEnd, async (r) => {
    const person = await selectPerson(r.tx, r.params.personId);
    const role = await selectRole(r.tx, r.params.personId, r.params.roleAssignmentId);
    if (!person || !role) return r.notFound();
    if (roleState(role, r.today) === 'past') return alreadyEnded(r, person.id);
    return showEnd(r, person, role, new FormState({ when: 'now', lastDay: role.validUntil ?? '' }));
  });
  web.staff.post(paths.roleEnd, (r) => end(r, r.params.personId, r.params.roleAssignmentId));
  web.staff.post(paths.roleMaySign, async (r) => {
    const { personId, roleAssignmentId } = r.params;
    const person = await selectPerson(r.tx, personId);
    const parsed = parseForm(maySignForm(r.lang), r.form);
    if (!person || !parsed.ok) return r.notFound();
    const maySign = parsed.value.maySign === 'yes';
    if (!(await setMaySign(r, personId, roleAssignmentId, maySign))) return r.notFound();
    const t = texts[r.lang];
    const message = maySign ? t.maySignSaved(person.name) : t.mayNotSignSaved(person.name);
    return r.redirect(paths.person({ personId }), { tone: 'success', message });
  });
}

async function give(r: StaffRequest, person: Person): Promise<Response> {
  const parsed = parseForm(roleForm(r.lang), r.form);
  if (!parsed.ok) return showGive(r, person, parsed.form);
  const read = await readRole(r.tx, r.lang, parsed.value);
  if ('errors' in read) return showGive(r, person, parsed.form.with(read.errors));
  const faults = await giveRole(r, person, read.wanted);
  if (faults.length > 0) return showGive(r, person, parsed.form.with(roleErrors(r.lang, faults)));
  const names = await selectRoleNames(r.tx, r.lang);
  const message = texts[r.lang].roleGiven(person.name, names[read.wanted.role]);
  return r.redirect(paths.person({ personId: person.id }), { tone: 'success', message });
}

async function end(r: StaffRequest, personId: string, roleAssignmentId: string): Promise<Response> {
  const person = await selectPerson(r.tx, personId);
  const role = await selectRole(r.tx, personId, roleAssignmentId);
  if (!person || !role) return r.notFound();
  const parsed = parseForm(endForm(r.lang), r.form);
  if (!parsed.ok) return showEnd(r, person, role, parsed.form);
  const t = texts[r.lang];
  const { when, lastDay } = parsed.value;
  if (when === 'after' && lastDay === null)
    return showEnd(r, person, role, parsed.form.with({ lastDay: t.endFaults.no_day }));
  const ended = await endRoleOf(
    r,
    personId,
    roleAssignmentId,
    when === 'now' ? { when } : { when, lastDay: lastDay ?? '' },
  );
  if (!ended) return r.notFound();
  if (ended.kind === 'refused') {
    if (ended.fault === 'already_past') return alreadyEnded(r, personId);
    const field = ended.fault === 'last_admin' ? 'when' : 'lastDay';
    return showEnd(r, person, role, parsed.form.with({ [field]: t.endFaults[ended.fault] }));
  }
  const message =
    ended.kind === 'until' && ended.lastDay >= r.today
      ? t.roleEndsOn(formatDate(r.lang, ended.lastDay))
      : t.roleEndedNow(person.name);
  return r.redirect(paths.person({ personId }), { tone: 'success', message });
}

const alreadyEnded = (r: StaffRequest, personId: string): Response =>
  r.redirect(paths.person({ personId }), { tone: 'info', message: texts[r.lang].alreadyEnded });

async function showGive(r: StaffRequest, person: Person, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].giveTitle(person.name), width: 'narrow' },
    <RoleGivePage
      lang={r.lang}
      person={person}
      form={form}
      names={await selectRoleNames(r.tx, r.lang)}
      reach={await selectReach(r.tx)}
    />,
    form.ok ? 200 : 422,
  );
}

async function showEnd(r: StaffRequest, person: Person, role: RoleHeld, form: FormState): Promise<Response> {
  const names = await selectRoleNames(r.tx, r.lang);
  return r.page(
    { title: texts[r.lang].endTitle(names[role.role]), width: 'narrow' },
    <RoleEndPage lang={r.lang} person={person} role={role} roleName={names[role.role]} today={r.today} form={form} />,
    form.ok ? 200 : 422,
  );
}
