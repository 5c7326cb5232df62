import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createWizardDesk, type Fields, formOf, type WizardDesk } from '../../../../tests/support/wizard-desk.ts';

describe('a new agreement', () => {
  let desk: WizardDesk;
  before(async () => {
    desk = await createWizardDesk();
  });
  after(() => desk.close());

  it('asks cohort, student, company and workplace one by one, then makes a draft filled with what is known', async () => {
    const first = await desk.staff.get('/overeenkomsten/nieuw');
    assert.match(first.text, /Voor welk cohort\? september 2027 Mechatronica Zwolle, start 1 september 2027/);
    const { cohort, student, company, workplace } = desk.choices();
    assert.match((await desk.staff.get(`/overeenkomsten/nieuw?vraag=cohort`)).text, /Maak een keuze\./);
    assert.match((await desk.staff.get(`/overeenkomsten/nieuw?cohort=${cohort}`)).text, /Noor El Amrani 1087452/);
    assert.match(
      (await desk.staff.get(`/overeenkomsten/nieuw?cohort=${cohort}&student=${student}`)).text,
      /Van Dam Techniek/,
    );
    const beforeLast = `/overeenkomsten/nieuw?cohort=${cohort}&student=${student}&company=${company}`;
    assert.match(
      (await desk.staff.get(beforeLast)).text,
      /junior technicus, Ambachtsweg 14 praktijkbegeleider: R\. Hofman/,
    );
    const last = await desk.staff.get(`${beforeLast}&workplace=${workplace}`);
    assert.match(last.text, /In welke taal is de overeenkomst\?/);
    const made = await desk.staff.post('/overeenkomsten/nieuw', formOf(last, '/overeenkomsten/nieuw'));
    assert.match(made.text, /Concept 2026-0001 is gemaakt/);
    assert.match(made.html, /value="Marga de Graaf"/);
    assert.match(made.html, /value="opleidingsmanager"/);
  });

  it('warns of an agreement the student has already, with a link, and makes another on purpose', async () => {
    const known = await desk.newDraft();
    const again = await desk.staff.submit('/overeenkomsten/nieuw', desk.choices());
    assert.equal(again.status, 422);
    assert.match(again.text, /heeft al een overeenkomst in dit cohort/);
    assert.ok(again.html.includes(`href="/overeenkomsten/${known}"`));
    assert.match(again.text, /Zet een vinkje/);
    await desk.newDraft();
  });

  const notThere: [name: string, change: () => Fields][] = [
    ['a cohort that is not there', () => ({ cohort: desk.product.deps.newId() })],
    ['a student who is not there', () => ({ student: desk.product.deps.newId() })],
    ['a company that is not there', () => ({ company: desk.product.deps.newId() })],
    ['a workplace of another company', () => ({ workplace: desk.product.deps.newId() })],
  ];
  for (const [name, change] of notThere)
    it(`makes nothing for ${name}`, async () => {
      const page = await desk.staff.post('/overeenkomsten/nieuw', { ...desk.choices(), onPurpose: 'yes', ...change() });
      assert.match(page.text, /Een van je keuzes bestaat niet meer/);
    });

  it('says what is wrong with made-up choices and keeps the rest', async () => {
    const page = await desk.staff.submit('/overeenkomsten/nieuw', { ...desk.choices(), cohort: 'x', language: 'fr' });
    assert.equal(page.status, 422);
  });
});
