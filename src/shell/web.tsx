import type { Context, Hono } from 'hono';
import type { Actor } from '../kernel/actor.ts';
import { dateInNetherlands } from '../kernel/iso-date.ts';
import { may, type Right } from '../kernel/rights.ts';
import { type Access, type Params, type Path, paths } from '../paths.ts';
import { isUuid } from '../platform/http/fields.ts';
import type { FormValues } from '../platform/http/form.ts';
import { langFromAcceptLanguage, langs } from '../platform/i18n/lang.ts';
import type { Session } from '../platform/identity/session-by-token.ts';
import { rotateSession } from '../platform/identity/sessions.ts';
import { equalBytes, hashToken, keyedHash, keyedHashes, mintToken } from '../platform/identity/tokens.ts';
import { csrfFieldName } from '../ui/index.ts';
import { institutionOf, type Presence, presenceOf } from './actor-store.ts';
import { readCookie, writeCookie } from './cookies.ts';
import type { Deps } from './deps.ts';
import { unpackFlash } from './flash.ts';
import { type Body, type BodyFault, type RefusedBody, readBody, type UploadLimits } from './read-body.ts';
import { bodyFault, csrfFault, forbidden, taskGone } from './refusal-pages.tsx';
import {
  createRequest,
  type PublicRequest,
  type RequestFacts,
  type StaffRequest,
  type TaskRequest,
} from './request.tsx';
import { houseStyleAddress } from './static.ts';
import { texts } from './texts.ts';
import type { View } from './view.ts';

type ParamsOf<P> = P extends { readonly pattern: infer Pattern extends string } ? Params<Pattern> : never;
type Handler<Req> = (request: Req) => Response | Promise<Response>;

export type UploadFault = BodyFault | 'busy';
/** `atOnce`: how many are read at the same time; more would take too much memory. `onFault` answers when a limit is passed. */
export type Upload<Req> = UploadLimits & {
  atOnce: number;
  onFault: (request: Req, fault: UploadFault) => Response | Promise<Response>;
};

const noBody: Body = { fields: {}, files: new Map(), fileNames: new Map() };
const noTasks = Promise.resolve(0);
const rotateAfterMs = 60 * 60 * 1000;

/**
 * Mounts handlers so that none can be reached without its check: the path says who may come (src/paths.ts), and this is
 * the only way to put a page on it. Every POST carries the browser's form token.
 */
export class Web {
  readonly #app: Hono;
  readonly #deps: Deps;
  constructor(app: Hono, deps: Deps) {
    this.#app = app;
    this.#deps = deps;
  }

