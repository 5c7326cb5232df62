import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { changePerson, detailsSeen } from './change-person.ts';
import { selectInvitations } from './invitation-store.ts';
import { invitePerson } from './invite-person.ts';
import { type Person, selectPerson, selectRolesOf } from './people-store.ts';
import { texts } from './texts.ts';
import { PersonPage } from './views/person-view.tsx';

const detailsForm = formSchema((f) =>
  z.object({ name: f.text(120), email: f.email(), phone: f.optionalText(40), seen: f.optionalText(600) }),
);

/** One person: details, roles, invitation. */
export function mountPerson(web: Web): void {
  web.staff.get(paths.person, async (r) => {
    const person = await selectPerson(r.tx, r.params.personId);
    return person ? showPerson(r, person, detailsOf(person), null) : r.notFound();
  });
  web.staff.post(paths.person, (r) => saveDetails(r, r.params.personId));
  web.staff.post(paths.personInvite, async (r) => {
    const person = await selectPerson(r.tx, r.params.personId);
    if (!person) return r.notFound();
    const t = texts[r.lang];
    const outcome = await invitePerson(r, person, r.lang);
    const back = paths.person({ personId: person.id });
    if (outcome === 'no_address') return r.redirect(back, { tone: 'warning', message: t.inviteNoAddress });
    if (outcome === 'no_role') return r.redirect(back, { tone: 'warning', message: t.inviteNoRole });
    return (await r.deps.mailWorks())
      ? r.redirect(back, { tone: 'success', message: t.invited(person.email ?? '') })
      : r.redirect(back, { tone: 'warning', message: t.inviteWaits });
  });
}

async function saveDetails(r: StaffRequest, personId: string): Promise<Response> {
  const person = await selectPerson(r.tx, personId);
  if (!person) return r.notFound();
  const parsed = parseForm(detailsForm(r.lang), r.form);
  if (!parsed.ok) return showPerson(r, person, parsed.form, null);
  const { seen, ...wanted } = parsed.value;
  const outcome = await changePerson(r, personId, wanted, seen === '' ? null : seen);
  const t = texts[r.lang];
  const back = paths.person({ personId });
  switch (outcome.kind) {
    case 'gone':
      return r.notFound();
    case 'taken':
      return showPerson(r, person, parsed.form.with({ email: t.emailKnown(outcome.by.name) }), outcome.by);
    case 'conflict': {
      // What was typed stays; saving once more puts it over what somebody else saved.
      const { name, email } = outcome.now;
      const form = new FormState(
        { ...parsed.form.values, seen: detailsSeen(outcome.now) },
        { form: t.conflict(name, email ?? '') },
      );
      return showPerson(r, person, form, null);
    }
    case 'same':
      return r.redirect(back, { tone: 'info', message: t.nothingChanged });
    case 'changed': {
      if (!outcome.emailChanged) return r.redirect(back, { tone: 'success', message: t.saved });
      // Whoever changes the own address has no access with this session any more.
      return personId === r.actor.personId
        ? r.redirect(paths.logIn(), { tone: 'success', message: t.ownEmailChanged(wanted.email) })
        : r.redirect(back, { tone: 'success', message: t.emailChanged(wanted.email) });
    }
  }
}

const detailsOf = (person: Person): FormState =>
  new FormState({
    name: person.name,
    email: person.email ?? '',
    phone: person.phone,
    seen: detailsSeen(person),
  });

async function showPerson(r: StaffRequest, person: Person, form: FormState, known: Person | null): Promise<Response> {
  return r.page(
    { title: person.name },
    <PersonPage
      lang={r.lang}
      actor={r.actor}
      today={r.today}
      person={person}
      roles={await selectRolesOf(r.tx, [person.id])}
      invitations={await selectInvitations(r.tx, [person.id])}
      names={await selectRoleNames(r.tx, r.lang)}
      mailWorks={await r.deps.mailWorks()}
      form={form}
      known={known}
    />,
    form.ok ? 200 : 422,
  );
}
