import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { withinRate } from '../../platform/identity/rate-limit.ts';
import { openSession } from '../../platform/identity/sessions.ts';
import { selectTaskLinkByToken, type TaskLink } from '../../platform/identity/task-links.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';
import { clientAddress } from '../../shell/client-address.ts';
import { findInstitution, type PublicRequest, type Web, writeCookie } from '../../shell/index.ts';
import { DeadLinkView, OpenLinkView } from '../../shell/link-views.tsx';
import { askPrivacyLink, privacyPurpose } from './privacy-link.ts';
import { texts } from './texts.ts';
import { useLink } from './use-link.ts';
import { AskedLinkPage, AskLinkPage } from './views/link-views.tsx';

type SlugRequest = PublicRequest<{ institutionSlug: string }>;
type LinkRequest = PublicRequest<{ institutionSlug: string; token: string }>;

/** For whoever has no account: a link to the own data, by mail to the own address. */
export function mountPrivacyLinks(web: Web): void {
  web.open.get(paths.privacyAsk, (r) => showAsk(r, new FormState()));
  web.open.post(paths.privacyAsk, askForLink);
  web.open.get(paths.privacyAsked, async (r) => {
    const institution = await findInstitution(r.deps, r.params.institutionSlug);
    if (!institution) return r.notFound();
    const mailWorks = await r.deps.mailWorks();
    return r.page(
      { title: texts[r.lang].askedTitle, width: 'narrow' },
      <AskedLinkPage lang={r.lang} slug={institution.slug} mailWorks={mailWorks} />,
    );
  });
  web.open.get(paths.privacyLink, async (r) => {
    const found = await findLink(r);
    if (!found) return deadLink(r);
    return r.page(
      { title: texts[r.lang].linkTitle, width: 'narrow' },
      <OpenLinkView t={texts[r.lang]} action={paths.privacyLink(r.params)} />,
    );
  });
  web.open.post(paths.privacyLink, openLink);
}

const askForm = formSchema((f) => z.object({ email: f.email() }));

async function showAsk(r: SlugRequest, form: FormState, status?: 422 | 429): Promise<Response> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return r.notFound();
  return r.page(
    { title: texts[r.lang].askTitle, width: 'narrow' },
    <AskLinkPage
      lang={r.lang}
      slug={institution.slug}
      institution={institution.name}
      form={form}
      mailWorks={await r.deps.mailWorks()}
    />,
    status,
  );
}

async function askForLink(r: SlugRequest): Promise<Response> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return r.notFound();
  const parsed = parseForm(askForm(r.lang), r.form);
  if (!parsed.ok) return showAsk(r, parsed.form, 422);
  const { email } = parsed.value;
  const key = (text: string) => keyedHash(r.deps.secretKey, 'rate', text);
  const allowed = await r.deps.db.asIdentity(async (tx) => {
    const byAddress = await withinRate(
      tx,
      key(`privacy ${institution.id} ${email}`),
      { hits: 3, seconds: 3600 },
      r.now,
    );
    const from = clientAddress(r.c, r.deps);
    return (await withinRate(tx, key(`privacy from ${from}`), { hits: 20, seconds: 3600 }, r.now)) && byAddress;
  });
  if (!allowed) return showAsk(r, parsed.form.with({ email: texts[r.lang].askTooOften }), 429);
  await r.deps.db.inInstitution(institution.id, (tx) =>
    askPrivacyLink({ tx, institutionId: institution.id, now: r.now, deps: r.deps }, email, r.lang),
  );
  return r.redirect(paths.privacyAsked({ institutionSlug: institution.slug }));
}

async function openLink(r: LinkRequest): Promise<Response> {
  const found = await findLink(r);
  if (!found) return deadLink(r);
  const { institutionId, link } = found;
  // First the session: should the second step fail, then the link still works and nobody has the token of the session.
  const token = await r.deps.db.asIdentity((tx) =>
    openSession(tx, { kind: 'task', institutionId, taskLinkId: link.id }, r.now),
  );
  const used = await r.deps.db.inInstitution(institutionId, (tx) => useLink(tx, link.id, r.now));
  if (!used) return deadLink(r);
  writeCookie(r.c, 'task', r.deps.publicUrl, token);
  return r.redirect(paths.linkedData());
}

async function findLink(r: LinkRequest): Promise<{ institutionId: string; link: TaskLink } | null> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return null;
  const link = await r.deps.db.inInstitution(institution.id, (tx) => selectTaskLinkByToken(tx, r.params.token));
  const works = link?.purpose === privacyPurpose && link.closedAt === null && link.expiresAt > r.now;
  return works ? { institutionId: institution.id, link } : null;
}

function deadLink(r: LinkRequest): Promise<Response> {
  const t = texts[r.lang];
  const href = paths.privacyAsk({ institutionSlug: r.params.institutionSlug });
  return r.page(
    { title: t.deadTitle, width: 'narrow' },
    <DeadLinkView t={t} way={{ href, label: t.deadButton }} />,
    410,
  );
}
