import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../paths.ts';
import { idsOn, type Made, type MkbRouteWorld, mkbRouteWorld, revisionOn } from './mkb-routes.fixture.ts';

describe('comparing versions and taking one along', () => {
  let world: MkbRouteWorld;
  let first: Made;
  let second: Made;
  const compare = () => paths.versionCompare({ mkbRouteId: first.mkbRouteId });
  const post = (to: string, fields: Record<string, string | readonly string[]> = {}) =>
    world.postAt(world.lead, paths.design(second), to, fields);

  before(async () => {
    world = await mkbRouteWorld();
    first = await world.make();
    assert.match((await world.lead.get(compare())).text, /nog maar één versie/);
    await world.postAt(world.lead, paths.design(first), paths.versionSubmit(first));
    const revision = revisionOn(await world.manager.get(paths.versionReturn(first)));
    await world.manager.post(paths.versionPublish(first), { revision });
    const started = await world.lead.post(paths.versionNew({ mkbRouteId: first.mkbRouteId }));
    second = { mkbRouteId: first.mkbRouteId, versionId: started.path.split('/')[4] ?? '' };
  });
  after(() => world.product.close());

  it('says when nothing differs', async () => {
    const page = await world.lead.get(compare());
    assert.match(page.text, /Versie 2 is in alles gelijk aan versie 1/);
    assert.doesNotMatch(page.html, /ribbon-note/);
  });

  it('says in words what differs, of design, companies and route, and marks it in both ribbons', async () => {
    const [periodId = '', removed = ''] = idsOn(await world.lead.get(paths.design(second)), 'perioden');
    await post(paths.designPeriodSplit({ ...second, periodId }), { weeks: '8' });
    await post(paths.designPeriodDelete({ ...second, periodId: removed }));
    const company = await world.addCompany('Van Dam <b>', 40);
    await post(paths.designFacts(second), { coDesign: 'yes', shown: [company], companies: [company] });
    const page = await world.lead.get(paths.design(second));
    const href = /href="([^"]+vergelijken[^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const difference = await world.lead.get(href);
    assert.match(difference.text, /Versie 2 verschilt op 6 punten van versie 1/);
    for (const sentence of [
      'Jaar 1, sept – jan heeft nu 8 weken, eerst 20 weken.',
      'Jaar 1, sept – jan heet nu “sept – jan (1)”, eerst “sept – jan”.',
      'Jaar 1, sept – jan (2) is nieuw: 12 weken',
      'Jaar 1, feb – juli vervalt: 22 weken',
      'Bedrijven en branche denken mee over de inhoud: nu ja, eerst nog niet bekend.',
      'doet nu mee.',
    ])
      assert.ok(difference.text.includes(sentence), sentence);
    assert.deepEqual(
      [...difference.html.matchAll(/class="ribbon-note">([^<]+)</g)].map((match) => match[1]),
      ['gewijzigd', 'vervalt', 'gewijzigd', 'nieuw'],
    );
    assert.match(difference.html, /Van Dam &lt;b>/);
  });

  it('compares the other way round, and a version with itself', async () => {
    const query = (van: string, naar: string) => `${compare()}?${new URLSearchParams({ van, naar })}`;
    const back = await world.lead.get(query(second.versionId, first.versionId));
    assert.match(back.text, /Versie 1 verschilt op 6 punten van versie 2/);
    assert.match(back.text, /Jaar 1, feb – juli is nieuw/);
    const same = await world.lead.get(query(first.versionId, first.versionId));
    assert.match(same.text, /vergelijkt versie 1 met zichzelf/);
    const strange = await world.lead.get(query('x', world.leadId));
    assert.match(strange.text, /Versie 2 verschilt/);
  });

  it('keeps what was known of the Mkb-route at the decision', async () => {
    const at = paths.mkbRouteEdit({ mkbRouteId: first.mkbRouteId });
    const form = await world.lead.get(at);
    const programmeId = /name="programmeId"[\s\S]*?value="([0-9a-f-]{36})"/.exec(form.html)?.[1] ?? '';
    await world.lead.post(at, {
      name: 'Ad Mechatronica, Mkb-route',
      programmeId,
      targetGroups: ['havo'],
      sector: 'techniek',
      region: 'Achterhoek',
      startsPerYear: '2',
      groupMinimum: '12',
      groupPlanned: '18',
      projectLeadId: world.leadId,
      participation: 'pilot',
    });
    const page = await world.lead.get(compare());
    assert.match(page.text, /De regio is nu Achterhoek, eerst Twente/);
    assert.match(page.text, /De doelgroep is nu havo, eerst mbo-4 bol, werkenden/);
  });

  it('gives whoever may see a version its card, in both languages', async () => {
    for (const made of [first, second])
      for (const browser of [world.lead, world.manager, world.lecturer]) {
        const card = await browser.get(`${paths.versionCard(made)}?taal=en`);
        assert.equal(card.status, 200);
        assert.equal(card.headers.get('content-type'), 'application/pdf');
        assert.match(card.headers.get('content-disposition') ?? '', /^attachment; filename="card-[\w.-]+\.pdf"$/);
        assert.match(card.html, /^%PDF-/);
      }
  });

  it('is not there for another hogeschool, nor for a version that is not', async () => {
    assert.equal((await world.stranger.get(compare())).status, 404);
    assert.equal((await world.stranger.get(paths.versionCard(first))).status, 404);
    const nowhere = { ...first, versionId: first.mkbRouteId };
    assert.equal((await world.lead.get(paths.versionCard(nowhere))).status, 404);
  });
});
