import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { paths } from '../paths.ts';
import { databaseTrouble } from '../platform/db/trouble.ts';
import { errorFields } from '../platform/log.ts';
import { commonProblem } from './api/problem.ts';
import type { Deps } from './deps.ts';
import { MessagePage } from './layout.tsx';
import { ResendPage } from './resend-page.tsx';
import { texts } from './texts.ts';
import type { Web } from './web.tsx';

/** What a person sees when nothing answers, or something broke. The log gets the same reference, without personal data. */
export function mountErrors(app: Hono, web: Web, deps: Deps): void {
  app.notFound(async (c) => {
    if (c.req.path.startsWith('/api/')) return commonProblem(c, 404, 'notFound');
    if ((await deps.installation.isDemo()) === null) return c.redirect(paths.setup(), 303);
    return web.plain(c).notFound();
  });
  app.onError(async (error, c) => {
    const reference = randomUUID().slice(0, 8);
    deps.log('request_failed', { reference, method: c.req.method, pattern: c.req.routePath, ...errorFields(error) });
    const trouble = databaseTrouble(error);
    const status = trouble === null ? 500 : trouble === 'full' ? 507 : 503;
    if (status === 503) c.header('Retry-After', '10');
    const request = web.plain(c);
    const t = texts[request.lang].errors;
    const { title, message } = trouble ? t.trouble[trouble] : { title: t.brokenTitle, message: t.broken(reference) };
    if (c.req.path.startsWith('/api/')) return problem(status, title, message, request.lang);
    const posted = trouble && (await web.resendable(c).catch(() => null));
    return request.page(
      { title },
      posted ? (
        <ResendPage title={title} message={message} view={request.view} posted={posted} />
      ) : (
        <MessagePage
          title={title}
          message={message}
          action={
            trouble && c.req.method === 'GET'
              ? { href: request.view.address, label: t.tryAgain }
              : { href: paths.home(), label: t.backHome }
          }
        />
      ),
      status,
    );
  });
}

const problem = (status: number, title: string, detail: string, lang: string) =>
  new Response(JSON.stringify({ type: 'about:blank', status, title, detail }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': lang,
      ...(status === 503 && { 'retry-after': '10' }),
    },
  });
