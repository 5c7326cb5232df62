import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../paths.ts';
import { idsOn, type Made, type MkbRouteWorld, mkbRouteWorld, revisionOn, somePeriod } from './mkb-routes.fixture.ts';

describe('the route designer', () => {
  let world: MkbRouteWorld;
  let made: Made;
  before(async () => {
    world = await mkbRouteWorld();
    made = await world.make();
  });
  after(() => world.product.close());

  const design = () => paths.design(made);
  const show = () => world.lead.get(design());
  const post = (to: string, fields: Record<string, string | readonly string[]> = {}) =>
    world.postAt(world.lead, design(), to, fields);

  it('starts from the chosen variant and says what is open', async () => {
    const page = await show();
    assert.match(page.text, /Versie 1 · concept/);
    assert.match(page.text, /80% van de dagen bij het bedrijf/);
    assert.match(page.text, /5 open punten/);
    assert.equal(idsOn(page, 'perioden').length, 4);
  });

  it('adds, changes, copies, moves and deletes a period', async () => {
    const added = await post(paths.designPeriodAdd(made), { ...somePeriod, studyYear: '3' });
    assert.match(added.text, /De periode is bewaard/);
    assert.match(added.text, /28 bedrijf · 12 hogeschool/);
    const [first = '', second = ''] = idsOn(added, 'perioden');
    const changed = await post(paths.designPeriod({ ...made, periodId: first }), { ...somePeriod, weeks: '21' });
    assert.match(changed.text, /21 weken/);
    const copied = await post(paths.designPeriodCopy({ ...made, periodId: first }));
    assert.equal(idsOn(copied, 'perioden').length, 6);
    const moved = await post(paths.designPeriodMove({ ...made, periodId: second }), { direction: 'up' });
    assert.deepEqual(idsOn(moved, 'perioden')[1], second);
    const asked = await world.lead.get(paths.designPeriodDelete({ ...made, periodId: second }));
    assert.match(asked.text, /verwijderen\? De periode verdwijnt/);
    const deleted = await post(paths.designPeriodDelete({ ...made, periodId: second }));
    assert.equal(idsOn(deleted, 'perioden').length, 5);
    assert.equal((await world.events('mkb_route_version.period_deleted')).length, 1);
  });

  const badPeriods: [string, Record<string, string | readonly string[]>, RegExp][] = [
    ['2.3 days', { companyDays: '2.3' }, /hele of halve dagen/],
    ['no weeks', { weeks: '0' }, /van 1 tot en met 104/],
    ['105 weeks', { weeks: '105' }, /van 1 tot en met 104/],
    ['half a week', { weeks: '1,5' }, /heel aantal weken/],
    ['eight days', { companyDays: '5', schoolDays: '3' }, /hoogstens 7 dagen/],
    ['no days', { companyDays: '', schoolDays: '0', schoolRemoteDays: '' }, /minstens 0,5/],
    ['more remote than days', { schoolRemoteDays: '2' }, /meer dagen op afstand/],
    ['words for a number', { hoursPerDay: 'acht' }, /hoeveel uur een dag/],
    ['25 hours a day', { hoursPerDay: '25' }, /hoogstens 24/],
    ['too few weekdays', { companyWeekdays: ['1', '2'] }, /koos 2 van de weekdagen/],
    ['a control character', { label: 'sept\u0000' }, /onzichtbaar stuurteken/],
    ['a long label', { label: 'x'.repeat(61) }, /hoogstens 60/],
    ['study year 9', { studyYear: '9' }, /van 1 tot 8|van 1 tot en met 8/],
  ];
  for (const [name, fields, sentence] of badPeriods)
    it(`refuses ${name} and keeps what was typed`, async () => {
      const page = await post(paths.designPeriodAdd(made), { ...somePeriod, label: 'mijn label', ...fields });
      assert.equal(page.status, 422);
      assert.match(page.text, sentence);
      assert.match(page.html, /value="3,5"|value="5"|value="2.3"|value=""/);
    });

  it('shows markup in a label as text', async () => {
    const page = await post(paths.designPeriodAdd(made), { ...somePeriod, label: '<script>alert(1)</script>' });
    assert.match(page.html, /&lt;script>alert\(1\)/);
    assert.doesNotMatch(page.html, /<script>alert/);
    const last = idsOn(page, 'perioden').at(-1) ?? '';
    const form = await world.lead.get(paths.designPeriod({ ...made, periodId: last }));
    assert.doesNotMatch(form.html, /<script>alert/);
    await post(paths.designPeriodDelete({ ...made, periodId: last }));
  });

  it('says so when another tab saved first, and keeps what was typed', async () => {
    const opened = await show();
    const [periodId = ''] = idsOn(opened, 'perioden');
    const revision = revisionOn(opened);
    const at = paths.designPeriod({ ...made, periodId });
    assert.match((await world.lead.post(at, { ...somePeriod, weeks: '30', revision })).text, /De periode is bewaard/);
    const late = await world.lead.post(at, { ...somePeriod, weeks: '40', revision });
    assert.equal(late.status, 409);
    assert.match(late.text, /intussen gewijzigd/);
    assert.match(late.html, /value="40"/);
    assert.match((await show()).text, /30 weken/);
    const again = await world.lead.post(at, { ...somePeriod, weeks: '40', revision: revisionOn(late) });
    assert.match(again.text, /40 weken/);
    const moved = await world.lead.post(paths.designPeriodMove({ ...made, periodId }), { direction: 'down', revision });
    assert.match(moved.text, /Er is niets veranderd/);
  });

  it('asks once before a variant replaces the periods', async () => {
    const asked = await post(paths.designVariant(made), { variant: 'learn_first' });
    assert.match(asked.text, /Je periodes vervangen\?/);
    const replaced = await post(paths.designVariant(made), { variant: 'learn_first', confirmed: 'yes' });
    assert.match(replaced.text, /50% van de dagen bij het bedrijf/);
    assert.match(replaced.text, /Het grootste deel op de werkplek : onderbouwing nodig/);
  });

  it('adds and changes units: the only source of EC', async () => {
    const form = await world.lead.get(paths.designUnitAdd(made));
    const periods = [...form.html.matchAll(/name="periods" value="([^"]+)"/g)].map((match) => match[1] ?? '');
    assert.equal(periods.length, 4);
    const unit = {
      name: 'Ontwerpen van een besturing',
      outcomes: 'Je ontwerpt.\n\nJe test.\nJe <b>legt uit</b>.',
      companyCredits: '70,5',
      schoolCredits: '49.5',
      thirdCredits: '',
      periods,
    };
    const added = await post(paths.designUnitAdd(made), unit);
    assert.match(added.text, /3 leeruitkomsten/);
    assert.match(added.text, /bedrijf 70,5, hogeschool 49,5/);
    assert.match(added.text, /59% van de studiepunten/);
    assert.match(added.text, /3\.360 uur = 120 EC/);
    const [unitId = ''] = idsOn(added, 'eenheden');
    const another = await post(paths.designUnitAdd(made), { ...unit, name: 'Nog een', next: 'another' });
    assert.equal(another.path, paths.designUnitAdd(made), 'goes on with an empty form');
    assert.match(another.text, /De eenheid Nog een is bewaard/);
    const extra = idsOn(await show(), 'eenheden').find((id) => id !== unitId) ?? '';
    await post(paths.designUnitDelete({ ...made, unitId: extra }));
    const fewer = await post(paths.designUnit({ ...made, unitId }), { ...unit, periods: periods.slice(0, 3) });
    assert.match(fewer.text, /aandeel in studiepunten is nog niet bekend/);
    await post(paths.designUnit({ ...made, unitId }), unit);
  });

  const badUnits: [string, Record<string, string | readonly string[]>, RegExp][] = [
    ['no name', { name: ' ' }, /Vul dit in/],
    ['minus EC', { companyCredits: '-1' }, /van 0 tot en met 240/],
    ['241 EC', { companyCredits: '241' }, /van 0 tot en met 240/],
    ['41 outcomes', { outcomes: Array(41).fill('Je leert.').join('\n') }, /hoogstens 40/],
    ['a very long outcome', { outcomes: 'x'.repeat(401) }, /hoogstens 400/],
    ['a control character', { name: 'Een\u0007heid' }, /onzichtbaar stuurteken/],
  ];
  for (const [name, fields, sentence] of badUnits)
    it(`refuses a unit with ${name}`, async () => {
      const page = await post(paths.designUnitAdd(made), { name: 'Eenheid', companyCredits: '10', ...fields });
      assert.equal(page.status, 422);
      assert.match(page.text, sentence);
    });

  it('takes answers and companies, keeps those it did not show, and drops ids of others', async () => {
    const small = await world.addCompany('Van Dam <Techniek>', 40);
    const large = await world.addCompany('Groot Staal', 310);
    const answers = { employed: 'yes', paid: 'yes', connected: 'yes', tripartiteAgreement: 'yes', coDesign: 'yes' };
    const first = await post(paths.designFacts(made), { ...answers, shown: [small, large], companies: [small, large] });
    assert.match(first.text, /1 van de 2 leerbedrijven is te groot voor het mkb/);
    assert.match(first.text, /Van Dam &lt;Techniek>|Van Dam <Techniek>/);
    const strange = '11111111-2222-4333-8444-555555555555';
    const kept = await post(paths.designFacts(made), { ...answers, shown: [small], companies: [small, strange] });
    assert.match(kept.text, /Groot Staal/);
    assert.match(kept.text, /2 open punten/);
  });

  it('keeps who motivated a shortfall and when', async () => {
    const at = paths.designMotivation({ ...made, criterion: 'sme' });
    const empty = await world.lead.post(at, { text: '  ' });
    assert.equal(empty.status, 422);
    const done = await world.lead.post(at, { text: 'Dit bedrijf <i>leert</i> ons veel.' });
    assert.match(done.text, /De onderbouwing is bewaard/);
    assert.match(done.text, /één punt is nog open/);
    const meets = await world.lead.get(paths.designMotivation({ ...made, criterion: 'degree' }));
    assert.equal(meets.path, design());
    const [event] = await world.events('mkb_route_version.motivated');
    assert.deepEqual(event?.after, { criterion: 'sme', text: 'Dit bedrijf <i>leert</i> ons veel.' });
  });

  it('gives the form’s data to the island, and works without it', async () => {
    const [periodId = ''] = idsOn(await show(), 'perioden');
    const page = await world.lead.get(paths.designPeriod({ ...made, periodId }));
    const data = /<script type="application\/json" id="live-data">([^<]+)</.exec(page.html)?.[1] ?? '';
    assert.deepEqual(JSON.parse(data).edited, { kind: 'period', id: periodId });
    assert.doesNotMatch(page.html, /style=/);
  });

  const rights: [string, () => Promise<{ status: number; text: string }>][] = [
    ['another hogeschool', () => world.stranger.get(design())],
    ['another hogeschool, posting', () => world.stranger.post(paths.designPeriodAdd(made), somePeriod)],
    ['a made-up version', () => world.lead.get(paths.design({ ...made, versionId: made.mkbRouteId }))],
    ['a made-up period', () => world.lead.get(paths.designPeriod({ ...made, periodId: made.versionId }))],
    ['no id at all', () => world.lead.get(paths.design({ ...made, versionId: 'x' }))],
  ];
  for (const [name, ask] of rights) it(`is not there for ${name}`, async () => assert.equal((await ask()).status, 404));

  it('is not for a lecturer, who may read the version', async () => {
    assert.equal((await world.lecturer.get(design())).status, 403);
    assert.equal((await world.lecturer.get(paths.version(made))).status, 200);
  });

  it('has an English face', async () => {
    const visitor = await world.product.browserAs('project_lead', 'zuidwal');
    visitor.cookies.set('dh_lang', 'en');
    assert.match((await visitor.get(design())).text, /of the days at the company/);
  });
});
