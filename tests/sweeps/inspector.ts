import type { Browser, Page } from 'playwright-core';
import { axeFaults, bringAxe, frameFaults, reflowFaults, watch } from './page-checks.ts';
import type { Visitor } from './visitors.ts';

const desk = { width: 1280, height: 800 };
/** WCAG 1.4.10: what fits here needs no scrolling to the side. */
const phone = { width: 320, height: 640 };

/** How a page is looked at besides its frame and its width. */
type Look = { dark?: boolean; axe?: boolean | string[] };

/** Somebody with a browser window of their own who opens pages and says what is wrong with them. */
export class Inspector {
  readonly page: Page;
  readonly #origin: string;
  readonly #seen: { take(): string[] };

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    this.#seen = watch(page, origin);
  }

  static async open(browser: Browser, origin: string): Promise<Inspector> {
    const context = await browser.newContext({ viewport: desk, locale: 'nl-NL' });
    const page = await context.newPage();
    await bringAxe(page);
    return new Inspector(page, origin);
  }

  /** Goes there as somebody, with only the cookies of that somebody. Gives the status, and where it ended up. */
  async goTo(
    address: string,
    { cookies }: Pick<Visitor, 'cookies'>,
    lang = 'nl',
  ): Promise<{ status: number; pathname: string }> {
    this.#seen.take();
    const context = this.page.context();
    await context.clearCookies();
    const all = [...cookies, ['dh_lang', lang]] as [string, string][];
    await context.addCookies(all.map(([name, value]) => ({ name, value, url: this.#origin })));
    const response = await this.page.goto(this.#origin + address, { waitUntil: 'load' });
    return { status: response?.status() ?? 0, pathname: new URL(this.page.url()).pathname };
  }

  /** Puts an answer before the browser as if it had just come from this address. */
  async show(address: string, answer: { status: number; headers: Headers; html: string }, visitor: Visitor) {
    const shown = `${address}?shown`;
    await this.page.route(`${this.#origin}${shown}`, (route) =>
      route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: answer.html }),
    );
    await this.goTo(shown, visitor);
    await this.page.unrouteAll();
  }

  /** Everything that is wrong with the page that is open now. */
  async faults(where: string, lang = 'nl', { dark = false, axe = true }: Look = {}): Promise<string[]> {
    const faults = await frameFaults(this.page, lang);
    if (axe) faults.push(...(await axeFaults(this.page, axe === true ? undefined : axe)));
    if (dark) {
      await this.page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await axeFaults(this.page, ['color-contrast'])).map((line) => `in the dark: ${line}`));
      await this.page.emulateMedia({ colorScheme: 'light' });
    }
    await this.page.setViewportSize(phone);
    faults.push(...(await reflowFaults(this.page)));
    await this.page.setViewportSize(desk);
    faults.push(...this.#seen.take());
    return faults.map((fault) => `${where}: ${fault}`);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** A few inspectors who work at the same time: whoever is free takes the next page. */
export class Inspectors {
  readonly #free: Inspector[] = [];
  readonly #waiting: ((inspector: Inspector) => void)[] = [];

  static async open(browser: Browser, origin: string, count: number): Promise<Inspectors> {
    const inspectors = new Inspectors();
    for (let at = 0; at < count; at += 1) inspectors.#free.push(await Inspector.open(browser, origin));
    return inspectors;
  }

  async work<T>(job: (inspector: Inspector) => Promise<T>): Promise<T> {
    const inspector = this.#free.pop() ?? (await new Promise<Inspector>((resolve) => void this.#waiting.push(resolve)));
    try {
      return await job(inspector);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(inspector);
      else this.#free.push(inspector);
    }
  }
}
