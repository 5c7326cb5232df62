import type { Hono } from 'hono';
import { openSessionFor } from '../../src/features/sign-in/index.ts';
import { dateInNetherlands } from '../../src/kernel/iso-date.ts';
import { type Deps, selectInstitutions } from '../../src/shell/index.ts';

export type Page = {
  status: number;
  html: string;
  text: string;
  location: string | null;
  headers: Headers;
  path: string;
};

/** A browser without JavaScript: keeps cookies, follows redirects, posts forms with their token. Speaks to the app in process. */
export class Browser {
  readonly #app: Hono;
  readonly #publicUrl: string;
  readonly cookies = new Map<string, string>();
  language = 'nl';

  constructor(app: Hono, publicUrl: string) {
    this.#app = app;
    this.#publicUrl = publicUrl;
  }

  /** One request, redirects not followed. */
  async request(
    address: string,
    init: {
      method?: string;
      body?: string | URLSearchParams | Uint8Array<ArrayBuffer>;
      headers?: Record<string, string>;
    } = {},
  ): Promise<Page> {
    // As a browser does: what stands behind the # is not sent.
    const [path = ''] = address.split('#');
    const body = init.body instanceof URLSearchParams ? init.body.toString() : init.body;
    const response = await this.#app.request(`${this.#publicUrl}${path}`, {
      method: init.method ?? 'GET',
      headers: {
        'accept-language': this.language,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...init.headers,
      },
      ...(body !== undefined && { body }),
    });
    for (const line of response.headers.getSetCookie()) this.#keepCookie(line);
    const html = await response.text();
    return {
      status: response.status,
      html,
      text: textOf(html),
      location: response.headers.get('location'),
      headers: response.headers,
      path,
    };
  }

  /** Opens a page and follows redirects. */
  async get(path: string): Promise<Page> {
    let page = await this.request(path);
    for (let hops = 0; page.location && hops < 5; hops += 1) page = await this.request(page.location);
    return page;
  }

  /** Posts a form with this browser's token, and follows the redirect. Values may be lists. */
  async post(path: string, fields: Record<string, string | number | readonly string[]> = {}): Promise<Page> {
    const page = await this.submit(path, fields);
    return page.location ? this.get(page.location) : page;
  }

  /** As `post`, but gives the answer itself. */
  async submit(path: string, fields: Record<string, string | number | readonly string[]> = {}): Promise<Page> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one));
    if (!body.has('_csrf')) body.set('_csrf', await this.formToken());
    return this.request(path, { method: 'POST', body });
  }

  /** Posts a form with a file in it; without one the field stays empty. Gives the answer itself. */
  async upload(
    path: string,
    file: { name: string; bytes: Uint8Array | null },
    fields: Record<string, string> = {},
  ): Promise<Page> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ _csrf: await this.formToken(), ...fields })) form.set(name, value);
    form.set(file.name, new File(file.bytes ? [new Uint8Array(file.bytes)] : [], 'file'));
    const encoded = new Response(form);
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
    return this.request(path, { method: 'POST', body: await encoded.bytes(), headers });
  }

  async formToken(): Promise<string> {
    const page = await this.request('/inloggen');
    const target = page.location ? await this.request(page.location) : page;
    return /name="_csrf" value="([^"]+)"/.exec(target.html)?.[1] ?? '';
  }

  /** Opens a session as the first person with this role, without the mail round; for tests of what comes after. */
  async logInAs(deps: Deps, role: string, institutionSlug?: string): Promise<void> {
    const now = deps.clock.now();
    const institutions = await deps.db.asIdentity(selectInstitutions);
    const institution = institutionSlug ? institutions.find(({ slug }) => slug === institutionSlug) : institutions[0];
    if (!institution) throw new Error(`no hogeschool ${institutionSlug ?? ''}`);
    const found = await deps.db.inInstitution(institution.id, (tx) =>
      tx
        .selectFrom('roleAssignment as r')
        .innerJoin('person as p', (join) =>
          join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
        )
        .select(['r.id', 'p.email'])
        .where('r.role', '=', role)
        .where('r.validFrom', '<=', dateInNetherlands(now))
        .orderBy('r.createdAt')
        .orderBy('p.name')
        .executeTakeFirst(),
    );
    if (!found?.email) throw new Error(`nobody is ${role} at ${institution.slug}`);
    const chosen = { institutionId: institution.id, roleAssignmentId: found.id };
    const { email } = found;
    this.cookies.set('dh_session', await deps.db.asIdentity((tx) => openSessionFor(tx, email, 'nl', now, chosen)));
  }

  #keepCookie(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** What a person reads of a page: the words, without mark-up. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
}
