import { paths } from '../../paths.ts';
import { isUuid } from '../../platform/http/fields.ts';
import { selectInstitutions, type Web, writeCookie } from '../../shell/index.ts';
import { openSessionFor } from '../sign-in/index.ts';
import { selectDemoMail, selectDemoMessage } from './demo-mail.ts';
import { selectDemoPeople } from './demo-people.ts';
import { texts } from './texts.ts';
import { DemoMailPage, DemoMessagePage, DemoRolesPage, DemoWipePage } from './views/demo-views.tsx';

/** Paths that exist in a demo database only. `wipe` empties the database and prints a new set-up code. */
export function mountDemo(web: Web, { isLasting, wipe }: { isLasting: boolean; wipe(): Promise<void> }): void {
  web.open.get(paths.demoRoles, async (r) => {
    const institutions = [];
    for (const institution of await r.deps.db.asIdentity(selectInstitutions)) {
      const people = await r.deps.db.inInstitution(institution.id, (tx) => selectDemoPeople(tx, r.today));
      institutions.push({ ...institution, people });
    }
    return r.page({ title: texts[r.lang].title }, <DemoRolesPage lang={r.lang} institutions={institutions} />);
  });

  web.open.post(paths.demoLogIn, async (r) => {
    const { institution, role } = r.form;
    if (typeof institution !== 'string' || !isUuid(institution)) return r.redirect(paths.demoRoles());
    const people = await r.deps.db.inInstitution(institution, (tx) => selectDemoPeople(tx, r.today));
    const person = people.find((candidate) => candidate.roleAssignmentId === role);
    if (!person) return r.redirect(paths.demoRoles());
    const chosen = { institutionId: institution, roleAssignmentId: person.roleAssignmentId };
    const token = await r.deps.db.asIdentity((tx) => openSessionFor(tx, person.email, r.lang, r.now, chosen));
    writeCookie(r.c, 'session', r.deps.publicUrl, token);
    return r.redirect(paths.tasks());
  });

  web.open.get(paths.demoMail, async (r) => {
    const messages = await r.deps.db.asIdentity(selectDemoMail);
    return r.page({ title: texts[r.lang].mailTitle }, <DemoMailPage lang={r.lang} messages={messages} />);
  });

  web.open.get(paths.demoMailMessage, async (r) => {
    const message = await r.deps.db.asIdentity((tx) => selectDemoMessage(tx, r.params.messageId));
    if (!message) return r.notFound();
    return r.page(
      { title: message.subject, width: 'narrow' },
      <DemoMessagePage lang={r.lang} message={message} publicUrl={r.deps.publicUrl} />,
    );
  });

  web.open.get(paths.demoWipe, (r) =>
    r.page({ title: texts[r.lang].wipeTitle, width: 'narrow' }, <DemoWipePage lang={r.lang} isLasting={isLasting} />),
  );
  web.open.post(paths.demoWipe, async (r) => {
    if (!isLasting) return r.redirect(paths.demoWipe());
    await wipe();
    r.deps.installation.forget();
    writeCookie(r.c, 'session', r.deps.publicUrl, null);
    return r.redirect(paths.setup(), { tone: 'success', message: texts[r.lang].wiped });
  });
}
