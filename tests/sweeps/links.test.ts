import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { type PathName, paths } from '../../src/paths.ts';
import { Browser, type Page } from '../support/http-browser.ts';
import { type DemoWorld, useDemoWorld } from './demo-world.ts';
import { isDownload, type Method, mountedMethods, pathNameOf, pathNames } from './mounted-routes.ts';
import { attributeOf, attributeValues, textPieces } from './page-text.ts';
import { createStillApp } from './still-app.ts';
import { dutchIn, englishIn } from './stop-words.ts';
import { readTenantTexts } from './tenant-words.ts';

/** Far more than the demo world has; a crawl that comes here goes round in circles. */
const mostPages = 1500;
/** How often a page is looked at with the same kind of question. */
const mostQuestions = 10;
/** Of how many things one kind of file is made. */
const mostFiles = 2;
/** Of how many things one kind of page is looked at: in Dutch all, in English enough for its words. */
const mostThings = { nl: mostPages, en: 8 };
/** What a template shows when a value is missing, or ends in a full stop itself. */
const slips = /(?<!\.)\.\.(?!\.)|\bundefined\b|\bNaN\b|\[object |\bnull\b|Invalid Date|\bfunction\b *\(|=>/;

/** The word that shows that a text of a page in this language is in the other. */
const foreignIn = { nl: englishIn, en: dutchIn };
/** Names that are the same in every language. */
const properNames = ['Mkb-route in het hbo', 'Mkb-routes in het hbo'];

/** Acts of which a GET, after the browser's back button, goes to the page with the form. */
const sentBack: readonly PathName[] = ['clausesArrange', 'clausesPreview', 'agreementNewText', 'houseStylePreview'];

/** Where only a tick, a state or a setting leads that the first hogeschool of the example world does not have. */
const notInExample: readonly PathName[] = [
  ...(['agreementsTogether', 'agreementBatch', 'addendumVersion', 'addendumRebase'] as const),
  ...(['companyLookUp', 'companyTakeOver', 'workplacePhoto'] as const),
  ...(['scanAnswerCheck', 'scanTalkBegin', 'scanConclude', 'scanActionNew'] as const),
];
/** For a role that does not walk here. */
const ofOthers: readonly PathName[] = ['branchSeat'];

describe('links', { timeout: 600_000 }, () => {
  const open = useDemoWorld();
  let world: DemoWorld;
  let app: Hono;
  let knows: (name: string, method: Method) => boolean;
  /** Paths that some link leads to. */
  const reached = new Set<PathName>();
  /** Addresses that a crawl in this language has been at. */
  const everybodys = { nl: new Set<string>(), en: new Set<string>() };
  /** What people typed: it may be in any language. */
  let typed: { nl: string[]; en: string[] };

  before(async () => {
    world = await open();
    app = createStillApp(world.product);
    const mounted = new Map<string, ReadonlySet<Method>>(mountedMethods(app));
    knows = (name, method) => mounted.get(name)?.has(method) ?? false;
    const stored = [...(await readTenantTexts(world.product.superuserUrl)).values()].flatMap((own) => [...own]);
    const mail = await world.deps.db.asIdentity((tx) =>
      tx.selectFrom('identity.demoMail').select(['subject', 'body']).execute(),
    );
    const texts = [...properNames, ...stored, ...mail.flatMap(({ subject, body }) => [subject, body])];
    const lines = [...new Set(texts.flatMap((text) => text.split('\n')))].map((line) =>
      line.replace(/\s+/g, ' ').trim(),
    );
    const longestFirst = lines.filter((line) => line.length > 2).sort((a, b) => b.length - a.length);
    typed = { nl: longestFirst.filter(foreignIn.nl), en: longestFirst.filter(foreignIn.en) };
  });

  for (const lang of ['nl', 'en'] as const)
    for (const role of ['project_lead', 'programme_manager', 'placement_office', 'admin'] as const)
      it(`all lead somewhere for the ${role}, in ${lang}`, async () => {
        const browser = new Browser(app, world.deps.publicUrl);
        await browser.logInAs(world.deps, role, world.large.slug);
        browser.cookies.set('dh_lang', lang);
        const { faults, pages } = await crawl(browser, lang);
        assert.deepEqual(faults, []);
        assert.ok(pages > 10 && pages < mostPages, `${pages} pages`);
      });

  it('lead to every page of a role', () => {
    const ofRoles = pathNames.filter((name) => knows(name, 'GET') && (paths[name].access as string).match(/^role$|\./));
    assert.deepEqual(
      ofRoles.filter((name) => !reached.has(name) && ![...sentBack, ...notInExample, ...ofOthers].includes(name)),
      [],
    );
  });

  /** Every page that can be reached by links, once. */
  async function crawl(browser: Browser, lang: 'nl' | 'en'): Promise<{ faults: string[]; pages: number }> {
    const from = new Map([[paths.tasks(), '']]);
    // One page asked in a hundred ways, such as the log of each thing, is no hundred pages.
    const asked = new Map<string, number>();
    const isAskedLittle = (address: string) => {
      const question = shape(address);
      const times = (asked.get(question) ?? 0) + 1;
      asked.set(question, times);
      const name = pathNameOf(address.split('?')[0] ?? '');
      if (name && isDownload(name)) return times <= mostFiles;
      return times <= (address.includes('?') ? mostQuestions : mostThings[lang]);
    };
    const faults = new Set<string>();
    for (const [address, origin] of from) {
      if (from.size > mostPages) break;
      // What everybody may see is the same for all: once is enough.
      if (isForAll(address) && everybodys[lang].has(address)) continue;
      everybodys[lang].add(address);
      const name = pathNameOf(address.split('?')[0] ?? '');
      if (name) reached.add(name);
      const session = new Map(browser.cookies);
      const page = await browser.get(address);
      for (const [name, value] of session) browser.cookies.set(name, value);
      const note = (fault: string) => faults.add(`${shape(address)}: ${fault}`);
      const isOfSomebodyElse = pathNameOf(origin) === 'demoMailMessage' && [403, 410].includes(page.status);
      if (page.status !== 200 && !isOfSomebodyElse) note(`${page.status}, linked from ${shape(origin)}`);
      if (!page.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const fault of pageFaults(page, lang)) note(fault);
      for (const href of attributeValues(page.html, 'a', 'href')) {
        if (!href.startsWith('/')) {
          if (!/^(#|mailto:|tel:|https:\/\/)/.test(href)) note(`a link to "${href}"`);
          continue;
        }
        const next = href.split('#')[0] ?? '';
        if (from.has(next) || !isAskedLittle(next)) continue;
        from.set(next, address);
      }
    }
    return { faults: [...faults].sort(), pages: from.size };
  }

  function pageFaults(page: Page, lang: 'nl' | 'en'): string[] {
    const faults = [];
    if (!new RegExp(`^<!doctype html><html lang="${lang}"`).test(page.html)) faults.push('not in its language');
    const hasWayOut = page.html.includes('<nav') || page.html.includes('class="brand"');
    if (!hasWayOut) faults.push('a dead end: no navigation');
    for (const form of page.html.matchAll(/<form\s([^>]*)>/g)) faults.push(...formFaults(form[1] ?? '', page));
    for (const { text, lang: said } of textPieces(page.html)) {
      const slip = slips.exec(text)?.[0];
      if (slip) faults.push(`says "${text.slice(0, 80)}"`);
      if (said !== lang || !foreignIn[lang](text)) continue;
      const own = typed[lang].reduce((rest, line) => (rest.includes(line) ? rest.replaceAll(line, ' ') : rest), text);
      const word = foreignIn[lang](own);
      if (word) faults.push(`is in ${lang}, but says "${word}": ${own.slice(0, 100)}`);
    }
    return faults;
  }

  /** A form that goes to nothing: its button would be a dead end. */
  function formFaults(attributes: string, page: Page): string[] {
    const method = attributeOf(attributes, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET';
    const action = (attributeOf(attributes, 'action') ?? page.path).split('?')[0] ?? '';
    if (action.startsWith('#')) return [];
    const name = pathNameOf(action);
    return name && knows(name, method) ? [] : [`a form for ${method} ${action}, which is not there`];
  }
});

const isForAll = (address: string): boolean => {
  const name = pathNameOf(address.split('?')[0] ?? '');
  return name !== null && ['public', 'demo'].includes(paths[name].access);
};

/** An address without the ids in it, so that the same fault on twenty pages is told once. */
const shape = (address: string): string => {
  const [pathname = '', query] = address.split('?');
  const name = pathNameOf(pathname);
  return (name ? paths[name].pattern : pathname) + (query ? `?${query.replace(/[0-9a-f-]{36}/g, '…')}` : '');
};
