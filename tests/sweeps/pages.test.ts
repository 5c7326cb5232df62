import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import type { Browser as Chromium } from 'playwright-core';
import { type PathName, paths } from '../../src/paths.ts';
import { launchBrowser } from '../support/browser.ts';
import { createTestProduct } from '../support/product.ts';
import { serveApp } from '../support/served-product.ts';
import { addressOf, type DemoWorld, samplesOf, useDemoWorld } from './demo-world.ts';
import { expected, isApi, linkPurpose, type OtherLink } from './expected.ts';
import { Inspector, Inspectors } from './inspector.ts';
import { isDownload, type Method, mountedMethods, pathNames } from './mounted-routes.ts';
import { createStillApp } from './still-app.ts';
import {
  formTokenOf,
  openCoachVisitor,
  openFeedbackVisitor,
  openPrivacyVisitor,
  openScanVisitor,
  openTaskVisitor,
  openVisitors,
  type Visitor,
  type VisitorKind,
  visit,
  visitorKinds,
} from './visitors.ts';

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
/** Pages at a time: what one waits for the browser, another uses. */
const atATime = 2;
/** What an error can break on a page that was looked at whole without one; its colours stand in the gallery. */
const rulesOfErrors = [
  ...['aria-allowed-attr', 'aria-required-attr', 'aria-valid-attr', 'aria-valid-attr-value', 'aria-roles'],
  ...[
    'label',
    'form-field-multiple-labels',
    'link-name',
    'button-name',
    'heading-order',
    'duplicate-id-aria',
    'region',
  ],
];
/** Mails have one frame and differ in words, which axe does not judge. */
const mostMails = 8;
/** A form says the same of nothing filled in, whatever it is about; a step of the wizard has the most kinds. */
const mostForms = 12;

/** Paths with pages in a demo. */
const pages = pathNames.filter(
  (name) =>
    !isApi(name) &&
    !isDownload(name) &&
    name !== 'healthz' &&
    name !== 'readyz' &&
    !['setup', 'token'].includes(paths[name].access),
);
const mayCome = (name: PathName) => visitorKinds.findLast((kind) => expected(name, kind) === 'let in') ?? 'anonymous';

