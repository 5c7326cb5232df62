import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { paths } from '../../paths.ts';

describe('Reken je Mkb-route door', () => {
  let product: TestProduct;
  before(async () => {
    product = await createTestProduct();
    const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
    await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
  });
  after(() => product.close());

  const open = (query = '') => product.browser().get(`${paths.routeCheck()}${query && `?${query}`}`);
  const two =
    'degree=associate_degree&weeks=20&company=4&school=1&third=0&hours=8&study=0&weeks=22&company=2,5&school=2.5&third=0&hours=8&study=4';

  it('shows an example at once, to everybody', async () => {
    const page = await open();
    assert.equal(page.status, 200);
    assert.match(page.text, /80% van de dagen bij het bedrijf/);
    assert.match(page.text, /Leerbedrijf in het mkb : onbekend/);
  });

  it('calculates what the address holds, and gives that address to share', async () => {
    const page = await open(two);
    assert.match(page.text, /64% van de dagen bij het bedrijf/);
    assert.match(page.text, /Zelfstudie 88 uur/);
    assert.match(
      page.html,
      /value="http:\/\/localhost:3000\/reken-je-mkb-route-door\?degree=associate_degree&amp;weeks=20/,
    );
    assert.doesNotMatch(page.html, /companyCredits=/);
  });

  it('adds and deletes periods by buttons; the address afterwards holds no button', async () => {
    const added = await open(`${two}&add=1`);
    assert.match(added.text, /Periode 3/);
    assert.doesNotMatch(added.path, /add=/);
    const removed = await open(`${two}&remove=1`);
    assert.doesNotMatch(removed.text, /Periode 2/);
    assert.match(removed.text, /50% van de dagen/);
  });

  it('takes EC when every period has them', async () => {
    const page = await open(
      'degree=bachelor&weeks=42&company=4&school=1&third=0&hours=8&study=0&companyCredits=30&schoolCredits=30&thirdCredits=',
    );
    assert.match(page.text, /50% van de studiepunten/);
    assert.match(page.text, /60 van 240 EC/);
  });

  const bad: [string, string, RegExp][] = [
    ['2.3 days', 'degree=bachelor&weeks=42&company=2.3&school=1', /Periode 1: Vul bij het bedrijf hele of halve dagen/],
    ['0 weeks', 'degree=bachelor&weeks=0&company=4&school=1&hours=8', /van 1 tot en met 104/],
    ['eight days', 'degree=bachelor&weeks=42&company=5&school=3&hours=8', /hoogstens 7 dagen/],
    ['a strange degree', 'degree=master&weeks=42&company=4&school=1&hours=8', /Kies een opleiding/],
    ['much EC', 'degree=bachelor&weeks=42&company=4&school=1&hours=8&companyCredits=9999', /0 tot en met 1\.000/],
    ['markup', 'degree=bachelor&weeks=%3Cscript%3E&company=4&school=1&hours=8', /heel aantal weken/],
  ];
  for (const [name, query, sentence] of bad)
    it(`refuses ${name} in words`, async () => {
      const page = await open(query);
      assert.equal(page.status, 422);
      assert.match(page.text, sentence);
      assert.doesNotMatch(page.html, /<script>/);
      assert.match(page.text, /Vul eerst de periodes goed in/);
    });

  it('holds at most 40 periods, however long the address', async () => {
    const one = '&weeks=1&company=4&school=1&third=0&hours=8&study=0';
    const page = await open(`degree=bachelor${one.repeat(60)}`);
    assert.match(page.text, /Periode 40/);
    assert.doesNotMatch(page.text, /Periode 41/);
    assert.doesNotMatch((await open(`degree=bachelor${one.repeat(40)}&add=1`)).text, /Periode 41/);
  });
});
