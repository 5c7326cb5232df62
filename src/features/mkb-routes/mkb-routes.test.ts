import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../paths.ts';
import { type MkbRouteWorld, mkbRouteWorld, newMkbRoute } from './mkb-routes.fixture.ts';

describe('Mkb-routes', () => {
  let world: MkbRouteWorld;
  before(async () => {
    world = await mkbRouteWorld();
  });
  after(() => world.product.close());

  it('explains an empty list and offers the first step to who may take it', async () => {
    assert.match((await world.lead.get(paths.mkbRoutes())).text, /Er zijn nog geen Mkb-routes.*Nieuwe Mkb-route/);
    const reader = await world.lecturer.get(paths.mkbRoutes());
    assert.doesNotMatch(reader.text, /Nieuwe Mkb-route/);
  });

  const bad: [string, Record<string, string | readonly string[]>, RegExp][] = [
    ['no name', { name: '' }, /Vul dit in/],
    ['a control character', { name: 'Ad\u001b Mecha' }, /onzichtbaar stuurteken/],
    ['a strange programme', { programmeId: '11111111-2222-4333-8444-555555555555' }, /Kies een opleiding/],
    ['a new programme without a name', { new_name: '' }, /Vul dit in/],
    ['an unknown degree', { new_degree: 'doctor' }, /Kies een van de mogelijkheden/],
    ['an unknown target group', { targetGroups: ['everyone'] }, /Kies een van de mogelijkheden/],
    ['a minimum above the plan', { groupMinimum: '20', groupPlanned: '18' }, /kan niet groter zijn/],
    ['no starts', { startsPerYear: '0' }, /van 1 tot en met 12/],
    ['a lead who is none', { projectLeadId: '11111111-2222-4333-8444-555555555555' }, /rol projectleider/],
    ['no variant', { variant: '' }, /Maak een keuze/],
  ];
  for (const [name, fields, sentence] of bad)
    it(`refuses ${name} and keeps what was typed`, async () => {
      const page = await world.lead.post(paths.mkbRouteNew(), { ...newMkbRoute, region: 'Mijn streek', ...fields });
      assert.equal(page.status, 422);
      assert.match(page.text, sentence);
      assert.match(page.html, /value="Mijn streek"/);
    });

  it('makes one from a new programme, and the next from the same', async () => {
    const made = await world.make({ name: 'Ad <b>Mechatronica</b>' });
    const list = await world.lead.get(paths.mkbRoutes());
    assert.match(list.html, /Ad &lt;b>Mechatronica/);
    assert.match(list.text, /Projectleider: Pien Leeuw/);
    const programmes = await world.lead.get(paths.programmes());
    const programmeId = /\/opleidingen\/([0-9a-f-]{36})/.exec(programmes.html)?.[1] ?? '';
    await world.make({ name: 'Tweede', programmeId, variant: 'third_location' });
    assert.match((await world.lead.get(paths.programmes())).text, /Mechatronica/);
    const route = await world.lead.get(paths.mkbRoute(made));
    assert.match(route.text, /Verkennen komt later/);
    assert.match(route.text, /Pien Leeuw ontwerpt versie 1/);
    assert.match(route.text, /minstens 12, gepland 18/);
  });

  it('finds by name and treats wildcards as text', async () => {
    assert.match((await world.lead.get(`${paths.mkbRoutes()}?q=tweede`)).text, /Tweede/);
    assert.match((await world.lead.get(`${paths.mkbRoutes()}?q=%25`)).text, /Niets gevonden/);
    assert.equal((await world.lead.get(`${paths.mkbRoutes()}?bladzijde=-5`)).status, 200);
  });

  it('changes facts, with before and after in the log', async () => {
    const made = await world.make({ name: 'Derde' });
    const form = await world.lead.get(paths.mkbRouteEdit(made));
    const programmeId = /<option value="([0-9a-f-]{36})" selected/.exec(form.html)?.[1] ?? '';
    const page = await world.lead.post(paths.mkbRouteEdit(made), {
      ...newMkbRoute,
      programmeId,
      name: 'Derde, anders',
      projectLeadId: world.leadId,
    });
    assert.match(page.text, /De gegevens zijn bewaard/);
    const [event] = await world.events('mkb_route.changed');
    assert.match(JSON.stringify(event?.before), /"name":"Derde"/);
    assert.match(JSON.stringify(event?.after), /"name":"Derde, anders"/);
  });

  it('is not there for another hogeschool, nor for a role of another Mkb-route', async () => {
    const made = await world.make({ name: 'Vierde' });
    const other = await world.make({ name: 'Vijfde' });
    for (const path of [paths.mkbRoute(made), paths.version(made), paths.mkbRouteEdit(made), paths.cohortNew(made)])
      assert.equal((await world.stranger.get(path)).status, 404, path);
    assert.equal((await world.stranger.post(paths.mkbRouteEdit(made), { ...newMkbRoute })).status, 404);
    assert.equal((await world.stranger.post(paths.versionNew(made))).status, 404);
    assert.doesNotMatch((await world.stranger.get(paths.mkbRoutes())).text, /Vierde/);
    const scoped = await world.product.browserAs('project_lead', 'zuidwal');
    await world.product.deps.db.inInstitution(world.zuidwal.id, (tx) =>
      tx
        .updateTable('roleAssignment')
        .set({ mkbRouteId: other.mkbRouteId })
        .where('role', '=', 'project_lead')
        .execute(),
    );
    const list = await scoped.get(paths.mkbRoutes());
    assert.match(list.text, /Vijfde/);
    assert.doesNotMatch(list.text, /Vierde/);
    for (const path of [paths.mkbRoute(made), paths.design(made), paths.mkbRouteNew()])
      assert.equal((await scoped.get(path)).status, 404, path);
    assert.equal((await scoped.get(paths.design(other))).status, 200);
    await world.product.deps.db.inInstitution(world.zuidwal.id, (tx) =>
      tx.updateTable('roleAssignment').set({ mkbRouteId: null }).where('role', '=', 'project_lead').execute(),
    );
  });
});
