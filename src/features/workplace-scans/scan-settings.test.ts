import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { ScanDesk } from '../../../tests/support/scan-desk.ts';
import { createSmallWorld } from '../../../tests/support/small-world.ts';

const iris = 'iris@vandam.example';

describe('workplace scans', () => {
  let product: TestProduct;
  let desk: ScanDesk;
  before(async () => {
    product = await createTestProduct({ now: '2026-11-23T09:00:00Z' });
    desk = await ScanDesk.open(product, await createSmallWorld(product.deps));
  });
  after(() => product.close());

  describe('with statements of the hogeschool', () => {
    it('asks the new ones, while a scan that began keeps its own', async () => {
      const scan = await desk.start({ studentNumber: '' });
      const admin = await product.browserAs('admin', desk.world.slug);
      const { html } = await admin.get('/beheer/werkplekscan/zinnen');
      const fields: Record<string, string> = {};
      for (const [, name = '', value = ''] of html.matchAll(/name="(code-[^"]+|seen)" value="([^"]*)"/g))
        fields[name] = value;
      for (const [, name = '', words = ''] of html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g))
        fields[name] = words.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
      for (const [, name = '', select = ''] of html.matchAll(
        /<select[^>]* name="(signal-[^"]+)"[^>]*>(.*?)<\/select>/g,
      ))
        fields[name] =
          /<option selected[^>]*value="([^"]*)"|<option value="([^"]*)" selected/
            .exec(select)
            ?.slice(1)
            .find(Boolean) ?? '';
      const unchanged = await admin.post('/beheer/werkplekscan/zinnen', fields);
      assert.match(unchanged.text, /Er is niets gewijzigd/);
      const wrong = await admin.post('/beheer/werkplekscan/zinnen', {
        ...fields,
        'signal-facilities_and_safety-0': '',
      });
      assert.match(wrong.text, /Vraag ten minste één keer naar: Veiligheid/);
      const changed = { ...fields, 'nl-time-2': 'Er is tijd voor een gesprek.', 'en-time-2': 'There is time to talk.' };
      assert.match((await admin.post('/beheer/werkplekscan/zinnen', changed)).text, /Bewaard als versie 2/);
      assert.match(
        (await admin.post('/beheer/werkplekscan/zinnen', { ...fields, seen: '1' })).text,
        /Iemand anders bewaarde/,
      );
      assert.match((await desk.lecturer.get(scan)).text, /Versie van de zinnen 1/);
      await desk.lecturer.post(`${scan}/intrekken`, { reason: 'Nieuwe zinnen' });
      const next = await desk.start({ studentNumber: '' });
      assert.match((await (await desk.openLink(iris)).get('/jouw-werkplekscan')).text, /21 korte zinnen/);
      await desk.lecturer.post(`${next}/intrekken`, { reason: 'Klaar' });
      const odd = await admin.post('/beheer/werkplekscan', { validMonths: '24', reminderDays: '4, 4' });
      assert.match(odd.text, /Vul hele dagen in/);
      assert.match(
        (await admin.post('/beheer/werkplekscan', { validMonths: '12', reminderDays: '' })).text,
        /Dit geldt vanaf nu/,
      );
    });
  });
});
