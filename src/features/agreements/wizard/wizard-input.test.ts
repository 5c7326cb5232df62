import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from '../../../../tests/support/http-browser.ts';
import { createWizardDesk, type Fields, formOf, step, type WizardDesk } from '../../../../tests/support/wizard-desk.ts';

describe('what a step of the wizard takes', () => {
  let desk: WizardDesk;
  before(async () => {
    desk = await createWizardDesk();
  });
  after(() => desk.close());

  it('may leave everything empty', async () => {
    const id = await desk.newDraft({ company: 'later', workplace: 'later' });
    for (const name of [
      'institution',
      'learning_company',
      'student',
      'duration',
      'workplace',
      'coaching',
      'coaching_how',
    ])
      assert.equal((await emptied(id, name)).status, 303, name);
    for (const name of ['early_ending', 'employment', 'costs'])
      assert.equal((await emptied(id, name)).status, 303, name);
    assert.match((await desk.staff.get(`/overeenkomsten/${id}/nakijken`)).text, /Vul de naam van de hogeschool in/);
  });
  async function emptied(id: string, name: string): Promise<Page> {
    const fields = formOf(await desk.staff.get(step(id, name)), step(id, name));
    const empty = Object.keys(fields).filter((key) => key !== 'base' && key !== '_csrf');
    return desk.staff.submit(step(id, name), { ...fields, ...Object.fromEntries(empty.map((key) => [key, ''])) });
  }

  const period: Fields = {
    studyYear: '1',
    weeks: '10',
    company: '4',
    school: '1',
    third: '0',
    hoursPerDay: '8',
  };
  const badInput: [name: string, page: string, fields: Fields, sentence: RegExp][] = [
    ['a KVK number of seven digits', 'learning_company', { kvkNumber: '1234567' }, /acht cijfers/],
    ['a date that does not exist', 'duration', { start: '2027-02-30' }, /geen bestaande datum/],
    ['an end before the start', 'duration', { start: '2027-09-01', end: '2027-08-31' }, /moet na de eerste dag liggen/],
    ['a birth date in the future', 'student', { birthDate: '2030-01-01' }, /klopt de leeftijd niet/],
    ['a control character', 'student', { name: 'Noor\u0007' }, /onzichtbaar stuurteken/],
    ['a text that is too long', 'workplace', { jobTitle: 'x'.repeat(121) }, /hoogstens 120 tekens/],
    ['hours that are no number', 'coaching_how', { hoursPerWeek: 'veel' }, /Vul een getal in/],
    ['a kind of contract that is not in the list', 'employment', { kind: 'slavery' }, /uit de lijst/],
    ['a contract that ends before the start', 'employment', { endDate: '2026-01-01' }, /voor de overeenkomst begint/],
    ['a period of 0 weeks', 'periods/nieuw', { ...period, weeks: '0' }, /van 1 tot en met 104/],
    ['a period of 105 weeks', 'periods/nieuw', { ...period, weeks: '105' }, /van 1 tot en met 104/],
    ['a period without days', 'periods/nieuw', { ...period, company: '', school: '' }, /minstens een halve dag/],
    ['a period of eight days', 'periods/nieuw', { ...period, company: '7', school: '1' }, /meer dan zeven dagen/],
    ['a third of a day', 'periods/nieuw', { ...period, company: '0,3' }, /hele of halve dagen/],
    [
      'period dates in reverse',
      'periods/nieuw',
      { ...period, from: '2028-02-01', until: '2028-01-01' },
      /ligt voor de eerste dag/,
    ],
    ['an address without @', 'signers/nieuw', { party: 'student', email: 'noor.example' }, /geen e-mailadres/],
    ['a signer for nobody', 'signers/nieuw', { name: 'X' }, /Maak een keuze/],
    [
      'a second student',
      'signers/nieuw',
      { party: 'student', name: 'X' },
      /De student ondertekent zelf en staat er al/,
    ],
    ['a signer for a party that is not there', 'signers/nieuw', { party: 'employer' }, /doet niet mee/],
    ['negative EC', 'outcomes/nieuw', { creditsAtWorkplace: '-1' }, /van 0 tot en met 999/],
  ];
  for (const [name, page, fields, sentence] of badInput)
    it(`refuses ${name} with a sentence and keeps what was typed`, async () => {
      const id = await desk.newDraft();
      const before = await desk.draftOf(id);
      const answer = await desk.fill(step(id, page), fields);
      assert.equal(answer.status, 422);
      assert.match(answer.text, sentence);
      assert.match(answer.text, /Dit moet nog anders/);
      const again = formOf(answer, step(id, page));
      for (const [field, value] of Object.entries(fields))
        if (value !== '' && value !== 'slavery' && value !== 'employer')
          assert.equal(again[field], String(value).replace('\u0007', ''), field);
      assert.equal((await desk.draftOf(id)).revision, before.revision);
    });

  it('names each field in the list of what must change', async () => {
    const id = await desk.newDraft();
    const { text } = await desk.fill(step(id, 'periods/nieuw'), { ...period, company: '9', school: '8' });
    assert.match(text, /Dagen bij het bedrijf: Vul een getal in .* Dagen bij de hogeschool: Vul een getal in/);
  });

  it('shows markup as text', async () => {
    const id = await desk.newDraft();
    await desk.fill(step(id, 'student'), { name: '<script>alert(1)</script> & "Noor"' });
    for (const path of [step(id, 'student'), step(id, 'signers'), `/overeenkomsten/${id}/nakijken`]) {
      const page = await desk.staff.get(path);
      assert.doesNotMatch(page.html, /<script>alert/);
    }
    assert.match(
      (await desk.staff.get(`/overeenkomsten/${id}/nakijken`)).text,
      /<script>alert\(1\)<\/script> & "Noor"/,
    );
  });
});
