import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addDraft, addressOf, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import type { Tx } from '../../platform/db/db.ts';
import { selectEvidence } from './agreement-evidence.ts';
import { describeEvidence } from './document/evidence-texts.ts';
import { replaceSigners, selectDraftSigners } from './draft-signer-store.ts';
import type { Party } from './rules/party.ts';

describe('changing who signs', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    staff = await product.browserAs('placement_office');
  });
  after(() => product.close());

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const send = async (id: string) => {
    await product.drain();
    product.sent.length = 0;
    const page = await staff.post(`/overeenkomsten/${id}/versturen`);
    assert.match(page.text, /Verstuurd/);
  };
  const sent = async () => {
    const id = await addDraft(product.deps, world);
    await send(id);
    await product.drain();
    product.clock.advance(1);
    return id;
  };
  const signerOf = (id: string, party: Party) =>
    inside(async (tx) => (await selectDraftSigners(tx, id)).find((signer) => signer.party === party)?.id ?? '');
  const readdress = async (id: string, party: Party, to: { name: string; email: string }) =>
    staff.post(`/overeenkomsten/${id}/ondertekenaars/${await signerOf(id, party)}/adres`, { ...to, sharedReason: '' });
  const linkTo = (address: string) => {
    const mail = product.sent.findLast((one) => one.to.address === address && one.text.includes('/taak/'));
    return /http:\/\/localhost:3000(\/taak\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };
  const prove = async (browser: Browser, address: string) => {
    await browser.post('/ondertekenen');
    await product.drain();
    const mail = product.sent.findLast((one) => one.to.address === address && /\d{3} \d{3}/.test(one.text));
    const code =
      /(\d{3}) (\d{3})/
        .exec(mail?.text ?? '')
        ?.slice(1)
        .join('') ?? '';
    return browser.post('/ondertekenen/code', { code });
  };
  const company = addressOf('learning_company');
  const iris = { name: 'Iris Nieuw', email: 'iris@nieuw.example' };

  it('asks the new address for a code of its own, also in the browser in which the old one gave its code', async () => {
    const id = await sent();
    const browser = product.browser();
    await browser.post(linkTo(company));
    assert.match((await prove(browser, company)).html, /name="intent"/);
    product.clock.advance(1);
    await readdress(id, 'learning_company', iris);
    await product.drain();
    await browser.post(linkTo(iris.email));
    const page = await browser.get('/ondertekenen/bevestigen');
    assert.doesNotMatch(page.html, /name="intent"/);
    assert.match((await prove(browser, iris.email)).html, /name="intent"/);
  });

  it('keeps in the evidence who was asked at which address, and who took the text back', async () => {
    const id = await sent();
    const browser = product.browser();
    await browser.post(linkTo(company));
    await prove(browser, company);
    product.clock.advance(1);
    await browser.post('/ondertekenen/niet-akkoord', { reason: 'De uren kloppen niet' });
    product.clock.advance(1);
    await readdress(id, 'learning_company', iris);
    product.clock.advance(1);
    const lead = await product.browserAs('project_lead');
    await lead.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'Andere uren' });
    await inside((tx) =>
      tx.updateTable('person').set({ name: 'Petra Getrouwd' }).where('id', '=', world.staffId).execute(),
    );
    const lines = (await inside((tx) => selectEvidence(tx, id))).map((fact) => describeEvidence('nl', fact));
    await inside((tx) =>
      tx.updateTable('person').set({ name: 'Petra Bureau' }).where('id', '=', world.staffId).execute(),
    );
    const old = 'Van Dam Techniek B.V.';
    for (const words of [
      `Petra Bureau voerde het mailadres van ${old} in: ${company}.`,
      `Code voor ${old} verstuurd naar ${company}.`,
      `${old} liet weten niet akkoord te zijn.`,
    ])
      assert.ok(lines.includes(words), `${words}\n${lines.join('\n')}`);
    assert.ok(
      lines.some((line) => line.includes('Piet Leider') && line.includes('Andere uren')),
      lines.join('\n'),
    );
    assert.ok(!lines.some((line) => line.includes('Getrouwd')), lines.join('\n'));
    assert.ok(!lines.includes(`${iris.name} nam de weigering terug.`), lines.join('\n'));
  });

  it('lets no mail with the old link leave when the address was changed before it was sent', async () => {
    const id = await addDraft(product.deps, world);
    await send(id);
    product.clock.advance(1);
    await readdress(id, 'learning_company', iris);
    await product.drain();
    assert.deepEqual(
      product.sent.filter((mail) => mail.to.address === company).map((mail) => mail.subject),
      [],
    );
    assert.equal(product.sent.filter((mail) => mail.to.address === iris.email).length, 1);
  });

  it('gives an old link of somebody else no way to close the new one', async () => {
    const id = await sent();
    const old = linkTo(company);
    product.clock.advance(61 * 24 * 60);
    staff = await product.browserAs('placement_office');
    await product.browser().post(`${old}/nieuwe-link`);
    await product.drain();
    await readdress(id, 'learning_company', iris);
    await product.drain();
    const fresh = linkTo(iris.email);
    product.clock.advance(61);
    staff = await product.browserAs('placement_office');
    assert.equal((await product.browser().get(old)).status, 410);
    assert.doesNotMatch((await product.browser().get(old)).text, /Stuur mij een nieuwe link/);
    await product.browser().post(`${old}/nieuwe-link`);
    assert.equal((await product.browser().get(fresh)).status, 200);
  });

  it('tells in the evidence of a change of address to others only when there were others to tell', async () => {
    const id = await addDraft(product.deps, world);
    product.clock.advance(1);
    const by = { name: 'Petra Bureau', newId: product.deps.newId, now: product.clock.now() };
    await inside(async (tx) => {
      const signers = (await selectDraftSigners(tx, id)).map((signer) =>
        signer.party === 'learning_company' ? { ...signer, ...iris } : signer,
      );
      await replaceSigners(tx, { institutionId: world.institutionId, id }, signers, by);
    });
    const lines = (await inside((tx) => selectEvidence(tx, id))).map((fact) => describeEvidence('nl', fact));
    assert.ok(
      lines.includes(`Petra Bureau voerde het mailadres van ${iris.name} in: ${iris.email}.`),
      lines.join('\n'),
    );
    assert.ok(!lines.some((line) => line.includes('bericht')), lines.join('\n'));
  });

  it('lets nobody sign for the hogeschool whom the admin did not name', async () => {
    const id = await sent();
    const page = await readdress(id, 'institution', { name: 'Petra Bureau', email: 'petra@eigen.example' });
    assert.equal(page.status, 422);
    assert.match(page.text, /mag niet voor de hogeschool ondertekenen/);
    assert.match(page.html, /value="petra@eigen\.example"/, 'keeps what was typed');
    const draft = await addDraft(product.deps, world);
    await inside((tx) =>
      tx
        .updateTable('signer')
        .set({ email: 'petra@eigen.example' })
        .where('agreementId', '=', draft)
        .where('party', '=', 'institution')
        .execute(),
    );
    const refused = await staff.post(`/overeenkomsten/${draft}/versturen`);
    assert.match(refused.text, /mag niet voor de hogeschool ondertekenen/);
    const named = { name: 'Marga de Graaf', email: `programme_manager@${world.slug}.example` };
    assert.match((await readdress(id, 'institution', named)).text, /programme_manager@/);
  });

  it('shows in a role for one Mkb-route no drafts of another', async () => {
    const id = await addDraft(product.deps, world);
    assert.match((await staff.get('/mijn-taken')).html, new RegExp(id));
    const elsewhere = product.deps.newId();
    const giveFor = (tx: Tx, mkbRouteId: string | null) =>
      tx.updateTable('roleAssignment').set({ mkbRouteId }).where('personId', '=', world.staffId).execute();
    await inside(async (tx) => {
      const own = tx.selectFrom('mkbRoute').selectAll().where('id', '=', world.mkbRouteId);
      const row = await own.executeTakeFirstOrThrow();
      await tx
        .insertInto('mkbRoute')
        .values({ ...row, id: elsewhere, name: 'Elders' })
        .execute();
      await giveFor(tx, elsewhere);
    });
    assert.doesNotMatch((await staff.get('/mijn-taken')).html, new RegExp(id));
    await inside((tx) => giveFor(tx, null));
  });
});
