import assert from 'node:assert/strict';
import type { Browser, Page } from './http-browser.ts';
import { createTestProduct, type TestProduct } from './product.ts';
import { createSmallWorld, type SmallWorld } from './small-world.ts';

export type Fields = Record<string, string | readonly string[]>;

/** The fields of the posted form with this action, as a browser would send them untouched. */
export function formOf(page: Page, action: string): Record<string, string> {
  const form = page.html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const chosen = !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag);
    if (chosen) fields[attribute(tag, 'name')] = plain(attribute(tag, 'value'));
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[attribute(tag, 'name')] = plain(text);
  for (const [, tag = '', options = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g))
    fields[attribute(tag, 'name')] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return fields;
}
const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The address of a page of the wizard. */
export const step = (id: string, name: string) => `/overeenkomsten/${id}/opstellen/${name}`;

export type WizardDesk = Awaited<ReturnType<typeof createWizardDesk>>;

/** A small world with a contact who signs, a workplace and a coach, and somebody of the placement office at work in it. */
export async function createWizardDesk() {
  const product = await createTestProduct();
  const world = await createSmallWorld(product.deps);
  const workplaceId = await addToRegister(product, world);
  const staff: Browser = await product.browserAs('placement_office');
  const choices = () => ({
    cohort: world.cohortId,
    student: world.studentId,
    company: world.companyId,
    workplace: workplaceId,
    language: 'nl',
  });
  return {
    product,
    world,
    workplaceId,
    staff,
    choices,
    close: () => product.close(),
    /** Makes a draft through the page, with these choices changed. Returns its id. */
    async newDraft(fields: Fields = {}): Promise<string> {
      const page = await staff.submit('/overeenkomsten/nieuw', { ...choices(), onPurpose: 'yes', ...fields });
      const id = /^\/overeenkomsten\/([0-9a-f-]{36})\/opstellen\/institution$/.exec(page.location ?? '')?.[1];
      assert.ok(id, `${page.status} ${page.text}`);
      return id;
    },
    /** Opens a page of the wizard, changes these fields and posts it. */
    async fill(path: string, fields: Fields): Promise<Page> {
      const page = await staff.get(path);
      assert.equal(page.status, 200, `${path}: ${page.text}`);
      return staff.submit(path, { ...formOf(page, path), ...fields });
    },
    draftOf: (id: string) =>
      product.deps.db.inInstitution(world.institutionId, (tx) =>
        tx.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      ),
    signersOf: (id: string) =>
      product.deps.db.inInstitution(world.institutionId, (tx) =>
        tx.selectFrom('signer').selectAll().where('agreementId', '=', id).orderBy('position').execute(),
      ),
  };
}

async function addToRegister(product: TestProduct, world: SmallWorld): Promise<string> {
  const { newId, clock } = product.deps;
  const createdAt = clock.now();
  const { institutionId, companyId } = world;
  const workplaceId = newId();
  const [owner, coach] = [newId(), newId()];
  await product.deps.db.inInstitution(institutionId, async (tx) => {
    for (const [id, name] of [
      [owner, 'I. van Dam'],
      [coach, 'R. Hofman'],
    ] as const) {
      const email = `${name.slice(-4).toLowerCase().trim()}@vandam.example`;
      await tx.insertInto('person').values({ institutionId, id, name, email, createdAt }).execute();
      const contact = { companyId, personId: id, functionTitle: id === owner ? 'directeur' : 'hoofd engineering' };
      await tx
        .insertInto('contact')
        .values({ institutionId, id: newId(), ...contact, signs: id === owner, createdAt })
        .execute();
    }
    await tx
      .insertInto('workplace')
      .values({
        institutionId,
        id: workplaceId,
        companyId,
        location: 'Ambachtsweg 14',
        functionTitle: 'junior technicus',
        createdAt,
      })
      .execute();
    await tx
      .insertInto('workplaceCoach')
      .values({ institutionId, id: newId(), workplaceId, personId: coach, validFrom: '2026-01-01' })
      .execute();
  });
  return workplaceId;
}
