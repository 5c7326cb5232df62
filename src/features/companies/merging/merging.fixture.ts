import type { ConcludedWorld } from '../../../../tests/support/concluded-world.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { openTaskLink } from '../../../platform/identity/task-links.ts';

/** Lets all that can point at a company point at the one of the agreement, and what would collide at `kept` too. */
export async function hangOnto(tx: Tx, concluded: ConcludedWorld, kept: string): Promise<void> {
  const { world } = concluded;
  const { deps } = concluded.product;
  const base = { institutionId: world.institutionId, companyId: world.companyId };
  const now = deps.clock.now();
  const contacts = await tx
    .selectFrom('contact as k')
    .innerJoin('person as p', 'p.id', 'k.personId')
    .select(['k.id', 'p.name'])
    .where('k.companyId', '=', world.companyId)
    .execute();
  const karin = contacts.find(({ name }) => name === 'Karin van Dam')?.id ?? '';
  await tx
    .insertInto('contactMoment')
    .values({
      ...base,
      id: deps.newId(),
      kind: 'call',
      heldOn: '2027-05-01',
      contactId: karin,
      summary: 'Gebeld',
      personId: world.staffId,
      createdAt: now,
    })
    .execute();
  await tx
    .insertInto('companyLocation')
    .values({ ...base, id: deps.newId(), name: 'Loods', createdAt: now })
    .execute();
  await tx
    .insertInto('companyStageChange')
    .values({ ...base, id: deps.newId(), fromStage: 'unknown', toStage: 'active', at: now })
    .execute();
  for (const companyId of [kept, world.companyId])
    await tx
      .insertInto('mkbRouteVersionCompany')
      .values({ institutionId: world.institutionId, mkbRouteVersionId: world.versionId, companyId })
      .execute();
  for (const [companyId, places] of [
    [kept, 2],
    [world.companyId, 3],
  ] as const)
    await tx
      .insertInto('commitment')
      .values({
        ...{
          institutionId: world.institutionId,
          id: deps.newId(),
          companyId,
          mkbRouteId: world.mkbRouteId,
          places,
        },
        ...{ cohortYear: 2027, level: 'firm', guarantee: false, recordedBy: world.staffId },
        ...{ recordedAt: now, changedAt: now },
      })
      .execute();
  await tx
    .insertInto('consent')
    .values({
      ...base,
      id: deps.newId(),
      agreementId: concluded.agreementId,
      textVersion: 0,
      words: 'x',
      language: 'nl',
      givenAt: now,
      givenBy: 'link',
    })
    .execute();
  await tx
    .updateTable('roleAssignment')
    .set({ companyId: world.companyId })
    .where('role', '=', 'partner_manager')
    .execute();
  await openTaskLink(
    tx,
    {
      institutionId: world.institutionId,
      id: deps.newId(),
      purpose: 'company',
      subjectId: world.companyId,
      email: 'karin@vandam.example',
    },
    now,
  );
  await openTaskLink(
    tx,
    {
      institutionId: world.institutionId,
      id: deps.newId(),
      purpose: 'contact',
      subjectId: karin,
      email: 'karin@vandam.example',
    },
    now,
  );
  await tx
    .updateTable('agreement')
    .set({ companyId: world.companyId })
    .where('id', '=', concluded.agreementId)
    .execute();
}
