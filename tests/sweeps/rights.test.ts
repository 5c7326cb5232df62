import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { type PathName, paths } from '../../src/paths.ts';
import { unpackFlash } from '../../src/shell/flash.ts';
import type { Page } from '../support/http-browser.ts';
import { createTestProduct } from '../support/product.ts';
import { addressOf, type DemoWorld, type SweptInstitution, samplesOf, useDemoWorld } from './demo-world.ts';
import { type Expected, expected, isApi, isLink, isOfItsWriter, isPersonal } from './expected.ts';
import { type Method, mountedMethods, pathNames, unknownRoutes } from './mounted-routes.ts';
import type { SampleParams } from './sample-params.ts';
import { createStillApp } from './still-app.ts';
import { readTenantTexts, tellingWords } from './tenant-words.ts';
import {
  formTokenOf,
  openConfinedVisitors,
  openVisitors,
  type Visitor,
  type VisitorKind,
  visit,
  visitorKinds,
} from './visitors.ts';

/** What the button itself says; all other forms are sent empty. */
const buttonFields: Partial<Record<PathName, Record<string, string>>> = { roleMaySign: { maySign: 'yes' } };

/** What is wrong with an answer, or null. */
function fault(name: PathName, method: Method, expectation: Expected, page: Page): string | null {
  const { status, location } = page;
  const said = location ? `${status} to ${location}` : String(status);
  const right = {
    'let in':
      status < 400 ||
      [409, 410, 422, 429].includes(status) ||
      (isPersonal(name) && status === 404) ||
      (isOfItsWriter(name) && status === 403),
    refused: status === 403,
    'sent to log in': status === 303 && location === paths.logIn(),
    'sent to choose a role': status === 303 && location === paths.chooseRole(),
    'not there': status === 404,
  }[expectation];
  return right ? null : `${method}: should be ${expectation}, but got ${said}`;
}

const withoutDuplicates = (lines: (string | null)[]) => [...new Set(lines.filter((line) => line !== null))];

/** Each of their ids may go with each other one: any two companies, any workplace with any Mkb-route. */
const standApart: readonly PathName[] = [
  'companyMerge',
  'workplaceTasks',
  'workplaceTasksAsk',
  'workplaceCoverage',
  'workplaceElsewhere',
];

