import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import type { Tx } from '../../platform/db/db.ts';
import { takeFigures } from './take-figures.ts';

describe('branch associations', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  let base = '';
  let callPath = '';
  let form = '';
  before(async () => {
    product = await createTestProduct({ now: '2026-11-27T09:00:00Z' });
    world = await createSmallWorld(product.deps);
    staff = await product.browserAs('partner_manager');
    await staff.post(`/bedrijven/${world.companyId}/contactpersonen/nieuw`, {
      name: 'Iris van Dam',
      email: 'iris@vandam.example',
      signs: 'yes',
    });
  });
  after(() => product.close());

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const idIn = (path: string) => /[0-9a-f-]{36}$/.exec(path)?.[0] ?? '';
  const answer = {
    companyName: 'Vechtdal Verspaning',
    kvkNumber: '87654321',
    place: 'Ommen',
    contactName: 'Gert Vos',
    contactEmail: 'gert@vechtdal.example',
    offer: 'Eén plek <b>vanaf</b> september',
  };

  it('keeps facts, members, people and moments, and refuses what cannot be', async () => {
    const facts = { name: 'Metaal Oost', sbiDivisions: '28, 25 28', sbiScheme: '2008', regions: 'Oost, Twente' };
    const wrong = await staff.submit('/brancheverenigingen/nieuw', { ...facts, sbiDivisions: '2x' });
    assert.match(wrong.text, /Gebruik twee cijfers per afdeling/);
    assert.match(
      (await staff.submit('/brancheverenigingen/nieuw', { ...facts, sbiScheme: '' })).text,
      /Kies van welke SBI/,
    );
    const made = await staff.post('/brancheverenigingen/nieuw', facts);
    base = made.path;
    assert.match(made.text, /25 Vervaardiging van producten van metaal.*28 Vervaardiging van.*SBI 2008.*Oost, Twente/s);
    const strange = await staff.submit('/brancheverenigingen/nieuw', {
      ...facts,
      name: 'X',
      sbiDivisions: '04, 25, 05',
    });
    assert.match(strange.text, /SBI 2008 kent deze afdelingen niet: 04, 05/);
    const script = { ...facts, name: 'X', website: 'javascript:alert(1)' };
    assert.match((await staff.submit('/brancheverenigingen/nieuw', script)).text, /Een website ziet eruit als/);
    assert.match(
      (await staff.submit('/brancheverenigingen/nieuw', { ...facts, name: 'METAAL oost' })).text,
      /al een vereniging/,
    );
    const member = { company: '12345678', validFrom: '2026-01-01', validUntil: '' };
    assert.match(
      (await staff.submit(`${base}/leden/nieuw`, { ...member, company: 'Niemand' })).text,
      /Voeg het eerst toe/,
    );
    assert.match(
      (await staff.submit(`${base}/leden/nieuw`, { ...member, validUntil: '2025-01-01' })).text,
      /voor de eerste/,
    );
    assert.match(
      (await staff.post(`${base}/leden/nieuw`, member)).text,
      /Van Dam Techniek B\.V\..*sinds 1 januari 2026/s,
    );
    assert.match((await staff.submit(`${base}/leden/nieuw`, member)).text, /staat al bij de leden/);
    assert.match((await staff.get(`/bedrijven/${world.companyId}`)).text, /Lid van ?Metaal Oost/);
    await staff.post(`${base}/contactpersonen/nieuw`, { name: 'Hanneke Smit', email: 'hanneke@metaal.example' });
  });

  it('corrects who speaks for the association, and lets nobody be it twice', async () => {
    const again = await staff.submit(`${base}/contactpersonen/nieuw`, {
      name: 'Hanneke Smit',
      email: 'hanneke@metaal.example',
    });
    assert.match(again.text, /al contactpersoon van deze vereniging/);
    const at = /brancheverenigingen\/[0-9a-f-]{36}(\/contactpersonen\/[0-9a-f-]{36})"/.exec(
      (await staff.get(base)).html,
    )?.[1];
    const form = { name: 'Hanneke Smit-Bos', email: 'hanneke@metaal.example', functionTitle: 'directeur' };
    const dates = { validFrom: '2026-11-01', validUntil: '2026-10-01' };
    assert.match((await staff.submit(`${base}${at}`, { ...form, ...dates })).text, /ligt voor de eerste/);
    const ended = await staff.post(`${base}${at}`, { ...form, ...dates, validUntil: '2026-11-26' });
    assert.match(ended.text, /Hanneke Smit-Bos.*directeur.*tot en met 26 november 2026/s);
    const back = { ...form, name: 'Hanneke Smit', ...dates, validUntil: '' };
    assert.doesNotMatch((await staff.post(`${base}${at}`, back)).text, /tot en met 26 november/);
    assert.equal((await staff.submit(`${base}/contactpersonen/${product.deps.newId()}`, back)).status, 404);
  });

  it('keeps contact moments as those with a company: given to somebody, corrected, ticked and opened again', async () => {
    const moment = {
      kind: 'presentation',
      heldOn: '2026-11-20',
      summary: 'Ledenavond',
      guests: '40',
      nextStep: 'Bellen',
      nextStepOwnerId: '',
      nextStepDue: '2026-12-01',
    };
    const at = `${base}/contactmomenten`;
    const bare = await staff.submit(`${at}/nieuw`, moment);
    assert.match(bare.text, /Vul bij een volgende stap ook in wie hem doet/);
    assert.match(bare.html, /value="Bellen"/);
    const office = await inside((tx) =>
      tx
        .selectFrom('roleAssignment')
        .select('personId')
        .where('role', '=', 'placement_office')
        .executeTakeFirstOrThrow(),
    );
    const given = { ...moment, nextStepOwnerId: office.personId };
    const early = await staff.submit(`${at}/nieuw`, { ...given, nextStepDue: '2026-11-01' });
    assert.match(early.text, /ligt voor het contact zelf/);
    assert.match((await staff.submit(`${at}/nieuw`, { ...given, heldOn: '2026-11-28' })).text, /Deze dag komt nog/);
    const noted = await staff.post(`${at}/nieuw`, given);
    assert.match(noted.text, /40 gasten.*Volgende stap: Bellen \(.*uiterlijk 1 december 2026\)/s);
    const id = /contactmomenten\/([0-9a-f-]{36})\/gedaan/.exec(noted.html)?.[1] ?? '';
    const colleague = await product.browserAs('placement_office');
    assert.match((await colleague.get('/mijn-taken')).text, /Metaal Oost: Bellen/);
    const edit = await staff.get(`${at}/${id}`);
    const seen = /name="seen" value="([^"]+)"/.exec(edit.html)?.[1] ?? '';
    const corrected = { ...given, nextStep: 'Mailen', seen };
    assert.match((await staff.post(`${at}/${id}`, corrected)).text, /bewaard.*Volgende stap: Mailen/s);
    const clash = await staff.submit(`${at}/${id}`, { ...given, nextStep: 'Schrijven', seen });
    assert.equal(clash.status, 409);
    assert.match(clash.html, /value="Schrijven"/);
    assert.match((await colleague.post(`${at}/${id}/gedaan`)).text, /Gedaan op 27 november 2026: Mailen/);
    assert.doesNotMatch((await colleague.get('/mijn-taken')).text, /Mailen/);
    assert.match((await colleague.post(`${at}/${id}/nog-niet`)).text, /Staat weer open: Mailen/);
    for (const path of [`${at}/${id}`, `${at}/${product.deps.newId()}/gedaan`])
      assert.equal((await (await product.browserAs('lecturer')).submit(path, given)).status, 403, path);
    assert.equal((await staff.submit(`${at}/${product.deps.newId()}`, given)).status, 404);
  });

  it('calls on the members once each, with an address to pass on', async () => {
    const call = { title: 'Doe mee', message: 'Wij zoeken plekken.', openUntil: '2026-12-31', mkbRouteId: '' };
    assert.match(
      (await staff.submit(`${base}/oproepen/nieuw`, { ...call, openUntil: '2026-11-01' })).text,
      /al voorbij/,
    );
    const made = await staff.post(`${base}/oproepen/nieuw`, call);
    callPath = made.path;
    assert.match(made.text, /De mail gaat naar 2 mensen/);
    await product.drain();
    product.sent.length = 0;
    assert.match((await staff.post(`${callPath}/versturen`)).text, /op weg naar 2 mensen/);
    assert.match(
      (await staff.post(`${callPath}/versturen`)).text,
      /Iedereen had de oproep al.*Alle leden hebben de oproep/s,
    );
    assert.doesNotMatch((await staff.get(callPath)).text, /Verstuur aan nieuwe leden/);
    await product.drain();
    assert.deepEqual(product.sent.map(({ to }) => to.address).sort(), [
      'hanneke@metaal.example',
      'iris@vandam.example',
    ]);
    form = /http:\/\/localhost:3000(\/oproep\/\S+)/.exec(product.sent[0]?.text ?? '')?.[1] ?? '';
    assert.match((await product.browser().get(form)).text, /Doe mee: Metaal Oost/);
    for (const wrong of [`${form}x`, form.replace(/[^/]+$/, '%00'), form.replace(/[^/]+$/, `${'a'.repeat(21)}%00`)])
      assert.equal((await product.browser().get(wrong)).status, 410, wrong);
  });

  it('takes a new company in as interested with its source, and lets one that is known wait without changing it', async () => {
    const visitor = product.browser();
    const bare = await visitor.submit(form, { ...answer, kvkNumber: '123' });
    assert.equal(bare.status, 422);
    assert.match(bare.html, /&lt;b>vanaf/);
    assert.match((await visitor.post(form, answer)).text, /Bedankt, we hebben je melding/);
    const landed = await inside((tx) =>
      tx
        .selectFrom('company')
        .select(['name', 'stage', 'source', 'place'])
        .where('kvkNumber', '=', '87654321')
        .executeTakeFirst(),
    );
    assert.deepEqual(landed, {
      name: 'Vechtdal Verspaning',
      stage: 'interested',
      source: 'Metaal Oost: Doe mee',
      place: 'Ommen',
    });
    const known = { ...answer, kvkNumber: '12345678', companyName: 'Van Dam', contactEmail: 'mila@vandam.example' };
    const before = await inside((tx) =>
      tx.selectFrom('company').selectAll().where('kvkNumber', '=', '12345678').execute(),
    );
    await visitor.post(form, { ...known, contactName: 'Mila' });
    // The same company twice, with another spelling of its contact.
    await visitor.post(form, { ...answer, contactName: 'G. de Vos' });
    assert.deepEqual(
      await inside((tx) => tx.selectFrom('company').selectAll().where('kvkNumber', '=', '12345678').execute()),
      before,
    );
    const page = await staff.get(callPath);
    assert.match(page.text, /wacht op jou: dit lijkt een bekend bedrijf/);
    assert.match((await staff.get('/mijn-taken')).text, /Van Dam meldde zich bij een oproep/);
    const responses = await inside((tx) =>
      tx.selectFrom('callResponse').select(['id', 'companyName']).where('state', '=', 'waiting').execute(),
    );
    assert.equal(responses.length, 2);
    const at = (name: string) => `${callPath}/reacties/${responses.find((one) => one.companyName === name)?.id}`;
    assert.match((await staff.post(`${at('Vechtdal Verspaning')}/nieuw`)).text, /al van een bedrijf/);
    const joined = await staff.post(`${at('Van Dam')}/koppelen`, { companyId: world.companyId });
    assert.match(joined.text, /Gekoppeld\. Er is niets overschreven/);
    const [company] = await inside((tx) =>
      tx.selectFrom('company').select(['name', 'stage', 'source']).where('kvkNumber', '=', '12345678').execute(),
    );
    assert.deepEqual(company, { name: 'Van Dam Techniek B.V.', stage: 'interested', source: '' });
    assert.match((await staff.get(`/bedrijven/${world.companyId}`)).text, /Mila/);
    assert.match((await staff.post(`${at('Vechtdal Verspaning')}/afwijzen`)).text, /Afgewezen/);
    const moved = await stageChanges();
    assert.deepEqual(
      moved.map(({ actorKind, after }) => [actorKind, after]),
      [
        ['system', { stage: 'interested', reason: 'Metaal Oost: Doe mee' }],
        ['staff', { stage: 'interested', reason: 'Metaal Oost: Doe mee' }],
      ],
      'a company that rises by a call does so as any other: with its history and its line in the log',
    );
    assert.match((await staff.post(`${at('Van Dam')}/afwijzen`)).text, /net afgehandeld/);
  });

  it('lets what comes from a known address wait, says where that is known, and lands it without the wrong contact', async () => {
    const gert = { ...answer, kvkNumber: '33333333', companyName: 'Vos Metaal', contactName: 'Anna Vos' };
    await product.browser().post(form, gert);
    const page = await staff.get(callPath);
    assert.match(page.text, /of een bekend e-mailadres.*Dit lijkt op ?Vechtdal Verspaning, Ommen, 87654321/s);
    const { id } = await inside((tx) =>
      tx.selectFrom('callResponse').select('id').where('companyName', '=', 'Vos Metaal').executeTakeFirstOrThrow(),
    );
    const landed = await staff.post(`${callPath}/reacties/${id}/nieuw`);
    assert.match(landed.text, /Toegevoegd als nieuw bedrijf\. Het e-mailadres is al van iemand met een andere naam/);
    const contacts = await inside((tx) =>
      tx
        .selectFrom('company as c')
        .leftJoin('contact as k', 'k.companyId', 'c.id')
        .select(['c.stage', 'k.id'])
        .where('c.kvkNumber', '=', '33333333')
        .execute(),
    );
    assert.deepEqual(contacts, [{ stage: 'interested', id: null }]);
  });

  it('is a task of whoever made the call, and of partner managers and the office once that person has no role', async () => {
    await product.browser().post(form, { ...answer, contactName: 'Gerda Vos' });
    const tasksOf = async (role: 'partner_manager' | 'placement_office' | 'project_lead') =>
      (await (await product.browserAs(role)).get('/mijn-taken')).text;
    const waits = /Vechtdal Verspaning meldde zich bij een oproep/;
    assert.match(await tasksOf('partner_manager'), waits);
    assert.doesNotMatch(await tasksOf('placement_office'), waits);
    const maker = await inside((tx) => tx.selectFrom('recruitingCall').select('createdBy').executeTakeFirstOrThrow());
    const rolesOfMaker = (dates: { validFrom: string; validUntil: string | null }) =>
      inside((tx) => tx.updateTable('roleAssignment').set(dates).where('personId', '=', maker.createdBy).execute());
    const [was] = await inside((tx) =>
      tx
        .selectFrom('roleAssignment')
        .select(['validFrom', 'validUntil'])
        .where('personId', '=', maker.createdBy)
        .execute(),
    );
    assert.ok(was);
    await rolesOfMaker({ validFrom: '2020-01-01', validUntil: '2020-06-01' });
    assert.match(await tasksOf('placement_office'), waits);
    assert.doesNotMatch(await tasksOf('project_lead'), waits);
    await rolesOfMaker(was);
    assert.doesNotMatch(await tasksOf('placement_office'), waits);
    const { id } = await inside((tx) =>
      tx.selectFrom('callResponse').select('id').where('contactName', '=', 'Gerda Vos').executeTakeFirstOrThrow(),
    );
    await staff.post(`${callPath}/reacties/${id}/afwijzen`);
  });

  it('finds the company that has a KVK number since it was merged with another', async () => {
    const [kept = '', gone = ''] = ['Blijver', 'Opgegaan'];
    const make = (name: string, kvkNumber: string) =>
      staff.post('/bedrijven/nieuw', { name, kvkNumber, evenIfAlike: 'yes' }).then(({ path }) => idIn(path));
    const [keptId, goneId] = [await make(kept, '44444444'), await make(gone, '55555555')];
    await inside((tx) => tx.updateTable('company').set({ mergedIntoId: keptId }).where('id', '=', goneId).execute());
    await product.browser().post(form, { ...answer, kvkNumber: '55555555', contactEmail: 'op@gegaan.example' });
    assert.match((await staff.get(callPath)).text, /Hoort bij Blijver/);
  });

  it('takes no more than a visitor can mean, nothing from a robot, and nothing after it is closed', async () => {
    const robot = product.browser();
    await robot.post(form, { ...answer, kvkNumber: '11111111', website: 'x' });
    assert.equal(
      await inside((tx) =>
        tx.selectFrom('company').select('id').where('kvkNumber', '=', '11111111').executeTakeFirst(),
      ),
      undefined,
    );
    const statuses = [];
    for (let time = 0; time < 10; time += 1)
      statuses.push((await robot.submit(form, { ...answer, kvkNumber: `2222222${time}` })).status);
    assert.ok(statuses.includes(429), statuses.join());
    assert.match((await staff.get(callPath)).html, /href="[^"]+\/sluiten"/);
    assert.match((await staff.get(`${callPath}/sluiten`)).text, /Openen kan niet meer/);
    assert.equal((await (await product.browserAs('lecturer')).get(`${callPath}/sluiten`)).status, 403);
    assert.equal((await product.browser().get(form)).status, 200, 'asking closes nothing');
    await staff.post(`${callPath}/sluiten`);
    assert.match((await staff.get(`${callPath}/sluiten`)).text, /Deze oproep is gesloten/);
    assert.equal((await product.browser().get(form)).status, 410);
    assert.match((await staff.post(`${callPath}/versturen`)).text, /Deze oproep is gesloten/);
  });

  it('gives a seat that sees counts of its Mkb-routes, and nothing small', async () => {
    const admin = await product.browserAs('admin');
    const personId = (
      await inside((tx) =>
        tx.selectFrom('person').select('id').where('email', '=', 'hanneke@metaal.example').executeTakeFirstOrThrow(),
      )
    ).id;
    const role = { role: 'branch_association', validFrom: '2026-11-27', validUntil: '', branchAssociationId: '' };
    const rolePath = `/beheer/mensen/${personId}/rollen`;
    assert.match((await admin.submit(rolePath, role)).text, /Kies de vereniging van wie deze plek is/);
    await admin.post(rolePath, { ...role, branchAssociationId: idIn(base) });
    await staff.post(`${base}/mkb-routes`, { mkbRouteId: world.mkbRouteId });
    const seat = await product.browserAs('branch_association');
    assert.match((await seat.get('/branche')).text, /zijn er morgen/);
    // Who has a seat logs in with this address, so the page of the contact asks for neither name nor address.
    const contact = /contactpersonen\/[0-9a-f-]{36}(?=")/.exec((await staff.get(base)).html)?.[0];
    assert.doesNotMatch((await staff.get(`${base}/${contact}`)).html, /name="email"/);
    const kept = { functionTitle: 'voorzitter', phone: '', validFrom: '2026-11-01', validUntil: '' };
    assert.match((await staff.post(`${base}/${contact}`, kept)).text, /Hanneke Smit voorzitter, hanneke@metaal/);
    for (const [number, places, level] of [
      [1, 3, 'firm'],
      [2, 3, 'firm'],
      [3, 2, 'firm'],
      [4, 4, 'intended'],
    ] as const)
      await inside((tx) => promise(tx, number, places, level));
    await takeFigures(product.deps);
    const page = await seat.get('/branche');
    assert.match(page.text, /2027-2028 5 of meer niet getoond niet getoond niet getoond/);
    assert.doesNotMatch(page.html, /Toezegger/);
    // What comes later in the quarter is not seen, so two days cannot be compared; the next quarter shows it.
    await inside((tx) => promise(tx, 5, 5, 'firm'));
    await takeFigures(product.deps);
    assert.match((await seat.get('/branche')).text, /2027-2028 5 of meer niet getoond/);
    product.clock.set('2027-01-02T06:00:00Z');
    await takeFigures(product.deps);
    const later = await product.browserAs('branch_association');
    assert.match((await later.get('/branche')).text, /2027-2028 10 of meer niet getoond/);
    for (const path of ['/bedrijven', '/mkb-routes', base, callPath, '/mijn-taken?x=1'])
      assert.equal((await later.get(path)).status, path.startsWith('/mijn-taken') ? 200 : 403, path);
  });

  const stageChanges = () =>
    inside((tx) =>
      auditLines(tx)
        .select(['actorKind', 'after'])
        .where('action', '=', 'company.stage_changed')
        .orderBy('number')
        .execute(),
    );

  it('leaves a whole log', () => expectWholeChains(product.deps.db));

  async function promise(tx: Tx, number: number, places: number, level: string): Promise<void> {
    const { institutionId } = world;
    const [companyId, id] = [product.deps.newId(), product.deps.newId()];
    const now = product.clock.now();
    await tx
      .insertInto('company')
      .values({ institutionId, id: companyId, name: `Toezegger ${number}`, createdAt: now })
      .execute();
    const when = { recordedBy: world.staffId, recordedAt: now, changedAt: now };
    await tx
      .insertInto('commitment')
      .values({
        institutionId,
        id,
        companyId,
        mkbRouteId: world.mkbRouteId,
        cohortYear: 2027,
        level,
        places,
        guarantee: false,
        ...when,
      })
      .execute();
  }
});
