import assert from 'node:assert/strict';
import { defaultStatements } from '../../src/features/workplace-scans/default-statements.ts';
import { screensOf } from '../../src/features/workplace-scans/rules/answer.ts';
import { json } from '../../src/platform/db/db.ts';
import type { Deps } from '../../src/shell/index.ts';
import type { Browser, Page } from './http-browser.ts';
import type { TestProduct } from './product.ts';
import type { SmallWorld } from './small-world.ts';

export type Choices = Record<string, string>;
/** What a form of statements posts: `other` by code, `rest` for all others. */
export const fieldsOf = (codes: readonly string[], rest: string, other: Choices = {}, notes: Choices = {}): Choices =>
  Object.fromEntries(
    codes.flatMap((code) => [
      [`choice-${code}`, other[code] ?? rest],
      [`note-${code}`, notes[code] ?? ''],
    ]),
  );
export const allCodes = defaultStatements.map(({ code }) => code);
const screens = screensOf(defaultStatements).map((screen) => screen.map(({ code }) => code));

/** Fills in a part screen by screen, and sends it; `at` makes the address of a screen. */
export async function fillIn(
  browser: Browser,
  at: (screen: number | 'check') => string,
  rest: string,
  other: Choices = {},
): Promise<Page> {
  for (const [index, codes] of screens.entries()) {
    const page = await browser.post(at(index + 1), fieldsOf(codes, rest, other));
    assert.equal(page.path, at(index + 1 < screens.length ? index + 2 : 'check'), page.text);
  }
  return browser.post(at('check'));
}

/** A small world with a workplace that has a coach, for scans. */
export class ScanDesk {
  readonly product: TestProduct;
  readonly world: SmallWorld;
  readonly workplaceId: string;
  lecturer: Browser;
  constructor(parts: { product: TestProduct; world: SmallWorld; workplaceId: string; lecturer: Browser }) {
    this.product = parts.product;
    this.world = parts.world;
    this.workplaceId = parts.workplaceId;
    this.lecturer = parts.lecturer;
  }

  static async open(product: TestProduct, world: SmallWorld): Promise<ScanDesk> {
    const lecturer = await product.browserAs('lecturer', world.slug);
    return new ScanDesk({ product, world, lecturer, workplaceId: await addScanWorkplace(product.deps, world) });
  }

  /** Another moment; the lecturer logs in anew. */
  async at(iso: string): Promise<void> {
    this.product.clock.set(iso);
    this.lecturer = await this.product.browserAs('lecturer', this.world.slug);
  }

  get newPath(): string {
    return `/bedrijven/${this.world.companyId}/werkplekken/${this.workplaceId}/scan`;
  }

  /** Starts a scan as the lecturer; answers its address. */
  async start(fields: Choices = {}): Promise<string> {
    const page = await this.lecturer.post(this.newPath, {
      person: 'iemand-anders',
      name: 'Iris van Dam',
      email: 'iris@vandam.example',
      studentNumber: '1087452',
      mkbRouteId: this.world.mkbRouteId,
      language: 'nl',
      ...fields,
    });
    assert.match(page.path, /^\/werkplekscans\/[0-9a-f-]{36}$/, page.text);
    await this.product.drain();
    return page.path;
  }

  /** The address of the newest link to a scan in the mail to somebody. */
  linkTo(email: string): string {
    const mail = this.product.sent.findLast(({ to, text }) => to.address === email && text.includes('/werkplekscan/'));
    return /http:\/\/localhost:3000(\/werkplekscan\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  }

  /** A browser that opened the newest link of somebody by its button. */
  async openLink(email: string): Promise<Browser> {
    const browser = this.product.browser();
    const page = await browser.post(this.linkTo(email));
    assert.equal(page.path, '/jouw-werkplekscan', page.text);
    return browser;
  }

  /** Lets a party answer by its link: all but the last step as if it was filled in before. */
  async answerByLink(email: string, rest: string, other: Choices = {}): Promise<Browser> {
    const browser = await this.openLink(email);
    await this.keep((part) => part.email === email, rest, other);
    await browser.post('/jouw-werkplekscan/nakijken');
    return browser;
  }

  /** Hands in the part of a party as the lecturer, in the same way. */
  async answerAsStaff(scan: string, respondent: string, rest: string, other: Choices = {}): Promise<Page> {
    const isWanted = (part: { scanId: string; respondent: string }) =>
      scan.endsWith(part.scanId) && part.respondent === respondent;
    await this.keep(isWanted, rest, other, respondent !== 'institution');
    return this.lecturer.post(`${scan}/delen/${respondent}/nakijken`);
  }

  async keep(
    wanted: (part: { scanId: string; respondent: string; email: string | null }) => boolean,
    rest: string,
    other: Choices,
    isTypedOver = false,
  ): Promise<void> {
    const answers = Object.fromEntries(allCodes.map((code) => [code, { choice: other[code] ?? rest, note: '' }]));
    await this.product.deps.db.inInstitution(this.world.institutionId, async (tx) => {
      const parts = await tx.selectFrom('workplaceScanPart').selectAll().where('sentAt', 'is', null).execute();
      const scans = await tx.selectFrom('workplaceScan').select(['id', 'ownerId']).execute();
      for (const { id, scanId } of parts.filter(wanted))
        await tx
          .updateTable('workplaceScanPart')
          .set({
            answers: json(answers),
            typedBy: isTypedOver ? (scans.find((one) => one.id === scanId)?.ownerId ?? null) : null,
          })
          .where('id', '=', id)
          .execute();
    });
  }

  /** A scan that is concluded: all parties say the same, by the means of staff. */
  async conclude(scan: string, outcome = 'suitable', other: Choices = {}, notes: Choices = {}): Promise<Page> {
    await this.lecturer.post(`${scan}/gesprek/beginnen`, { without: 'yes' });
    const revision = await this.hidden(`${scan}/gesprek`, 'revision');
    await this.lecturer.post(`${scan}/gesprek`, { revision, ...fieldsOf(allCodes, 'strong', other, notes) });
    return this.writeDown(scan, outcome);
  }

  async writeDown(scan: string, outcome: string, validUntil = '2028-11-22'): Promise<Page> {
    const [revision, seen] = [
      await this.hidden(`${scan}/uitkomst`, 'revision'),
      await this.hidden(`${scan}/uitkomst`, 'seen'),
    ];
    const page = await this.lecturer.post(`${scan}/uitkomst`, { outcome, validUntil, revision, seen });
    await this.product.drain();
    return page;
  }

  async hidden(address: string, name: string): Promise<string> {
    const { html } = await this.lecturer.get(address);
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  }
}

/** A workplace with a coach at the company of a small world. */
export async function addScanWorkplace(deps: Deps, { institutionId, companyId }: SmallWorld): Promise<string> {
  const id = deps.newId();
  const now = deps.clock.now();
  await deps.db.inInstitution(institutionId, async (tx) => {
    await tx
      .insertInto('workplace')
      .values({ institutionId, id, companyId, location: 'Zwolle', functionTitle: 'Werkvoorbereider', createdAt: now })
      .execute();
    const personId = deps.newId();
    const coach = { institutionId, id: personId, name: 'Kees Coach', email: 'kees@vandam.example', createdAt: now };
    await tx.insertInto('person').values(coach).execute();
    await tx
      .insertInto('workplaceCoach')
      .values({ institutionId, id: deps.newId(), workplaceId: id, personId, validFrom: '2026-01-01' })
      .execute();
  });
  return id;
}
