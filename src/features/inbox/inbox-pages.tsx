import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { requestCode, selectProof, verifyCode } from '../../platform/identity/mailed-code.ts';
import { maskAddress } from '../../platform/identity/mask-address.ts';
import { withinRate } from '../../platform/identity/rate-limit.ts';
import { openSession } from '../../platform/identity/sessions.ts';
import { markTaskLinkPressed } from '../../platform/identity/task-links.ts';
import { keyedHash, keyedHashes } from '../../platform/identity/tokens.ts';
import { clientAddress } from '../../shell/client-address.ts';
import { CodePage } from '../../shell/code-page.tsx';
import { findInstitution, type PublicRequest, type Web, writeCookie } from '../../shell/index.ts';
import type { InboxSource } from './inbox-source.ts';
import {
  closeMailbox,
  type MailboxBinding,
  mailboxCodePurpose,
  mailboxCodes,
  selectAskedAddress,
  selectCodeAddress,
} from './mailbox-store.ts';
import { selectOwnOpenLink } from './open-link-store.ts';
import { firstOf } from './rules/order.ts';
import { mailboxCodeQueue } from './send-mailbox-code.ts';
import { texts } from './texts.ts';
import { AskAddressPage, InboxPage } from './views/inbox-views.tsx';
import { findWaiting } from './waiting.ts';

const addressForm = formSchema((f) => z.object({ email: f.email() }));
const codeForm = formSchema((f) => z.object({ code: f.code() }));

/**
 * One page for everything that waits for an address, over all hogescholen here. The address is proven by a mailed code in this browser, for
 * twelve hours, or by being logged in with it; without proof the page asks for the address and shows nothing.
 */
export function mountInbox(web: Web, sources: readonly InboxSource[]): void {
  web.open.get(paths.inbox, (r) => showInbox(r, sources));
  web.open.post(paths.inbox, ask);
  web.open.get(paths.inboxCode, (r) => showCode(r, new FormState()));
  web.open.post(paths.inboxCode, takeCode);
  web.open.post(paths.inboxOpen, (r) => openTask(r, sources));
  web.open.post(paths.inboxLeave, leave);
}

const bindingOf = (r: PublicRequest<object>): MailboxBinding => ({
  browserHashes: keyedHashes(r.deps.secretKey, 'browser', r.browserToken),
});

/** The address that this browser has proven; null when none. */
async function provenAddress(r: PublicRequest<object>): Promise<string | null> {
  const proven = await r.deps.db.asIdentity(async (tx) => {
    const proof = await selectProof(mailboxCodes(tx, bindingOf(r)), r.now);
    return proof ? selectCodeAddress(tx, proof.id) : null;
  });
  return proven ?? (r.session?.kind === 'identity' ? r.session.email : null);
}

async function showInbox(r: PublicRequest, sources: readonly InboxSource[]): Promise<Response> {
  const email = await provenAddress(r);
  if (email === null) return showAsk(r, new FormState());
  const { now, later } = firstOf(await findWaiting(r.deps, sources, email, r));
  return r.page(
    { title: texts[r.lang].title, width: 'narrow' },
    <InboxPage lang={r.lang} email={email} items={now} later={later} />,
  );
}

async function showAsk(r: PublicRequest, form: FormState, status?: 422 | 429): Promise<Response> {
  const mailWorks = await r.deps.mailWorks();
  return r.page(
    { title: texts[r.lang].title, width: 'narrow' },
    <AskAddressPage lang={r.lang} form={form} mailWorks={mailWorks} />,
    status,
  );
}

async function ask(r: PublicRequest): Promise<Response> {
  const { deps, now, lang } = r;
  // From the page of the code: once more to the same address.
  const known =
    r.form.email === undefined ? await deps.db.asIdentity((tx) => selectAskedAddress(tx, bindingOf(r))) : null;
  const parsed = parseForm(addressForm(lang), known === null ? r.form : { ...r.form, email: known });
  if (!parsed.ok) return showAsk(r, parsed.form, 422);
  const { email } = parsed.value;
  const key = (text: string) => keyedHash(deps.secretKey, 'rate', text);
  const allowed = await deps.db.asIdentity(async (tx) => {
    const from = key(`mailbox from ${clientAddress(r.c, deps)}`);
    if (!(await withinRate(tx, from, { hits: 20, seconds: 3600 }, now))) return false;
    const mailboxCodeId = await requestCode(mailboxCodes(tx, bindingOf(r), { email, language: lang }), deps.newId, now);
    if (mailboxCodeId === null) return false;
    await deps.jobs.send(tx, mailboxCodeQueue, { mailboxCodeId });
    return true;
  });
  const t = texts[lang];
  if (!allowed) return showAsk(r, parsed.form.with({ email: t.tooOften }), 429);
  return r.redirect(paths.inboxCode(), { tone: 'success', message: t.codeSent });
}

async function showCode(r: PublicRequest, form: FormState): Promise<Response> {
  const address = await r.deps.db.asIdentity((tx) => selectAskedAddress(tx, bindingOf(r)));
  if (address === null) return r.redirect(paths.inbox());
  const t = texts[r.lang];
  const words = { ...t, codeLead: t.codeLead(maskAddress(address)) };
  return r.page(
    { title: t.codeTitle, width: 'narrow' },
    <CodePage
      lang={r.lang}
      t={words}
      form={form}
      above={null}
      below={null}
      action={paths.inboxCode()}
      again={paths.inbox()}
      back={paths.inbox()}
    />,
    form.ok ? 200 : 422,
  );
}

async function takeCode(r: PublicRequest): Promise<Response> {
  const parsed = parseForm(codeForm(r.lang), r.form);
  if (!parsed.ok) return showCode(r, parsed.form);
  const answer = await r.deps.db.asIdentity((tx) =>
    verifyCode(mailboxCodes(tx, bindingOf(r)), r.deps.secretKey, mailboxCodePurpose, parsed.value.code, r.now),
  );
  if (answer === 'right') return r.redirect(paths.inbox());
  return showCode(r, parsed.form.with({ code: texts[r.lang].codeAnswers[answer] }));
}

/** Opens the session of one task: whoever proved the address on it needs no other mail. */
async function openTask(
  r: PublicRequest<{ institutionSlug: string; taskLinkId: string }>,
  sources: readonly InboxSource[],
): Promise<Response> {
  const { deps, now } = r;
  const email = await provenAddress(r);
  if (email === null) return r.redirect(paths.inbox());
  const institution = await findInstitution(deps, r.params.institutionSlug);
  const found = institution && (await deps.db.inInstitution(institution.id, (tx) => pressOwn(tx)));
  const source = sources.find(({ purpose }) => purpose === found?.purpose);
  if (!institution || !found || !source)
    return r.redirect(paths.inbox(), { tone: 'info', message: texts[r.lang].gone });
  const token = await deps.db.asIdentity((tx) =>
    openSession(tx, { kind: 'task', institutionId: institution.id, taskLinkId: found.id }, now),
  );
  writeCookie(r.c, 'task', deps.publicUrl, token);
  return r.redirect(source.path());

  async function pressOwn(tx: Parameters<typeof markTaskLinkPressed>[0]) {
    const link = await selectOwnOpenLink(tx, r.params.taskLinkId, email ?? '', now);
    if (link) await markTaskLinkPressed(tx, link.id, now);
    return link;
  }
}

async function leave(r: PublicRequest): Promise<Response> {
  await r.deps.db.asIdentity((tx) => closeMailbox(tx, bindingOf(r), r.now));
  return r.redirect(paths.inbox(), { tone: 'info', message: texts[r.lang].left });
}
