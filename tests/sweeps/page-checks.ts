import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what axe advises besides. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Watches a browser page for what must never happen on ours. `take` gives what was seen since the last time. */
export function watch(page: Page, origin: string): { take(): string[] } {
  let seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser itself notes every answer above 399; whether that is right is for the sweep to say.
    if (/^Failed to load resource: the server responded with a status of (404|403|410|422|429)/.test(message.text()))
      return;
    seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => void seen.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      seen.push(`request to another origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      seen.push(`${response.status()} for ${response.url()}`);
  });
  return {
    take: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}

/** Gives a browser page axe on every page it opens. Asked for so, the browser compiles it once; handed over when needed, each time anew. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript(axeScript);

const axeScript = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe finds on a page that was brought it, one line per rule: `rule: first place (and how many more)`. No page of ours has frames. */
export async function axeFaults(page: Page, rules: string[] = axeTags): Promise<string[]> {
  const violations = await page.evaluate(async (runOnly) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const found = await inPage.run(document, { resultTypes: ['violations'], elementRef: false, runOnly });
    return found.violations.map(({ id, nodes: [first, ...more] }) => ({
      id,
      html: first?.html,
      summary: first?.failureSummary,
      more: more.length,
    }));
  }, rules);
  return violations.map(({ id, html, summary, more }) => {
    const others = more > 0 ? ` and ${more} more` : '';
    return `${id}: ${html?.slice(0, 160)}${others} – ${summary?.replace(/\s+/g, ' ').slice(0, 220)}`;
  });
}

/** The gallery shows links that lead nowhere, of blocks that are used elsewhere. */
const isSpecimen = (href: string, address: string) => address.endsWith('/bouwstenen') && href !== '#main';

/** A document's frame: language, title, one heading, the landmarks that everybody steers by. */
export async function frameFaults(page: Page, lang: string): Promise<string[]> {
  const frame = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    deadFragments: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.length > 1 && !document.getElementById(href.slice(1))),
    doubleIds: [...document.querySelectorAll('[id]')]
      .map(({ id }) => id)
      .filter((id, at, all) => all.indexOf(id) !== at),
  }));
  const faults = [];
  if (frame.lang !== lang) faults.push(`language is "${frame.lang}"`);
  if (frame.headings !== 1) faults.push(`${frame.headings} headings of the first level`);
  if (frame.mains !== 1) faults.push(`${frame.mains} main parts`);
  if (frame.title.split(' · ')[0]?.trim() === '') faults.push('no title');
  const dead = frame.deadFragments.filter((href) => !isSpecimen(href, page.url()));
  faults.push(...dead.map((href) => `link to ${href}, which is not on the page`));
  faults.push(...frame.doubleIds.map((id) => `the id ${id} twice`));
  return faults;
}

/** On a screen of 320 px nothing sticks out to the side; the first few elements that do. */
export async function reflowFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => `${element.parentElement?.outerHTML.slice(0, 60)}… ${element.outerHTML.slice(0, 120)}`);
    // Text can stick out of an element that does not.
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (wide.length === 0 && walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      if ([...range.getClientRects()].some(({ right }) => right > clientWidth + 1))
        texts.push(walker.currentNode.parentElement?.outerHTML.slice(0, 160) ?? '');
    }
    return [`${scrollWidth - clientWidth} px too wide at 320 px: ${[...wide, ...texts.slice(0, 3)].join(' | ')}`];
  });
}
