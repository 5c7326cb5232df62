import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { paths } from '../../paths.ts';
import { type WorkplaceWorld, workplaceWorld } from './workplaces.fixture.ts';

describe('who sees which workplaces', () => {
  let w: WorkplaceWorld;
  let office: Browser;
  let place: { workplaceId: string; mkbRouteId: string };
  before(async () => {
    w = await workplaceWorld();
    office = w.office;
    place = { workplaceId: w.workplaceId, mkbRouteId: w.world.mkbRouteId };
  });
  after(() => w.product.close());

  it('goes on after the last one', async () => {
    const { institutionId, companyId } = w.world;
    const createdAt = w.product.clock.now();
    await w.product.deps.db.inInstitution(institutionId, async (tx) => {
      for (let at = 0; at < 26; at += 1)
        await tx
          .insertInto('workplace')
          .values({
            institutionId,
            id: w.product.deps.newId(),
            companyId,
            location: 'x',
            functionTitle: `rij ${at}`,
            createdAt,
          })
          .execute();
    });
    const first = await office.get(paths.workplaces());
    const next = /href="(\/werkplekken\?[^"]*na=[^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await office.get(next);
    const names = (text: string) => text.match(/rij \d+|monteur|tester/g) ?? [];
    assert.equal(new Set([...names(first.text), ...names(second.text)]).size, 27);
  });

  it('is for who reaches the company and the Mkb-route', async () => {
    const lecturer = await w.product.browserAs('lecturer');
    assert.equal((await lecturer.get(paths.workplaceCoverage(place))).status, 200);
    assert.equal((await lecturer.get(paths.workplaceElsewhere(place))).status, 403);
    assert.equal((await lecturer.get(paths.studentCoverage({ studentId: w.world.studentId }))).status, 403);
    const other = { workplaceId: w.workplaceId, mkbRouteId: w.product.deps.newId() };
    assert.equal((await office.get(paths.workplaceCoverage(other))).status, 404);
    await w.product.deps.db.inInstitution(w.world.institutionId, async (tx) => {
      const { institutionId } = w.world;
      const [companyId, createdAt] = [w.product.deps.newId(), w.product.clock.now()];
      await tx.insertInto('company').values({ institutionId, id: companyId, name: 'Ander', createdAt }).execute();
      await tx.updateTable('roleAssignment').set({ companyId }).where('role', '=', 'partner_manager').execute();
    });
    const partner = await w.product.browserAs('partner_manager');
    assert.equal((await partner.get(paths.workplace({ workplaceId: w.workplaceId }))).status, 404);
    assert.equal((await partner.get(paths.workplaceOfferAsk({ companyId: w.world.companyId }))).status, 404);
    assert.doesNotMatch((await partner.get(paths.workplaces())).text, /monteur/);
    await expectWholeChains(w.product.deps.db);
  });
});
