import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sign } from '../../../../tests/support/agreement-desk.ts';
import { expectWholeChains } from '../../../../tests/support/expect-whole-chains.ts';
import { SignersDesk } from '../../../../tests/support/signers-desk.ts';
import { addDraft, addressOf } from '../../../../tests/support/small-world.ts';
import { scanOf } from './scan.fixture.ts';

const paper = { name: 'I. van Dam', jobTitle: 'directeur', signedOn: '2027-06-01' };
const all = ['student', 'learning_company', 'institution'] as const;

describe('signatures on paper', () => {
  let desk: SignersDesk;
  before(async () => {
    desk = await SignersDesk.open('2027-06-01T08:00:00Z');
  });
  after(() => desk.close());

  describe('on paper', () => {
    before(() => desk.at('2027-06-01T08:00:00Z'));

    it('counts after another member of staff looked, in the register, the evidence and the PDF', async () => {
      const id = await desk.sent();
      const path = await desk.path(id, 'learning_company', 'papier');
      assert.match((await desk.petra.get(path)).text, /Een collega kijkt mee/);
      const recorded = await desk.petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, paper);
      assert.equal(recorded.status, 303, recorded.text);
      const page = await desk.petra.get(`/overeenkomsten/${id}`);
      assert.match(page.text, /op papier ondertekend op 1 juni 2027, vastgelegd door Petra Bureau/);
      assert.equal(await desk.state(id), 'sent');

      assert.match((await desk.petra.get(`${path}/nakijken`)).text, /Jij hebt dit vastgelegd/);
      assert.match((await desk.petra.post(`${path}/nakijken`)).text, /Een collega moet meekijken/);
      assert.equal(await desk.state(id), 'sent');
      assert.match((await desk.piet.get('/mijn-taken')).text, /Kijk mee met een handtekening op papier/);
      assert.doesNotMatch((await desk.petra.get('/mijn-taken')).text, /Kijk mee met een handtekening op papier/);
      const scan = /href="(\/overeenkomsten\/[^"]*\/papier\/[^"]*)"/.exec(page.html)?.[1] ?? '';
      const file = await desk.piet.get(scan);
      assert.equal(file.headers.get('content-type'), 'application/pdf');
      assert.match(file.headers.get('content-disposition') ?? '', /^attachment/);

      desk.product.clock.advance(60);
      assert.match((await desk.piet.post(`${path}/nakijken`)).text, /telt vanaf nu/);
      assert.equal(await desk.state(id), 'partly_signed');
      // Twice finds it done.
      assert.match((await desk.piet.post(`${path}/nakijken`)).text, /heeft al ondertekend/);
      for (const party of ['student', 'institution'] as const) await sign(desk.product, party);
      await desk.product.drain();
      assert.equal(await desk.state(id), 'concluded');
      const told = await desk.evidence(id);
      assert.match(told, /Petra Bureau legde vast dat I\. van Dam op 1 juni 2027 op papier ondertekende\. SHA-256/);
      assert.match(told, /Piet Leider keek mee: I\. van Dam ondertekende op 1 juni 2027 op papier/);
      const documents = await desk.inside((tx) =>
        tx.selectFrom('agreementDocument').select('signatureCount').orderBy('signatureCount').execute(),
      );
      assert.equal(documents.at(-1)?.signatureCount, 3);
      await expectWholeChains(desk.product.deps.db);
    });

    it('takes a photo, and refuses what is no scan, keeping what was typed', async () => {
      const id = await desk.sent();
      const path = await desk.path(id, 'student', 'papier');
      const fields = { name: 'Noor El Amrani', jobTitle: '', signedOn: '2027-06-01' };
      const cases: [keyof typeof scanOf | null, RegExp][] = [
        [null, /Kies het bestand met de ondertekende bladzijde/],
        ['text', /geen PDF, JPEG of PNG/],
        ['locked', /zit een wachtwoord/],
        ['heavy', /groter dan 8 MB/],
        ['cutOff', /niet heel/],
        ['small', /te klein om te lezen/],
      ];
      for (const [name, words] of cases) {
        const page = await desk.petra.upload(path, { name: 'scan', bytes: name && scanOf[name] }, fields);
        assert.equal(page.status, 422);
        assert.match(page.text, words);
        assert.match(page.html, /value="Noor El Amrani"/);
      }
      // More than is read at all: the page itself says so, instead of one that leads nowhere.
      const huge = await desk.petra.upload(path, { name: 'scan', bytes: Buffer.alloc(25 * 1024 * 1024, 'x') }, fields);
      assert.equal(huge.status, 422);
      assert.match(huge.text, /groter dan 8 MB/);
      assert.match(huge.html, /action="[^"]*\/papier"/);
      for (const signedOn of ['2027-05-31', '2027-06-02', '2027-02-30', '']) {
        const page = await desk.petra.upload(path, { name: 'scan', bytes: scanOf.png }, { ...fields, signedOn });
        assert.equal(page.status, 422, signedOn);
        assert.match(page.text, /Kies het bestand nog een keer/);
      }
      assert.equal((await desk.petra.upload(path, { name: 'scan', bytes: scanOf.png }, fields)).status, 303);
      assert.match(
        (await desk.petra.upload(path, { name: 'scan', bytes: scanOf.png }, fields)).location ?? '',
        /overeenkomsten/,
      );
      const reason = 'De datum is niet te lezen';
      assert.match((await desk.piet.post(`${path}/afwijzen`, { reason: '' })).text, /Vul/);
      assert.match((await desk.piet.post(`${path}/afwijzen`, { reason })).text, /telt niet/);
      assert.match(await desk.evidence(id), /keurde de handtekening op papier van Noor El Amrani af: De datum/);
      assert.equal(await desk.state(id), 'sent');
      for (const party of all) await sign(desk.product, party);
      assert.equal(await desk.state(id), 'concluded');
    });

    it('is all that is left to who has no address, whom nobody mails', async () => {
      const id = await addDraft(desk.product.deps, desk.world);
      await desk.setSigners(id, (signers) =>
        signers.map((one) =>
          one.party === 'learning_company' ? { ...one, email: null, onPaper: true as const } : one,
        ),
      );
      await desk.send(id);
      assert.deepEqual(desk.withLink().sort(), [addressOf('institution'), addressOf('student')].sort());
      assert.match((await desk.petra.get(`/overeenkomsten/${id}`)).text, /geen mailadres en ondertekent op papier/);
      const path = await desk.path(id, 'learning_company', 'papier');
      for (const party of ['student', 'institution'] as const) await sign(desk.product, party);
      await desk.petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, paper);
      assert.match((await desk.petra.get(`/overeenkomsten/${id}`)).text, /Een collega van wie het vastlegde/);
      assert.match((await desk.petra.get('/overeenkomsten')).text, /kijk mee met papier van/);
      desk.product.sent.length = 0;
      await desk.piet.post(`${path}/nakijken`);
      await desk.product.drain();
      assert.equal(await desk.state(id), 'concluded');
      assert.deepEqual(desk.withLink().sort(), [addressOf('institution'), addressOf('student')].sort());
    });

    it('goes with the refusal of the same signer, and does not come back when that one thinks again', async () => {
      const id = await desk.sent();
      const path = await desk.path(id, 'learning_company', 'papier');
      await desk.petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, paper);
      const own = await desk.openLink(addressOf('learning_company'));
      await own.post('/ondertekenen/niet-akkoord', { reason: 'Dit heb ik niet getekend' });
      await own.post('/ondertekenen/toch-akkoord');
      assert.match((await desk.piet.post(`${path}/nakijken`)).text, /wacht hier geen handtekening op papier/);
      assert.equal(await desk.state(id), 'sent');
      assert.equal((await desk.petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, paper)).status, 303);
    });

    it('counts for the text and the page that somebody saw', async () => {
      const id = await desk.sent();
      const path = await desk.path(id, 'learning_company', 'papier');
      const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
      const record = (fields: Record<string, string>) =>
        desk.petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, { ...paper, ...fields });
      const text = hidden((await desk.petra.get(path)).html, 'text');
      await desk.petra.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'Andere uren' });
      await desk.send(id);
      const stale = await record({ text });
      assert.match(
        (await desk.petra.get(stale.location ?? '')).text,
        /iemand was je voor/,
        'of a text that was taken back',
      );
      assert.match((await desk.piet.post(`${path}/nakijken`)).text, /wacht hier geen handtekening op papier/);

      await record({ text: hidden((await desk.petra.get(path)).html, 'text') });
      const seen = hidden((await desk.piet.get(`${path}/nakijken`)).html, 'paper');
      await desk.petra.post(`${path}/afwijzen`, { reason: 'Verkeerde bladzijde' });
      await record({});
      assert.match((await desk.piet.post(`${path}/nakijken`, { paper: seen })).text, /iemand was je voor/);
      assert.match((await desk.piet.post(`${path}/afwijzen`, { paper: seen, reason: 'x' })).text, /iemand was je voor/);
      assert.equal(await desk.state(id), 'sent');
      const now = hidden((await desk.piet.get(`${path}/nakijken`)).html, 'paper');
      assert.match((await desk.piet.post(`${path}/nakijken`, { paper: now })).text, /telt vanaf nu/);
    });

    it('is taken back with the text, and is no way around a refusal', async () => {
      const id = await desk.sent();
      const path = await desk.path(id, 'learning_company', 'papier');
      await desk.petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, paper);
      const student = await desk.openLink(addressOf('student'));
      await student.post('/ondertekenen/niet-akkoord', { reason: 'De uren kloppen niet' });
      assert.match((await desk.piet.post(`${path}/nakijken`)).text, /Iemand is niet akkoord/);
      await desk.petra.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'Andere uren' });
      await desk.send(id);
      assert.match((await desk.piet.post(`${path}/nakijken`)).text, /wacht hier geen handtekening op papier/);
      assert.equal(await desk.state(id), 'sent');
    });
  });

  it('lets two people sign for one party', async () => {
    await desk.at('2027-09-01T09:00:00Z');
    const id = await addDraft(desk.product.deps, desk.world);
    await desk.setSigners(id, (signers) => {
      const first = signers.find(({ party }) => party === 'learning_company');
      assert.ok(first);
      const id = desk.product.deps.newId();
      return [...signers, { ...first, id, name: 'B. Tweede', email: 'tweede@vandam.example' }];
    });
    await desk.send(id);
    assert.equal(desk.withLink().length, 4);
    for (const party of all) await sign(desk.product, party);
    assert.equal(await desk.state(id), 'partly_signed');
    const second = (await desk.signers(id)).at(-1)?.id;
    const path = `/overeenkomsten/${id}/ondertekenaars/${second}/papier`;
    const fields = { name: 'B. Tweede', jobTitle: 'eigenaar', signedOn: '2027-09-01' };
    await desk.petra.upload(path, { name: 'scan', bytes: scanOf.png }, fields);
    await desk.piet.post(`${path}/nakijken`);
    assert.equal(await desk.state(id), 'concluded');
    await desk.product.drain();
    await expectWholeChains(desk.product.deps.db);
  });
});
