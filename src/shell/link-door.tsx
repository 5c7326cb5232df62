import type { Access, Path } from '../paths.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import { withinRate } from '../platform/identity/rate-limit.ts';
import { openSession } from '../platform/identity/sessions.ts';
import { markTaskLinkPressed, selectTaskLinkByToken, type TaskLink } from '../platform/identity/task-links.ts';
import { keyedHash } from '../platform/identity/tokens.ts';
import { writeCookie } from './cookies.ts';
import type { Deps } from './deps.ts';
import { findInstitution } from './find-institution.ts';
import { DeadLinkView, type LinkWords, OpenLinkView } from './link-views.tsx';
import type { PublicRequest } from './request.tsx';
import { texts } from './texts.ts';
import type { Web } from './web.tsx';

type Params = { institutionSlug: string; token: string };
type DoorPath = { (params: Params): string; readonly pattern: string; readonly access: Access };
/** Only the shape counts here: in front of the slug stands what each door is called. */
const asPath = (path: DoorPath) => path as Path<'/:institutionSlug/:token'>;

/** What an expired link needs to send another one: a transaction of its hogeschool. */
export type Renewing = { tx: Tx; institutionId: string; now: Date; deps: Deps };

export type LinkDoor = {
  path: DoorPath;
  purpose: string;
  /** What is said before the button, and when the link works no more. */
  words(lang: Lang): LinkWords;
  /** Where the button leads. */
  next(): string;
  /** Where somebody with a dead link gets another; absent when `renew` is the way, or there is none. */
  elsewhere?(institutionSlug: string): string;
  /** Mails another link for the same thing to the address of the old one, unless it is done with or withdrawn. */
  renew?: { path: DoorPath; send(renewing: Renewing, link: TaskLink): Promise<void> };
};

/**
 * The page behind a link in a mail. A GET uses nothing up, whoever fetches it; the button opens a session for that task alone. A link
 * that ran out offers another one, to the same address and to no other.
 */
export function mountLinkDoor(web: Web, door: LinkDoor): void {
  web.open.get(asPath(door.path), async (r) => {
    const found = await findLink(r, door);
    if (!found || !works(found.link, r.now)) return deadLink(r, door, found?.link ?? null);
    const t = door.words(r.lang);
    return r.page({ title: t.linkTitle, width: 'narrow' }, <OpenLinkView t={t} action={door.path(r.params)} />);
  });
  web.open.post(asPath(door.path), async (r) => {
    const found = await findLink(r, door);
    if (!found || !works(found.link, r.now)) return deadLink(r, door, found?.link ?? null);
    const { institutionId, link } = found;
    await r.deps.db.inInstitution(institutionId, (tx) => markTaskLinkPressed(tx, link.id, r.now));
    const token = await r.deps.db.asIdentity((tx) =>
      openSession(tx, { kind: 'task', institutionId, taskLinkId: link.id }, r.now),
    );
    writeCookie(r.c, 'task', r.deps.publicUrl, token);
    return r.redirect(door.next());
  });
  const { renew } = door;
  if (renew)
    web.open.post(asPath(renew.path), async (r) => {
      const found = await findLink(r, door);
      if (!found || !canRenew(found.link)) return deadLink(r, door, found?.link ?? null);
      const { institutionId, link } = found;
      const back = door.path(r.params);
      const key = keyedHash(r.deps.secretKey, 'rate', `renew ${door.purpose} ${link.subjectId}`);
      const allowed = await r.deps.db.asIdentity((tx) => withinRate(tx, key, { hits: 2, seconds: 3600 }, r.now));
      const t = texts[r.lang].link;
      if (!allowed) return r.redirect(back, { tone: 'warning', message: t.tooOften });
      await r.deps.db.inInstitution(institutionId, (tx) =>
        renew.send({ tx, institutionId, now: r.now, deps: r.deps }, link),
      );
      return r.redirect(back, { tone: 'success', message: t.sent });
    });
}

const works = (link: TaskLink, now: Date): boolean => link.closedAt === null && link.expiresAt > now;

/** What was done or taken back needs no other link; what ran out does. */
const canRenew = ({ closedReason }: TaskLink): boolean => closedReason === null || closedReason === 'expired';

async function findLink(
  r: PublicRequest<Params>,
  { purpose }: LinkDoor,
): Promise<{ institutionId: string; link: TaskLink } | null> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return null;
  const link = await r.deps.db.inInstitution(
    institution.id,
    (tx) => selectTaskLinkByToken(tx, r.params.token),
    'reads',
  );
  return link?.purpose === purpose ? { institutionId: institution.id, link } : null;
}

function deadLink(r: PublicRequest<Params>, door: LinkDoor, link: TaskLink | null): Promise<Response> {
  const { lang, params } = r;
  const t = door.words(lang);
  const common = texts[lang].link;
  const deadLead = link?.closedReason === 'done' ? common.done : t.deadLead;
  const way =
    door.renew && link && canRenew(link)
      ? { action: door.renew.path(params), label: common.renew }
      : door.elsewhere
        ? { href: door.elsewhere(params.institutionSlug), label: t.deadButton ?? common.renew }
        : null;
  return r.page({ title: t.deadTitle, width: 'narrow' }, <DeadLinkView t={{ ...t, deadLead }} way={way} />, 410);
}
