import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PostOffice } from '../../../../tests/journeys/post-office.ts';
import { sign } from '../../../../tests/support/agreement-desk.ts';
import { SignersDesk } from '../../../../tests/support/signers-desk.ts';
import { addDraft, addressOf } from '../../../../tests/support/small-world.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { createSmtpMailer, type Mailer } from '../../../platform/mail/mailer.ts';
import { remindSigners } from './remind-signers.ts';

const company = addressOf('learning_company');
const all = ['student', 'learning_company', 'institution'] as const;

describe('reminders and the birthday', () => {
  const post = new PostOffice();
  let mailer: Mailer;
  let desk: SignersDesk;
  before(async () => {
    mailer = createSmtpMailer(await post.open(), 'Driehoek <post@driehoek.example>');
    desk = await SignersDesk.open('2027-06-07T09:00:00Z', { mailer });
  });
  after(async () => {
    mailer.close();
    await desk.close();
    await post.close();
  });

  describe('reminded', () => {
    const reminded = async () => {
      const known = desk.product.sent.length;
      // Two processes at once.
      await Promise.all([remindSigners(desk.product.deps), remindSigners(desk.product.deps)]);
      await desk.product.drain();
      return desk.product.sent
        .slice(known)
        .filter(({ subject }) => subject.startsWith('Herinnering'))
        .map(({ to }) => to.address);
    };
    it('on the days, in the hours, with a working link, until done', async () => {
      // A Monday; 4 and 10 days later are a Friday and a Thursday.
      await desk.at('2027-06-07T09:00:00Z');
      const id = await desk.sent();
      await desk.closeOtherLinks(id);
      await desk.at('2027-06-10T12:00:00Z');
      assert.deepEqual(await reminded(), []);
      await desk.at('2027-06-11T05:00:00Z');
      assert.deepEqual(await reminded(), [], 'before eight in the morning');
      await desk.at('2027-06-11T06:00:00Z');
      assert.deepEqual((await reminded()).sort(), all.map(addressOf).sort());
      assert.deepEqual(await reminded(), [], 'once');
      assert.match((await desk.petra.get(`/overeenkomsten/${id}`)).text, /1 keer herinnerd/);
      await sign(desk.product, 'student');
      await (await desk.openLink(company)).post('/ondertekenen/niet-akkoord', { reason: 'Nee' });
      await desk.at('2027-06-17T08:00:00Z');
      assert.deepEqual(await reminded(), [], 'while somebody does not agree');
      await (await desk.openLink(company)).post('/ondertekenen/toch-akkoord');
      await desk.petra.post(await desk.path(id, 'institution', 'mail-kwam-terug'));
      assert.match((await desk.petra.get(`/overeenkomsten/${id}`)).text, /mail kwam terug/);
      assert.deepEqual(await reminded(), [company], 'only who is to sign and can be reached');
      await sign(desk.product, 'learning_company');
      await desk.petra.post(`/overeenkomsten/${id}/intrekken`, { reason: 'Toch niet' });
      await desk.at('2027-06-30T08:00:00Z');
      assert.deepEqual(await reminded(), [], 'after it was withdrawn');
    });

    it('once after the clock jumped, whichever way, and not in a weekend', async () => {
      await desk.at('2027-07-05T09:00:00Z');
      const id = await desk.sent();
      await desk.closeOtherLinks(id);
      await desk.at('2027-07-24T09:00:00Z');
      assert.deepEqual(await reminded(), [], 'on a Saturday');
      await desk.at('2027-07-26T09:00:00Z');
      assert.equal((await reminded()).length, 3);
      await desk.at('2027-07-05T10:00:00Z');
      assert.deepEqual(await reminded(), []);
      await desk.at('2027-07-28T09:00:00Z');
      assert.deepEqual(await reminded(), [], 'what was missed is left out');
    });

    it('with what became of it when the address changes', async () => {
      await desk.at('2027-08-02T09:00:00Z');
      const id = await desk.sent();
      await desk.closeOtherLinks(id);
      await sign(desk.product, 'student');
      await desk.at('2027-08-05T09:00:00Z');
      await desk.petra.post(await desk.path(id, 'learning_company', 'adres'), {
        name: 'Iris',
        email: 'iris2@vandam.example',
        sharedReason: '',
      });
      await desk.product.drain();
      await desk.at('2027-08-06T09:00:00Z');
      assert.deepEqual(await reminded(), [addressOf('institution')]);
      await desk.at('2027-08-09T09:00:00Z');
      assert.deepEqual(await reminded(), ['iris2@vandam.example']);
    });
  });

  it('goes to nobody whose mail came back, also when staff reminds', async () => {
    await desk.at('2027-08-16T09:00:00Z');
    const id = await desk.sent();
    await desk.petra.post(await desk.path(id, 'learning_company', 'mail-kwam-terug'));
    const known = desk.product.sent.length;
    await desk.petra.post('/overeenkomsten/tegelijk', { act: 'remind', filter: '', ids: id });
    await desk.product.drain();
    assert.deepEqual(
      desk.product.sent
        .slice(known)
        .map(({ to }) => to.address)
        .sort(),
      [addressOf('institution'), addressOf('student')].sort(),
    );
  });

  describe('on the birthday', () => {
    const minor = () =>
      addDraft(desk.product.deps, desk.world, (draft) => ({
        ...draft,
        parties: {
          ...draft.parties,
          student: { ...draft.parties.student, birthDate: isoDate('2009-08-20') },
          legalRepresentative: { name: 'F. El Amrani', relation: 'ouder' },
        },
      }));

    const toldOf = (subject: RegExp) =>
      desk.product.sent
        .filter((mail) => subject.test(mail.subject))
        .map(({ to }) => to.address)
        .sort();

    it('the student who turned 18 signs alone', async () => {
      await desk.at('2027-08-18T09:00:00Z');
      const id = await minor();
      await desk.send(id);
      const parent = addressOf('legal_representative');
      assert.ok(desk.withLink().includes(parent));
      await desk.at('2027-08-19T21:00:00Z');
      const link = await desk.openLink(parent);
      await remindSigners(desk.product.deps);
      assert.equal((await link.get('/ondertekenen')).status, 200);
      // Past midnight in the Netherlands.
      await desk.at('2027-08-19T22:05:00Z');
      await remindSigners(desk.product.deps);
      assert.equal((await link.get('/ondertekenen')).status, 410);
      assert.match((await desk.petra.get(`/overeenkomsten/${id}`)).text, /18 geworden en ondertekent alleen/);
      for (const party of all) await sign(desk.product, party);
      assert.equal(await desk.state(id), 'concluded');
      await desk.product.drain();
      assert.match(await desk.evidence(id), /F\. El Amrani hoefde niet meer te ondertekenen/);
      assert.deepEqual(
        toldOf(/door iedereen ondertekend/),
        all.map(addressOf).sort(),
        'no copy of an adult to a parent',
      );
    });

    it('what the student signed before needs the representative', async () => {
      await desk.at('2027-08-18T09:00:00Z');
      const id = await minor();
      await desk.send(id);
      await desk.closeOtherLinks(id);
      await sign(desk.product, 'student');
      await desk.at('2027-08-20T09:00:00Z');
      await remindSigners(desk.product.deps);
      for (const party of ['learning_company', 'institution'] as const) await sign(desk.product, party);
      assert.equal(await desk.state(id), 'partly_signed');
      const last = await sign(desk.product, 'legal_representative');
      assert.equal(await desk.state(id), 'concluded', last.text);
      const end = { kind: 'drop_out', reason: 'Een eigen reden', lastDay: '2027-09-30' };
      await desk.petra.post(`/overeenkomsten/${id}/beeindigen`, end);
      await desk.product.drain();
      assert.equal(await desk.state(id), 'ended');
      assert.deepEqual(toldOf(/eindigt/), all.map(addressOf).sort(), 'why an adult stops is not told to a parent');
    });

    it('nobody has to have looked: signing itself finds the birthday', async () => {
      await desk.at('2027-08-19T20:00:00Z');
      const id = await minor();
      await desk.send(id);
      for (const party of ['learning_company', 'institution'] as const) await sign(desk.product, party);
      await desk.at('2027-08-19T22:01:00Z');
      await sign(desk.product, 'student');
      assert.equal(await desk.state(id), 'concluded');
    });
  });
});