describe('pages', { timeout: 1_500_000 }, () => {
  const open = useDemoWorld();
  let world: DemoWorld;
  let app: Hono;
  let mounted: ReadonlyMap<PathName, ReadonlySet<Method>>;
  let visitors: Record<VisitorKind, Visitor>;
  /** Came by a link that is not one to sign. */
  let linked: Record<OtherLink, Visitor>;
  let chromium: Chromium;
  let inspectors: Inspectors;
  let closeServer = async () => {};
  /** Title → the paths that have it. */
  const titles = new Map<string, Set<PathName>>();

  before(async () => {
    world = await open();
    app = createStillApp(world.product);
    mounted = mountedMethods(app);
    visitors = await openVisitors(world.deps, world.large);
    linked = {
      privacy: await openPrivacyVisitor(world.deps, world.large.id),
      letter_of_intent: await openTaskVisitor(world.deps, world.large.id, 'letter_of_intent'),
      scan: await openScanVisitor(world.deps, world.large.id),
      task_question: await openTaskVisitor(world.deps, world.large.id, 'task_question'),
      workplace_offer: await openTaskVisitor(world.deps, world.large.id, 'workplace_offer'),
      company_data: await openTaskVisitor(world.deps, world.large.id, 'company_data'),
      coach: await openCoachVisitor(world.deps, world.large.id),
      coach_feedback: await openFeedbackVisitor(world.deps, world.large.id),
    };
    const server = await serveApp(() => app);
    closeServer = server.close;
    chromium = await launchBrowser();
    inspectors = await Inspectors.open(chromium, server.origin, atATime);
  });
  after(async () => {
    await chromium?.close();
    await closeServer();
  });

  it('are looked at by something that finds faults', () =>
    inspectors.work(async (inspector) => {
      await inspector.goTo(paths.home(), visitors.anonymous);
      const wide = `<pre>${'x'.repeat(500)}</pre>`;
      await inspector.page.setContent(
        `<!doctype html><html lang="nl"><body><h1>A</h1><h1>B</h1><a href="#weg">weg</a><img src="data:,">${wide}`,
      );
      const faults = (await inspector.faults('')).join('\n');
      for (const found of [/2 headings/, /no title/, /#weg/, /image-alt/, /too wide/, /0 main/])
        assert.match(faults, found);
    }));

  describe('by path', { concurrency: atATime }, () => {
    for (const name of pages)
      it(`${name}, ${paths[name].pattern}`, () => inspectors.work((inspector) => inspectPath(inspector, name)));
  });

  it('each have a title of their own', () => {
    const shared = [...titles]
      .filter(([, names]) => names.size > 1)
      .map(([title, names]) => [title, [...names].sort()]);
    assert.ok(titles.size > 0);
    assert.deepEqual(shared, []);
  });

  describe('after an empty form', { concurrency: atATime }, () => {
    for (const name of pages)
      it(`${name}, ${paths[name].pattern}`, () => inspectors.work((inspector) => inspectEmptyForm(inspector, name)));
  });

  it('with the tasks of people of the demo world', () =>
    inspectors.work(async (inspector) => {
      const faults = [];
      for (const role of ['project_lead', 'programme_manager', 'placement_office', 'admin', 'student']) {
        const browser = await world.product.browserAs(role, world.large.slug);
        await inspector.goTo(paths.tasks(), browser);
        faults.push(...(await inspector.faults(`tasks of ${role}`)));
      }
      assert.deepEqual(faults, []);
    }));

  it('that say that something is wrong', () =>
    inspectors.work(async (inspector) => {
      const wrong: [string, VisitorKind, number][] = [
        ['/nergens', 'anonymous', 404],
        ['/nergens', 'project_lead', 404],
        [paths.auditLog(), 'lecturer', 403],
        [paths.signing(), 'anonymous', 403],
        [paths.taskLink({ institutionSlug: world.large.slug, token: 'x' }), 'anonymous', 404],
      ];
      const faults = [];
      for (const [address, kind, status] of wrong) {
        assert.equal((await inspector.goTo(address, visitors[kind])).status, status, address);
        faults.push(...(await inspector.faults(address)));
      }
      assert.deepEqual(faults, []);
    }));

  it('of the set-up', async () => {
    const product = await createTestProduct();
    const still = createStillApp(product);
    const server = await serveApp(() => still);
    const inspector = await Inspector.open(chromium, server.origin);
    try {
      await product.announceSetup();
      const browser = product.browser();
      await browser.post(paths.setup(), { code: product.setupCodes[0] ?? '' });
      const faults = [];
      for (const address of [paths.setup(), paths.setupChoice(), paths.setupInstitution()]) {
        assert.deepEqual(await inspector.goTo(address, browser), { status: 200, pathname: address });
        faults.push(...(await inspector.faults(address)));
      }
      assert.deepEqual(faults, []);
    } finally {
      await inspector.close();
      await server.close();
      await product.close();
    }
  });

  const visitorOf = (name: PathName) => {
    const purpose = linkPurpose(name);
    return purpose ? linked[purpose] : visitors[mayCome(name)];
  };

  /** The page itself: every sample, in Dutch, some in English and in the dark too. */
  async function inspectPath(inspector: Inspector, name: PathName): Promise<void> {
    if (!mounted.get(name)?.has('GET')) return;
    const faults: string[] = [];
    for (const [at, params] of samplesOf(world.large, name).entries())
      for (const lang of alsoInEnglish.includes(name) ? ['nl', 'en'] : ['nl']) {
        const address = addressOf(name, params);
        const { status, pathname } = await inspector.goTo(address, visitorOf(name), lang);
        // A link in the mail that is over says so, with 410.
        if (status >= 400 && !(status === 410 && name.endsWith('Link'))) faults.push(`${address}: ${status}`);
        if (pathname !== address) continue;
        const isFirst = at === 0;
        const dark = isFirst && lang === 'nl' && alsoInTheDark.includes(name);
        const axe = isFirst || (lang === 'nl' && (name !== 'demoMailMessage' || at < mostMails));
        faults.push(...(await inspector.faults(`${address} in ${lang}`, lang, { dark, axe })));
        const title = await inspector.page.title();
        // The own data have two doors, one for those who log in and one for those who come by a link.
        // A mail has its subject for a title, which can be that of the page it leads to.
        if (name === 'demoMailMessage') continue;
        titles.set(title, (titles.get(title) ?? new Set()).add(name.replace(/^linked/, 'own') as PathName));
      }
    assert.deepEqual(faults, []);
  }

  /** The page that says what is wrong with a form; some acts have no form and nothing to say. */
  async function inspectEmptyForm(inspector: Inspector, name: PathName): Promise<void> {
    if (!mounted.get(name)?.has('POST')) return;
    const faults: string[] = [];
    for (const params of samplesOf(world.large, name).slice(0, mostForms)) {
      const [address, visitor] = [addressOf(name, params), visitorOf(name)];
      const answer = await visit(app, world.deps, visitor, address, { token: formTokenOf(world.deps) });
      if (answer.status !== 422) continue;
      await inspector.show(address, answer, visitor);
      faults.push(...(await inspector.faults(`${address} after an empty form`, 'nl', { axe: rulesOfErrors })));
    }
    assert.deepEqual(faults, []);
  }
});
