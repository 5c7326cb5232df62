import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import type { Association, AssociationFacts } from './rules/association.ts';

export const associationsPerPage = 50;

/** One page of associations by name, each with how many members it has today. */
export async function selectAssociations(
  tx: Tx,
  { page, today }: { page: number; today: IsoDate },
): Promise<{ rows: (Association & { members: number })[]; hasNext: boolean }> {
  const rows = await tx
    .selectFrom('branchAssociation as b')
    .select(['b.id', 'b.name', 'b.sbiDivisions', 'b.sbiScheme', 'b.regions', 'b.website', 'b.note'])
    .select(
      sql<number>`(select count(*)::int from branch_association_member m where m.institution_id = b.institution_id
        and m.branch_association_id = b.id and m.valid_from <= ${today} and (m.valid_until is null or m.valid_until >= ${today}))`.as(
        'members',
      ),
    )
    .orderBy(sql`lower(b.name)`)
    .orderBy('b.id')
    .limit(associationsPerPage + 1)
    .offset((page - 1) * associationsPerPage)
    .execute();
  return {
    rows: rows
      .slice(0, associationsPerPage)
      .map((row) => ({ ...row, sbiScheme: row.sbiScheme as Association['sbiScheme'] })),
    hasNext: rows.length > associationsPerPage,
  };
}

/** Null when this hogeschool has no such association. */
export async function selectOptionalAssociation(tx: Tx, id: string): Promise<Association | null> {
  const row = await tx
    .selectFrom('branchAssociation')
    .select(['id', 'name', 'sbiDivisions', 'sbiScheme', 'regions', 'website', 'note'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, sbiScheme: row.sbiScheme as Association['sbiScheme'] } : null;
}

/** Another association with this name, whatever its capitals. */
export async function isNameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const row = await tx
    .selectFrom('branchAssociation')
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .$if(exceptId !== null, (query) => query.where('id', '<>', exceptId ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAssociation(
  tx: Tx,
  institutionId: string,
  association: Association,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('branchAssociation')
    .values({ institutionId, ...association, createdAt: now })
    .execute();
}

export async function updateAssociation(tx: Tx, id: string, facts: AssociationFacts): Promise<void> {
  await tx.updateTable('branchAssociation').set(facts).where('id', '=', id).execute();
}

/** The Mkb-routes of the sector of an association, by name. */
export async function selectMkbRoutesOf(tx: Tx, associationId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('branchAssociationMkbRoute as r')
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'r.institutionId').onRef('m.id', '=', 'r.mkbRouteId'),
    )
    .select(['m.id', 'm.name'])
    .where('r.branchAssociationId', '=', associationId)
    .orderBy(sql`m.name collate "und-x-icu"`)
    .orderBy('m.id')
    .execute();
}

/** Makes these the Mkb-routes of its sector; ids of another hogeschool are left out. */
export async function replaceMkbRoutes(
  tx: Tx,
  institutionId: string,
  associationId: string,
  mkbRouteIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('branchAssociationMkbRoute').where('branchAssociationId', '=', associationId).execute();
  if (mkbRouteIds.length === 0) return;
  await tx
    .insertInto('branchAssociationMkbRoute')
    .columns(['institutionId', 'branchAssociationId', 'mkbRouteId'])
    .expression((from) =>
      from
        .selectFrom('mkbRoute')
        .select(['institutionId', sql<string>`${associationId}::uuid`.as('association'), 'id'])
        .where('institutionId', '=', institutionId)
        .where('id', '=', anyOf(mkbRouteIds)),
    )
    .execute();
}
