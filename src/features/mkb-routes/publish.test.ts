import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asSuperuser } from '../../../tests/support/database.ts';
import { paths } from '../../paths.ts';
import { type Made, type MkbRouteWorld, mkbRouteWorld, newMkbRoute, somePeriod } from './mkb-routes.fixture.ts';

describe('from draft to published', () => {
  let world: MkbRouteWorld;
  let made: Made;
  before(async () => {
    world = await mkbRouteWorld();
    made = await world.make({ variant: 'learn_first' });
  });
  after(() => world.product.close());

  const version = () => paths.version(made);

  it('submits with a shortfall that nobody explained, and says so plainly', async () => {
    const last = await world.lead.get(paths.versionSubmit(made));
    assert.match(last.text, /Er ontbreekt uitleg/);
    assert.match(last.text, /Leg voor zonder deze uitleg/);
    const done = await world.postAt(world.lead, paths.versionSubmit(made), paths.versionSubmit(made));
    assert.match(done.text, /De versie ligt voor/);
    assert.match(done.text, /Zonder onderbouwing/);
  });

  it('cannot be changed while it is submitted', async () => {
    const page = await world.lead.post(paths.designPeriodAdd(made), { ...somePeriod, revision: '2' });
    assert.equal(page.path, version());
    assert.match(page.text, /kan niet meer veranderen/);
    const motivated = await world.lead.post(paths.designMotivation({ ...made, criterion: 'sme' }), { text: 'x' });
    assert.equal(motivated.path, version());
  });

  it('waits for the programme manager, who sees the shortfall', async () => {
    const tasks = await world.manager.get(paths.tasks());
    assert.match(tasks.text, /Beslis over versie 1 van Ad Mechatronica/);
    const page = await world.manager.get(version());
    assert.match(page.text, /Jouw besluit/);
    assert.match(page.text, /Het grootste deel op de werkplek : onderbouwing nodig/);
    assert.equal((await world.lead.get(paths.versionPublish(made))).status, 403);
    assert.equal((await world.stranger.get(paths.versionPublish(made))).status, 404);
    assert.equal((await world.stranger.post(paths.versionPublish(made), { revision: '2' })).status, 404);
  });

  it('is returned with a reason only', async () => {
    const empty = await world.postAt(world.manager, paths.versionReturn(made), paths.versionReturn(made), {
      reason: ' ',
    });
    assert.equal(empty.status, 422);
    const done = await world.postAt(world.manager, paths.versionReturn(made), paths.versionReturn(made), {
      reason: 'Leg uit waarom jaar 1 zo licht is.',
    });
    assert.match(done.text, /ligt weer bij de projectleider/);
    const tasks = await world.lead.get(paths.tasks());
    assert.match(tasks.text, /Pas versie 1 van Ad Mechatronica/);
    assert.match((await world.lead.get(paths.design(made))).text, /Leg uit waarom jaar 1 zo licht is/);
  });

  it('can be motivated and submitted again; the manager sees the earlier reason and the motivation', async () => {
    await world.lead.post(paths.designMotivation({ ...made, criterion: 'greater_part_at_workplace' }), {
      text: 'Het tweede jaar weegt zwaarder.',
    });
    await world.postAt(world.lead, paths.versionSubmit(made), paths.versionSubmit(made));
    const page = await world.manager.get(version());
    assert.match(page.text, /gaf deze versie eerder terug Leg uit waarom jaar 1 zo licht is/);
    assert.match(page.text, /Onderbouwing van Pien Leeuw, 23 november 2026 Het tweede jaar weegt zwaarder/);
  });

  it('publishes what was seen, and only that', async () => {
    const stale = await world.manager.post(paths.versionPublish(made), { revision: '2' });
    assert.match(stale.text, /intussen veranderd/);
    const asked = await world.manager.get(paths.versionPublish(made));
    assert.match(asked.text, /Eén criterium schiet tekort, met onderbouwing/);
    const done = await world.postAt(world.manager, paths.versionPublish(made), paths.versionPublish(made));
    assert.match(done.text, /De versie is vrijgegeven/);
    assert.match(done.text, /Mees Bakker gaf deze versie vrij op 23 november 2026/);
    const twice = await world.manager.post(paths.versionPublish(made), { revision: '6' });
    assert.match(twice.text, /al beslist/);
    assert.doesNotMatch((await world.manager.get(paths.tasks())).text, /Beslis over/);
  });

  it('keeps its check, whatever happens to the programme later', async () => {
    const programmes = await world.lead.get(paths.programmes());
    const programmeId = /\/opleidingen\/([0-9a-f-]{36})/.exec(programmes.html)?.[1] ?? '';
    const { new_name: name, new_programmeCode: programmeCode, new_mode: mode } = newMkbRoute;
    await world.lead.post(paths.programmeEdit({ programmeId }), {
      name,
      programmeCode,
      mode,
      degree: 'master',
      credits: '60',
    });
    assert.match((await world.lead.get(version())).text, /De opleiding is een Associate degree/);
    await world.lead.post(paths.programmeEdit({ programmeId }), {
      name,
      programmeCode,
      mode,
      degree: 'associate_degree',
      credits: '120',
    });
  });

  it('never changes: the database refuses too', async () => {
    await assert.rejects(
      asSuperuser(
        world.product.superuserUrl,
        `update mkb_route_version set design = '{}' where id = '${made.versionId}'`,
      ),
      /a published version never changes/,
    );
  });

  it('starts a next version as a copy, once, and supersedes on publishing', async () => {
    const next = await world.lead.post(paths.versionNew(made));
    assert.match(next.text, /Versie 2 · concept/);
    const versionId = next.path.split('/')[4] ?? '';
    assert.equal((await world.lead.post(paths.versionNew(made))).path, next.path);
    const earlier = await world.lead.get(
      paths.designMotivation({ mkbRouteId: made.mkbRouteId, versionId, criterion: 'greater_part_at_workplace' }),
    );
    assert.match(earlier.text, /Bij de vorige versie schreef Pien Leeuw/);
    const at = { mkbRouteId: made.mkbRouteId, versionId };
    await world.postAt(world.lead, paths.versionSubmit(at), paths.versionSubmit(at));
    await world.postAt(world.manager, paths.versionPublish(at), paths.versionPublish(at));
    assert.match((await world.lead.get(version())).text, /Versie 1 · vervangen/);
    assert.equal((await world.events('mkb_route_version.superseded')).length, 1);
  });

  it('takes cohorts on the published version', async () => {
    const at = paths.cohortNew(made);
    const wrong = await world.lead.post(at, { name: '2027', startDate: '2027-09-01', endDate: '2027-02-30' });
    assert.equal(wrong.status, 422);
    const backwards = await world.lead.post(at, { name: '2027', startDate: '2027-09-01', endDate: '2027-08-31' });
    assert.match(backwards.text, /De laatste dag komt na de eerste/);
    const done = await world.lead.post(at, { name: '2027', startDate: '2027-09-01', endDate: '2029-08-31' });
    assert.match(done.text, /Cohort 2027 is toegevoegd/);
    assert.match(done.text, /Versie 2 is vrijgegeven. Maak nu de overeenkomsten voor het cohort/);
    assert.equal((await world.lecturer.get(at)).status, 403);
    assert.equal(
      (await world.stranger.post(at, { name: 'x', startDate: '2027-09-01', endDate: '2028-08-31' })).status,
      404,
    );
  });

  it('submits nothing without periods', async () => {
    const empty = await world.make({ variant: 'empty', name: 'Leeg' });
    const page = await world.postAt(world.lead, paths.versionSubmit(empty), paths.versionSubmit(empty));
    assert.match(page.text, /zonder periodes kan nog niet/);
  });
});
