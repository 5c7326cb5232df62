import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../paths.ts';
import { idsOn, type Made, type MkbRouteWorld, mkbRouteWorld, revisionOn } from './mkb-routes.fixture.ts';

describe('the shape of a design, without script', () => {
  let world: MkbRouteWorld;
  let made: Made;
  before(async () => {
    world = await mkbRouteWorld();
    made = await world.make();
  });
  after(() => world.product.close());

  const show = () => world.lead.get(paths.design(made));
  const post = (to: string, fields: Record<string, string | readonly string[]> = {}) =>
    world.postAt(world.lead, paths.design(made), to, fields);
  const periodAt = async (index: number) => ({ ...made, periodId: idsOn(await show(), 'perioden')[index] ?? '' });

  it('splits a period, and takes that back and does it again', async () => {
    const before = await show();
    const at = await periodAt(0);
    const form = await world.lead.get(paths.designPeriodSplit(at));
    assert.match(form.text, /De periode heeft nu 20 weken/);
    assert.match(form.html, /value="10"/);
    const split = await post(paths.designPeriodSplit(at), { weeks: '8' });
    assert.match(split.text, /is gesplitst in 8 weken en 12 weken/);
    assert.equal(idsOn(split, 'perioden').length, 5);
    assert.match(split.text, /Maak ongedaan: periode gesplitst/);
    const undone = await post(paths.designUndo(made));
    assert.match(undone.text, /Ongedaan gemaakt: periode gesplitst/);
    assert.deepEqual(idsOn(undone, 'perioden'), idsOn(before, 'perioden'));
    assert.doesNotMatch(undone.text, /Maak ongedaan/);
    const redone = await post(paths.designRedo(made));
    assert.match(redone.text, /Opnieuw gedaan: periode gesplitst/);
    assert.deepEqual(idsOn(redone, 'perioden'), idsOn(split, 'perioden'));
    assert.doesNotMatch(redone.text, /Doe opnieuw/);
    await post(paths.designUndo(made));
    assert.equal((await world.events('mkb_route_version.undone')).length, 2);
  });

  for (const weeks of ['0', '20', '2,5', '', 'acht'])
    it(`refuses to split after "${weeks}" weeks and keeps what was typed`, async () => {
      const page = await post(paths.designPeriodSplit(await periodAt(0)), { weeks });
      assert.equal(page.status, 422);
      assert.match(page.text, /van 1 tot en met 19/);
      assert.match(page.html, new RegExp(weeks === '' ? 'name="weeks"' : `value="${weeks}"`));
    });

  it('moves a period to a place and over the edge of a year', async () => {
    const [first = '', second = '', third = ''] = idsOn(await show(), 'perioden');
    const moved = await post(paths.designPeriodMove({ ...made, periodId: first }), { to: '2' });
    assert.match(moved.text, /Jaar 2, sept – jan staat nu op plek 3 van 4/);
    assert.deepEqual(idsOn(moved, 'perioden').slice(0, 3), [second, third, first]);
    const strange = await post(paths.designPeriodMove({ ...made, periodId: first }), { to: 'x' });
    assert.deepEqual(idsOn(strange, 'perioden'), idsOn(moved, 'perioden'));
    await post(paths.designUndo(made));
    const back = await post(paths.designUndo(made));
    assert.deepEqual(idsOn(back, 'perioden').slice(0, 3), [first, second, third]);
  });

  it('divides weeks over neighbours, and says what cannot be', async () => {
    const at = await periodAt(0);
    const longer = await post(paths.designPeriodResize(at), { weeks: '25' });
    assert.match(longer.text, /Jaar 1, sept – jan is nu 25 weken; jaar 1, feb – juli is nu 17 weken/);
    const tooLong = await post(paths.designPeriodResize(at), { weeks: '42' });
    assert.match(tooLong.text, /van 1 tot en met 41 weken/);
    assert.match(tooLong.text, /25 weken/);
    await post(paths.designUndo(made));
  });

  it('splits and moves a unit', async () => {
    const unit = { name: 'Besturen', outcomes: 'Een\nTwee', companyCredits: '7', schoolCredits: '3', thirdCredits: '' };
    const added = await post(paths.designUnitAdd(made), unit);
    const [unitId = ''] = idsOn(added, 'eenheden');
    const at = paths.designUnitSplit({ ...made, unitId });
    const form = await world.lead.get(at);
    assert.match(form.html, /value="3.5"/);
    const greedy = await post(at, { name: 'Meten', companyCredits: '8', outcomes: ['1'] });
    assert.equal(greedy.status, 422);
    assert.match(greedy.text, /van 0 tot en met 7/);
    const split = await post(at, { name: 'Meten', companyCredits: '2,5', schoolCredits: '0', outcomes: ['1'] });
    assert.match(split.text, /Besturen is gesplitst\. De nieuwe eenheid heet Meten/);
    assert.match(split.text, /bedrijf 4,5, hogeschool 3/);
    assert.match(split.text, /Totaal.{0,60}10/);
    const newId = idsOn(split, 'eenheden').find((id) => id !== unitId) ?? '';
    const moved = await post(paths.designUnitMove({ ...made, unitId: newId }), { direction: 'up' });
    assert.match(moved.text, /Meten staat nu op plek 1 van 2/);
    for (let times = 0; times < 3; times += 1) await post(paths.designUndo(made));
    assert.deepEqual(idsOn(await show(), 'eenheden'), []);
  });

  it('brings companies and answers back too', async () => {
    const company = await world.addCompany('Van Dam', 40);
    await post(paths.designFacts(made), { employed: 'yes', shown: [company], companies: [company] });
    const undone = await post(paths.designUndo(made));
    assert.doesNotMatch(undone.text, /Van Dam/);
    const redone = await post(paths.designRedo(made));
    assert.match(redone.text, /Van Dam/);
    await post(paths.designUndo(made));
  });

  it('loses nothing when another tab saved first', async () => {
    const at = await periodAt(0);
    const revision = revisionOn(await show());
    await post(paths.designPeriodResize(at), { weeks: '21' });
    for (const path of [paths.designUndo(made), paths.designRedo(made), paths.designPeriodResize(at)]) {
      const late = await world.lead.post(path, { revision, weeks: '30' });
      assert.match(late.text, /Er is niets veranderd|niets om ongedaan te maken/, path);
      assert.match(late.text, /21 weken/);
    }
    const split = await world.lead.post(paths.designPeriodSplit(at), { revision, weeks: '3' });
    assert.equal(split.status, 409);
    assert.match(split.html, /value="3"/);
    await post(paths.designUndo(made));
    assert.match((await show()).text, /20 weken/);
    const nothing = await post(paths.designUndo(made));
    assert.match(nothing.text, /niets om ongedaan te maken/);
  });

  it('is not for others, and ends when the version is laid before the manager', async () => {
    const at = await periodAt(0);
    for (const path of [paths.designUndo(made), paths.designPeriodSplit(at), paths.designPeriodResize(at)]) {
      assert.equal((await world.stranger.post(path, { revision: '1' })).status, 404, path);
      assert.equal((await world.lecturer.post(path, { revision: '1' })).status, 403, path);
    }
    await post(paths.designPeriodResize(at), { weeks: '22' });
    await post(paths.versionSubmit(made));
    const revision = revisionOn(await world.manager.get(paths.versionReturn(made)));
    assert.match((await world.lead.post(paths.designUndo(made), { revision })).text, /kan niet meer veranderen/);
    await world.manager.post(paths.versionPublish(made), { revision });
    const kept = await world.product.deps.db.inInstitution(world.zuidwal.id, (tx) =>
      tx.selectFrom('designStep').select('number').execute(),
    );
    assert.deepEqual(kept, []);
  });
});
