import { z } from 'zod';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { langs } from '../../platform/i18n/lang.ts';
import { withinRate } from '../../platform/identity/rate-limit.ts';
import { chooseRole, endAllSessions, endSession, setLanguage } from '../../platform/identity/sessions.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';
import { clientAddress } from '../../shell/client-address.ts';
import {
  type PublicRequest,
  type RoleChoice,
  selectInstitutions,
  selectRoleChoices,
  type Web,
  writeCookie,
} from '../../shell/index.ts';
import { loginLinkQueue, loginLinkWorks, requestLoginLink, useLoginLink } from './login-link.ts';
import { texts } from './texts.ts';
import { ChooseRolePage, ConfirmLogInPage, DeadLinkPage, LogInPage, LogInSentPage } from './views/sign-in-views.tsx';

const logInForm = formSchema((f) => z.object({ email: f.email() }));

export function mountSignIn(web: Web): void {
  web.open.get(paths.logIn, (r) => showLogIn(r, new FormState()));
  web.open.post(paths.logIn, askForLink);
  web.open.get(paths.logInSent, async (r) => {
    const mailWorks = await r.deps.mailWorks();
    const title = mailWorks ? texts[r.lang].sentTitle : texts[r.lang].notSentTitle;
    return r.page({ title, width: 'narrow' }, <LogInSentPage lang={r.lang} mailWorks={mailWorks} />);
  });
  web.open.get(paths.logInLink, async (r) => {
    const works = await r.deps.db.asIdentity((tx) => loginLinkWorks(tx, r.params.token, r.now));
    return works
      ? r.page(
          { title: texts[r.lang].confirmTitle, width: 'narrow' },
          <ConfirmLogInPage lang={r.lang} token={r.params.token} />,
        )
      : deadLink(r);
  });
  web.open.post(paths.logInLink, async (r) => {
    const session = await r.deps.db.asIdentity((tx) => useLoginLink(tx, r.params.token, r.now));
    if (!session) return deadLink(r);
    writeCookie(r.c, 'session', r.deps.publicUrl, session);
    return r.redirect(paths.chooseRole());
  });
  web.open.get(paths.chooseRole, showRoles);
  web.open.post(paths.chooseRole, takeRole);
  web.open.post(paths.logOut, async (r) => {
    const { session } = r;
    if (session) await r.deps.db.asIdentity((tx) => endSession(tx, session.sessionId));
    return loggedOut(r);
  });
  web.open.post(paths.logOutEverywhere, async (r) => {
    const { session } = r;
    if (session?.kind === 'identity') await r.deps.db.asIdentity((tx) => endAllSessions(tx, session.identityId));
    return loggedOut(r);
  });
  web.open.post(paths.language, async (r) => {
    const to = langs.find((lang) => lang === r.form.to) ?? 'nl';
    writeCookie(r.c, 'language', r.deps.publicUrl, to, 400 * 86_400);
    const { session } = r;
    if (session?.kind === 'identity') await r.deps.db.asIdentity((tx) => setLanguage(tx, session.identityId, to));
    const back = String(r.form.back ?? '');
    // Only a path of our own: '//elsewhere' and '/\elsewhere' would leave the site, and browsers leave out tabs.
    return r.redirect(/^\/(?![/\\])[!-~]*$/.test(back) ? back : paths.home());
  });
}

async function showLogIn(r: PublicRequest, form: FormState, status?: 422 | 429): Promise<Response> {
  return r.page(
    { title: texts[r.lang].logInTitle, width: 'narrow' },
    <LogInPage lang={r.lang} form={form} mailWorks={await r.deps.mailWorks()} />,
    status,
  );
}

async function askForLink(r: PublicRequest): Promise<Response> {
  const parsed = parseForm(logInForm(r.lang), r.form);
  if (!parsed.ok) return showLogIn(r, parsed.form, 422);
  const { email } = parsed.value;
  const key = (text: string) => keyedHash(r.deps.secretKey, 'rate', text);
  const allowed = await r.deps.db.asIdentity(async (tx) => {
    const byAddress = await withinRate(tx, key(`login ${email}`), { hits: 5, seconds: 3600 }, r.now);
    const byClient = await withinRate(
      tx,
      key(`login from ${clientAddress(r.c, r.deps)}`),
      { hits: 30, seconds: 3600 },
      r.now,
    );
    if (!byAddress || !byClient) return false;
    const loginLinkId = await requestLoginLink(tx, email, r.lang, r.now);
    await r.deps.jobs.send(tx, loginLinkQueue, { loginLinkId });
    return true;
  });
  if (!allowed) return showLogIn(r, parsed.form.with({ email: texts[r.lang].tooOften }), 429);
  return r.redirect(paths.logInSent());
}

function deadLink(r: PublicRequest): Promise<Response> {
  return r.page({ title: texts[r.lang].deadTitle, width: 'narrow' }, <DeadLinkPage lang={r.lang} />, 410);
}

/** Every role of the proven address, over all hogescholen of the installation: one transaction each, joined here. */
async function rolesOf(r: PublicRequest): Promise<RoleChoice[]> {
  const { session, deps } = r;
  if (session?.kind !== 'identity') return [];
  const choices: RoleChoice[] = [];
  for (const institution of await deps.db.asIdentity(selectInstitutions))
    choices.push(
      ...(await deps.db.inInstitution(institution.id, (tx) =>
        selectRoleChoices(tx, session.email, dateInNetherlands(r.now)),
      )),
    );
  return choices;
}

async function showRoles(r: PublicRequest): Promise<Response> {
  const choices = await rolesOf(r);
  const [only] = choices;
  // Somebody with one role never sees this page on the way in.
  if (choices.length === 1 && only && !r.actor) return enter(r, only);
  const current = r.session?.kind === 'identity' ? r.session.roleAssignmentId : null;
  const email = r.session?.kind === 'identity' ? r.session.email : '';
  return r.page(
    { title: texts[r.lang].chooseTitle, width: 'narrow' },
    <ChooseRolePage lang={r.lang} email={email} choices={choices} current={current} />,
  );
}

async function takeRole(r: PublicRequest): Promise<Response> {
  const choice = (await rolesOf(r)).find((role) => role.roleAssignmentId === r.form.role);
  return choice ? enter(r, choice) : r.redirect(paths.chooseRole());
}

async function enter(r: PublicRequest, choice: RoleChoice): Promise<Response> {
  const { session } = r;
  if (!session) return r.redirect(paths.logIn());
  const token = await r.deps.db.asIdentity((tx) => chooseRole(tx, session.sessionId, choice, r.now));
  writeCookie(r.c, 'session', r.deps.publicUrl, token);
  return r.redirect(paths.tasks());
}

async function loggedOut(r: PublicRequest): Promise<Response> {
  writeCookie(r.c, 'session', r.deps.publicUrl, null);
  return r.redirect(paths.home(), { tone: 'success', message: texts[r.lang].loggedOut });
}
