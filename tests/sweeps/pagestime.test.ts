import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import type { Browser as Chromium, Page } from 'playwright-core';
import { type PathName, paths } from '../../src/paths.ts';
import { launchBrowser } from '../support/browser.ts';
import { createTestProduct } from '../support/product.ts';
import { serveApp } from '../support/served-product.ts';
import { addressOf, type DemoWorld, samplesOf, useDemoWorld } from './demo-world.ts';
import { expected, isApi } from './expected.ts';
import { type Method, mountedMethods, pathNames } from './mounted-routes.ts';
import { axeFaults, frameFaults, reflowFaults, watch } from './page-checks.ts';
import { createStillApp } from './still-app.ts';
import { formTokenOf, openVisitors, type Visitor, type VisitorKind, visit, visitorKinds } from './visitors.ts';

const desk = { width: 1280, height: 800 };
/** WCAG 1.4.10: what fits here needs no scrolling to the side. */
const phone = { width: 320, height: 640 };
/** Pages with the most kinds of colours; the other pages are made of the same blocks. */
const alsoInTheDark: readonly PathName[] = [
  'home',
  'gallery',
  'tasks',
  'mkbRoutes',
  'version',
  'design',
  'routeCheck',
  'company',
  'agreement',
  'agreementCheck',
  'agreementStep',
  'agreementText',
  'signing',
];
const alsoInEnglish: readonly PathName[] = [
  'home',
  'tasks',
  'design',
  'agreement',
  'agreementStep',
  'signing',
  'people',
];

const isPage = (name: PathName) => !isApi(name) && !/^\/(healthz|readyz)$/.test(paths[name].pattern);
const isDownload = (name: PathName) => name === 'agreementPdf' || name === 'signingPdf';

