import { paths } from '../../paths.ts';
import { openSession } from '../../platform/identity/sessions.ts';
import { markTaskLinkPressed, selectTaskLinkByToken, type TaskLink } from '../../platform/identity/task-links.ts';
import { findInstitution, type PublicRequest, type Web, writeCookie } from '../../shell/index.ts';
import { DeadLinkView, OpenLinkView } from '../../shell/link-views.tsx';
import { consentPurpose } from './ask-consent.ts';
import { texts } from './texts.ts';

type LinkRequest = PublicRequest<{ institutionSlug: string; token: string }>;

/** The link in the mail that asks. A GET uses nothing up; the button opens a session for this question alone. */
export function mountConsentLinks(web: Web): void {
  web.open.get(paths.consentLink, async (r) => {
    if (!(await findLink(r))) return deadLink(r);
    return r.page(
      { title: texts[r.lang].linkTitle, width: 'narrow' },
      <OpenLinkView t={texts[r.lang]} action={paths.consentLink(r.params)} />,
    );
  });
  web.open.post(paths.consentLink, async (r) => {
    const found = await findLink(r);
    if (!found) return deadLink(r);
    const { institutionId, link } = found;
    await r.deps.db.inInstitution(institutionId, (tx) => markTaskLinkPressed(tx, link.id, r.now));
    const token = await r.deps.db.asIdentity((tx) =>
      openSession(tx, { kind: 'task', institutionId, taskLinkId: link.id }, r.now),
    );
    writeCookie(r.c, 'task', r.deps.publicUrl, token);
    return r.redirect(paths.linkedConsents());
  });
}

async function findLink(r: LinkRequest): Promise<{ institutionId: string; link: TaskLink } | null> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return null;
  const link = await r.deps.db.inInstitution(institution.id, (tx) => selectTaskLinkByToken(tx, r.params.token));
  const works = link?.purpose === consentPurpose && link.closedAt === null && link.expiresAt > r.now;
  return works ? { institutionId: institution.id, link } : null;
}

const deadLink = (r: LinkRequest): Promise<Response> =>
  r.page(
    { title: texts[r.lang].deadTitle, width: 'narrow' },
    <DeadLinkView t={texts[r.lang]} href={paths.privacyAsk({ institutionSlug: r.params.institutionSlug })} />,
    410,
  );
