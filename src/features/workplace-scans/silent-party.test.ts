import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { allCodes, fieldsOf, fillIn, ScanDesk } from '../../../tests/support/scan-desk.ts';
import { createSmallWorld } from '../../../tests/support/small-world.ts';
import { remindParties } from './remind-parties.ts';

const iris = 'iris@vandam.example';
const part = '/jouw-werkplekscan/vragen/1';
const firstThree = allCodes.slice(0, 3);

describe('a party of a workplace scan that does not send its part', () => {
  let product: TestProduct;
  let desk: ScanDesk;
  before(async () => {
    product = await createTestProduct({ now: '2026-11-23T09:00:00Z' });
    desk = await ScanDesk.open(product, await createSmallWorld(product.deps));
  });
  after(() => product.close());

  describe('that began itself', () => {
    let scan: string;
    before(async () => {
      scan = await desk.start({ studentNumber: '' });
      const phone = await desk.openLink(iris);
      await phone.post(part, { ...fieldsOf(firstThree, 'not_yet'), 'note-relevant_assignments': 'Dit is nog geheim' });
    });
    after(() => desk.lecturer.post(`${scan}/intrekken`, { reason: 'Klaar' }));

    it('shows staff how far it is, and not what it says', async () => {
      assert.match((await desk.lecturer.get(scan)).text, /3 van 20 beantwoord/);
      const own = (await (await desk.openLink(iris)).get('/jouw-werkplekscan')).text;
      assert.match(own, /De hogeschool vult een eigen deel in/);
      assert.doesNotMatch(own, /student vullen/, 'none was asked');
      for (const page of ['vragen/1', 'nakijken']) {
        const { text, html } = await desk.lecturer.get(`${scan}/delen/company/${page}`);
        assert.match(text, /Iris van Dam is zelf al begonnen/);
        assert.doesNotMatch(html, /geheim| checked/);
        assert.doesNotMatch(text, /Nog niet, of|Wijzig: Nog niet/);
      }
    });

    it('is not sent by staff in its name', async () => {
      await desk.keep(({ email }) => email === iris, 'not_yet', {});
      const sent = await desk.lecturer.post(`${scan}/delen/company/nakijken`);
      assert.match(sent.text, /Vul eerst de zinnen in die nog geen antwoord hebben/);
      assert.doesNotMatch((await desk.lecturer.get(scan)).text, /Van papier overgenomen/);
    });

    it('is not handed to somebody else at another address, and stays when only the name was wrong', async () => {
      const phone = await desk.openLink(iris);
      await phone.post(part, fieldsOf(firstThree, 'partly'));
      const address = `${scan}/delen/company/adres`;
      assert.match((await desk.lecturer.get(address)).text, /Bij een ander e-mailadres begint het invullen opnieuw/);
      product.clock.advance(60);
      await desk.lecturer.post(address, { name: 'Iris de Dam', email: iris });
      assert.match((await desk.lecturer.get(scan)).text, /20 van 20 beantwoord/);
      await product.drain();
      await desk.lecturer.post(address, { name: 'Jan Smit', email: 'jan.smit@vandam.example' });
      assert.doesNotMatch((await desk.lecturer.get(scan)).text, /van 20 beantwoord/);
      await product.drain();
      const other = await desk.openLink('jan.smit@vandam.example');
      assert.doesNotMatch((await other.get(part)).html, / checked/);
      await desk.lecturer.post(address, { name: 'Iris van Dam', email: iris });
      await product.drain();
    });

    it('gives way to what staff types over, which its own party may change again', async () => {
      await desk.lecturer.post(`${scan}/delen/company/vragen/1`, fieldsOf(firstThree, 'strong'));
      assert.match((await desk.lecturer.get(scan)).text, /3 van 20 beantwoord/);
      const typed = await desk.lecturer.get(`${scan}/delen/company/vragen/1`);
      assert.match(typed.html, / checked/);
      assert.doesNotMatch(typed.text, /is zelf al begonnen/);
      const phone = await desk.openLink(iris);
      await phone.post(part, fieldsOf(firstThree, 'partly'));
      assert.match((await desk.lecturer.get(`${scan}/delen/company/vragen/1`)).text, /is zelf al begonnen/);
      await fillIn(
        desk.lecturer,
        (at) => `${scan}/delen/company/${at === 'check' ? 'nakijken' : `vragen/${at}`}`,
        'strong',
      );
      assert.match((await desk.lecturer.get(scan)).text, /Van papier overgenomen door Lars Docent/);
    });
  });

  describe('and gets no mail about it any more', () => {
    const task = /Niet iedereen antwoordt op de werkplekscan van Van Dam Techniek B\.V\./;
    const tasks = async () => (await desk.lecturer.get('/mijn-taken')).text;
    const inDays = (days: number) => new Date(Date.parse('2027-03-01T09:00:00Z') + days * 86_400_000).toISOString();

    it('becomes a task of the owner once all reminders went, until somebody else is asked', async () => {
      await desk.at(inDays(0));
      const scan = await desk.start({ studentNumber: '' });
      assert.match(await tasks(), /Vul de werkplekscan in voor/, 'the own part comes first');
      await desk.answerAsStaff(scan, 'institution', 'strong');
      for (const day of [4, 10]) {
        await desk.at(inDays(day));
        await remindParties(product.deps);
        await product.drain();
        assert.doesNotMatch(await tasks(), task, `on day ${day} another reminder will follow`);
      }
      await desk.at(inDays(21));
      await remindParties(product.deps);
      await product.drain();
      assert.match(await tasks(), task);
      product.clock.advance(60);
      await desk.lecturer.post(`${scan}/delen/company/adres`, { name: 'Jan', email: 'jan@vandam.example' });
      await product.drain();
      assert.doesNotMatch(await tasks(), task);
      await desk.lecturer.post(`${scan}/intrekken`, { reason: 'Klaar' });
    });

    it('is a task at once without an address: somebody has to type the answers over', async () => {
      const scan = await desk.start({ studentNumber: '', email: '' });
      await desk.answerAsStaff(scan, 'institution', 'strong');
      assert.match(await tasks(), task);
      await desk.answerAsStaff(scan, 'company', 'strong');
      assert.match(await tasks(), /Plan het gesprek over de werkplekscan/);
    });
  });
});