const T={frame:0,axe:0,axes:0,dark:0,reflow:0,goto:0,pages:0};process.on('exit',()=>console.error('TIMES',JSON.stringify(T)));
describe('pages', { timeout: 600_000 }, () => {
  const open = useDemoWorld();
  let world: DemoWorld;
  let app: Hono;
  let mounted: ReadonlyMap<PathName, ReadonlySet<Method>>;
  let visitors: Record<VisitorKind, Visitor>;
  let origin: string;
  let chromium: Chromium;
  let page: Page;
  let seen: { take(): string[] };
  let closeServer = async () => {};
  /** Title → the paths that have it. */
  const titles = new Map<string, Set<PathName>>();

  before(async () => {
    world = await open();
    app = createStillApp(world.product);
    mounted = mountedMethods(app);
    visitors = await openVisitors(world.deps, world.large);
    const server = await serveApp(() => app);
    ({ origin } = server);
    closeServer = server.close;
    chromium = await launchBrowser();
    page = await chromium.newPage({ viewport: desk, locale: 'nl-NL' });
    seen = watch(page, origin);
  });
  after(async () => {
    await chromium?.close();
    await closeServer();
  });

  /** Goes there as somebody, with only the cookies of that somebody. */
  async function goTo(address: string, { cookies }: Visitor, lang = 'nl'): Promise<number> {
    const t0=performance.now();
    const context = page.context();
    await context.clearCookies();
    const all = [...cookies, ['dh_lang', lang]] as [string, string][];
    await context.addCookies(all.map(([name, value]) => ({ name, value, url: origin })));
    const response = await page.goto(origin + address, { waitUntil: 'load' });
    T.goto+=performance.now()-t0;
    return response?.status() ?? 0;
  }

  /** Everything that can be wrong with the page that is open now. */
  async function faultsOf(where: string, lang: string, { dark = false, axe = true } = {}): Promise<string[]> {
    const t0=performance.now(); const faults = await frameFaults(page, lang); T.frame+=performance.now()-t0;
    const t1=performance.now(); if (axe) {faults.push(...(await axeFaults(page)));T.axes++}; T.axe+=performance.now()-t1;const t2=performance.now();
    if (dark) {
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await axeFaults(page, ['color-contrast'])).map((line) => `in the dark: ${line}`));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    T.dark+=performance.now()-t2; const t3=performance.now();
    await page.setViewportSize(phone);
    faults.push(...(await reflowFaults(page)));
    await page.setViewportSize(desk);
    T.reflow+=performance.now()-t3;T.pages++;
    faults.push(...seen.take());
    return faults.map((fault) => `${where}: ${fault}`);
  }

  const mayCome = (name: PathName) => visitorKinds.findLast((kind) => expected(name, kind) === 'let in');

  it('are looked at by something that finds faults', async () => {
    await goTo(paths.home(), visitors.anonymous);
    await page.setContent(
      '<!doctype html><html lang="nl"><body><h1>Een</h1><h1>Twee</h1><a href="#weg">weg</a><img src="data:,"><pre>'.padEnd(
        999,
        'x',
      ),
    );
    const faults = (await faultsOf('', 'nl')).join('\n');
    for (const found of [/2 headings/, /no title/, /#weg/, /image-alt/, /too wide/, /0 main/])
      assert.match(faults, found);
  });

  for (const name of pathNames.filter((one) => isPage(one) && !isDownload(one) && paths[one].access !== 'setup'))
    it(`of ${name}, ${paths[name].pattern}`, async () => {
      const kind = mayCome(name);
      if (!kind || !mounted.get(name)?.has('GET')) return;
      const faults: string[] = [];
      for (const [at, params] of samplesOf(world.large, name).entries()) {
        const address = addressOf(name, params);
        const isFirst = at === 0;
        const langs = alsoInEnglish.includes(name) ? ['nl', 'en'] : ['nl'];
        for (const lang of langs) {
          const status = await goTo(address, visitors[kind], lang);
          if (new URL(page.url()).pathname !== address) {
            if (status >= 400) faults.push(`${address}: goes to ${page.url()}, ${status}`);
            seen.take();
            continue;
          }
          if (status >= 400 && !(status === 410 && name.includes('Link'))) faults.push(`${address}: ${status}`);
          const dark = isFirst && lang === 'nl' && alsoInTheDark.includes(name);
          const title = await page.title();
          if (lang === 'nl') titles.set(title, (titles.get(title) ?? new Set()).add(name));
          faults.push(...(await faultsOf(`${address} in ${lang}`, lang, { dark, axe: lang === 'nl' || isFirst })));
        }
      }
      assert.deepEqual(faults, []);
    });

  it('each have a title of their own', () => {
    const shared = [...titles].filter(([, names]) => names.size > 1).map(([title, names]) => [title, [...names]]);
    assert.ok(titles.size > 0);
    assert.deepEqual(shared, []);
  });

  it('with the tasks of people of the demo world', async () => {
    const faults = [];
    for (const role of ['project_lead', 'programme_manager', 'placement_office', 'admin', 'student']) {
      const browser = await world.product.browserAs(role, world.large.slug);
      await goTo(paths.tasks(), { ...visitors.anonymous, cookies: browser.cookies });
      faults.push(...(await faultsOf(`tasks of ${role}`, 'nl')));
    }
    assert.deepEqual(faults, []);
  });

  it('that say that something is wrong', async () => {
    const wrong: [string, VisitorKind, number][] = [
      ['/nergens', 'anonymous', 404],
      ['/nergens', 'project_lead', 404],
      [paths.auditLog(), 'lecturer', 403],
      [paths.signing(), 'anonymous', 403],
      [paths.taskLink({ institutionSlug: world.large.slug, token: 'x' }), 'anonymous', 404],
    ];
    const faults = [];
    for (const [address, kind, status] of wrong) {
      assert.equal(await goTo(address, visitors[kind]), status, address);
      faults.push(...(await faultsOf(address, 'nl')));
    }
    assert.deepEqual(faults, []);
  });

  for (const name of pathNames.filter((one) => isPage(one) && paths[one].access !== 'setup'))
    it(`of ${name} after an empty form`, async () => {
      const kind = mayCome(name);
      if (!kind || !mounted.get(name)?.has('POST')) return;
      const faults: string[] = [];
      for (const params of samplesOf(world.large, name)) {
        const address = addressOf(name, params);
        const answer = await visit(app, world.deps, visitors[kind], address, { token: formTokenOf(world.deps) });
        if (answer.status !== 422) continue;
        // The answer to the POST, put before the browser at an address of its own.
        await page.route(`${origin}${address}?posted`, (route) =>
          route.fulfill({ status: 422, headers: Object.fromEntries(answer.headers), body: answer.html }),
        );
        await goTo(`${address}?posted`, visitors[kind]);
        faults.push(...(await faultsOf(`${address} after an empty form`, 'nl')));
        await page.unrouteAll();
      }
      assert.deepEqual(faults, []);
    });

  it('of the set-up', async () => {
    const product = await createTestProduct();
    const still = createStillApp(product);
    const server = await serveApp(() => still);
    const [demoOrigin, first, firstSeen] = [origin, page, seen];
    try {
      await product.announceSetup();
      const browser = product.browser();
      await browser.post(paths.setup(), { code: product.setupCodes[0] ?? '' });
      origin = server.origin;
      page = await chromium.newPage({ viewport: desk, locale: 'nl-NL' });
      seen = watch(page, origin);
      const faults = [];
      for (const address of [paths.setup(), paths.setupChoice(), paths.setupInstitution()]) {
        assert.equal(await goTo(address, { ...visitors.anonymous, cookies: browser.cookies }), 200);
        assert.equal(new URL(page.url()).pathname, address);
        faults.push(...(await faultsOf(address, 'nl')));
      }
      assert.deepEqual(faults, []);
    } finally {
      await page.close();
      [origin, page, seen] = [demoOrigin, first, firstSeen];
      await server.close();
      await product.close();
    }
  });
});