describe('rights', () => {
  const open = useDemoWorld();
  let world: DemoWorld;
  let app: Hono;
  let mounted: ReadonlyMap<PathName, ReadonlySet<Method>>;
  let visitors: { large: Record<VisitorKind, Visitor>; small: Record<VisitorKind, Visitor> };
  /** Roles that were given for one Mkb-route only, with nothing in it. */
  let confined: Visitor[];
  let words: { large: string[]; small: string[] };

  before(async () => {
    world = await open();
    app = createStillApp(world.product);
    mounted = mountedMethods(app);
    const texts = await readTenantTexts(world.product.superuserUrl);
    words = { large: tellingWords(texts, world.large.id), small: tellingWords(texts, world.small.id) };
    visitors = {
      large: await openVisitors(world.deps, world.large),
      small: await openVisitors(world.deps, world.small),
    };
    confined = await openConfinedVisitors(world.deps, world.large);
  });

  const ask = (visitor: Visitor, name: PathName, method: Method, params: SampleParams) =>
    visit(
      app,
      world.deps,
      visitor,
      addressOf(name, params),
      method === 'POST' ? { token: formTokenOf(world.deps), fields: buttonFields[name] } : undefined,
    );

  it('has a page or an act behind every path, and a path for every route', () => {
    assert.deepEqual(unknownRoutes(app), []);
    assert.deepEqual(
      pathNames.filter((name) => mounted.get(name)?.size === 0),
      [],
    );
  });

  it('has a sample for every parameter, and words to recognise both hogescholen by', () => {
    assert.deepEqual(world.missing, []);
    assert.ok(words.large.length > 100 && words.small.length > 20, `${words.large.length} ${words.small.length}`);
  });

  for (const name of pathNames)
    it(`of ${name}, ${paths[name].pattern}`, async () => {
      const faults: (string | null)[] = [];
      for (const method of mounted.get(name) ?? []) {
        for (const kind of visitorKinds) faults.push(await ownFault(name, method, kind));
        if (method === 'POST' && !isApi(name)) faults.push(...(await forgedFaults(name)));
        for (const at of ['large', 'small'] as const) faults.push(...(await foreignFaults(name, method, at)));
        faults.push(...(await tornFaults(name, method)));
        for (const one of confined) faults.push(await confinedFault(name, method, one));
      }
      assert.deepEqual(withoutDuplicates(faults), []);
    });

  /** On things of the own hogeschool. */
  async function ownFault(name: PathName, method: Method, kind: VisitorKind): Promise<string | null> {
    const [params] = samplesOf(world.large, name);
    if (!params) return null;
    const page = await ask(visitors.large[kind], name, method, params);
    if (isApi(name)) return page.status < 500 ? null : `${method}: ${page.status}`;
    const wrong = fault(name, method, expected(name, kind), page);
    if (wrong) return `${kind}: ${wrong}`;
    const told = method === 'GET' && paths[name].access !== 'demo' ? leak(page, words.small) : null;
    return told ? `${kind}: ${method} shows "${told}" of another hogeschool` : null;
  }

  /** A form that did not come from a page of this browser. */
  async function forgedFaults(name: PathName): Promise<(string | null)[]> {
    const [params] = samplesOf(world.large, name);
    const kind = visitorKinds.findLast((one) => expected(name, one) === 'let in');
    if (!params || !kind) return [];
    const address = addressOf(name, params);
    const forged = { 'no form token': { token: null }, 'a wrong form token': { token: 'x'.repeat(43) } };
    const elsewhere = { token: formTokenOf(world.deps), headers: { 'sec-fetch-site': 'cross-site' } };
    const faults = [];
    for (const [what, post] of Object.entries({ ...forged, 'a form of another site': elsewhere })) {
      const { status } = await visit(app, world.deps, visitors.large[kind], address, post);
      faults.push(status === 403 ? null : `POST with ${what}: ${status}`);
    }
    return faults;
  }

  /** Things of one hogeschool, asked for by people of the other who may do this at home. */
  async function foreignFaults(name: PathName, method: Method, at: 'large' | 'small'): Promise<(string | null)[]> {
    const [params] = samplesOf(world[at], name);
    // What is not one's own in the inbox leads to one's own inbox.
    if (!params || !hasIds(params) || isLink(name) || name === 'inboxOpen') return [];
    const faults = [];
    const theirs = visitors[at === 'large' ? 'small' : 'large'];
    for (const kind of visitorKinds.filter((one) => expected(name, one) === 'let in' && one !== 'no role')) {
      const page = await followed(theirs[kind], await ask(theirs[kind], name, method, params));
      if (page.status !== 404) faults.push(`${kind}: ${method} on another hogeschool's things: ${page.status}`);
      const told = leak(page, words[at]);
      if (told) faults.push(`${kind}: ${method} shows "${told}" of another hogeschool`);
    }
    return faults;
  }

  /** Things of other Mkb-routes, asked for by somebody whose role is for one. */
  async function confinedFault(name: PathName, method: Method, visitor: Visitor): Promise<string | null> {
    const [params] = samplesOf(world.large, name);
    const isOfMkbRoute = params && ['mkbRouteId', 'agreementId', 'studentId'].some((id) => id in params);
    if (!isOfMkbRoute || expected(name, visitor.kind) !== 'let in') return null;
    const { status } = await followed(visitor, await ask(visitor, name, method, params));
    return status === 404 ? null : `${visitor.kind} of one Mkb-route: ${method} on another: ${status}`;
  }

  /** Sent back with an error, as for a thing that somebody else just removed. */
  function saysNo(page: Page): boolean {
    const [, packed] = /dh_flash=([^;]+)/.exec(page.headers.getSetCookie().join()) ?? [];
    return page.status === 303 && unpackFlash(world.deps.secretKey, packed)?.tone === 'error';
  }

  /** The page behind redirects: what a browser comes to in the end. */
  async function followed(visitor: Visitor, page: Page): Promise<Page> {
    let at = page;
    for (let hops = 0; at.location?.startsWith('/') && hops < 3; hops += 1)
      at = await visit(app, world.deps, visitor, at.location);
    return at;
  }

  /** Ids of the own hogeschool that do not belong together: one id is of another thing of the same kind. */
  async function tornFaults(name: PathName, method: Method): Promise<(string | null)[]> {
    const [params] = samplesOf(world.large, name);
    if (!params || isLink(name) || standApart.includes(name) || idsOf(params).length < 2) return [];
    const kind = visitorKinds.find((one) => expected(name, one) === 'let in');
    if (!kind) return [];
    const faults = [];
    for (const id of idsOf(params).slice(0, -1)) {
      const other = otherId(world.large, id, params[id] ?? '');
      if (!other) continue;
      const page = await ask(visitors.large[kind], name, method, { ...params, [id]: other });
      if (page.status !== 404 && !saysNo(page))
        faults.push(`${method} with the ${id} of something else: ${page.status}`);
    }
    return faults;
  }
});

