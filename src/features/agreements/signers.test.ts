import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sign } from '../../../tests/support/agreement-desk.ts';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addDraft, addressOf, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { selectEvidence } from './agreement-evidence.ts';
import { describeEvidence } from './document/evidence-texts.ts';
import { replaceSigners, selectDraftSigners } from './draft-signer-store.ts';
import { scanOf } from './paper/scan.fixture.ts';
import { remindSigners } from './reminders/remind-signers.ts';
import type { Party } from './rules/party.ts';

const company = addressOf('learning_company');
const all = ['student', 'learning_company', 'institution'] as const;

describe('signers on paper, in order, by another and reminded', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let petra: Browser;
  let piet: Browser;
  before(async () => {
    product = await createTestProduct({ now: '2027-06-01T08:00:00Z' });
    world = await createSmallWorld(product.deps);
    await logIn();
  });
  after(() => product.close());

  const logIn = async () => {
    petra = await product.browserAs('placement_office');
    piet = await product.browserAs('project_lead');
  };
  /** Another moment, at which everybody logs in anew. */
  const at = async (moment: string) => {
    product.clock.set(moment);
    await logIn();
  };
  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const send = async (id: string, fields: Record<string, string> = {}) => {
    await product.drain();
    product.sent.length = 0;
    assert.match((await petra.post(`/overeenkomsten/${id}/versturen`, fields)).text, /Verstuurd/);
    await product.drain();
  };
  const sent = async (fields: Record<string, string> = {}) => {
    const id = await addDraft(product.deps, world);
    await send(id, fields);
    product.clock.advance(1);
    return id;
  };
  const signerId = (id: string, party: Party) =>
    inside(async (tx) => (await selectDraftSigners(tx, id)).find((one) => one.party === party)?.id ?? '');
  const signerPath = async (id: string, party: Party, rest: string) =>
    `/overeenkomsten/${id}/ondertekenaars/${await signerId(id, party)}/${rest}`;
  const state = (id: string) =>
    inside(
      async (tx) =>
        (await tx.selectFrom('agreement').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state,
    );
  const evidence = async (id: string) =>
    (await inside((tx) => selectEvidence(tx, id))).map((fact) => describeEvidence('nl', fact)).join('\n');
  const withLink = () => product.sent.filter(({ text }) => text.includes('/taak/')).map(({ to }) => to.address);
  const open = async (address: string) => {
    const mail = product.sent.findLast((one) => one.to.address === address && one.text.includes('/taak/'));
    const browser = product.browser();
    await browser.post(/http:\/\/localhost:3000(\/taak\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
    return browser;
  };
  const paper = { name: 'I. van Dam', jobTitle: 'directeur', signedOn: '2027-06-01' };

  describe('on paper', () => {
    before(() => at('2027-06-01T08:00:00Z'));

    it('counts after another member of staff looked, in the register, the evidence and the PDF', async () => {
      const id = await sent();
      const path = await signerPath(id, 'learning_company', 'papier');
      assert.match((await petra.get(path)).text, /Een collega kijkt mee/);
      const recorded = await petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, paper);
      assert.equal(recorded.status, 303, recorded.text);
      const page = await petra.get(`/overeenkomsten/${id}`);
      assert.match(page.text, /op papier ondertekend op 1 juni 2027, vastgelegd door Petra Bureau/);
      assert.equal(await state(id), 'sent');

      assert.match((await petra.get(`${path}/nakijken`)).text, /Jij hebt dit vastgelegd/);
      assert.match((await petra.post(`${path}/nakijken`)).text, /Een collega moet meekijken/);
      assert.equal(await state(id), 'sent');
      assert.match((await piet.get('/mijn-taken')).text, /Kijk mee met een handtekening op papier/);
      assert.doesNotMatch((await petra.get('/mijn-taken')).text, /Kijk mee met een handtekening op papier/);
      const scan = /href="(\/overeenkomsten\/[^"]*\/papier\/[^"]*)"/.exec(page.html)?.[1] ?? '';
      const file = await piet.get(scan);
      assert.equal(file.headers.get('content-type'), 'application/pdf');
      assert.match(file.headers.get('content-disposition') ?? '', /^attachment/);

      product.clock.advance(60);
      assert.match((await piet.post(`${path}/nakijken`)).text, /telt vanaf nu/);
      assert.equal(await state(id), 'partly_signed');
      // Twice finds it done.
      assert.match((await piet.post(`${path}/nakijken`)).text, /heeft al ondertekend/);
      for (const party of ['student', 'institution'] as const) await sign(product, party);
      await product.drain();
      assert.equal(await state(id), 'concluded');
      const told = await evidence(id);
      assert.match(told, /Petra Bureau legde vast dat I\. van Dam op 1 juni 2027 op papier ondertekende\. SHA-256/);
      assert.match(told, /Piet Leider keek mee: I\. van Dam ondertekende op 1 juni 2027 op papier/);
      const documents = await inside((tx) =>
        tx.selectFrom('agreementDocument').select('signatureCount').orderBy('signatureCount').execute(),
      );
      assert.equal(documents.at(-1)?.signatureCount, 3);
      await expectWholeChains(product.deps.db);
    });

    it('takes a photo, and refuses what is no scan, keeping what was typed', async () => {
      const id = await sent();
      const path = await signerPath(id, 'student', 'papier');
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
        const page = await petra.upload(path, { name: 'scan', bytes: name && scanOf[name] }, fields);
        assert.equal(page.status, 422);
        assert.match(page.text, words);
        assert.match(page.html, /value="Noor El Amrani"/);
      }
      for (const signedOn of ['2027-05-31', '2027-06-02', '2027-02-30', '']) {
        const page = await petra.upload(path, { name: 'scan', bytes: scanOf.png }, { ...fields, signedOn });
        assert.equal(page.status, 422, signedOn);
        assert.match(page.text, /Kies het bestand nog een keer/);
      }
      assert.equal((await petra.upload(path, { name: 'scan', bytes: scanOf.png }, fields)).status, 303);
      assert.match(
        (await petra.upload(path, { name: 'scan', bytes: scanOf.png }, fields)).location ?? '',
        /overeenkomsten/,
      );
      const reason = 'De datum is niet te lezen';
      assert.match((await piet.post(`${path}/afwijzen`, { reason: '' })).text, /Vul/);
      assert.match((await piet.post(`${path}/afwijzen`, { reason })).text, /telt niet/);
      assert.match(await evidence(id), /keurde de handtekening op papier van Noor El Amrani af: De datum/);
      assert.equal(await state(id), 'sent');
      for (const party of all) await sign(product, party);
      assert.equal(await state(id), 'concluded');
    });

    it('is all that is left to who has no address, whom nobody mails', async () => {
      const id = await addDraft(product.deps, world);
      await inside(async (tx) => {
        const signers = (await selectDraftSigners(tx, id)).map((one) =>
          one.party === 'learning_company' ? { ...one, email: null, onPaper: true as const } : one,
        );
        const by = { name: 'Petra Bureau', newId: product.deps.newId, now: product.clock.now() };
        await replaceSigners(tx, { institutionId: world.institutionId, id }, signers, by);
      });
      await send(id);
      assert.deepEqual(withLink().sort(), [addressOf('institution'), addressOf('student')].sort());
      assert.match((await petra.get(`/overeenkomsten/${id}`)).text, /geen mailadres en ondertekent op papier/);
      const path = await signerPath(id, 'learning_company', 'papier');
      for (const party of ['student', 'institution'] as const) await sign(product, party);
      await petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, paper);
      assert.match((await petra.get(`/overeenkomsten/${id}`)).text, /Een collega van wie het vastlegde/);
      assert.match((await petra.get('/overeenkomsten')).text, /kijk mee met papier van/);
      product.sent.length = 0;
      await piet.post(`${path}/nakijken`);
      await product.drain();
      assert.equal(await state(id), 'concluded');
      assert.deepEqual(withLink().sort(), [addressOf('institution'), addressOf('student')].sort());
    });

    it('is taken back with the text, and is no way around a refusal', async () => {
      const id = await sent();
      const path = await signerPath(id, 'learning_company', 'papier');
      await petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, paper);
      const student = await open(addressOf('student'));
      await student.post('/ondertekenen/niet-akkoord', { reason: 'De uren kloppen niet' });
      assert.match((await piet.post(`${path}/nakijken`)).text, /Iemand is niet akkoord/);
      await petra.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'Andere uren' });
      await send(id);
      assert.match((await piet.post(`${path}/nakijken`)).text, /wacht hier geen handtekening op papier/);
      assert.equal(await state(id), 'sent');
    });
  });

  describe('in order', () => {
    before(() => at('2027-06-02T08:00:00Z'));

    it('asks the next one when the one before signed, and says whose turn it is', async () => {
      const id = await sent({ order: 'in_order' });
      const order = (await inside((tx) => selectDraftSigners(tx, id))).map(({ party }) => party);
      for (const [index, party] of order.entries()) {
        assert.deepEqual(withLink(), [addressOf(party)]);
        const next = order[index + 1];
        if (next) {
          const page = await petra.get(`/overeenkomsten/${id}`);
          assert.match(page.text, /krijgt een link als de vorige heeft ondertekend/);
          const resend = await petra.post(await signerPath(id, next, 'opnieuw-versturen'));
          assert.match(resend.text, /nog niet aan de beurt/);
        }
        await sign(product, party);
        product.sent.length = 0;
        await product.drain();
      }
      assert.equal(await state(id), 'concluded');
    });

    it('is chosen by setting, and another address for who comes later asks nobody yet', async () => {
      const admin = await product.browserAs('admin');
      const settings = { order: 'in_order', delegation: 'confirmed', days: '4, 10', from: '8', until: '18' };
      assert.match((await admin.post('/beheer/ondertekenen', settings)).text, /Bewaard/);
      assert.match((await admin.post('/beheer/ondertekenen', { ...settings, days: '4, 70' })).text, /hele dagen/);
      assert.match((await admin.post('/beheer/ondertekenen', { ...settings, until: '7' })).text, /later/);
      const id = await addDraft(product.deps, world);
      assert.match((await petra.get(`/overeenkomsten/${id}/nakijken`)).html, /value="in_order"[^>]*checked/);
      await send(id);
      const [first, , last] = await inside((tx) => selectDraftSigners(tx, id));
      assert.deepEqual(withLink(), [first?.email]);
      product.sent.length = 0;
      await petra.post(`/overeenkomsten/${id}/ondertekenaars/${last?.id}/adres`, {
        name: 'Willem Tekent',
        email: last?.party === 'institution' ? (last.email ?? '') : 'ander@partij.example',
        sharedReason: '',
      });
      await product.drain();
      assert.deepEqual(withLink(), []);
      await admin.post('/beheer/ondertekenen', { ...settings, order: 'together' });
    });
  });

  describe('by somebody else', () => {
    before(() => at('2027-06-03T08:00:00Z'));
    const iris = { name: 'Iris Nieuw', email: 'iris@vandam.example' };

    it('lets staff confirm whom a signer names', async () => {
      const id = await sent();
      const signer = await open(company);
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
      await product.drain();
      assert.ok(product.sent.some(({ subject }) => subject.startsWith('Iemand anders ondertekent')));
      assert.match((await petra.get('/mijn-taken')).text, /noemt Iris Nieuw als ondertekenaar/);
      assert.match((await petra.get(`/overeenkomsten/${id}`)).text, /noemt Iris Nieuw, iris@vandam\.example/);
      const form = await petra.get(await signerPath(id, 'learning_company', 'adres'));
      assert.match(form.html, /value="iris@vandam\.example"/);
      await petra.post(await signerPath(id, 'learning_company', 'adres'), { ...iris, sharedReason: '' });
      await product.drain();
      assert.ok(withLink().includes(iris.email));
      assert.equal((await signer.get('/ondertekenen')).status, 410);
      assert.match(await evidence(id), /niet de juiste persoon te zijn, en noemde Iris Nieuw/);
    });

    it('lets staff decline, and a student name nobody', async () => {
      const id = await sent();
      const signer = await open(company);
      await signer.post('/ondertekenen/iemand-anders', iris);
      await product.drain();
      const student = await open(addressOf('student'));
      product.sent.length = 0;
      const declined = await petra.post(await signerPath(id, 'learning_company', 'iemand-anders-afwijzen'));
      assert.match(declined.text, /Niet overgenomen/);
      await product.drain();
      assert.deepEqual(withLink(), [company]);
      assert.doesNotMatch((await student.get('/ondertekenen')).text, /Ik ben niet de juiste persoon/);
      assert.match((await student.get('/ondertekenen/iemand-anders')).text, /Een student ondertekent altijd zelf/);
      await student.post('/ondertekenen/iemand-anders', iris);
      const waiting = await inside((tx) =>
        tx.selectFrom('delegation').select('id').where('agreementId', '=', id).where('outcome', 'is', null).execute(),
      );
      assert.deepEqual(waiting, []);
    });

    it('goes at once by setting, for who proved the mailbox; for the hogeschool never', async () => {
      const admin = await product.browserAs('admin');
      const settings = { order: 'together', delegation: 'automatic', days: '4, 10', from: '8', until: '18' };
      await admin.post('/beheer/ondertekenen', settings);
      const id = await sent();
      const own = await open(addressOf('institution'));
      assert.match((await own.post('/ondertekenen/iemand-anders', iris)).text, /kijkt het na/);
      const signer = await open(company);
      assert.match((await signer.get('/ondertekenen/iemand-anders')).text, /kijkt dit eerst na/);
      await signer.post('/ondertekenen');
      await product.drain();
      const mail = product.sent.findLast((one) => one.to.address === company && /\d{3} \d{3}/.test(one.text));
      await signer.post('/ondertekenen/code', { code: /(\d{3} \d{3})/.exec(mail?.text ?? '')?.[1] ?? '' });
      assert.match((await signer.post('/ondertekenen/iemand-anders', iris)).text, /het is doorgestuurd/);
      await product.drain();
      assert.ok(withLink().includes(iris.email));
      assert.match(await evidence(id), /is Iris Nieuw meteen gevraagd in plaats van/);
      assert.equal(await state(id), 'sent');
      await admin.post('/beheer/ondertekenen', { ...settings, delegation: 'confirmed' });
    });
  });

  describe('reminded', () => {
    const reminded = async () => {
      const known = product.sent.length;
      // Two processes at once.
      await Promise.all([remindSigners(product.deps), remindSigners(product.deps)]);
      await product.drain();
      return product.sent
        .slice(known)
        .filter(({ subject }) => subject.startsWith('Herinnering'))
        .map(({ to }) => to.address);
    };
    const onlyThis = async (id: string) => {
      await inside((tx) =>
        tx
          .updateTable('taskLink')
          .set({ closedAt: product.clock.now(), closedReason: 'expired' })
          .where('closedAt', 'is', null)
          .where('purpose', '=', 'sign')
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('signer as s')
                  .select('s.id')
                  .whereRef('s.id', '=', 'taskLink.subjectId')
                  .where('s.agreementId', '=', id),
              ),
            ),
          )
          .execute(),
      );
    };

    it('on the days, in the hours, with a working link, until done', async () => {
      // A Monday; 4 and 10 days later are a Friday and a Thursday.
      await at('2027-06-07T09:00:00Z');
      const id = await sent();
      await onlyThis(id);
      await at('2027-06-10T12:00:00Z');
      assert.deepEqual(await reminded(), []);
      await at('2027-06-11T05:00:00Z');
      assert.deepEqual(await reminded(), [], 'before eight in the morning');
      await at('2027-06-11T06:00:00Z');
      assert.deepEqual((await reminded()).sort(), all.map(addressOf).sort());
      assert.deepEqual(await reminded(), [], 'once');
      assert.match((await petra.get(`/overeenkomsten/${id}`)).text, /1 keer herinnerd/);
      await sign(product, 'student');
      await (await open(company)).post('/ondertekenen/niet-akkoord', { reason: 'Nee' });
      await at('2027-06-17T08:00:00Z');
      assert.deepEqual(await reminded(), [], 'while somebody does not agree');
      await (await open(company)).post('/ondertekenen/toch-akkoord');
      await petra.post(await signerPath(id, 'institution', 'mail-kwam-terug'));
      assert.match((await petra.get(`/overeenkomsten/${id}`)).text, /mail kwam terug/);
      assert.deepEqual(await reminded(), [company], 'only who is to sign and can be reached');
      await sign(product, 'learning_company');
      await petra.post(`/overeenkomsten/${id}/intrekken`, { reason: 'Toch niet' });
      await at('2027-06-30T08:00:00Z');
      assert.deepEqual(await reminded(), [], 'after it was withdrawn');
    });

    it('once after the clock jumped, whichever way, and not in a weekend', async () => {
      await at('2027-07-05T09:00:00Z');
      const id = await sent();
      await onlyThis(id);
      await at('2027-07-24T09:00:00Z');
      assert.deepEqual(await reminded(), [], 'on a Saturday');
      await at('2027-07-26T09:00:00Z');
      assert.equal((await reminded()).length, 3);
      await at('2027-07-05T10:00:00Z');
      assert.deepEqual(await reminded(), []);
      await at('2027-07-28T09:00:00Z');
      assert.deepEqual(await reminded(), [], 'what was missed is left out');
    });

    it('with what became of it when the address changes', async () => {
      await at('2027-08-02T09:00:00Z');
      const id = await sent();
      await onlyThis(id);
      await sign(product, 'student');
      await at('2027-08-05T09:00:00Z');
      await petra.post(await signerPath(id, 'learning_company', 'adres'), {
        name: 'Iris',
        email: 'iris2@vandam.example',
        sharedReason: '',
      });
      await product.drain();
      await at('2027-08-06T09:00:00Z');
      assert.deepEqual(await reminded(), [addressOf('institution')]);
      await at('2027-08-09T09:00:00Z');
      assert.deepEqual(await reminded(), ['iris2@vandam.example']);
    });
  });

  describe('on the birthday', () => {
    const minor = () =>
      addDraft(product.deps, world, (draft) => ({
        ...draft,
        parties: {
          ...draft.parties,
          student: { ...draft.parties.student, birthDate: isoDate('2009-08-20') },
          legalRepresentative: { name: 'F. El Amrani', relation: 'ouder' },
        },
      }));

    it('the student who turned 18 signs alone', async () => {
      await at('2027-08-18T09:00:00Z');
      const id = await minor();
      await send(id);
      const parent = addressOf('legal_representative');
      assert.ok(withLink().includes(parent));
      await at('2027-08-19T21:00:00Z');
      const link = await open(parent);
      await remindSigners(product.deps);
      assert.equal((await link.get('/ondertekenen')).status, 200);
      // Past midnight in the Netherlands.
      await at('2027-08-19T22:05:00Z');
      await remindSigners(product.deps);
      assert.equal((await link.get('/ondertekenen')).status, 410);
      assert.match((await petra.get(`/overeenkomsten/${id}`)).text, /18 geworden en ondertekent alleen/);
      for (const party of all) await sign(product, party);
      assert.equal(await state(id), 'concluded');
      await product.drain();
      assert.match(await evidence(id), /F\. El Amrani hoefde niet meer te ondertekenen/);
    });

    it('what the student signed before needs the representative', async () => {
      await at('2027-08-18T09:00:00Z');
      const id = await minor();
      await send(id);
      await sign(product, 'student');
      await at('2027-08-20T09:00:00Z');
      await remindSigners(product.deps);
      for (const party of ['learning_company', 'institution'] as const) await sign(product, party);
      assert.equal(await state(id), 'partly_signed');
      const last = await sign(product, 'legal_representative');
      assert.equal(await state(id), 'concluded', last.text);
    });

    it('nobody has to have looked: signing itself finds the birthday', async () => {
      await at('2027-08-19T20:00:00Z');
      const id = await minor();
      await send(id);
      for (const party of ['learning_company', 'institution'] as const) await sign(product, party);
      await at('2027-08-19T22:01:00Z');
      await sign(product, 'student');
      assert.equal(await state(id), 'concluded');
    });
  });

  it('lets two people sign for one party', async () => {
    await at('2027-09-01T09:00:00Z');
    const id = await addDraft(product.deps, world);
    await inside(async (tx) => {
      const signers = await selectDraftSigners(tx, id);
      const [first] = signers.filter(({ party }) => party === 'learning_company');
      assert.ok(first);
      const second = { ...first, id: product.deps.newId(), name: 'B. Tweede', email: 'tweede@vandam.example' };
      const by = { name: 'Petra Bureau', newId: product.deps.newId, now: product.clock.now() };
      await replaceSigners(tx, { institutionId: world.institutionId, id }, [...signers, second], by);
    });
    await send(id);
    assert.equal(withLink().length, 4);
    for (const party of all) await sign(product, party);
    assert.equal(await state(id), 'partly_signed');
    const second = (await inside((tx) => selectDraftSigners(tx, id))).at(-1)?.id ?? '';
    const path = `/overeenkomsten/${id}/ondertekenaars/${second}/papier`;
    const fields = { name: 'B. Tweede', jobTitle: 'eigenaar', signedOn: '2027-09-01' };
    await petra.upload(path, { name: 'scan', bytes: scanOf.png }, fields);
    await piet.post(`${path}/nakijken`);
    assert.equal(await state(id), 'concluded');
    await product.drain();
    await expectWholeChains(product.deps.db);
  });
});
