import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { allCodes, fieldsOf, ScanDesk } from '../../../tests/support/scan-desk.ts';
import { createSmallWorld } from '../../../tests/support/small-world.ts';

const iris = 'iris@vandam.example';

describe('the talk about a workplace and what comes of it', () => {
  let product: TestProduct;
  let desk: ScanDesk;
  let scan: string;
  before(async () => {
    product = await createTestProduct({ now: '2026-11-23T09:00:00Z' });
    desk = await ScanDesk.open(product, await createSmallWorld(product.deps));
    scan = await desk.start({ studentNumber: '' });
    await desk.answerByLink(iris, 'strong', { safe: 'not_yet', coach_time: 'partly' });
    await desk.answerAsStaff(scan, 'institution', 'sufficient', { safe: 'not_yet' });
  });
  after(() => product.close());

  it('opens every statement that has no joint answer, and folds what is settled once it was saved', async () => {
    const begun = await desk.lecturer.post(`${scan}/gesprek/beginnen`);
    assert.doesNotMatch(begun.text, /Samen: voldoende/);
    const revision = await desk.hidden(`${scan}/gesprek`, 'revision');
    const joint = fieldsOf(allCodes, 'sufficient', { safe: 'not_yet' }, { days_fit: 'Alleen op dinsdag' });
    const saved = await desk.lecturer.post(`${scan}/gesprek`, { revision, ...joint });
    const folded = allCodes.length - ['safe', 'coach_time', 'days_fit'].length;
    assert.equal(saved.text.match(/Samen: voldoende/g)?.length, folded);
    // Folded or not, each answer goes along with the next save.
    assert.equal(saved.html.match(/ name="choice-[a-z_]+"[^>]* checked/g)?.length, allCodes.length);
  });

  it('holds no longer than the hogeschool lets a scan hold', async () => {
    const late = await desk.writeDown(scan, 'not_yet_suitable', '2028-11-23');
    assert.equal(late.status, 422);
    assert.match(late.text, /Kies een dag tot en met 22 november 2028/);
    assert.match(late.html, /value="2028-11-23"/);
  });

  it('says of what is not yet suitable when it is looked at again, and never that it is valid', async () => {
    const done = await desk.writeDown(scan, 'not_yet_suitable', '2027-03-01');
    assert.match(done.text, /De uitkomst is vastgelegd/);
    const own = await (await desk.openLink(iris)).get('/jouw-werkplekscan');
    const list = await desk.lecturer.get('/werkplekscans');
    const company = await desk.lecturer.get(`/bedrijven/${desk.world.companyId}`);
    for (const { text } of [done, own, company]) {
      assert.match(text, /Uiterlijk 1 maart 2027 wordt opnieuw gekeken/);
      assert.doesNotMatch(text, /[Gg]eldig tot en met/);
    }
    assert.doesNotMatch(list.text, /1 mrt 2027/);
  });
});
