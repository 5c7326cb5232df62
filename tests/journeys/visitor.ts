import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How somebody looks at the product: width in CSS pixels, and whether scripts run. */
export type Look = { width: 390 | 1280; javaScript: boolean };
export const wide: Look = { width: 1280, javaScript: true };
export const phoneWithoutScript: Look = { width: 390, javaScript: false };
export const looks = [wide, phoneWithoutScript];
export const nameOf = ({ width, javaScript }: Look) => `${width} px, ${javaScript ? 'with' : 'without'} JavaScript`;

/** A person at a browser of their own. Labels and roles are all that they go by. */
export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #look: Look;
  /** What the browser complained about: errors of scripts, things that the content policy stopped. */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page, look: Look) {
    this.#context = context;
    this.page = page;
    this.#look = look;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // The browser also calls an answer of 4xx an error; those pages are meant.
      if (message.type() === 'error' && !/the server responded with a status of 4/.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  static async at(browser: Browser, origin: string, look: Look): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'nl-NL',
      javaScriptEnabled: look.javaScript,
      viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
      acceptDownloads: true,
    });
    context.setDefaultTimeout(8_000);
    return new Visitor(context, await context.newPage(), look);
  }

  /** Another tab of the same browser. */
  async otherTab(): Promise<Page> {
    return this.#context.newPage();
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** A pattern may fit several; then it is the first. */
  async press(button: string | RegExp): Promise<void> {
    const found = this.page.getByRole('button', { name: button, exact: typeof button === 'string' });
    await (typeof button === 'string' ? found : found.first()).click();
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.page
      .getByRole('link', { name: link, exact: typeof link === 'string' })
      .first()
      .click();
  }

  /** Goes to a part of the product by its menu, which a phone keeps closed. */
  async open(item: string): Promise<void> {
    if (this.#look.width === 390) await this.page.getByText('Menu', { exact: true }).click();
    await this.page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: item }).click();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(asLabel(label)).fill(text);
  }

  async choose(label: string | RegExp, option: string | RegExp): Promise<void> {
    const select = this.page.getByLabel(asLabel(label));
    if (typeof option === 'string') return void (await select.selectOption({ label: option }));
    const names = await select.getByRole('option').allTextContents();
    const found = names.find((name) => option.test(name));
    assert.ok(found, `"${label}" offers ${names.join(', ')}`);
    await select.selectOption({ label: found });
  }

  async check(label: string | RegExp): Promise<void> {
    await this.page.getByLabel(asLabel(label)).check();
  }

  /** Chooses one of the answers to a question. */
  async answer(question: string | RegExp, answer: string | RegExp): Promise<void> {
    const group = this.page.getByRole('group', { name: question, exact: typeof question === 'string' });
    await group.getByRole('radio', { name: answer, exact: typeof answer === 'string' }).check();
  }

  /** The page's own heading says so. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** Somewhere on the page this can be read. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits for a link that a job brings, loading the page again by its own link as a person would. */
  async eventually(link: string, reload: string): Promise<void> {
    const found = this.page.getByRole('link', { name: link, exact: true });
    for (let tries = 0; tries < 60 && !(await found.isVisible()); tries += 1) {
      await this.page.waitForTimeout(300);
      await this.follow(reload);
    }
    await found.waitFor();
  }

  /** A picture of the whole page, when JOURNEY_PICTURES names a folder for them. */
  async picture(name: string): Promise<void> {
    const folder = process.env.JOURNEY_PICTURES;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const file = `${name}-${this.#look.width}${this.#look.javaScript ? '' : '-noscript'}.png`;
    await this.page.screenshot({ path: path.join(folder, file), fullPage: true });
  }

  async leave(): Promise<void> {
    await this.#context.close();
    assert.deepEqual(this.complaints, [], 'the browser complained');
  }
}

/** A label as it is read, with or without the words that it may stay empty. */
const asLabel = (label: string | RegExp): RegExp =>
  typeof label === 'string' ? new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(.*\\))?$`) : label;
