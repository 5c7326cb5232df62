import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sign } from '../../../../tests/support/agreement-desk.ts';
import { SignersDesk } from '../../../../tests/support/signers-desk.ts';
import { addDraft, addressOf } from '../../../../tests/support/small-world.ts';

const company = addressOf('learning_company');

describe('signers in order, and by somebody else', () => {
  let desk: SignersDesk;
  before(async () => {
    desk = await SignersDesk.open('2027-06-02T08:00:00Z');
  });
  after(() => desk.close());

  describe('in order', () => {
    before(() => desk.at('2027-06-02T08:00:00Z'));

    it('asks the next one when the one before signed, and says whose turn it is', async () => {
      const id = await desk.sent({ order: 'in_order' });
      const order = (await desk.signers(id)).map(({ party }) => party);
      const columns = ['reference', 'waitsOn'];
      const csv = await desk.petra.post('/overeenkomsten/exporteren', { filter: '', columns, format: 'csv' });
      assert.match(csv.html, /\r\n[\d-]+;[^;,\r]+\r\n$/, 'also in an export it waits for the first only');
      for (const [index, party] of order.entries()) {
        assert.deepEqual(desk.withLink(), [addressOf(party)]);
        const next = order[index + 1];
        if (next) {
          const page = await desk.petra.get(`/overeenkomsten/${id}`);
          assert.match(page.text, /krijgt een link als de vorige heeft ondertekend/);
          const resend = await desk.petra.post(await desk.path(id, next, 'opnieuw-versturen'));
          assert.match(resend.text, /nog niet aan de beurt/);
        }
        await sign(desk.product, party);
        desk.product.sent.length = 0;
        await desk.product.drain();
      }
      assert.equal(await desk.state(id), 'concluded');
    });

    it('is chosen by setting, and another address for who comes later asks nobody yet', async () => {
      const admin = await desk.product.browserAs('admin');
      const settings = { order: 'in_order', delegation: 'confirmed', days: '4, 10', from: '8', until: '18' };
      assert.match((await admin.post('/beheer/ondertekenen', settings)).text, /Bewaard/);
      assert.match((await admin.post('/beheer/ondertekenen', { ...settings, days: '4, 70' })).text, /hele dagen/);
      assert.match((await admin.post('/beheer/ondertekenen', { ...settings, until: '7' })).text, /later/);
      const id = await addDraft(desk.product.deps, desk.world);
      assert.match((await desk.petra.get(`/overeenkomsten/${id}/nakijken`)).html, /value="in_order"[^>]*checked/);
      await desk.send(id);
      const [first, , last] = await desk.signers(id);
      assert.deepEqual(desk.withLink(), [first?.email]);
      desk.product.sent.length = 0;
      await desk.petra.post(`/overeenkomsten/${id}/ondertekenaars/${last?.id}/adres`, {
        name: 'Willem Tekent',
        email: last?.party === 'institution' ? (last.email ?? '') : 'ander@partij.example',
        sharedReason: '',
      });
      await desk.product.drain();
      assert.deepEqual(desk.withLink(), []);
      await admin.post('/beheer/ondertekenen', { ...settings, order: 'together' });
    });
  });

  describe('by somebody else', () => {
    before(() => desk.at('2027-06-03T08:00:00Z'));
    const iris = { name: 'Iris Nieuw', email: 'iris@vandam.example' };

    it('lets staff confirm whom a signer names', async () => {
      const id = await desk.sent();
      const signer = await desk.openLink(company);
      const path = '/ondertekenen/iemand-anders';
      assert.match((await signer.get('/ondertekenen')).text, /Ik ben niet de juiste persoon/);
      for (const [to, words] of [
        [{ name: '', email: 'x' }, /Vul/],
        [{ ...iris, email: company.toUpperCase() }, /jouw eigen adres/],
        [{ ...iris, email: addressOf('student') }, /gebruikt dit adres al/],
      ] as const) {
        const page = await signer.post(path, to);
        assert.equal(page.status, 422);
        assert.match(page.text, words);
      }
      assert.match((await signer.post(path, iris)).text, /Je noemde Iris Nieuw/);
      await desk.product.drain();
      const told = () =>
        desk.product.sent.filter(({ subject }) => subject.startsWith('Iemand anders ondertekent')).length;
      const once = told();
      assert.ok(once > 0);
      await signer.post(path, iris);
      await desk.product.drain();
      assert.equal(told(), once, 'the same person again is no news');
      assert.match((await desk.petra.get('/mijn-taken')).text, /noemt Iris Nieuw als ondertekenaar/);
      assert.match((await desk.petra.get(`/overeenkomsten/${id}`)).text, /noemt Iris Nieuw, iris@vandam\.example/);
      const form = await desk.petra.get(await desk.path(id, 'learning_company', 'adres'));
      assert.match(form.html, /value="iris@vandam\.example"/);
      await desk.petra.post(await desk.path(id, 'learning_company', 'adres'), { ...iris, sharedReason: '' });
      await desk.product.drain();
      assert.ok(desk.withLink().includes(iris.email));
      assert.equal((await signer.get('/ondertekenen')).status, 410);
      assert.match(await desk.evidence(id), /niet de juiste persoon te zijn, en noemde Iris Nieuw/);
    });

    it('tells staff whom somebody named who had refused before', async () => {
      const id = await desk.sent();
      const signer = await desk.openLink(company);
      await signer.post('/ondertekenen/niet-akkoord', { reason: 'De uren kloppen niet' });
      await signer.post('/ondertekenen/iemand-anders', iris);
      const { text } = await desk.petra.get(`/overeenkomsten/${id}`);
      assert.match(text, /De uren kloppen niet.* noemt Iris Nieuw, iris@vandam\.example.* Neem over/);
    });

    it('names five people an hour and no more: each is a mail to staff', async () => {
      await desk.sent();
      const signer = await desk.openLink(company);
      const path = '/ondertekenen/iemand-anders';
      for (const number of [1, 2, 3, 4, 5])
        assert.equal((await signer.post(path, { ...iris, name: `Iris ${number}` })).status, 200);
      const sixth = await signer.post(path, { ...iris, name: 'Iris 6' });
      assert.equal(sixth.status, 422);
      assert.match(sixth.text, /al vijf mensen in een uur/);
      assert.match(sixth.html, /value="Iris 6"/);
    });

    it('names nobody who signs too for the same party: one person would sign for two', async () => {
      const id = await addDraft(desk.product.deps, desk.world);
      const second = { name: 'B. Tweede', email: 'tweede@vandam.example' };
      await desk.setSigners(id, (signers) => {
        const first = signers.find(({ party }) => party === 'learning_company');
        assert.ok(first);
        return [...signers, { ...first, id: desk.product.deps.newId(), ...second }];
      });
      await desk.send(id);
      const page = await (await desk.openLink(company)).post('/ondertekenen/iemand-anders', second);
      assert.equal(page.status, 422);
      assert.match(page.text, /gebruikt dit adres al/);
      assert.match(page.html, /value="B\. Tweede"/);
    });

    it('lets staff decline, and a student name nobody', async () => {
      const id = await desk.sent();
      const signer = await desk.openLink(company);
      await signer.post('/ondertekenen/iemand-anders', iris);
      await desk.product.drain();
      const student = await desk.openLink(addressOf('student'));
      desk.product.sent.length = 0;
      const declined = await desk.petra.post(await desk.path(id, 'learning_company', 'iemand-anders-afwijzen'));
      assert.match(declined.text, /Niet overgenomen/);
      await desk.product.drain();
      assert.deepEqual(desk.withLink(), [company]);
      assert.doesNotMatch((await student.get('/ondertekenen')).text, /Ik ben niet de juiste persoon/);
      assert.match((await student.get('/ondertekenen/iemand-anders')).text, /Een student ondertekent altijd zelf/);
      await student.post('/ondertekenen/iemand-anders', iris);
      const waiting = await desk.inside((tx) =>
        tx.selectFrom('delegation').select('id').where('agreementId', '=', id).where('outcome', 'is', null).execute(),
      );
      assert.deepEqual(waiting, []);
    });

    it('goes at once by setting, for who proved the mailbox; for the hogeschool never', async () => {
      const admin = await desk.product.browserAs('admin');
      const settings = { order: 'together', delegation: 'automatic', days: '4, 10', from: '8', until: '18' };
      await admin.post('/beheer/ondertekenen', settings);
      const id = await desk.sent();
      const own = await desk.openLink(addressOf('institution'));
      assert.match((await own.post('/ondertekenen/iemand-anders', iris)).text, /kijkt het na/);
      const signer = await desk.openLink(company);
      assert.match((await signer.get('/ondertekenen/iemand-anders')).text, /kijkt dit eerst na/);
      await signer.post('/ondertekenen');
      await desk.product.drain();
      const mail = desk.product.sent.findLast((one) => one.to.address === company && /\d{3} \d{3}/.test(one.text));
      await signer.post('/ondertekenen/code', { code: /(\d{3} \d{3})/.exec(mail?.text ?? '')?.[1] ?? '' });
      assert.match((await signer.post('/ondertekenen/iemand-anders', iris)).text, /het is doorgestuurd/);
      await desk.product.drain();
      assert.ok(desk.withLink().includes(iris.email));
      assert.match(await desk.evidence(id), /is Iris Nieuw meteen gevraagd in plaats van/);
      assert.equal(await desk.state(id), 'sent');
      await admin.post('/beheer/ondertekenen', { ...settings, delegation: 'confirmed' });
    });
  });
});
