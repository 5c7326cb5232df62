import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { paths } from '../paths.ts';
import { errorFields } from '../platform/log.ts';
import type { Deps } from './deps.ts';
import { MessagePage } from './layout.tsx';
import { texts } from './texts.ts';
import type { Web } from './web.tsx';

/** What a person sees when nothing answers, or something broke. The log gets the same reference, without personal data. */
export function mountErrors(app: Hono, web: Web, deps: Deps): void {
  app.notFound(async (c) => {
    if (c.req.path.startsWith('/api/')) return problem(404, 'Not Found');
    if ((await deps.installation.isDemo()) === null) return c.redirect(paths.setup(), 303);
    return web.plain(c).notFound();
  });
  app.onError((error, c) => {
    const reference = randomUUID().slice(0, 8);
    deps.log('request_failed', { reference, method: c.req.method, pattern: c.req.routePath, ...errorFields(error) });
    const away = isDatabaseAway(error);
    if (c.req.path.startsWith('/api/'))
      return problem(away ? 503 : 500, away ? 'Service Unavailable' : 'Internal Server Error');
    const request = web.plain(c);
    const t = texts[request.lang].errors;
    const title = away ? t.databaseTitle : t.brokenTitle;
    const action = { href: paths.home(), label: t.backHome };
    return request.page(
      { title },
      <MessagePage title={title} message={away ? t.database : t.broken(reference)} action={action} />,
      away ? 503 : 500,
    );
  });
}

const problem = (status: number, title: string) =>
  new Response(JSON.stringify({ type: 'about:blank', status, title }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** No connection (ECONN…), connection lost or refused (08…), server stopping (57P…), too many connections (53300). */
function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|08|57P|53300)/.test(code) ||
    /connection terminated|timeout exceeded when trying to connect/i.test(message)
  );
}
