import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../../src/app.tsx';
import { type PathName, paths } from '../../src/paths.ts';
import type { Deps } from '../../src/shell/index.ts';
import type { Page } from '../support/http-browser.ts';
import { addressOf, type DemoWorld, samplesOf, useDemoWorld } from './demo-world.ts';
import { expected, isApi } from './expected.ts';
import { type Method, mountedMethods, pathNames } from './mounted-routes.ts';
import { createStillApp } from './still-app.ts';
import { formTokenOf, openVisitors, type Visitor, type VisitorKind, visit, visitorKinds } from './visitors.ts';

const installer = { demoAllowed: true, isLasting: true, fillDemo: async () => {}, wipe: async () => {} };
const origins = { http: 'http://localhost:3000', https: 'https://driehoek.example' } as const;
type Scheme = keyof typeof origins;
const schemes = Object.keys(origins) as Scheme[];

/** What every answer must say, whatever it is: a page, a file, a redirect or an error. */
function faultsIn({ headers, status }: Page, scheme: Scheme): string[] {
  const is = (name: string) => headers.get(name) ?? '';
  const policy = new Map(
    is('content-security-policy')
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .map(([name = '', ...values]): [string, string] => [name, values.join(' ')]),
  );
  const isPage = is('content-type').startsWith('text/html');
  const faults: [boolean, string][] = [
    [policy.get('default-src') === "'none'", 'loads by default'],
    [policy.get('frame-ancestors') === "'none'", 'can be framed'],
    [policy.get('base-uri') === "'none'", 'can have another base'],
    [policy.get('form-action') === (isPage ? "'self'" : "'none'"), 'sends forms elsewhere'],
    [!/unsafe|https?:|\*|data:|blob:/.test(is('content-security-policy')), 'has a hole in its policy'],
    [isPage ? policy.get('script-src') === "'self'" : policy.has('sandbox'), 'may run what is not ours'],
    [is('x-content-type-options') === 'nosniff', 'may be taken for something else'],
    [is('referrer-policy') === 'same-origin', 'tells other sites where one was'],
    [is('cross-origin-opener-policy') === 'same-origin', 'has no COOP'],
    [is('cross-origin-resource-policy') === 'same-origin', 'has no CORP'],
    [/camera=\(\).*geolocation=\(\).*microphone=\(\)/.test(is('permissions-policy')), 'may use the camera'],
    [(is('strict-transport-security') === 'max-age=31536000') === (scheme === 'https'), 'is wrong about https'],
    [is('cache-control') !== '', 'does not say whether it may be kept'],
    [status !== 200 || is('content-type') !== '', 'does not say what it is'],
    [!headers.has('server') && !headers.has('x-powered-by'), 'says what it was made with'],
  ];
  return [...faults.filter(([right]) => !right).map(([, fault]) => fault), ...cookieFaults(headers, scheme)];
}

function cookieFaults(headers: Headers, scheme: Scheme): string[] {
  return headers.getSetCookie().flatMap((line) => {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim().toLowerCase());
    const name = pair.split('=')[0] ?? '';
    const wrong: [boolean, string][] = [
      [attributes.includes('httponly'), 'can be read by scripts'],
      [attributes.includes('samesite=lax'), 'is sent along from other sites'],
      [attributes.includes('path=/'), 'is not for the whole site'],
      [!attributes.some((one) => one.startsWith('domain')), 'is for other hosts too'],
      [attributes.includes('secure') === (scheme === 'https'), 'is wrong about https'],
      [name.startsWith('__host-') === (scheme === 'https'), 'has the wrong prefix'],
    ];
    return wrong.filter(([right]) => !right).map(([, fault]) => `cookie ${name} ${fault}`);
  });
}

/** Over https every cookie has its prefix; the visitors of the sweeps were made without. */
const secured = (visitor: Visitor, scheme: Scheme): Visitor =>
  scheme === 'http'
    ? visitor
    : { ...visitor, cookies: new Map([...visitor.cookies].map(([name, value]) => [`__Host-${name}`, value])) };

