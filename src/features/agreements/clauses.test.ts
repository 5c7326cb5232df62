import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { productClauses } from './clause-templates.ts';
import { clausesFormOf } from './clauses-form.ts';

const path = '/beheer/overeenkomsttekst';
const formFrom = (basedOn: number, fields: Record<string, string> = {}) => ({
  ...(clausesFormOf(productClauses.clauses) as Record<string, string>),
  basedOn: String(basedOn),
  ...fields,
});

describe('the text of the agreement', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let admin: Browser;
  let version = 0;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    admin = await product.browserAs('admin');
  });
  after(() => product.close());

  /** Saves a version that differs in one heading. */
  async function saveVersion(heading: string) {
    const page = await admin.post(path, formFrom(version, { 'clauses.0.headingNl': heading }));
    version += 1;
    assert.match(page.text, new RegExp(`Versie ${version} is bewaard`));
  }

  it('starts from the product’s own text, with every placeholder explained', async () => {
    const page = await admin.get(path);
    assert.match(page.text, /standaardtekst van Driehoek/);
    assert.match(page.text, /\{\{student\.name\}\} naam van de student/);
    assert.match(page.text, /\{\{block\.periods\}\}/);
    assert.match(page.text, /1\. Doel/);
  });

  it('makes no version when nothing changed', async () => {
    assert.match((await admin.post(path, formFrom(0))).text, /Er is niets gewijzigd/);
    await saveVersion('Waarvoor');
    const same = await admin.post(path, formFrom(version, { 'clauses.0.headingNl': 'Waarvoor' }));
    assert.match(same.text, /Er is niets gewijzigd/);
  });

  const faults: [name: string, fields: Record<string, string>, sentence: RegExp, field: string][] = [
    [
      'an unknown placeholder',
      { 'clauses.0.textNl': '{{student.naam}}' },
      /\{\{student\.naam\}\} is geen plaatshouder/,
      'clauses-0-textNl',
    ],
    [
      'an unknown placeholder in a heading',
      { 'clauses.1.headingEn': '{{x}} {{y}}' },
      /\{\{x\}\}, \{\{y\}\} zijn geen/,
      'clauses-1-headingEn',
    ],
    [
      'a block amid a sentence',
      { 'clauses.0.textEn': 'See {{block.periods}}.' },
      /moet alleen in een lid staan/,
      'clauses-0-textEn',
    ],
    ['an empty text', { 'clauses.2.textEn': '  ' }, /Vul dit in/, 'clauses-2-textEn'],
    ['a control character', { 'clauses.2.textNl': 'a\u0007b' }, /onzichtbaar stuurteken/, 'clauses-2-textNl'],
    ['no clauses', { count: '0' }, /minstens één artikel/, ''],
  ];
  for (const [name, fields, sentence, field] of faults)
    it(`refuses ${name} beside the field and keeps everything`, async () => {
      const page = await admin.submit(
        path,
        formFrom(version, { 'clauses.3.headingNl': 'Bewaard gebleven', ...fields }),
      );
      assert.equal(page.status, 422);
      assert.match(page.text, sentence);
      if (field) assert.ok(page.html.includes(`id="f-${field}-error"`), field);
      if (!('count' in fields)) assert.match(page.html, /value="Bewaard gebleven"/);
    });

  it('moves, adds and removes clauses without saving', async () => {
    const first = (html: string) => /name="clauses\.0\.headingNl" class="control" value="([^"]*)"/.exec(html)?.[1];
    const moved = await admin.submit(`${path}/indelen`, { ...formFrom(version), arrange: 'down:0' });
    assert.match(moved.text, /nog niet bewaard/);
    assert.equal(first(moved.html), productClauses.clauses.nl[1]?.heading);
    const count = (html: string) => /name="count" value="(\d+)"/.exec(html)?.[1];
    const { length } = productClauses.clauses.nl;
    const added = await admin.submit(`${path}/indelen`, { ...formFrom(version), arrange: 'add' });
    assert.equal(count(added.html), String(length + 1));
    const removed = await admin.submit(`${path}/indelen`, { ...formFrom(version), arrange: 'remove:0' });
    assert.equal(count(removed.html), String(length - 1));
    for (const odd of ['', 'up:0', 'down:99', 'x:1', 'remove:-1'])
      assert.equal(
        count((await admin.submit(`${path}/indelen`, { ...formFrom(version), arrange: odd })).html),
        String(length),
      );
    assert.equal((await admin.request(`${path}/indelen`)).location, path);
  });

  it('shows an example in both languages and says what the law asks and the text leaves out', async () => {
    const page = await admin.submit(`${path}/voorbeeld`, formFrom(version, { 'clauses.1.textNl': 'Niets.' }));
    assert.equal(page.status, 200);
    assert.match(page.text, /Voorbeeld met verzonnen gegevens/);
    assert.match(page.text, /Bij Ontwikkelbedrijf Voorbeeld/);
    assert.match(page.text, /De Nederlandse tekst noemt niet: .*\{\{duration\.start\}\}/);
    assert.doesNotMatch(page.text, /De Engelse tekst noemt niet/);
  });

  it('does not overwrite a version that somebody made meanwhile', async () => {
    const old = version;
    await saveVersion('Van een ander');
    const late = await admin.submit(path, formFrom(old, { 'clauses.0.headingNl': 'Van mij' }));
    assert.equal(late.status, 409);
    assert.match(late.text, new RegExp(`intussen versie ${version} gemaakt`));
    assert.match(late.html, /value="Van mij"/);
    assert.match(late.html, new RegExp(`name="basedOn" value="${version}"`));
    await saveVersion('Van mij');
  });

  it('keeps every version readable and lets one start from it', async () => {
    assert.match((await admin.get(`${path}/versies/1`)).text, /1\. Waarvoor/);
    assert.match((await admin.get(`${path}/versies/0`)).text, /1\. Doel/);
    assert.match((await admin.get(`${path}?vanaf=1`)).html, /value="Waarvoor"/);
    for (const odd of ['99', 'x', '-1', '1e3'])
      assert.equal((await admin.get(`${path}/versies/${odd}`)).status, 404, odd);
  });

  it('serves new drafts only; an older draft can take the new text over', async () => {
    const staff = await product.browserAs('placement_office');
    const choice = { cohort: world.cohortId, student: world.studentId, company: 'later', language: 'nl' };
    const made = await staff.submit('/overeenkomsten/nieuw', { ...choice, onPurpose: 'yes' });
    const check = made.location?.replace('opstellen/institution', 'nakijken') ?? '';
    assert.match((await staff.get(check)).text, new RegExp(`versie ${version} van de hogeschool`));
    assert.doesNotMatch((await staff.get(check)).text, /Neem de nieuwe tekst over/);
    const old = version;
    await saveVersion('Nog nieuwer');
    const page = await staff.get(check);
    assert.match(page.text, new RegExp(`gebruikt versie ${old} van de artikelen`));
    const taken = await staff.post(check.replace('nakijken', 'nieuwe-tekst'));
    assert.match(taken.text, /De nieuwe tekst staat in het concept/);
    assert.match(taken.text, new RegExp(`versie ${version} van de hogeschool`));
  });

  it('is for the admin alone', async () => {
    const staff = await product.browserAs('placement_office');
    for (const one of [path, `${path}/versies/0`]) assert.equal((await staff.get(one)).status, 403);
    assert.equal((await staff.submit(path, formFrom(version))).status, 403);
  });
});
