import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { concludeAgreement } from '../../../tests/support/agreement-desk.ts';
import { testKey } from '../../../tests/support/database.ts';
import { tablesHolding } from '../../../tests/support/database-grep.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addressOf, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { auditKeys } from '../../platform/audit/audit-keys.ts';
import { verifyAll } from '../../platform/audit/verify-all.ts';

const student = addressOf('student');

describe('what do we hold of me', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let admin: Browser;
  let agreementId: string;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    admin = await product.browserAs('admin');
    await inside((tx) =>
      tx.updateTable('person').set({ email: student }).where('name', '=', 'Noor El Amrani').execute(),
    );
    agreementId = await concludeAgreement(product, world);
  });
  after(() => product.close());

  const inside: TestProduct['deps']['db']['inInstitution'] extends (id: string, work: infer Work) => unknown
    ? (work: Work) => Promise<unknown>
    : never = (work) => product.deps.db.inInstitution(world.institutionId, work);
  const mailTo = (address: string) => product.sent.findLast((mail) => mail.to.address === address)?.text ?? '';
  const linkIn = (text: string) => /http:\/\/localhost:3000(\/privacy\/\S+\/link\/\S+)/.exec(text)?.[1] ?? '';
  const askLink = async (email: string) => {
    product.sent.length = 0;
    product.clock.advance(61);
    const page = await product.browser().post('/privacy/vechtstroom/opvragen', { email });
    await product.drain();
    return page;
  };
  /** A browser that came by the link in the mail. */
  const openAs = async (email: string) => {
    await askLink(email);
    const browser = product.browser();
    const page = await browser.post(linkIn(mailTo(email)));
    assert.equal(page.path, '/jouw-gegevens');
    return browser;
  };
  const chainFaults = async () => {
    const faults = [];
    for await (const chain of verifyAll(product.deps.db, auditKeys(testKey), new Map())) faults.push(...chain.faults);
    return faults;
  };

  it('answers everybody the same, and mails only whom the hogeschool knows', async () => {
    const known = await askLink(student);
    assert.match(linkIn(mailTo(student)), /link/);
    const unknown = await askLink('niemand@elders.example');
    assert.equal(product.sent.length, 0);
    assert.equal(unknown.text, known.text);
    assert.equal(unknown.path, '/privacy/vechtstroom/verstuurd');
    assert.equal((await product.browser().get('/privacy/nergens/opvragen')).status, 404);
    for (let times = 0; times < 3; times += 1)
      await product.browser().post('/privacy/vechtstroom/opvragen', { email: 'druk@elders.example' });
    const often = await product.browser().post('/privacy/vechtstroom/opvragen', { email: 'druk@elders.example' });
    assert.equal(often.status, 429);
    await product.drain();
  });

  it('has a link that a GET does not use up, that works once and for an hour', async () => {
    await askLink(student);
    const link = linkIn(mailTo(student));
    for (let times = 0; times < 2; times += 1) assert.equal((await product.browser().get(link)).status, 200);
    const browser = product.browser();
    assert.equal((await browser.post(link)).status, 200);
    assert.equal((await product.browser().post(link)).status, 410);
    product.clock.advance(121);
    assert.equal((await browser.get('/jouw-gegevens')).status, 410);
    await askLink(student);
    const late = linkIn(mailTo(student));
    product.clock.advance(61);
    assert.equal((await product.browser().get(late)).status, 410);
  });

  it('shows and gives a student everything, the PDFs too', async () => {
    const browser = await openAs(student);
    const page = await browser.get('/jouw-gegevens');
    assert.match(page.text, /23 november 2005/);
    assert.match(page.text, /7 jaar na de laatste dag van de overeenkomst/);
    const { html } = await browser.request('/jouw-gegevens/download');
    const { data } = JSON.parse(html) as { data: { category: string; tables: { table: string; rows: object[] }[] }[] };
    const tables = data.flatMap((category) => category.tables.map(({ table }) => table));
    const expected = ['person', 'student', 'agreement', 'agreement_text', 'stored_file', 'signer', 'signer_address'];
    assert.deepEqual(
      [...expected, 'signature', 'signing_code', 'mail', 'task_link', 'task_link_token', 'identity.session'].filter(
        (table) => !tables.includes(table),
      ),
      [],
    );
    const files = data.flatMap(({ tables }) =>
      tables.filter(({ table }) => table === 'stored_file').flatMap(({ rows }) => rows),
    );
    assert.equal(files.length, 4);
    const [{ bytes: pdf } = { bytes: { base64: '' } }] = files as { bytes: { base64: string } }[];
    assert.match(Buffer.from(pdf.base64, 'base64').toString('latin1').slice(0, 8), /%PDF-1/);
    assert.doesNotMatch(html, /tokenHash|salt|institutionId/);
  });

  it('gives a signer of the company the own data, and none of the student', async () => {
    const browser = await openAs(addressOf('learning_company'));
    const { html } = await browser.request('/jouw-gegevens/download');
    assert.match(html, /I\. van Dam/);
    assert.match(html, /"agreement": "2026-0001"/);
    assert.doesNotMatch(html, /2005-11-23|1087452|%PDF|base64/);
  });

  it('shows staff their own, and nobody else theirs', async () => {
    const office = await product.browserAs('placement_office');
    const page = await office.get('/account/gegevens');
    assert.match(page.text, /Petra Bureau/);
    assert.match(page.text, /agreement\.drafted|agreement\.sent/);
    assert.doesNotMatch(page.text, /1087452/);
    assert.equal((await office.request('/beheer/privacy')).status, 403);
    assert.equal((await office.request('/jouw-gegevens')).status, 403);
  });

  it('lets somebody change the own phone and address, and ask for the rest', async () => {
    const browser = await openAs(student);
    const changed = await browser.post('/jouw-gegevens/wijzigen', {
      phone: '06 12345678',
      street: 'Dijk 1',
      postcode: '8011 AB',
      place: 'Zwolle',
    });
    assert.match(changed.text, /Je gegevens zijn gewijzigd/);
    assert.match(changed.text, /06 12345678/);
    assert.equal((await browser.post('/jouw-gegevens/verzoek', { kind: 'correct', wish: '' })).status, 422);
    const asked = await browser.post('/jouw-gegevens/verzoek', { kind: 'correct', wish: 'Ik heet Noor Amrani.' });
    assert.match(asked.text, /uiterlijk op 2\d december 2026/);
    const tasks = await admin.get('/mijn-taken');
    assert.match(tasks.text, /Iemand wil gegevens laten verbeteren/);
    const [, path = ''] = /href="(\/beheer\/privacy\/verzoeken\/[^"]+)"/.exec(tasks.html) ?? [];
    assert.match((await admin.get(path)).text, /Ik heet Noor Amrani/);
    assert.equal((await admin.post(path, { decision: 'granted', answer: '' })).status, 422);
    product.sent.length = 0;
    assert.match((await admin.post(path, { decision: 'granted', answer: 'Je naam is aangepast.' })).text, /beantwoord/);
    await product.drain();
    assert.match(mailTo(student), /Je naam is aangepast/);
    assert.match((await admin.post(path, { decision: 'refused', answer: 'x' })).text, /al beantwoord/);
    assert.match((await (await openAs(student)).get('/jouw-gegevens')).text, /Gedaan: Je naam is aangepast/);
  });

  const askErasure = async (email: string): Promise<string> => {
    const browser = await openAs(email);
    await browser.post('/jouw-gegevens/verzoek', { kind: 'erase', wish: '' });
    admin = await product.browserAs('admin');
    const tasks = await admin.get('/mijn-taken');
    return /href="(\/beheer\/privacy\/verzoeken\/[^"]+)"/.exec(tasks.html)?.[1] ?? '';
  };
  const grant = { decision: 'granted', answer: 'Gewist wat kon.', sure: 'yes' };

  it('keeps what an agreement in force needs', async () => {
    const path = await askErasure(student);
    const page = await admin.get(path);
    assert.match(page.text, /Blijft tot de overeenkomst voorbij is\. Kan weg vanaf 1 september 2029/);
    assert.match(page.text, /Overeenkomst 2026-0001 Blijft .* Kan weg vanaf 31 augustus 2036/);
    assert.equal((await admin.post(path, { ...grant, sure: '' })).status, 422);
    product.sent.length = 0;
    assert.match((await admin.post(path, grant)).text, /nog niet: er loopt nog iets/);
    await product.drain();
    assert.match(mailTo(student), /Je gegevens zijn nog niet gewist/);
    const own = await (await openAs(student)).get('/jouw-gegevens');
    assert.match(own.text, /Nog niet gewist: Gewist wat kon/);
    assert.ok((await tablesHolding(product.superuserUrl, [student])).includes('person'));
  });

  it('erases a student after the agreement, but for the agreement itself', async () => {
    product.clock.set('2029-10-01T10:00:00Z');
    const path = await askErasure(student);
    assert.match((await admin.get(path)).text, /Wordt nu gewist/);
    product.sent.length = 0;
    assert.match((await admin.post(path, grant)).text, /Persoon gewist/);
    await product.drain();
    assert.match(mailTo(student), /Gewist wat kon/);
    await admin.post('/beheer/bewaartermijnen/toepassen');
    await product.drain();
    const left = await tablesHolding(product.superuserUrl, [student, 'Noor El Amrani']);
    assert.deepEqual(left.sort(), [
      'agreement',
      'agreement_text',
      'audit_detail',
      'signature',
      'signer',
      'signer_address',
      'stored_file',
    ]);
    const details = (await inside((tx) =>
      tx
        .selectFrom('auditDetail as d')
        .innerJoin('auditEvent as e', 'e.id', 'd.auditEventId')
        .select(['d.actorName', 'e.subjectId', 'd.before', 'd.after'])
        .execute(),
    )) as { actorName: string; subjectId: string; before: unknown; after: unknown }[];
    const naming = details.filter((detail) => /Noor El Amrani|student@partij/.test(JSON.stringify(detail)));
    assert.deepEqual(
      [...new Set(naming.map(({ subjectId }) => subjectId))],
      [agreementId],
      'only lines about the kept agreement',
    );
    assert.deepEqual(await chainFaults(), []);
    const office = await product.browserAs('placement_office');
    assert.match((await office.get('/studenten')).text, /Verwijderde persoon/);
    assert.match((await office.get(`/overeenkomsten/${agreementId}`)).text, /Noor El Amrani/);
    assert.equal((await office.get(`/studenten/${world.studentId}`)).status, 200);
    assert.doesNotMatch((await office.get('/studenten?zoek=Amrani')).text, /Noor\b(?!-)/);
  });

  it('lets nothing of the student remain when the agreement was kept long enough', async () => {
    product.clock.set('2036-09-05T10:00:00Z');
    admin = await product.browserAs('admin');
    const preview = await admin.get('/beheer/bewaartermijnen');
    assert.match(preview.text, /Overeenkomsten met hun PDF’s 1 /);
    await admin.post('/beheer/bewaartermijnen/toepassen');
    await product.drain();
    assert.match((await admin.get('/beheer/bewaartermijnen')).text, /Overeenkomsten met hun PDF’s 0 /);
    assert.deepEqual(await tablesHolding(product.superuserUrl, [student, 'Noor El Amrani', 'I. van Dam']), []);
    assert.deepEqual(await chainFaults(), []);
  });
});
