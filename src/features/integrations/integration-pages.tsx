import { paths } from '../../paths.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { selectWebhooks } from '../webhooks/index.ts';
import { revokeToken } from './revoke-token.ts';
import { texts } from './texts.ts';
import { mountNewToken } from './token-new-pages.tsx';
import { selectOptionalToken, selectTokens } from './token-store.ts';
import { IntegrationsPage } from './views/integrations-view.tsx';
import { RevokePage } from './views/revoke-view.tsx';

/** Which other systems may talk to the product: tokens that come in, webhooks that go out. */
export function mountIntegrations(web: Web): void {
  web.staff.get(paths.integrations, async (r) => {
    const [tokens, webhooks, names] = await Promise.all([
      selectTokens(r.tx, r.today),
      selectWebhooks(r.tx),
      selectRoleNames(r.tx, r.lang),
    ]);
    return r.page(
      { title: texts[r.lang].title },
      <IntegrationsPage lang={r.lang} actor={r.actor} today={r.today} {...{ tokens, webhooks, names }} />,
    );
  });
  mountNewToken(web);
  web.staff.get(paths.apiTokenRevoke, askRevoke);
  web.staff.post(paths.apiTokenRevoke, revoke);
}

type TokenRequest = StaffRequest<{ tokenId: string }>;

async function askRevoke(r: TokenRequest): Promise<Response> {
  const t = texts[r.lang];
  const token = await selectOptionalToken(r.tx, r.params.tokenId, r.today);
  if (!token) return r.notFound();
  if (token.revokedAt) return r.redirect(paths.integrations(), { tone: 'info', message: t.alreadyRevoked });
  return r.page({ title: t.revokeTitle(token.name), width: 'narrow' }, <RevokePage lang={r.lang} token={token} />);
}

async function revoke(r: TokenRequest): Promise<Response> {
  const t = texts[r.lang];
  if (!(await selectOptionalToken(r.tx, r.params.tokenId, r.today))) return r.notFound();
  return (await revokeToken(r, r.params.tokenId))
    ? r.redirect(paths.integrations(), { tone: 'success', message: t.revoked })
    : r.redirect(paths.integrations(), { tone: 'info', message: t.alreadyRevoked });
}
