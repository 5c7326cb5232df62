import { paths } from '../../../paths.ts';
import { withinRate } from '../../../platform/identity/rate-limit.ts';
import { openSession } from '../../../platform/identity/sessions.ts';
import {
  closeTaskLinks,
  markTaskLinkPressed,
  selectOpenTaskLink,
  selectTaskLinkByToken,
} from '../../../platform/identity/task-links.ts';
import { keyedHash } from '../../../platform/identity/tokens.ts';
import { findInstitution, MessagePage, type PublicRequest, type Web, writeCookie } from '../../../shell/index.ts';
import { askSigner, offerCopy } from '../ask-signers.ts';
import { copyPurpose, signPurpose } from '../rules/task-purpose.ts';
import { type LinkState, linkState, type SignerContext, selectSignerContext } from './signer-context.ts';
import { signingWords, texts } from './texts.ts';
import { ExpiredLinkPage, OpenLinkPage, RevokedLinkPage } from './views/link-views.tsx';

type LinkParams = { institutionSlug: string; token: string };
type LinkRequest = PublicRequest<LinkParams>;

/** The links in mails. A GET uses nothing up, whoever fetches it; the button opens a session for that task alone. */
export function mountTaskLinks(web: Web): void {
  web.open.get(paths.taskLink, async (r) => {
    const found = await findLink(r);
    if (!found) return unknownLink(r);
    const { context } = found;
    const props = { lang: r.lang, ...r.params, whom: context.whomToCall };
    switch (stateOf(context, r.now)) {
      case 'revoked':
        return revoked(r, context);
      case 'expired':
        return r.page({ title: texts[r.lang].expiredTitle, width: 'narrow' }, <ExpiredLinkPage {...props} />, 410);
      case 'done':
        return r.page(
          { title: texts[r.lang].linkDoneTitle, width: 'narrow' },
          <OpenLinkPage {...props} t={texts[r.lang]} kind="done" />,
        );
      case 'open': {
        const kind = context.link.purpose === copyPurpose ? 'copy' : 'sign';
        const t = signingWords(r.lang, context.stored.facts);
        return r.page({ title: t.linkTitle, width: 'narrow' }, <OpenLinkPage {...props} t={t} kind={kind} />);
      }
    }
  });

  web.open.post(paths.taskLink, async (r) => {
    const found = await findLink(r);
    if (!found) return unknownLink(r);
    const { context, institutionId } = found;
    const state = stateOf(context, r.now);
    if (state === 'revoked') return revoked(r, context);
    if (state === 'expired') return r.redirect(paths.taskLink(r.params));
    await r.deps.db.inInstitution(institutionId, (tx) => markTaskLinkPressed(tx, context.link.id, r.now));
    const token = await r.deps.db.asIdentity((tx) =>
      openSession(tx, { kind: 'task', institutionId, taskLinkId: context.link.id }, r.now),
    );
    writeCookie(r.c, 'task', r.deps.publicUrl, token);
    return r.redirect(context.link.purpose === signPurpose && state === 'open' ? paths.signing() : paths.signingDone());
  });

  web.open.post(paths.taskLinkRenew, renewLink);
  web.open.post(paths.signOwn, signOwn);
}

/** From *Mijn taken*: whoever logged in with the address on the task has proven it, and needs no mail to open it. */
async function signOwn(r: PublicRequest<{ signerId: string }>): Promise<Response> {
  const { actor, deps } = r;
  if (!actor) return r.redirect(paths.chooseRole());
  const { institutionId } = actor;
  const link = await deps.db.inInstitution(institutionId, async (tx) => {
    const open = await selectOpenTaskLink(tx, signPurpose, r.params.signerId);
    if (!open || open.email !== actor.email || open.expiresAt <= r.now) return null;
    await markTaskLinkPressed(tx, open.id, r.now);
    return open;
  });
  if (!link) return r.notFound();
  const token = await deps.db.asIdentity((tx) =>
    openSession(tx, { kind: 'task', institutionId, taskLinkId: link.id }, r.now),
  );
  writeCookie(r.c, 'task', deps.publicUrl, token);
  return r.redirect(paths.signing());
}

/** A new link, to the address now on the task and to no other. */
async function renewLink(r: LinkRequest): Promise<Response> {
  const found = await findLink(r);
  if (!found) return unknownLink(r);
  const { context, institutionId } = found;
  const { link } = context;
  if (stateOf(context, r.now) === 'revoked' || !context.signer) return revoked(r, context);
  const t = texts[r.lang];
  const allowed = await r.deps.db.asIdentity((tx) =>
    withinRate(tx, keyedHash(r.deps.secretKey, 'rate', `renew ${link.subjectId}`), { hits: 2, seconds: 3600 }, r.now),
  );
  if (!allowed) return r.redirect(paths.taskLink(r.params), { tone: 'warning', message: t.expiredTooOften });
  await r.deps.db.inInstitution(institutionId, async (tx) => {
    const fresh = await selectSignerContext(tx, link.id, { lock: true });
    if (!fresh?.signer) return;
    await closeTaskLinks(tx, link.purpose, [link.subjectId], 'expired', r.now);
    const telling = { tx, institutionId, now: r.now, deps: r.deps };
    if (link.purpose === copyPurpose) await offerCopy(telling, fresh.stored.facts, fresh.signer);
    else if (fresh.signer.state !== 'signed' && fresh.signer.state !== 'lapsed')
      await askSigner(telling, fresh.stored.facts, fresh.signer);
  });
  return r.redirect(paths.taskLink(r.params), { tone: 'success', message: t.expiredSent });
}

/** A link that ran out before its signer got another address is of no use to the old one, not even to ask for a new link. */
const stateOf = ({ link, signer }: SignerContext, now: Date): LinkState =>
  signer && signer.email !== link.email ? 'revoked' : linkState(link, now);

async function findLink(r: LinkRequest): Promise<{ context: SignerContext; institutionId: string } | null> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return null;
  const context = await r.deps.db.inInstitution(institution.id, async (tx) => {
    const link = await selectTaskLinkByToken(tx, r.params.token);
    return link ? selectSignerContext(tx, link.id) : null;
  });
  return context ? { context, institutionId: institution.id } : null;
}

function unknownLink(r: LinkRequest): Promise<Response> {
  const t = texts[r.lang];
  return r.page(
    { title: t.unknownTitle, width: 'narrow' },
    <MessagePage title={t.unknownTitle} message={t.unknown} />,
    404,
  );
}

function revoked(r: LinkRequest, context: SignerContext): Promise<Response> {
  return r.page(
    { title: texts[r.lang].revokedTitle, width: 'narrow' },
    <RevokedLinkPage lang={r.lang} whom={context.whomToCall} />,
    410,
  );
}
