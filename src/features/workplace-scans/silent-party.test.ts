import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { allCodes, fieldsOf, fillIn, ScanDesk } from '../../../tests/support/scan-desk.ts';
import { createSmallWorld } from '../../../tests/support/small-world.ts';

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

    it('gives way to what staff types over, which its own party may change again', async () => {
      await desk.lecturer.post(`${scan}/delen/company/vragen/1`, fieldsOf(firstThree, 'strong'));
      assert.match((await desk.lecturer.get(scan)).text, /3 van 20 beantwoord/);
      const typed = await desk.lecturer.get(`${scan}/delen/company/vragen/1`);
      assert.match(typed.html, / checked/);
      assert.doesNotMatch(typed.text, /is zelf al begonnen/);
      const phone = await desk.openLink(iris);
      await phone.post(part, fieldsOf(firstThree, 'partly'));
      assert.match((await desk.lecturer.get(`${scan}/delen/company/vragen/1`)).text, /is zelf al begonnen/);
      await fillIn(desk.lecturer, (at) => `${scan}/delen/company/${at === 'check' ? 'nakijken' : `vragen/${at}`}`, 'strong');
      assert.match((await desk.lecturer.get(scan)).text, /Van papier overgenomen door Lars Docent/);
    });
  });
});
