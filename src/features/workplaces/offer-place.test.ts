import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { paths } from '../../paths.ts';
import { type WorkplaceWorld, workplaceWorld } from './workplaces.fixture.ts';

describe('the location of an offered workplace', () => {
  let w: WorkplaceWorld;
  before(async () => {
    w = await workplaceWorld();
  });
  after(() => w.product.close());

  it('is said to be gone, before and after the offer is taken over at the main address', async () => {
    const office = await w.product.browserAs('placement_office');
    const ask = paths.workplaceOfferAsk({ companyId: w.world.companyId });
    const personId = /name="personId" value="([^"]+)"/.exec((await office.get(ask)).html)?.[1] ?? '';
    await office.post(ask, { personId, mkbRouteId: w.world.mkbRouteId });
    const content = { functionTitle: 'tester', where: w.product.deps.newId(), daysPerWeek: [3], places: 1, year: 2027 };
    const { id } = await w.product.deps.db.inInstitution(w.world.institutionId, (tx) =>
      tx
        .updateTable('workplaceOffer')
        .set({
          state: 'offered',
          content: sql`${JSON.stringify(content)}::jsonb`,
          offeredAt: w.product.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const offer = paths.workplaceOffer({ offerId: id });
    assert.match((await office.get(offer)).text, /De plek die het bedrijf koos, staat er niet meer/);
    assert.match((await office.post(`${offer}/overnemen`)).text, /de werkplek heeft nu het hoofdadres/);
  });
});