describe('headers and cookies', { timeout: 600_000 }, () => {
  const open = useDemoWorld();
  let world: DemoWorld;
  let mounted: ReadonlyMap<PathName, ReadonlySet<Method>>;
  let visitors: Record<VisitorKind, Visitor>;
  const deps = {} as Record<Scheme, Deps>;
  const apps = {} as Record<Scheme, Hono>;

  before(async () => {
    world = await open();
    for (const scheme of schemes) {
      deps[scheme] = { ...world.deps, publicUrl: origins[scheme] };
      apps[scheme] = createStillApp({ deps: deps[scheme] });
    }
    mounted = mountedMethods(apps.http);
    visitors = await openVisitors(world.deps, world.large);
  });

  const ask = (scheme: Scheme, kind: VisitorKind, address: string, method: Method = 'GET') =>
    visit(
      apps[scheme],
      deps[scheme],
      secured(visitors[kind], scheme),
      address,
      method === 'POST' ? { token: formTokenOf(world.deps) } : undefined,
    );

  for (const name of pathNames)
    it(`of ${name}, ${paths[name].pattern}`, async () => {
      const faults = new Set<string>();
      const [params] = samplesOf(world.large, name);
      const welcome = visitorKinds.findLast((kind) => expected(name, kind) === 'let in') ?? 'anonymous';
      for (const scheme of schemes)
        for (const method of mounted.get(name) ?? [])
          for (const kind of new Set<VisitorKind>(['anonymous', 'no role', welcome])) {
            const page = await ask(scheme, kind, addressOf(name, params ?? {}), method);
            for (const fault of faultsIn(page, scheme)) faults.add(`${scheme} ${method} ${kind}: ${fault}`);
            // All of it is made for one person, or holds this browser's form token.
            const kept = page.headers.get('cache-control') !== 'no-store' && !isApi(name);
            if (kept) faults.add(`${method} ${kind}: may be kept by others`);
          }
      assert.deepEqual([...faults], []);
    });

  it('of files that are downloaded', async () => {
    const found: string[] = [];
    for (const name of ['agreementPdf', 'auditLogExport', 'signingPdf'] as const) {
      const kind = visitorKinds.findLast((one) => expected(name, one) === 'let in') ?? 'anonymous';
      const method = mounted.get(name)?.has('GET') ? 'GET' : 'POST';
      const address = addressOf(name, samplesOf(world.large, name)[0] ?? {});
      const { status, headers } = await ask('https', kind, address, method);
      if (status !== 200) continue;
      found.push(name);
      assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="[\w.-]+"$/, name);
      assert.match(headers.get('content-security-policy') ?? '', /; sandbox$/, name);
      assert.equal(headers.get('cache-control'), 'no-store', name);
      assert.doesNotMatch(headers.get('content-type') ?? '', /html|svg|xml/, name);
    }
    assert.ok(found.includes('agreementPdf') && found.includes('auditLogExport'), found.join());
  });

  it('of files of the product, which everyone may keep and which set no cookie', async () => {
    const home = await ask('https', 'admin', paths.tasks());
    const islands = deps.https.islands.scripts('live-route-check');
    const linked = [...home.html.matchAll(/(?:href|src)="(\/(?:assets\/|favicon)[^"]+)"/g)].map(
      ([, href = '']) => href,
    );
    assert.ok(linked.length >= 3, linked.join());
    for (const address of [...linked, ...islands]) {
      const page = await visit(apps.https, deps.https, nobody, address);
      assert.equal(page.status, 200, address);
      assert.deepEqual(faultsIn(page, 'https'), [], address);
      assert.deepEqual(page.headers.getSetCookie(), [], address);
      assert.match(
        page.headers.get('cache-control') ?? '',
        /^(public, max-age=31536000, immutable|no-cache)$/,
        address,
      );
    }
    for (const address of [
      '/assets/nothing.css',
      '/assets/house-style/x',
      '/healthz',
      '/readyz',
      '/api/v1/openapi.json',
    ]) {
      const page = await visit(apps.https, deps.https, nobody, address);
      assert.deepEqual(faultsIn(page, 'https'), [], address);
      assert.deepEqual(page.headers.getSetCookie(), [], address);
    }
  });

  it('of what goes wrong', async () => {
    const missing = { ...deps.https.db, asIdentity: () => Promise.reject(new Error('broken on purpose')) };
    const gone = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    const away = { ...deps.https.db, asIdentity: () => Promise.reject(gone), ping: () => Promise.reject(gone) };
    const app = (db: Deps['db']) => createApp({ ...deps.https, db }, installer);
    const large = { token: formTokenOf(world.deps), fields: { email: 'x'.repeat(300_000) } };
    const foreign = { token: null };
    const admin = secured(visitors.admin, 'https');
    const cases: [string, number, Page][] = [
      ['no such page', 404, await ask('https', 'anonymous', '/nergens')],
      ['no such page of the api', 404, await ask('https', 'anonymous', '/api/v1/nothing')],
      ['too large', 422, await visit(apps.https, deps.https, admin, paths.logIn(), large)],
      ['no form token', 403, await visit(apps.https, deps.https, admin, paths.logIn(), foreign)],
      ['not allowed', 403, await ask('https', 'lecturer', paths.auditLog())],
      ['broken', 500, await visit(app(missing), deps.https, nobody, '/assets/house-style/x.0123456789ab.css')],
      ['no database', 503, await visit(app(away), deps.https, nobody, '/assets/house-style/x.0123456789ab.css')],
      ['not ready', 503, await visit(app(away), deps.https, nobody, paths.readyz())],
    ];
    for (const [name, status, page] of cases) {
      assert.equal(page.status, status, name);
      assert.deepEqual(faultsIn(page, 'https'), [], name);
      assert.equal(page.headers.get('cache-control'), 'no-store', name);
    }
  });

  it('are looked at by something that finds faults', async () => {
    const bare = { status: 200, headers: new Headers({ 'set-cookie': 'dh_session=x; Path=/' }) } as Page;
    const faults = faultsIn(bare, 'https').join('\n');
    for (const fault of [
      /can be framed/,
      /may run/,
      /no COOP/,
      /cookie dh_session can be read by scripts/,
      /wrong prefix/,
    ])
      assert.match(faults, fault);
  });
});

const nobody: Visitor = { kind: 'anonymous', cookies: new Map(), email: '' };
