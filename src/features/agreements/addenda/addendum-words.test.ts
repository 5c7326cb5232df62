import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sign } from '../../../../tests/support/agreement-desk.ts';
import { createConcludedWorld } from '../../../../tests/support/concluded-world.ts';
import type { Browser } from '../../../../tests/support/http-browser.ts';
import type { TestProduct } from '../../../../tests/support/product.ts';
import { addressOf } from '../../../../tests/support/small-world.ts';
import { type Fields, formOf, step } from '../../../../tests/support/wizard-desk.ts';

describe('what people read of a change', () => {
  let product: TestProduct;
  let staff: Browser;
  let agreementId: string;
  before(async () => {
    ({ product, agreementId, staff } = await createConcludedWorld('2028-09-04T09:00:00Z'));
  });
  after(() => product.close());

  const draft = async (from: string, path: (id: string) => Promise<string> | string, fields: Fields) => {
    const begun = await staff.submit(`/overeenkomsten/${agreementId}/wijzigen`, { from, reason: 'Er verandert iets' });
    const id = begun.location?.split('/')[2] ?? '';
    const address = await path(id);
    await staff.submit(address, { ...formOf(await staff.get(address), address), ...fields });
    return id;
  };
  const textOf = async (path: string) => (await staff.get(path)).text;

  const period = async (id: string, index: number) => {
    const { html } = await staff.get(step(id, 'periods'));
    const links = [...html.matchAll(/href="([^"]*\/opstellen\/periods\/[^"/]+)"/g)].map(([, href]) => href);
    return [...new Set(links)][index] ?? '';
  };

  it('says from which day a notice holds, and who signs only where that is known', async () => {
    const id = await draft('2028-10-01', (one) => step(one, 'coaching'), { workplaceCoachName: 'A. Smit' });
    const check = await textOf(`/overeenkomsten/${id}/nakijken`);
    assert.match(check, /meteen bericht dat de wijziging geldt vanaf 1 oktober 2028/);
    const page = await textOf(`/overeenkomsten/${id}`);
    assert.match(page, /daar zie je wie ondertekent en wie bericht krijgt/);
    assert.doesNotMatch(page, /Wie ondertekent|om te ondertekenen/);
  });

  it('withdraws a change, never an agreement', async () => {
    const id = await draft('2028-10-01', (one) => step(one, 'coaching_how'), { hoursPerWeek: '4' });
    await staff.post(`/overeenkomsten/${id}/versturen`);
    const page = await textOf(`/overeenkomsten/${id}`);
    assert.match(page, /Trek deze wijziging in/);
    assert.doesNotMatch(page, /Trek de overeenkomst in/);
    const back = await staff.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'Andere uren' });
    assert.match(back.text, /De wijziging is weer een concept/);
    const asked = await textOf(`/overeenkomsten/${id}/intrekken`);
    assert.match(asked, /Trek deze wijziging in De wijziging gaat dan niet door/);
    assert.doesNotMatch(asked, /De overeenkomst gaat dan niet door|andere partijen lezen/, 'it is a draft again');
    const gone = await staff.post(`/overeenkomsten/${id}/intrekken`, { reason: 'Toch niet' });
    assert.match(gone.text, /De wijziging is ingetrokken\. De overeenkomst blijft gelden/);
  });

  it('warns of a period that is over when the change begins', async () => {
    const id = await draft('2028-10-01', (one) => period(one, 0), { until: '2028-01-21' });
    assert.match(await textOf(`/overeenkomsten/${id}/nakijken`), /is al voorbij op 1 oktober 2028/);
    await staff.submit(`/overeenkomsten/${id}/vanaf-wanneer`, { from: '2027-12-01', reason: 'Eerder' });
    assert.doesNotMatch(await textOf(`/overeenkomsten/${id}/nakijken`), /is al voorbij op/);
  });

  it('shows a signer what was and what will be at once, and a home address only after the code', async () => {
    const id = await draft('2028-10-01', (one) => step(one, 'coaching_how'), { hoursPerWeek: '5' });
    const student = step(id, 'student');
    await staff.submit(student, { ...formOf(await staff.get(student), student), address: 'Nieuweweg 7, Zwolle' });
    assert.match((await staff.post(`/overeenkomsten/${id}/versturen`)).text, /Verstuurd/);
    await product.drain();
    const asked = product.sent.filter((one) => one.to.address === addressOf('learning_company'));
    const mail = asked.findLast((one) => one.text.includes('/taak/'));
    const signer = product.browser();
    await signer.post(/http:\/\/localhost:3000(\/taak\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
    const { html, text } = await signer.get('/ondertekenen');
    assert.match(html.slice(0, html.indexOf('<details')), /Uren begeleiding per week[\s\S]*5 uur/);
    assert.doesNotMatch(text, /Nieuweweg/);
  });

  it('shows on the agreement what its week is now, as changed', async () => {
    assert.doesNotMatch(await textOf(`/overeenkomsten/${agreementId}`), /De week nu/, 'no period has that day');
    const dates = { from: '2028-09-01', until: '2029-01-31', hoursPerDay: '7.5' };
    const id = await draft('2028-09-01', (one) => period(one, 2), dates);
    await staff.post(`/overeenkomsten/${id}/versturen`);
    await product.drain();
    for (const party of ['student', 'institution', 'learning_company'] as const) await sign(product, party);
    const { html, text: shown } = await staff.get(`/overeenkomsten/${agreementId}`);
    assert.match(html, /\/geldend">Lees de tekst die nu geldt<.*\/tekst">Zoals ondertekend</s);
    assert.match(shown, /De week nu .*1 september 2028 – 31 januari 2029.* uur per week/);
  });

  it('lists no addenda for a day on which nothing holds', async () => {
    const on = (day: string) => textOf(`/overeenkomsten/${agreementId}/geldend?op=${day}`);
    assert.match(await on('2028-10-01'), /Verwerkt in deze tekst/);
    assert.doesNotMatch(await on('2031-01-01'), /Verwerkt in deze tekst/);
  });

  it('says of an agreement that is over what held last', async () => {
    const fields = { kind: 'mutual', lastDay: '2028-09-03', reason: 'Klaar' };
    await staff.post(`/overeenkomsten/${agreementId}/beeindigen`, fields);
    const { html, text } = await staff.get(`/overeenkomsten/${agreementId}`);
    assert.match(text, /Wat het laatst gold/);
    assert.doesNotMatch(text, /Wat nu geldt|De week nu/);
    const link = /href="([^"]*)">Lees de tekst die het laatst gold/.exec(html)?.[1] ?? '';
    assert.match(await textOf(link), /Wat geldt op 3 september 2028.*Verwerkt in deze tekst/);
  });
});
