import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Actor } from '../kernel/actor.ts';
import { dateInNetherlands, type IsoDate } from '../kernel/iso-date.ts';
import { paths } from '../paths.ts';
import type { Tx } from '../platform/db/db.ts';
import type { FormValues } from '../platform/http/form.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import type { Session } from '../platform/identity/session-by-token.ts';
import { writeCookie } from './cookies.ts';
import type { Deps } from './deps.ts';
import { type Flash, packFlash } from './flash.ts';
import { Layout, MessagePage, type PageFrame } from './layout.tsx';
import { pageBytes } from './page-bytes.ts';
import { texts } from './texts.ts';
import type { View } from './view.ts';

/** One request, as handlers see it: what was asked, by whom, and the ways to answer. */
export type PublicRequest<Params = Record<never, string>> = {
  readonly c: Context;
  readonly deps: Deps;
  readonly now: Date;
  /** Today in the Netherlands. */
  readonly today: IsoDate;
  readonly lang: Lang;
  readonly view: View;
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly session: Session | null;
  readonly actor: Actor | null;
  /** Secret of this browser, from its cookie; binds codes to it. */
  readonly browserToken: string;
  /** What was posted; empty on a GET. */
  readonly form: FormValues;
  /** Files that were posted, by the name of their field; only where the path takes them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What these files were called where they came from, by the same. */
  readonly fileNames: ReadonlyMap<string, string>;
  page(
    frame: PageFrame,
    content: ComponentChildren,
    status?: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 500 | 503 | 507,
  ): Promise<Response>;
  /** 303 to a path of our own, with at most one message for the next page. */
  redirect(to: string, flash?: Flash): Response;
  notFound(): Promise<Response>;
};
/** A request inside one transaction of the hogeschool of the actor's role. */
export type StaffRequest<Params = Record<never, string>> = Omit<PublicRequest<Params>, 'actor'> & {
  readonly actor: Actor;
  readonly tx: Tx;
};
/** A request of a browser that opened a task link, inside one transaction of that hogeschool. */
export type TaskRequest<Params = Record<never, string>> = PublicRequest<Params> & {
  readonly tx: Tx;
  readonly taskLinkId: string;
  readonly institutionId: string;
};

export type RequestFacts = Omit<
  PublicRequest,
  'page' | 'redirect' | 'notFound' | 'today' | 'lang' | 'params' | 'query'
> & { params: Record<string, string>; taskCount: Promise<number> };

/** Adds the ways to answer to the facts of a request. */
export function createRequest({ taskCount, ...facts }: RequestFacts): PublicRequest<Record<string, string>> {
  const { c, deps, view } = facts;
  const t = texts[view.lang];
  const page: PublicRequest['page'] = async (frame, content, status = 200) => {
    const shown: View = { ...view, taskCount: await taskCount };
    if (view.flash) writeCookie(c, 'flash', deps.publicUrl, null);
    const html = renderToString(
      <Layout view={shown} frame={frame}>
        {content}
      </Layout>,
    );
    return c.body(pageBytes(`<!doctype html>${html}`), status, { 'content-type': 'text/html; charset=UTF-8' });
  };
  return {
    ...facts,
    today: dateInNetherlands(facts.now),
    lang: view.lang,
    query: queryOf(c.req.url),
    page,
    redirect(to, flash) {
      if (flash) writeCookie(c, 'flash', deps.publicUrl, packFlash(deps.secretKey, flash), 60);
      return c.redirect(to, 303);
    },
    notFound: () =>
      page(
        { title: t.errors.notFoundTitle },
        <MessagePage
          title={t.errors.notFoundTitle}
          message={t.errors.notFound}
          action={{ href: paths.home(), label: t.errors.backHome }}
        />,
        404,
      ),
  };
}

/** What stands behind the question mark, without NUL: the database has no text that holds one. */
function queryOf(url: string): URLSearchParams {
  const pairs = [...new URL(url).searchParams].map(([name, value]) => [name, value.replaceAll('\0', '')]);
  return new URLSearchParams(pairs);
}
