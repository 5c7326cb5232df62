import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { json } from '../../platform/db/db.ts';
import type { Deps } from '../../shell/index.ts';
import type { LearningUnit } from '../mkb-routes/index.ts';

const unit = (id: string, name: string, outcomes: string[], company: number): LearningUnit => ({
  id,
  name,
  outcomes,
  credits: { company, school: 5, third: 0 },
  periodIds: [],
});

/** Three outcomes that are learned at the company, one that is not. */
export const units = [
  unit('u1', 'Besturen', ['Meet aan schakelingen.', 'Bouwt een besturing.'], 10),
  unit('u2', 'Onderhouden', ['Plant onderhoud.'], 5),
  unit('u3', 'Rekenen', ['Rekent met wissels.'], 0),
];

export type WorkplaceWorld = {
  product: TestProduct;
  world: SmallWorld;
  workplaceId: string;
  office: Browser;
  lead: Browser;
  /** Publishes a version with other units. */
  design(units: readonly LearningUnit[]): Promise<string>;
  taskIds(): Promise<Record<string, string>>;
  /** The last link in a mail to this address, without origin. */
  linkTo(address: string): Promise<string>;
};

/** A hogeschool with a Mkb-route that has learning outcomes, a company with a contact, and one workplace. */
export async function fillWorkplaceWorld(deps: Deps) {
  const world = await createSmallWorld(deps);
  const { institutionId, companyId, mkbRouteId } = world;
  const workplaceId = deps.newId();
  let number = 1;
  const design = (wanted: readonly LearningUnit[]) =>
    deps.db.inInstitution(institutionId, async (tx) => {
      const before = tx.updateTable('mkbRouteVersion').set({ state: 'superseded' }).where('state', '=', 'published');
      const { design: whole } = await before.returning('design').executeTakeFirstOrThrow();
      number += 1;
      const id = deps.newId();
      await tx
        .insertInto('mkbRouteVersion')
        .values({
          institutionId,
          id,
          mkbRouteId,
          number,
          state: 'published',
          variant: 'empty',
          design: json({ ...(whole as object), units: wanted }),
          createdAt: deps.clock.now(),
        })
        .execute();
      return id;
    });
  const versionId = await design(units);
  await deps.db.inInstitution(institutionId, async (tx) => {
    const createdAt = deps.clock.now();
    const [person, contact] = [deps.newId(), deps.newId()];
    const address = { street: 'Ambachtsweg 14', postcode: '8013 AB', place: 'Zwolle' };
    await tx.updateTable('company').set(address).where('id', '=', companyId).execute();
    await tx
      .insertInto('person')
      .values({ institutionId, id: person, name: 'Ineke van Dam', email: 'ineke@vandam.example', createdAt })
      .execute();
    await tx
      .insertInto('contact')
      .values({ institutionId, id: contact, companyId, personId: person, createdAt })
      .execute();
    await tx
      .insertInto('workplace')
      .values({
        institutionId,
        id: workplaceId,
        companyId,
        location: 'Ambachtsweg 14, Zwolle',
        functionTitle: 'monteur',
        createdAt,
      })
      .execute();
  });
  return { world: { ...world, versionId }, workplaceId, design };
}

/** The same, as a product whose pages can be asked for. */
export async function workplaceWorld(): Promise<WorkplaceWorld> {
  const product = await createTestProduct({ now: '2027-03-03T09:00:00Z' });
  const { deps } = product;
  const { world, workplaceId, design } = await fillWorkplaceWorld(deps);
  const { institutionId, mkbRouteId } = world;
  return {
    product,
    world,
    workplaceId,
    office: await product.browserAs('placement_office'),
    lead: await product.browserAs('project_lead'),
    design,
    taskIds: () =>
      deps.db.inInstitution(institutionId, async (tx) => {
        const rows = await tx
          .selectFrom('workTask')
          .select(['id', 'name'])
          .where('mkbRouteId', '=', mkbRouteId)
          .execute();
        return Object.fromEntries(rows.map(({ id, name }) => [name, id]));
      }),
    linkTo: async (address) => {
      await product.drain();
      const mail = product.sent.findLast(({ to }) => to.address === address);
      return /http:\/\/localhost:3000(\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    },
  };
}
