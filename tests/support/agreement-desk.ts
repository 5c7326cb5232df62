import assert from 'node:assert/strict';
import type { Party } from '../../src/features/agreements/index.ts';
import type { Browser, Page } from './http-browser.ts';
import type { TestProduct } from './product.ts';
import { addDraft, addressOf, type SmallWorld } from './small-world.ts';

/** Sends a complete draft and lets all three parties sign by their links and codes; returns the agreement's id. */
export async function concludeAgreement(product: TestProduct, world: SmallWorld): Promise<string> {
  const staff = await product.browserAs('placement_office', world.slug);
  const id = await addDraft(product.deps, world);
  await product.drain();
  assert.match((await staff.post(`/overeenkomsten/${id}/versturen`)).text, /Verstuurd/);
  await product.drain();
  for (const party of ['student', 'learning_company', 'institution'] as const)
    assert.match((await sign(product, party)).text, /Bedankt|rond/);
  await product.drain();
  return id;
}

/** Lets a party sign by the newest link in its mail, with a code; answers with the last page. */
export async function sign(product: TestProduct, party: Party): Promise<Page> {
  const mailTo = (part: string) =>
    product.sent.findLast((mail) => mail.to.address === addressOf(party) && mail.text.includes(part))?.text ?? '';
  const browser: Browser = product.browser();
  await browser.post(/http:\/\/localhost:3000(\/taak\/\S+)/.exec(mailTo('/taak/'))?.[1] ?? '');
  await browser.post('/ondertekenen');
  await product.drain();
  const [, one = '', two = ''] = /(\d{3}) (\d{3})/.exec(mailTo('zes cijfers')) ?? [];
  await browser.post('/ondertekenen/code', { code: one + two });
  const page = await browser.get('/ondertekenen/bevestigen');
  const text = /name="text" value="([0-9a-f]{64})"/.exec(page.html)?.[1] ?? '';
  const fields = { text, name: nameOf[party] ?? party, jobTitle: 'directeur', authority: 'yes', intent: 'yes' };
  return browser.post('/ondertekenen/bevestigen', fields);
}

const nameOf: Partial<Record<Party, string>> = { student: 'Noor El Amrani', learning_company: 'I. van Dam' };
