import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import { openSessionFor } from '../sign-in/index.ts';

const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };

describe('people', () => {
  let product: TestProduct;
  let zuidwal: TestInstitution;
  let noord: TestInstitution;
  before(async () => {
    product = await createTestProduct();
    zuidwal = await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    noord = await addTestInstitution(product.deps, {
      name: 'Hogeschool Noord',
      slug: 'noord',
      admin: { name: 'Nel Noord', email: 'nel@noord.example' },
    });
  });
  after(() => product.close());

  const newPerson = (extra: Record<string, string> = {}) => ({
    name: 'Piet Projectleider',
    email: 'piet@zuidwal.example',
    phone: '',
    role: 'project_lead',
    validFrom: '2026-11-23',
    validUntil: '',
    ...extra,
  });
  const idOf = async (email: string) =>
    (
      await product.deps.db.inInstitution(zuidwal.id, (tx) =>
        tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
      )
    ).id;
  const rolesOf = (personId: string) =>
    product.deps.db.inInstitution(zuidwal.id, (tx) =>
      tx.selectFrom('roleAssignment').selectAll().where('personId', '=', personId).orderBy('createdAt').execute(),
    );
  const browserOf = async (email: string, roleAssignmentId: string) => {
    const browser = product.browser();
    const chosen = { institutionId: zuidwal.id, roleAssignmentId };
    const token = await product.deps.db.asIdentity((tx) =>
      openSessionFor(tx, email, 'nl', product.clock.now(), chosen),
    );
    browser.cookies.set('dh_session', token);
    return browser;
  };
  const lastEvent = async () => {
    const events = await product.deps.db.inInstitution(zuidwal.id, (tx) =>
      auditLines(tx).selectAll().orderBy('at', 'desc').limit(1).execute(),
    );
    return events[0];
  };

  it('adds somebody with a first role, and invites by mail with the address to use and no secret', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const page = await browser.post('/beheer/mensen/nieuw', newPerson({ invite: 'yes', maySign: 'yes' }));
    assert.equal(page.status, 200);
    assert.match(page.text, /Piet Projectleider is toegevoegd en krijgt een uitnodiging/);
    assert.match(page.text, /Ja, als Piet Projectleider/);
    assert.match(page.text, /De uitnodiging wacht tot de mailserver/);
    product.clock.advance(1);
    await product.drain();
    const mail = product.sent.at(-1);
    assert.equal(mail?.to.address, 'piet@zuidwal.example');
    assert.equal(mail?.subject, 'Hogeschool Zuidwal nodigt je uit voor Driehoek');
    assert.match(mail?.text ?? '', /Projectleider, voor Hogeschool Zuidwal/);
    assert.match(mail?.text ?? '', /Log in met piet@zuidwal\.example/);
    assert.match(mail?.text ?? '', /http:\/\/localhost:3000\/inloggen\n/);
    const after = await browser.get(page.path);
    assert.match(after.text, /Aangenomen/);
    assert.match(after.text, /nam hem aan op 23 november 2026/);
  });

  it('offers the existing person when the address is known, and keeps what was typed', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const page = await browser.post(
      '/beheer/mensen/nieuw',
      newPerson({ name: 'P. Leider', email: 'PIET@zuidwal.example ' }),
    );
    assert.equal(page.status, 422);
    assert.match(page.text, /Dit adres is al van Piet Projectleider/);
    assert.match(page.html, new RegExp(`href="/beheer/mensen/${await idOf('piet@zuidwal.example')}/rollen"`));
    assert.match(page.html, /value="P. Leider"/);
  });

  it('finds people by a part of name or address, and by whether they have a role', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    assert.match((await browser.get('/beheer/mensen?q=PROJECT')).text, /Piet/);
    assert.match((await browser.get('/beheer/mensen?q=piet%40')).text, /Piet/);
    assert.match((await browser.get('/beheer/mensen?q=100%25_')).text, /Niemand gevonden/);
    assert.doesNotMatch((await browser.get('/beheer/mensen?state=without_role')).text, /Piet Projectleider/);
    assert.doesNotMatch((await browser.get('/beheer/mensen')).text, /Nel Noord/);
    assert.equal((await browser.get('/beheer/mensen?page=99999999999999999999&state=x&q=%00')).status, 200);
  });

  const badPeople: [string, Record<string, string>, RegExp][] = [
    ['no name', { name: '   ' }, /Vul dit in/],
    ['a name that is too long', { name: 'x'.repeat(121) }, /hoogstens 120 tekens/],
    ['a control character in the name', { name: 'Piet\u0007' }, /onzichtbaar stuurteken/],
    ['no address', { email: 'piet' }, /geen e-mailadres/],
    ['a role that cannot be given', { role: 'student' }, /Kies een van de mogelijkheden/],
    ['an impossible date', { validFrom: '2026-02-30' }, /geen bestaande datum/],
    ['a last day before the first', { validUntil: '2026-11-22' }, /ligt voor de eerste/],
    ['a last day that is over', { validFrom: '2026-01-01', validUntil: '2026-02-01' }, /al voorbij/],
    ['a Mkb-route of nobody', { mkbRouteId: '00000000-0000-4000-8000-000000000000' }, /Mkb-route is er niet meer/],
    ['a company that is not there', { role: 'partner_manager', company: 'Bestaat Niet' }, /geen bedrijf met deze naam/],
  ];
  for (const [name, fields, expected] of badPeople)
    it(`refuses ${name} with words, and adds nobody`, async () => {
      const browser = await product.browserAs('admin', 'zuidwal');
      const page = await browser.post('/beheer/mensen/nieuw', newPerson({ email: 'nieuw@zuidwal.example', ...fields }));
      assert.equal(page.status, 422);
      assert.match(page.text, expected);
      assert.match((await browser.get('/beheer/mensen?q=nieuw%40')).text, /Niemand gevonden/);
    });

  it('shows markup in a name as text', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const name = '<script>alert(1)</script> & "Zo"';
    const page = await browser.post(
      '/beheer/mensen/nieuw',
      newPerson({ name, email: 'markup@zuidwal.example', invite: 'yes' }),
    );
    assert.doesNotMatch(page.html, /<script>alert/);
    assert.ok(page.text.includes(name));
    await product.drain();
    assert.doesNotMatch(product.sent.at(-1)?.html ?? '', /<script>/);
  });

  it('gives a second role, but not the same one over the same days', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const personId = await idOf('piet@zuidwal.example');
    const path = `/beheer/mensen/${personId}/rollen`;
    const given = await browser.post(path, { role: 'lecturer', validFrom: '2027-01-01', validUntil: '2027-06-30' });
    assert.match(given.text, /Docent/);
    assert.match(given.text, /van 1 januari 2027 tot en met 30 juni 2027/);
    const again = await browser.post(path, { role: 'lecturer', validFrom: '2027-06-30', validUntil: '' });
    assert.equal(again.status, 422);
    assert.match(again.text, /heeft deze rol al in die tijd/);
    assert.equal((await browser.post(path, { role: 'lecturer', validFrom: '2027-07-01' })).status, 200);
  });

  it('ends a role at once: the next request has no access', async () => {
    const { personId, roleAssignmentId } = await addTestPerson(product.deps, zuidwal.id, {
      name: 'Rik Relatie',
      email: 'rik@zuidwal.example',
      role: 'partner_manager',
    });
    product.clock.advance(24 * 60);
    const browser = await product.browserAs('admin', 'zuidwal');
    const rik = await browserOf('rik@zuidwal.example', roleAssignmentId);
    assert.equal((await rik.request('/mijn-taken')).status, 200);
    const path = `/beheer/mensen/${personId}/rollen/${roleAssignmentId}/beeindigen`;
    assert.match((await browser.get(path)).text, /Wanneer eindigt de rol/);
    assert.match((await browser.post(path, { when: 'now' })).text, /De rol is beëindigd/);
    assert.equal((await rik.request('/mijn-taken')).location, '/rol');
    assert.deepEqual(
      (await rolesOf(personId)).map((role) => role.validUntil),
      ['2026-11-23'],
    );
    assert.match((await browser.post(path, { when: 'now' })).text, /al voorbij/);
  });

  it('ends a role after a day, and refuses a day that is over', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const personId = await idOf('piet@zuidwal.example');
    const [lead] = await rolesOf(personId);
    const path = `/beheer/mensen/${personId}/rollen/${lead?.id}/beeindigen`;
    assert.match((await browser.post(path, { when: 'after', lastDay: '' })).text, /Vul de laatste dag in/);
    assert.match((await browser.post(path, { when: 'after', lastDay: '2026-01-01' })).text, /al voorbij/);
    assert.match((await browser.post(path, { when: '', lastDay: '' })).text, /Maak een keuze/);
    assert.match(
      (await browser.post(path, { when: 'after', lastDay: '2027-08-31' })).text,
      /tot en met 31 augustus 2027/,
    );
    assert.deepEqual((await lastEvent())?.action, 'role.ended');
  });

  it('does not let the last admin role end, and says what to do', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const path = `/beheer/mensen/${zuidwal.adminId}/rollen/${zuidwal.adminRoleId}/beeindigen`;
    for (const fields of [{ when: 'now' }, { when: 'after', lastDay: '2099-01-01' }]) {
      const page = await browser.post(path, fields);
      assert.equal(page.status, 422);
      assert.match(page.text, /laatste beheerder zonder einddatum/);
    }
    assert.equal((await rolesOf(zuidwal.adminId))[0]?.validUntil, null);
  });

  it('says who may sign for the hogeschool, and keeps before and after', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const personId = await idOf('piet@zuidwal.example');
    const [lead] = await rolesOf(personId);
    product.clock.advance(1);
    const page = await browser.post(`/beheer/mensen/${personId}/rollen/${lead?.id}/ondertekenen`, { maySign: 'no' });
    assert.match(page.text, /mag niet meer ondertekenen/);
    const event = await lastEvent();
    assert.equal(event?.action, 'role.signing_changed');
    assert.deepEqual(
      [event?.before, event?.after].map((state) => (state as { maySign?: boolean } | undefined)?.maySign),
      [true, false],
    );
  });

  it('ends the access of an old address at once, and cancels an invitation to it', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const { personId, roleAssignmentId } = await addTestPerson(product.deps, zuidwal.id, {
      name: 'Dora Docent',
      email: 'dora@oud.example',
      role: 'lecturer',
    });
    const dora = await browserOf('dora@oud.example', roleAssignmentId);
    await browser.post(`/beheer/mensen/${personId}/uitnodigen`);
    const count = product.sent.length;
    const details = { name: 'Dora Docent', email: 'dora@nieuw.example', phone: '', seen: '' };
    assert.match(
      (await browser.post(`/beheer/mensen/${personId}`, details)).text,
      /alleen nog met dora@nieuw\.example/,
    );
    assert.equal((await dora.request('/mijn-taken')).location, '/rol');
    assert.match((await dora.get('/mijn-taken')).text, /geen rol/);
    await product.drain();
    assert.equal(product.sent.length, count);
    assert.match((await browser.get(`/beheer/mensen/${personId}`)).text, /Niet meer nodig/);
  });

  it('refuses an address that somebody else has, and says who', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const personId = await idOf('dora@nieuw.example');
    const details = { name: 'Dora Docent', email: admin.email, phone: '', seen: '' };
    const page = await browser.post(`/beheer/mensen/${personId}`, details);
    assert.equal(page.status, 422);
    assert.match(page.text, /al van Ada Beheer/);
  });

  it('does not overwrite unseen what another tab saved', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const personId = await idOf('dora@nieuw.example');
    const seen = JSON.stringify(['Dora Docent', 'dora@nieuw.example', '']);
    const save = (name: string, what: string) =>
      browser.post(`/beheer/mensen/${personId}`, { name, email: 'dora@nieuw.example', phone: '', seen: what });
    assert.match((await save('Dora Eerst', seen)).text, /Bewaard/);
    const late = await save('Dora Laat', seen);
    assert.equal(late.status, 422);
    assert.match(late.text, /Iemand anders heeft dit intussen gewijzigd in: Dora Eerst/);
    assert.match(late.html, /value="Dora Laat"/);
    const fresh = /name="seen" value="([^"]*)"/.exec(late.html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    assert.match((await save('Dora Laat', fresh)).text, /Bewaard/);
  });

  it('says of ids of another hogeschool, and of nobody, that they are not there', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    for (const id of [noord.adminId, '00000000-0000-4000-8000-000000000000', 'geen-uuid']) {
      for (const path of [`/beheer/mensen/${id}`, `/beheer/mensen/${id}/rollen`])
        assert.equal((await browser.request(path)).status, 404, path);
      for (const path of [`/beheer/mensen/${id}`, `/beheer/mensen/${id}/uitnodigen`, `/beheer/mensen/${id}/rollen`])
        assert.equal((await browser.submit(path, { name: 'x', email: 'x@x.example' })).status, 404, path);
    }
    const other = `/beheer/mensen/${noord.adminId}/rollen/${noord.adminRoleId}`;
    assert.equal((await browser.submit(`${other}/beeindigen`, { when: 'now' })).status, 404);
    assert.equal((await browser.submit(`${other}/ondertekenen`, { maySign: 'yes' })).status, 404);
  });

  it('is for the admin only', async () => {
    await addTestPerson(product.deps, zuidwal.id, {
      name: 'Bo Bureau',
      email: 'bo@zuidwal.example',
      role: 'placement_office',
    });
    const browser = await product.browserAs('placement_office', 'zuidwal');
    assert.equal((await browser.request('/beheer/mensen')).status, 403);
    assert.equal((await browser.submit('/beheer/mensen/nieuw', newPerson())).status, 403);
  });
});

describe('people without a mail server', () => {
  it('records the invitation as waiting, says so, and names the command', async () => {
    const product = await createTestProduct({ mail: false });
    await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    const browser = await product.browserAs('admin');
    const page = await browser.post('/beheer/mensen/nieuw', {
      name: 'Piet',
      email: 'piet@zuidwal.example',
      role: 'lecturer',
      validFrom: '2026-11-23',
      invite: 'yes',
    });
    assert.match(page.text, /De uitnodiging wacht, want er is nog geen mailserver/);
    assert.match(page.text, /npm run login-link -- piet@zuidwal\.example/);
    await product.close();
  });
});
