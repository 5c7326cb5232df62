import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { ScanDesk } from '../../../tests/support/scan-desk.ts';
import { createSmallWorld } from '../../../tests/support/small-world.ts';

const iris = 'iris@vandam.example';
const noor = 'noor@student.vechtstroom.example';

describe('a scan of a workplace with another coach since', () => {
  let product: TestProduct;
  let desk: ScanDesk;
  let scan: string;
  before(async () => {
    product = await createTestProduct({ now: '2026-11-23T09:00:00Z' });
    desk = await ScanDesk.open(product, await createSmallWorld(product.deps));
    scan = await desk.start();
    await desk.answerByLink(iris, 'strong');
    await desk.answerByLink(noor, 'strong');
    await desk.answerAsStaff(scan, 'institution', 'strong');
    assert.match((await desk.conclude(scan, 'suitable', {}, {})).text, /Geldig tot en met/);
    await product.deps.db.inInstitution(desk.world.institutionId, (tx) =>
      tx
        .updateTable('workplaceCoach')
        .set({ validUntil: '2026-11-22' })
        .where('workplaceId', '=', desk.workplaceId)
        .execute(),
    );
  });
  after(() => product.close());

  const pdfOf = async ({ cookies }: Browser) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await product.app.request('http://localhost:3000/jouw-werkplekscan/pdf', { headers: { cookie } });
    const input = Buffer.from(await response.arrayBuffer());
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' });
  };

  it('says so to staff and company, also on paper, and nowhere until when it would hold', async () => {
    const phone = await desk.openLink(iris);
    for (const text of [
      (await desk.lecturer.get(scan)).text,
      (await phone.get('/jouw-werkplekscan')).text,
      await pdfOf(phone),
    ]) {
      assert.match(text, /Deze scan geldt niet meer\. De begeleider is gewisseld/);
      assert.doesNotMatch(text, /Geldig tot en met/);
    }
  });

  it('leads to the next one with the same student', async () => {
    const { html } = await desk.lecturer.get(scan);
    const again = /href="(\/bedrijven\/[^"]+\/scan\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.match((await desk.lecturer.get(again)).html, /name="studentNumber"[^>]* value="\d+"/);
  });
});