  /** Pages outside of any transaction: public, identity, setup and demo paths. */
  readonly open = {
    get: <P extends Path>(path: P, handler: Handler<PublicRequest<ParamsOf<P>>>) =>
      this.#mountOpen('get', path, handler as Handler<PublicRequest>),
    post: <P extends Path>(path: P, handler: Handler<PublicRequest<ParamsOf<P>>>) =>
      this.#mountOpen('post', path, handler as Handler<PublicRequest>),
    /** A POST of everybody that may hold files, within limits. */
    upload: <P extends Path>(path: P, limits: Upload<PublicRequest>, handler: Handler<PublicRequest<ParamsOf<P>>>) =>
      this.#mountOpen('post', path, handler as Handler<PublicRequest>, limits),
  };
  /** Pages for a role, inside one transaction of its hogeschool. */
  readonly staff = {
    get: <P extends Path>(path: P, handler: Handler<StaffRequest<ParamsOf<P>>>) =>
      this.#mountStaff('get', path, handler as Handler<StaffRequest>),
    post: <P extends Path>(path: P, handler: Handler<StaffRequest<ParamsOf<P>>>) =>
      this.#mountStaff('post', path, handler as Handler<StaffRequest>),
    /** A POST that may hold files, small ones unless `limits` says otherwise. */
    upload: <P extends Path>(
      path: P,
      handler: Handler<StaffRequest<ParamsOf<P>>>,
      limits: UploadLimits | Upload<StaffRequest<ParamsOf<P>>> | true = true,
    ) =>
      this.#mountStaff(
        'post',
        path,
        handler as Handler<StaffRequest>,
        limits as UploadLimits | Upload<StaffRequest> | true,
      ),
  };
  /** Pages of an opened task link, inside one transaction of its hogeschool. */
  readonly task = {
    get: <P extends Path>(path: P, handler: Handler<TaskRequest<ParamsOf<P>>>) =>
      this.#mountTask('get', path, handler as Handler<TaskRequest>),
    post: <P extends Path>(path: P, handler: Handler<TaskRequest<ParamsOf<P>>>) =>
      this.#mountTask('post', path, handler as Handler<TaskRequest>),
  };

  #mountOpen(method: 'get' | 'post', path: Path, handler: Handler<PublicRequest>, upload?: Upload<PublicRequest>) {
    expectAccess(path, ['public', 'identity', 'setup', 'demo']);
    let reading = 0;
    this.#app[method](path.pattern, async (c) => {
      if (method === 'post') {
        if (upload && reading >= upload.atOnce) return upload.onFault(this.#request(c, {}), 'busy');
        reading += 1;
        const body = await readBody(c, upload).finally(() => {
          reading -= 1;
        });
        if (upload && 'fault' in body)
          return upload.onFault(this.#withWords(c, this.#request(c, {}), body.fields), body.fault);
      }
      const isDemo = await this.#deps.installation.isDemo(true);
      if (path.access === 'demo' && isDemo !== true) return this.#request(c, {}).notFound();
      if (path.access === 'setup' && isDemo !== null) return this.#request(c, {}).notFound();
      if (path.access !== 'setup' && isDemo === null && path !== paths.language) return c.redirect(paths.setup(), 303);
      const found = await this.#readSession(c);
      if (path.access === 'identity' && found.session?.kind !== 'identity') return c.redirect(paths.logIn(), 303);
      const byLink = /\/:token(\/|$)/.test(path.pattern) ? 'door' : null;
      return this.#answer(c, method, { ...found, byLink }, { isDemo: isDemo === true }, (request) => handler(request));
    });
  }

  #mountStaff(
    method: 'get' | 'post',
    path: Path,
    handler: Handler<StaffRequest>,
    files: boolean | UploadLimits | Upload<StaffRequest> = false,
  ) {
    if (['public', 'identity', 'setup', 'demo', 'task', 'token', 'api'].includes(path.access))
      throw new Error(`${path.pattern} is not for a role`);
    const limits = typeof files === 'object' && 'onFault' in files ? files : null;
    let reading = 0;
    this.#app[method](path.pattern, async (c) => {
      const isDemo = await this.#deps.installation.isDemo(true);
      const token = readCookie(c, 'session', this.#deps.publicUrl);
      if (!token) return c.redirect(isDemo === null ? paths.setup() : paths.logIn(), 303);
      const now = this.#deps.clock.now();
      let rotate: Session | null = null;
      const isBusy = limits !== null && reading >= limits.atOnce;
      reading += 1;
      const arriving = isBusy
        ? { fault: 'busy' as const, fields: {} }
        : method === 'post'
          ? readBody(c, files)
          : noBody;
      const read = await Promise.resolve<Body | RefusedBody<UploadFault>>(arriving).finally(() => {
        reading -= 1;
      });
      const isFileTooLarge = files && !limits && 'fault' in read && read.fault === 'too_large';
      const body = isFileTooLarge ? { ...read, fault: 'file_too_large' as const } : read;
      const response = await this.#deps.db.inSession(
        sessionToken(token, now),
        async (tx, session) => {
          if (session?.kind !== 'identity') return c.redirect(paths.logIn(), 303);
          const presence = presenceOf(session);
          if (!presence) return c.redirect(paths.chooseRole(), 303);
          if (method === 'get' && now.getTime() - session.rotatedAt.getTime() > rotateAfterMs && !session.isPrevious)
            rotate = session;
          // Asked now and answered with the page's own statements; only a page that is shown waits for it.
          const taskCount = method === 'get' ? this.#deps.countTasks(tx, presence.actor) : noTasks;
          taskCount.catch(() => {});
          const isAllowed = path.access === 'role' || may(presence.actor, path.access as Right);
          const own = (request: PublicRequest): StaffRequest => ({ ...request, actor: presence.actor, tx });
          return this.#answer(
            c,
            method,
            { session, presence },
            {
              isDemo: isDemo === true,
              taskCount,
              body,
              ...(limits && {
                onFault: (request, fault) => (isAllowed ? limits.onFault(own(request), fault) : forbidden(request)),
              }),
            },
            (request) => (isAllowed ? handler(own(request)) : forbidden(request)),
          );
        },
        method === 'get' ? 'reads' : 'writes',
      );
      if (!rotate) return response;
      // A cookie set after the answer was made would be lost; once it is the context's own, its headers can still change.
      c.res = response;
      await this.#rotate(c, rotate, token, now);
      return c.res;
    });
  }

  #mountTask(method: 'get' | 'post', path: Path, handler: Handler<TaskRequest>) {
    expectAccess(path, ['task']);
    this.#app[method](path.pattern, async (c) => {
      const isDemo = (await this.#deps.installation.isDemo(true)) === true;
      const token = readCookie(c, 'task', this.#deps.publicUrl);
      const body = method === 'post' ? await readBody(c) : noBody;
      return this.#deps.db.inSession(
        sessionToken(token ?? '', this.#deps.clock.now()),
        async (tx, session) => {
          const task = token && session?.kind === 'task' ? session : null;
          const face = task && institutionOf(task);
          return this.#answer(
            c,
            method,
            { session: task, presence: null, institution: face, byLink: 'task' },
            { isDemo, body },
            (request) => {
              if (!task) return taskGone(request);
              return handler({ ...request, tx, taskLinkId: task.taskLinkId, institutionId: task.institutionId });
            },
          );
        },
        method === 'get' ? 'reads' : 'writes',
      );
    });
  }

  /** A request without session, for error pages of the app itself. */
  plain(c: Context): PublicRequest {
    return this.#request(c, {});
  }

  /** What this browser posted, when it was surely sent from a form of ours; to offer sending it once more. */
  async resendable(c: Context): Promise<FormValues | null> {
    if (c.req.method !== 'POST') return null;
    const body = await readBody(c);
    // A file cannot be put into a new form by us.
    if ('fault' in body || body.files.size > 0) return null;
    return this.#formTokenFits(c, this.#request(c, {}), body.fields) ? body.fields : null;
  }

  async #answer(
    c: Context,
    method: 'get' | 'post',
    found: Found,
    facts: {
      isDemo: boolean;
      taskCount?: Promise<number>;
      body?: Body | RefusedBody<UploadFault | 'file_too_large'>;
      onFault?: Upload<PublicRequest>['onFault'];
    },
    answer: (request: PublicRequest) => Response | Promise<Response>,
  ): Promise<Response> {
    const body = method === 'post' ? (facts.body ?? (await readBody(c))) : noBody;
    const request = this.#request(c, {
      ...found,
      isDemo: facts.isDemo,
      taskCount: facts.taskCount ?? noTasks,
      body: 'fault' in body ? noBody : body,
    });
    const params = request.params as Record<string, string>;
    const isNowhere = Object.entries(params).some(([name, value]) => name.endsWith('Id') && !isUuid(value));
    if ('fault' in body) {
      const { fault, fields } = body;
      if (isNowhere) return request.notFound();
      return facts.onFault && fault !== 'file_too_large'
        ? facts.onFault(this.#withWords(c, request, fields), fault)
        : bodyFault(request, fault);
    }
    if (method === 'post' && !this.#formTokenFits(c, request, body.fields)) return csrfFault(request);
    return isNowhere ? request.notFound() : answer(request);
  }

  /** With the words of a form that was not taken, so that it can come back with them; not with those of another site. */
  #withWords(c: Context, request: PublicRequest, fields: FormValues): PublicRequest {
    return this.#formTokenFits(c, request, fields) ? { ...request, form: fields } : request;
  }

  #formTokenFits(c: Context, request: PublicRequest, body: FormValues): boolean {
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    const sent = body[csrfFieldName];
    if (typeof sent !== 'string') return false;
    // A form that was open when the key was renewed can still be sent.
    return keyedHashes(this.#deps.secretKey, 'form', request.browserToken).some((token) =>
      equalBytes(Buffer.from(sent), Buffer.from(token.toString('base64url'))),
    );
  }

  async #readSession(c: Context): Promise<Found> {
    const token = readCookie(c, 'session', this.#deps.publicUrl);
    if (!token) return { session: null, presence: null };
    const now = this.#deps.clock.now();
    return this.#deps.db.inSession(
      sessionToken(token, now),
      async (_, session) => ({
        session,
        presence: session && presenceOf(session),
      }),
      'reads',
    );
  }

  async #rotate(c: Context, session: Session, token: string, now: Date): Promise<void> {
    const fresh = await this.#deps.db.asIdentity((tx) => rotateSession(tx, session.sessionId, hashToken(token), now));
    if (fresh) writeCookie(c, 'session', this.#deps.publicUrl, fresh);
  }

  #request(
    c: Context,
    found: Partial<Found> & { isDemo?: boolean; taskCount?: Promise<number>; body?: Body },
  ): PublicRequest {
    const deps = this.#deps;
    const { session = null, presence = null } = found;
    const cookieLang = readCookie(c, 'language', deps.publicUrl);
    const chosen =
      langs.find((lang) => lang === cookieLang) ?? (session?.kind === 'identity' ? session.language : undefined);
    const lang = chosen ?? langFromAcceptLanguage(c.req.header('accept-language'));
    const known = readCookie(c, 'browser', deps.publicUrl);
    const browserToken = known && known.length === 43 ? known : mintToken();
    if (browserToken !== known) writeCookie(c, 'browser', deps.publicUrl, browserToken, 400 * 86_400);
    const institution = found.institution ?? presence?.institution ?? null;
    const url = new URL(c.req.url);
    const view: View = {
      lang,
      csrfToken: keyedHash(deps.secretKey, 'form', browserToken).toString('base64url'),
      address: c.req.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname,
      assets: deps.assets.pageAssets(institution ? houseStyleAddress(institution) : undefined),
      isDemo: found.isDemo ?? false,
      flash: unpackFlash(deps.secretKey, readCookie(c, 'flash', deps.publicUrl)),
      institution,
      actor: presence?.actor ?? null,
      roleName: presence ? roleName(presence, lang) : '',
      isLoggedIn: session?.kind === 'identity',
      byLink: found.byLink ?? null,
      taskCount: 0,
    };
    const facts: RequestFacts = {
      c,
      deps,
      now: deps.clock.now(),
      view,
      params: c.req.param() as Record<string, string>,
      session,
      actor: presence?.actor ?? null,
      browserToken,
      form: found.body?.fields ?? {},
      files: found.body?.files ?? noBody.files,
      fileNames: found.body?.fileNames ?? noBody.fileNames,
      taskCount: found.taskCount ?? noTasks,
    };
    return createRequest(facts);
  }
}

type Found = {
  session: Session | null;
  presence: Presence | null;
  institution?: View['institution'];
  byLink?: View['byLink'];
};

const sessionToken = (token: string, at: Date) => ({ tokenHash: hashToken(token), at, today: dateInNetherlands(at) });

function expectAccess(path: Path, allowed: Access[]): void {
  if (!allowed.includes(path.access))
    throw new Error(`${path.pattern} has access '${path.access}' and cannot be mounted here`);
}

const roleName = (presence: { actor: Actor; roleLabel: { nl: string; en: string } | null }, lang: 'nl' | 'en') =>
  presence.roleLabel?.[lang] ?? texts[lang].roles[presence.actor.role];
