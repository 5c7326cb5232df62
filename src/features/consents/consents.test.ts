import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { concludeAgreement } from '../../../tests/support/agreement-desk.ts';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addressOf, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import type { Party } from '../agreements/index.ts';

describe('consent that a company sees results', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  let agreementId: string;
  let link = '';
  before(async () => {
    product = await createTestProduct({ now: '2027-06-03T09:00:00Z' });
    world = await createSmallWorld(product.deps);
    agreementId = await concludeAgreement(product, world);
    for (const party of ['student', 'learning_company'] as const) {
      const mail = product.sent.findLast(({ to, text }) => to.address === addressOf(party) && text.includes('/taak/'));
      copies.set(party, /http:\/\/localhost:3000(\/taak\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
    }
    staff = await product.browserAs('placement_office');
  });
  after(() => product.close());

  const rows = () =>
    product.deps.db.inInstitution(world.institutionId, (tx) => tx.selectFrom('consent').selectAll().execute());
  const openLink = async () => {
    const student = product.browser();
    const page = await student.post(link);
    assert.match(page.text, /Mag .* je resultaten zien\?/);
    return student;
  };
  // The links in the mails that said that all had signed; the box of mails is emptied below.
  const copies = new Map<Party, string>();
  const openCopy = async (party: Party) => {
    const browser = product.browser();
    await browser.post(copies.get(party) ?? '');
    return browser;
  };
  const prove = async (browser: Browser, party: Party) => {
    await browser.post('/ondertekenen');
    await product.drain();
    const mail = product.sent.findLast(
      ({ to, text }) => to.address === addressOf(party) && text.includes('zes cijfers'),
    );
    const [, one = '', two = ''] = /(\d{3}) (\d{3})/.exec(mail?.text ?? '') ?? [];
    await browser.post('/ondertekenen/code', { code: one + two });
  };
  const overview = async () => (await staff.get(`/overeenkomsten/${agreementId}`)).text;

  it('is no until the student was asked and said yes', async () => {
    assert.match(await overview(), /Mag resultaten zien .*: nee\./);
    assert.deepEqual(await rows(), []);
    assert.doesNotMatch(await overview(), /Gevraagd op/);
    product.sent.length = 0;
    assert.match((await staff.post(`/overeenkomsten/${agreementId}/toestemming`)).text, /op weg naar de student/);
    assert.match(
      await overview(),
      /Gevraagd op \d+ \w+ \d{4}\..*Vraag het nog een keer/s,
      'nobody asks twice unknowingly',
    );
    await product.drain();
    link = /http:\/\/localhost:3000(\/toestemming\/\S+)/.exec(product.sent.at(-1)?.text ?? '')?.[1] ?? '';
    assert.ok(link, JSON.stringify(product.sent));
    const student = product.browser();
    assert.match((await student.get(link)).text, /Lees de vraag/);
    assert.match((await student.post(link)).text, /Ja, dat mag .*Zeg je nee\? Dan hoef je niets te doen/);
  });

  it('keeps words, version, time and means, and counts on the next page', async () => {
    const student = await openLink();
    const page = await student.get('/jouw-toestemming');
    assert.match(page.text, /Je hoeft dit niet goed te vinden/);
    const answer = { agreementId, version: '0', answer: 'give' };
    assert.match((await student.post('/jouw-toestemming', answer)).text, /mag je resultaten zien/);
    const [consent] = await rows();
    assert.equal(consent?.textVersion, 0);
    assert.match(consent?.words ?? '', /Je hoeft dit niet goed te vinden/);
    assert.deepEqual([consent?.givenBy, consent?.language, consent?.withdrawnAt], ['link', 'nl', null]);
    assert.match(await overview(), /ja, sinds 3 juni 2027/);
    assert.match((await student.post('/jouw-toestemming', answer)).text, /al zo vastgelegd/);
    assert.equal((await rows()).length, 1);
    const again = await staff.post(`/overeenkomsten/${agreementId}/toestemming`);
    assert.match(again.text, /heeft al ja gezegd/);
  });

  it('is told to the company behind its own copy, once a code proved the mailbox, and to nobody else there', async () => {
    const [company, student] = [await openCopy('learning_company'), await openCopy('student')];
    assert.doesNotMatch((await company.get('/ondertekenen/klaar')).text, /resultaten/);
    for (const [browser, party] of [
      [company, 'learning_company'],
      [student, 'student'],
    ] as const)
      await prove(browser, party);
    assert.match((await company.get('/ondertekenen/klaar')).text, /Mag resultaten zien .*: ja, sinds 3 juni 2027/);
    assert.doesNotMatch((await student.get('/ondertekenen/klaar')).text, /Mag resultaten zien/);
  });

  it('is withdrawn at any time, at once and on all pages', async () => {
    const student = await openLink();
    await student.post('/jouw-toestemming', { agreementId, version: '0', answer: 'withdraw' });
    assert.match(await overview(), /Mag resultaten zien .*: nee\./);
    const [consent] = await rows();
    const company = await openCopy('learning_company');
    await prove(company, 'learning_company');
    assert.match((await company.get('/ondertekenen/klaar')).text, /Mag resultaten zien .*: nee\./);
    assert.equal(consent?.withdrawnBy, 'link');
    assert.ok(consent?.withdrawnAt);
  });

  it('asks in the words of the hogeschool, and refuses a yes to words that are no longer asked', async () => {
    const admin = await product.browserAs('admin');
    assert.match((await admin.get('/beheer/toestemming')).text, /woorden van Driehoek/);
    const empty = await admin.post('/beheer/toestemming', { nl: '', en: 'May they?' });
    assert.equal(empty.status, 422);
    assert.match(empty.html, /May they\?/);
    await admin.post('/beheer/toestemming', { nl: 'Vind je het goed?', en: 'May they?' });
    const student = await openLink();
    assert.match((await student.get('/jouw-toestemming')).text, /Vind je het goed\?/);
    const old = await student.post('/jouw-toestemming', { agreementId, version: '0', answer: 'give' });
    assert.match(old.text, /De vraag is net aangepast/);
    await student.post('/jouw-toestemming', { agreementId, version: '1', answer: 'give' });
    assert.equal((await rows()).find(({ withdrawnAt }) => withdrawnAt === null)?.words, 'Vind je het goed?');
  });

  it('is nobody else’s to give or withdraw', async () => {
    const page = await staff.post('/account/toestemming', { agreementId, version: '1', answer: 'withdraw' });
    assert.match(page.text, /is van iemand anders/);
    assert.match(await overview(), /ja, sinds/);
    await expectWholeChains(product.deps.db);
  });
});
