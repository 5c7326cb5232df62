import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../../tests/support/product.ts';
import {
  actorOf,
  addDraft,
  addressOf,
  createSmallWorld,
  type SmallWorld,
} from '../../../../tests/support/small-world.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Party } from '../rules/party.ts';
import { sampleDraft } from '../rules/terms.fixture.ts';
import { changeDraft } from '../save-draft.ts';

describe('signing an agreement', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    staff = await product.browserAs('placement_office');
  });
  after(() => product.close());

  const send = async (change?: Parameters<typeof addDraft>[2]) => {
    const id = await addDraft(product.deps, world, change);
    await product.drain();
    product.sent.length = 0;
    const page = await staff.post(`/overeenkomsten/${id}/versturen`);
    assert.match(page.text, /Verstuurd/);
    await product.drain();
    return id;
  };
  const mailTo = (party: Party) => product.sent.filter((mail) => mail.to.address === addressOf(party)).at(-1);
  const linkOf = (party: Party) => {
    const mail = product.sent.findLast((one) => one.to.address === addressOf(party) && one.text.includes('/taak/'));
    return /http:\/\/localhost:3000(\/taak\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };
  const codeOf = (party: Party) =>
    /(\d{3}) (\d{3})/
      .exec(mailTo(party)?.text ?? '')
      ?.slice(1)
      .join('') ?? '';
  const open = async (party: Party) => {
    const browser = product.browser();
    await browser.post(linkOf(party));
    return browser;
  };
  const prove = async (browser: Browser, party: Party) => {
    await browser.post('/ondertekenen');
    await product.drain();
    return browser.post('/ondertekenen/code', { code: codeOf(party) });
  };
  const statement = async (browser: Browser) => {
    const page = await browser.get('/ondertekenen/bevestigen');
    return {
      text: /name="text" value="([0-9a-f]{64})"/.exec(page.html)?.[1] ?? '',
      name: 'I. van Dam',
      jobTitle: 'directeur',
      authority: 'yes',
      intent: 'yes',
    };
  };
  const sign = async (party: Party) => {
    const browser = await open(party);
    await prove(browser, party);
    return browser.post('/ondertekenen/bevestigen', await statement(browser));
  };
  const pdfs = (id: string) =>
    product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('agreementDocument as d')
        .innerJoin('agreementText as t', (join) =>
          join.onRef('t.institutionId', '=', 'd.institutionId').onRef('t.id', '=', 'd.agreementTextId'),
        )
        .select(['d.signatureCount'])
        .where('t.agreementId', '=', id)
        .orderBy('d.signatureCount')
        .execute(),
    );

  it('goes from three links in three mails to a concluded agreement with four PDFs', async () => {
    const id = await send();
    assert.deepEqual(
      product.sent.map((mail) => mail.to.address).sort(),
      [addressOf('institution'), addressOf('learning_company'), addressOf('student')].sort(),
    );

    assert.match((await sign('student')).text, /Bedankt, je hebt ondertekend/);
    assert.match((await sign('learning_company')).text, /Nu aan zet: hogeschool/);
    const last = await sign('institution');
    assert.match(last.text, /De overeenkomst is rond/);
    await product.drain();

    assert.deepEqual(
      (await pdfs(id)).map((row) => row.signatureCount),
      [0, 1, 2, 3],
    );
    assert.match((await staff.get(`/overeenkomsten/${id}`)).text, /Iedereen heeft ondertekend/);
    assert.match(mailTo('student')?.subject ?? '', /door iedereen ondertekend/);

    const copy = await open('student');
    assert.match((await copy.get('/ondertekenen/klaar')).text, /Bevestig daarom eerst met een code/);
    assert.equal((await copy.request('/ondertekenen/document')).status, 303);
    await prove(copy, 'student');
    const pdf = await copy.request('/ondertekenen/document');
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.match(pdf.html.slice(0, 8), /%PDF-1/);
  });

  it('shows no birth date or home address before a code, in page or mail', async () => {
    await send();
    const secrets = /23 november 2005|2005-11-23|Stationsstraat/;
    const browser = await open('learning_company');
    const page = await browser.get('/ondertekenen');
    assert.match(page.text, /zichtbaar na je code/);
    assert.doesNotMatch(page.html, secrets);
    for (const mail of product.sent) assert.doesNotMatch(mail.text + mail.html, secrets);
    await prove(browser, 'learning_company');
    assert.match((await browser.get('/ondertekenen/bevestigen')).html, secrets);
  });

  it('is not used up by a GET, however often a scanner fetches it', async () => {
    await send();
    const link = linkOf('student');
    for (let time = 0; time < 3; time += 1) assert.equal((await product.browser().get(link)).status, 200);
    assert.match((await staff.get(`/overeenkomsten`)).text, /Wacht op/);
    const browser = await open('student');
    assert.match((await browser.get('/ondertekenen')).text, /Lees de overeenkomst/);
  });

  it('refuses a wrong, late, foreign or too often tried code, and says what to do', async () => {
    await send();
    const browser = await open('student');
    await browser.post('/ondertekenen');
    await product.drain();
    const code = codeOf('student');
    const wrong = code === '000000' ? '000001' : '000000';
    assert.match((await browser.post('/ondertekenen/code', { code: '12a' })).text, /zes cijfers/);
    assert.match((await browser.post('/ondertekenen/code', { code: wrong })).text, /Deze code klopt niet/);

    const elsewhere = await open('student');
    assert.match((await elsewhere.post('/ondertekenen/code', { code })).text, /nog geen code gevraagd/);

    for (let tries = 2; tries <= 5; tries += 1) await browser.post('/ondertekenen/code', { code: wrong });
    assert.match((await browser.post('/ondertekenen/code', { code })).text, /vijf keer een verkeerde code/);

    await browser.post('/ondertekenen');
    await product.drain();
    product.clock.advance(11);
    assert.match((await browser.post('/ondertekenen/code', { code: codeOf('student') })).text, /verlopen/);
    await browser.post('/ondertekenen');
    assert.match((await browser.post('/ondertekenen')).text, /drie codes gevraagd/);
  });

  it('does not take the code of another agreement', async () => {
    await send();
    const first = await open('student');
    await first.post('/ondertekenen');
    await product.drain();
    const foreign = codeOf('student');
    await send();
    const second = await open('student');
    await second.post('/ondertekenen');
    await product.drain();
    if (codeOf('student') !== foreign)
      assert.match((await second.post('/ondertekenen/code', { code: foreign })).text, /klopt niet/);
  });

  it('cannot be signed without a code, a name, the declarations, or with another text', async () => {
    await send();
    const browser = await open('learning_company');
    const early = await browser.post('/ondertekenen/bevestigen', {
      text: 'a'.repeat(64),
      name: 'X',
      jobTitle: 'y',
      authority: 'yes',
      intent: 'yes',
    });
    assert.doesNotMatch(early.text, /Bedankt/);
    await prove(browser, 'learning_company');
    const right = await statement(browser);
    const bare = await browser.submit('/ondertekenen/bevestigen', {
      text: right.text,
      name: '',
      jobTitle: 'directeur <b>',
    });
    assert.equal(bare.status, 422);
    assert.match(bare.html, /value="directeur &lt;b>"/);
    assert.match(bare.text, /Zet hier een vinkje als je mag ondertekenen/);
    const noFunction = { ...right, jobTitle: '' };
    assert.match((await browser.submit('/ondertekenen/bevestigen', noFunction)).text, /Vul je functie in/);
    const both = await browser.submit('/ondertekenen/bevestigen', { ...noFunction, authority: '' });
    assert.match(both.text, /je functie in[\s\S]*Zet hier een vinkje/);
    assert.match(
      (await browser.post('/ondertekenen/bevestigen', { ...right, text: 'a'.repeat(64) })).text,
      /intussen aangepast/,
    );
    assert.match((await browser.post('/ondertekenen/bevestigen', right)).text, /Bedankt/);
  });

  it('keeps the name and function that were typed when the code is too old at the last step', async () => {
    await send();
    const browser = await open('learning_company');
    await prove(browser, 'learning_company');
    const typed = { ...(await statement(browser)), name: 'Ineke van Dam-Smit', jobTitle: 'mede-eigenaar' };
    product.clock.advance(13 * 60);
    await browser.post(linkOf('learning_company'));
    const late = await browser.submit('/ondertekenen/bevestigen', typed);
    assert.match(late.text, /te lang geleden/);
    const kept = (page: { html: string }) =>
      Object.fromEntries(
        ['name', 'jobTitle'].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(page.html)?.[1]]),
      ) as Record<string, string>;
    assert.deepEqual(kept(late), { name: typed.name, jobTitle: typed.jobTitle });
    assert.deepEqual(kept(await browser.submit('/ondertekenen/code', { ...kept(late), code: 'x' })), kept(late));
    assert.deepEqual(kept(await browser.submit('/ondertekenen', kept(late))), kept(late));
    await product.drain();
    const back = await browser.submit('/ondertekenen/code', { ...kept(late), code: codeOf('learning_company') });
    assert.match(back.text, /Onderteken de overeenkomst/);
    assert.match(back.html, /value="Ineke van Dam-Smit"[\s\S]*value="mede-eigenaar"/);
    assert.doesNotMatch(back.html, /type="checkbox"[^>]* checked/, 'declared anew');
    assert.match((await browser.post('/ondertekenen/bevestigen', typed)).text, /Bedankt/);
    // A session of staff does not last that long.
    staff = await product.browserAs('placement_office');
  });

  it('counts a double click and two who sign at once exactly once each', async () => {
    const id = await send();
    await sign('student');
    const [company, institution] = [await open('learning_company'), await open('institution')];
    await prove(company, 'learning_company');
    await prove(institution, 'institution');
    const [a, b] = [await statement(company), await statement(institution)];
    await Promise.all([
      company.post('/ondertekenen/bevestigen', a),
      company.post('/ondertekenen/bevestigen', a),
      institution.post('/ondertekenen/bevestigen', b),
    ]);
    await product.drain();
    const signatures = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('signature').select('signerId').where('agreementId', '=', id).execute(),
    );
    assert.equal(signatures.length, 3);
    assert.equal(new Set(signatures.map((row) => row.signerId)).size, 3);
    assert.match((await staff.get(`/overeenkomsten/${id}`)).text, /Iedereen heeft ondertekend/);
    assert.match((await company.post('/ondertekenen/bevestigen', a)).text, /al ondertekend|Bedankt/);
    assert.deepEqual(
      (await pdfs(id)).map((row) => row.signatureCount),
      [0, 1, 2, 3],
    );
  });

  it('takes a refusal as a fact with a reason, stops the others, and lets the signer think again', async () => {
    const id = await send();
    const student = await open('student');
    assert.equal((await student.submit('/ondertekenen/niet-akkoord', { reason: '' })).status, 422);
    assert.match(
      (await student.post('/ondertekenen/niet-akkoord', { reason: 'De uren kloppen niet & <i>meer</i>' })).text,
      /Je bent niet akkoord gegaan/,
    );
    await product.drain();
    assert.ok(
      product.sent.some(
        (mail) =>
          mail.subject.startsWith('Niet akkoord') && mail.to.address === `placement_office@${world.slug}.example`,
      ),
    );
    assert.match((await staff.get(`/overeenkomsten/${id}`)).text, /is niet akkoord/);
    const company = await open('learning_company');
    assert.match((await company.get('/ondertekenen')).text, /Ondertekenen kan nu even niet/);
    await student.post('/ondertekenen/toch-akkoord');
    assert.match((await company.get('/ondertekenen')).text, /Lees de overeenkomst/);
  });

  it('is taken back for correction: signatures void, links dead with whom to call, everything typed kept', async () => {
    const id = await send();
    await sign('student');
    const company = await open('learning_company');
    assert.equal((await staff.submit(`/overeenkomsten/${id}/terugnemen`, { reason: ' ' })).status, 422);
    await staff.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'Andere begeleider' });
    const dead = await company.get('/ondertekenen');
    assert.equal(dead.status, 410);
    assert.match(dead.text, /Petra Bureau/);
    assert.equal((await product.browser().get(linkOf('learning_company'))).status, 410);
    await product.drain();
    assert.match(mailTo('student')?.text ?? '', /Andere begeleider/);
    assert.match((await staff.get(`/overeenkomsten/${id}`)).text, /Eén eerdere tekst is teruggenomen/);
    await staff.post(`/overeenkomsten/${id}/versturen`);
    await product.drain();
    for (const party of ['student', 'learning_company', 'institution'] as const) await sign(party);
    assert.match((await staff.get(`/overeenkomsten/${id}`)).text, /Iedereen heeft ondertekend/);
  });

  it('forgets a signer whose party was removed after taking back, and keeps them in the earlier round', async () => {
    const id = await send((draft) => ({
      ...draft,
      parties: { ...draft.parties, thirdLocation: sampleDraft().parties.thirdLocation },
    }));
    await sign('third_location');
    await staff.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'Geen derde leerlocatie meer' });
    product.clock.advance(1);
    const office = await actorOf(product.deps, world);
    await product.deps.db.inInstitution(world.institutionId, (tx) =>
      changeDraft(
        { tx, actor: office, now: product.clock.now(), today: isoDate('2026-11-23'), deps: product.deps },
        id,
        (content) => ({
          ...content,
          terms: { ...content.terms, parties: { ...content.terms.parties, thirdLocation: null } },
          signers: content.signers.filter((signer) => signer.party !== 'third_location'),
        }),
      ),
    );
    await product.drain();
    product.sent.length = 0;
    assert.match((await staff.post(`/overeenkomsten/${id}/versturen`)).text, /Verstuurd/);
    await product.drain();
    assert.equal(mailTo('third_location'), undefined);
    for (const party of ['student', 'learning_company', 'institution'] as const) await sign(party);
    assert.match((await staff.get(`/overeenkomsten/${id}`)).text, /Iedereen heeft ondertekend/);
  });

  it('changes an address without losing what others signed: old link dead, others told, evidence kept', async () => {
    const id = await send();
    await sign('student');
    const old = linkOf('learning_company');
    // The signers stand in the order of their parties: hogeschool, learning company, student.
    const page = await staff.get(`/overeenkomsten/${id}`);
    const [, signerId] = [...page.html.matchAll(/\/ondertekenaars\/([0-9a-f-]{36})\/adres/g)].map((match) => match[1]);
    const stolen = await staff.submit(`/overeenkomsten/${id}/ondertekenaars/${signerId}/adres`, {
      name: 'Iris',
      email: addressOf('student'),
      sharedReason: '',
    });
    assert.match(stolen.text, /gebruikt dit adres ook/);
    await staff.post(`/overeenkomsten/${id}/ondertekenaars/${signerId}/adres`, {
      name: 'Iris van Dam',
      email: 'Iris@Nieuw.example',
      sharedReason: '',
    });
    await product.drain();
    assert.equal((await product.browser().get(old)).status, 410);
    assert.match(mailTo('student')?.text ?? '', /Iris van Dam/);
    assert.equal(product.sent.filter((mail) => mail.to.address === 'iris@nieuw.example').length, 1);
    const after = await staff.get(`/overeenkomsten/${id}`);
    assert.match(after.text, /iris@nieuw.example/);
    assert.match(after.text, /ondertekend/);
  });

  it('says so when the link is unknown, for another task, or 60 days old, and sends a new one to the same address only', async () => {
    await send();
    assert.equal((await product.browser().get('/taak/vechtstroom/onzin')).status, 404);
    assert.equal((await product.browser().get('/taak/elders/onzin')).status, 404);
    const nobody = product.browser();
    assert.match((await nobody.get('/ondertekenen')).text, /Open je link uit de mail/);
    const link = linkOf('student');
    product.clock.advance(61 * 24 * 60);
    staff = await product.browserAs('placement_office');
    const late = await product.browser().get(link);
    assert.equal(late.status, 410);
    assert.match(late.text, /Stuur mij een nieuwe link/);
    product.sent.length = 0;
    await product.browser().post(`${link}/nieuwe-link`);
    await product.drain();
    assert.deepEqual(
      product.sent.map((mail) => mail.to.address),
      [addressOf('student')],
    );
    assert.notEqual(linkOf('student'), link);
    assert.match((await sign('student')).text, /Bedankt/);
  });

  it('is refused in words when no mail can leave', async () => {
    const mute = await createTestProduct({ mail: false });
    const there = await createSmallWorld(mute.deps);
    const id = await addDraft(mute.deps, there);
    const page = await (await mute.browserAs('placement_office')).post(`/overeenkomsten/${id}/versturen`);
    assert.match(page.text, /Er kan nog geen mail weg/);
    await mute.close();
  });

  it('keeps mail and job rows free of links and codes', async () => {
    await send();
    const browser = await open('student');
    await browser.post('/ondertekenen');
    await product.drain();
    const code = codeOf('student');
    const link = linkOf('institution').split('/').at(-1) ?? '';
    const { asSuperuser } = await import('../../../../tests/support/database.ts');
    for (const table of ['mail', 'task_link', 'task_link_token', 'signing_code', 'audit_event', 'pgboss.job']) {
      const rows = JSON.stringify((await asSuperuser(product.superuserUrl, `select * from ${table}`)).rows);
      assert.ok(!rows.includes(link), `${table} holds a link`);
      assert.ok(!rows.includes(`"${code}"`), `${table} holds a code`);
    }
  });
});