describe('paths for some installations only', () => {
  it('has nothing of the demo in a real one', async () => {
    const product = await createTestProduct();
    try {
      const setUp = await product.deps.db.asIdentity((tx) =>
        tx.insertInto('identity.installation').values({ isDemo: false, createdAt: product.clock.now() }).execute(),
      );
      assert.ok(setUp);
      assert.deepEqual(await statusesOf(product, ['demo', 'setup']), []);
    } finally {
      await product.close();
    }
  });

  it('has nothing but the set-up while the database is empty', async () => {
    const product = await createTestProduct();
    try {
      const app = createStillApp(product);
      const lost = [];
      for (const [name, methods] of mountedMethods(app)) {
        const { pattern, access } = paths[name];
        if (pattern.startsWith('/api/') || /^\/(healthz|readyz|taal)$/.test(pattern) || access === 'task') continue;
        const page = await product.browser().request(pattern);
        const toSetUp = page.status === 303 && page.location === paths.setup();
        const right = { setup: page.status < 400, demo: page.status === 404 }[access as string] ?? toSetUp;
        if (methods.has('GET') && !right) lost.push(`${name}: ${page.status} to ${page.location}`);
      }
      assert.deepEqual(lost, []);
    } finally {
      await product.close();
    }
  });
});

/** Paths with this access that answer anything but 404, with what they answer. */
async function statusesOf(product: Awaited<ReturnType<typeof createTestProduct>>, access: string[]): Promise<string[]> {
  const app = createStillApp(product);
  const present = [];
  for (const [name, methods] of mountedMethods(app)) {
    if (!access.includes(paths[name].access)) continue;
    for (const method of methods) {
      const visitor: Visitor = { kind: 'anonymous', cookies: new Map(), email: '' };
      const address = paths[name].pattern.replace(/:\w+Id/, product.deps.newId());
      const { status } = await visit(
        app,
        product.deps,
        visitor,
        address,
        method === 'POST' ? { token: '' } : undefined,
      );
      if (status !== 404) present.push(`${method} ${name}: ${status}`);
    }
  }
  return present;
}

const idsOf = (params: SampleParams) => Object.keys(params).filter((name) => name.endsWith('Id'));
const hasIds = (params: SampleParams) => idsOf(params).length > 0;

const otherId = (institution: SweptInstitution, id: string, not: string): string | undefined =>
  [...institution.samples.values()]
    .flatMap((samples) => samples.map((params) => params[id]))
    .find((value) => value && value !== not);

/** The first word of another hogeschool on this page. */
const leak = (page: Page, words: readonly string[]): string | undefined => {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return undefined;
  return words.find((word) => page.html.includes(word));
};
