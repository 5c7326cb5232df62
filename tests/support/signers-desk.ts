import assert from 'node:assert/strict';
import { selectEvidence } from '../../src/features/agreements/agreement-evidence.ts';
import { describeEvidence } from '../../src/features/agreements/document/evidence-texts.ts';
import type { DraftSigner } from '../../src/features/agreements/draft-content.ts';
import { replaceSigners, selectDraftSigners } from '../../src/features/agreements/draft-signer-store.ts';
import type { Party } from '../../src/features/agreements/rules/party.ts';
import type { Tx } from '../../src/platform/db/db.ts';
import type { Mailer } from '../../src/platform/mail/mailer.ts';
import type { Browser } from './http-browser.ts';
import { createTestProduct, type TestProduct } from './product.ts';
import { addDraft, createSmallWorld, type SmallWorld } from './small-world.ts';

/** A product with a small world and two members of staff, and what tests about signers do with them. */
export class SignersDesk {
  readonly product: TestProduct;
  readonly world: SmallWorld;
  /** Of the placement office; makes the agreements. */
  petra!: Browser;
  /** A project lead, who looks a second time. */
  piet!: Browser;

  private constructor(product: TestProduct, world: SmallWorld) {
    this.product = product;
    this.world = world;
  }

  static async open(now: string, options: { mailer?: Mailer } = {}): Promise<SignersDesk> {
    const product = await createTestProduct({ now, ...options });
    const desk = new SignersDesk(product, await createSmallWorld(product.deps));
    await desk.at(now);
    return desk;
  }

  close(): Promise<void> {
    return this.product.close();
  }

  /** Another moment, at which everybody logs in anew. */
  async at(moment: string): Promise<void> {
    this.product.clock.set(moment);
    this.petra = await this.product.browserAs('placement_office');
    this.piet = await this.product.browserAs('project_lead');
  }

  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.product.deps.db.inInstitution(this.world.institutionId, work);
  }

  /** Sends a draft; `product.sent` then holds the mails of this sending only. */
  async send(id: string, fields: Record<string, string> = {}): Promise<void> {
    await this.product.drain();
    this.product.sent.length = 0;
    assert.match((await this.petra.post(`/overeenkomsten/${id}/versturen`, fields)).text, /Verstuurd/);
    await this.product.drain();
  }

  /** A complete agreement that is out to be signed. */
  async sent(fields: Record<string, string> = {}): Promise<string> {
    const id = await addDraft(this.product.deps, this.world);
    await this.send(id, fields);
    this.product.clock.advance(1);
    return id;
  }

  signers(id: string): Promise<DraftSigner[]> {
    return this.inside((tx) => selectDraftSigners(tx, id));
  }

  /** Other signers for a draft, as the wizard would set them. */
  async setSigners(id: string, change: (signers: DraftSigner[]) => DraftSigner[]): Promise<void> {
    const { product, world } = this;
    const by = { name: 'Petra Bureau', newId: product.deps.newId, now: product.clock.now() };
    await this.inside(async (tx) =>
      replaceSigners(tx, { institutionId: world.institutionId, id }, change(await selectDraftSigners(tx, id)), by),
    );
  }

  async path(id: string, party: Party, rest: string): Promise<string> {
    const signer = (await this.signers(id)).find((one) => one.party === party);
    return `/overeenkomsten/${id}/ondertekenaars/${signer?.id}/${rest}`;
  }

  state(id: string): Promise<string> {
    return this.inside(
      async (tx) =>
        (await tx.selectFrom('agreement').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state,
    );
  }

  /** Leaves the links of this agreement only, so that reminders are about it alone. */
  async closeOtherLinks(id: string): Promise<void> {
    const signerIds = (await this.signers(id)).map((signer) => signer.id);
    await this.inside((tx) =>
      tx
        .updateTable('taskLink')
        .set({ closedAt: this.product.clock.now(), closedReason: 'expired' })
        .where('closedAt', 'is', null)
        .where('purpose', '=', 'sign')
        .where('subjectId', 'not in', signerIds)
        .execute(),
    );
  }

  /** The evidence of an agreement in words, a line per fact. */
  async evidence(id: string): Promise<string> {
    const facts = await this.inside((tx) => selectEvidence(tx, id));
    return facts.map((fact) => describeEvidence('nl', fact)).join('\n');
  }

  /** Who got a link, in the order of the mails. */
  withLink(): string[] {
    return this.product.sent.filter(({ text }) => text.includes('/taak/')).map(({ to }) => to.address);
  }

  /** A browser in which the newest link to this address was opened and its button pressed. */
  async openLink(address: string): Promise<Browser> {
    const mail = this.product.sent.findLast((one) => one.to.address === address && one.text.includes('/taak/'));
    const browser = this.product.browser();
    await browser.post(/http:\/\/localhost:3000(\/taak\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
    return browser;
  }
}
