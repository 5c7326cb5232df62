import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { coachOn } from './rules/coach-terms.ts';
import type { Workplace, WorkplaceCoach } from './rules/company.ts';

/** The workplaces of a company with every term of their coaches, and who coaches on `on`. */
export async function selectWorkplaces(tx: Tx, companyId: string, on: IsoDate): Promise<Workplace[]> {
  const workplaces = await tx
    .selectFrom('workplace')
    .select(['id', 'location', 'functionTitle'])
    .where('companyId', '=', companyId)
    .orderBy('location')
    .orderBy('functionTitle')
    .orderBy('id')
    .execute();
  const coaches = await selectCoaches(
    tx,
    workplaces.map(({ id }) => id),
  );
  return workplaces.map((workplace) => {
    const ofWorkplace = coaches
      .filter((coach) => coach.workplaceId === workplace.id)
      .map(({ workplaceId: _, ...coach }) => coach);
    return { ...workplace, coaches: ofWorkplace, coach: coachOn(ofWorkplace, on) };
  });
}

/** Null when this company has no such workplace. `lock` holds it until the transaction ends: two appointments never cross. */
export async function selectOptionalWorkplace(
  tx: Tx,
  companyId: string,
  id: string,
  on: IsoDate,
  options: { lock?: boolean } = {},
): Promise<Workplace | null> {
  const query = tx
    .selectFrom('workplace')
    .select(['id', 'location', 'functionTitle'])
    .where('companyId', '=', companyId)
    .where('id', '=', id);
  const workplace = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  if (!workplace) return null;
  const coaches = (await selectCoaches(tx, [id])).map(({ workplaceId: _, ...coach }) => coach);
  return { ...workplace, coaches, coach: coachOn(coaches, on) };
}

async function selectCoaches(
  tx: Tx,
  workplaceIds: readonly string[],
): Promise<(WorkplaceCoach & { workplaceId: string })[]> {
  if (workplaceIds.length === 0) return [];
  const rows = await tx
    .selectFrom('workplaceCoach as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'c.institutionId').onRef('p.id', '=', 'c.personId'),
    )
    .select(['c.id', 'c.workplaceId', 'c.personId', 'p.name', 'p.email', 'c.validFrom', 'c.validUntil'])
    .where('c.workplaceId', 'in', [...workplaceIds])
    .orderBy('c.validFrom', 'desc')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    validFrom: isoDate(row.validFrom),
    validUntil: row.validUntil === null ? null : isoDate(row.validUntil),
  }));
}

export type WorkplaceRow = { id: string; location: string; functionTitle: string };

export async function insertWorkplace(
  tx: Tx,
  institutionId: string,
  companyId: string,
  workplace: WorkplaceRow,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('workplace')
    .values({ institutionId, companyId, ...workplace, createdAt: now })
    .execute();
}

export async function updateWorkplace(tx: Tx, { id, location, functionTitle }: WorkplaceRow): Promise<void> {
  await tx.updateTable('workplace').set({ location, functionTitle }).where('id', '=', id).execute();
}

export type CoachRow = { id: string; personId: string; validFrom: IsoDate; validUntil: IsoDate | null };

export async function insertCoach(tx: Tx, institutionId: string, workplaceId: string, coach: CoachRow): Promise<void> {
  await tx
    .insertInto('workplaceCoach')
    .values({ institutionId, workplaceId, ...coach })
    .execute();
}

export async function updateCoach(tx: Tx, { id, personId, validFrom, validUntil }: CoachRow): Promise<void> {
  await tx.updateTable('workplaceCoach').set({ personId, validFrom, validUntil }).where('id', '=', id).execute();
}
