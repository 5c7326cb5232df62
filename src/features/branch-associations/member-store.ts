import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';

export type Member = {
  id: string;
  companyId: string;
  companyName: string;
  place: string;
  validFrom: IsoDate;
  validUntil: IsoDate | null;
};

export const membersPerPage = 50;

const members = (tx: Tx) =>
  tx
    .selectFrom('branchAssociationMember as m')
    .innerJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'm.institutionId').onRef('c.id', '=', 'm.companyId'),
    )
    .select(['m.id', 'm.companyId', 'c.name as companyName', 'c.place', 'm.validFrom', 'm.validUntil'])
    .where('c.mergedIntoId', 'is', null);
type Row = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number];
const memberOf = (row: Row): Member => ({
  ...row,
  validFrom: row.validFrom as IsoDate,
  validUntil: row.validUntil as IsoDate | null,
});

/** One page of members by name, also those who left. */
export async function selectMembers(
  tx: Tx,
  associationId: string,
  page: number,
): Promise<{ rows: Member[]; hasNext: boolean }> {
  const rows = await members(tx)
    .where('m.branchAssociationId', '=', associationId)
    .orderBy(sql`lower(c.name)`)
    .orderBy('m.id')
    .limit(membersPerPage + 1)
    .offset((page - 1) * membersPerPage)
    .execute();
  return { rows: rows.slice(0, membersPerPage).map(memberOf), hasNext: rows.length > membersPerPage };
}

export async function selectOptionalMember(tx: Tx, associationId: string, id: string): Promise<Member | null> {
  const row = await members(tx)
    .where('m.branchAssociationId', '=', associationId)
    .where('m.id', '=', id)
    .executeTakeFirst();
  return row ? memberOf(row) : null;
}

export async function selectMembership(tx: Tx, associationId: string, companyId: string): Promise<Member | null> {
  const row = await members(tx)
    .where('m.branchAssociationId', '=', associationId)
    .where('m.companyId', '=', companyId)
    .executeTakeFirst();
  return row ? memberOf(row) : null;
}

export async function insertMember(
  tx: Tx,
  institutionId: string,
  associationId: string,
  member: Pick<Member, 'id' | 'companyId' | 'validFrom' | 'validUntil'>,
): Promise<void> {
  await tx
    .insertInto('branchAssociationMember')
    .values({ institutionId, branchAssociationId: associationId, ...member })
    .execute();
}

export async function updateMember(
  tx: Tx,
  id: string,
  dates: { validFrom: string; validUntil: string | null },
): Promise<void> {
  await tx.updateTable('branchAssociationMember').set(dates).where('id', '=', id).execute();
}

/** The associations that a company is a member of on a date. */
export async function selectAssociationsOfCompany(
  tx: Tx,
  companyId: string,
  on: IsoDate,
): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('branchAssociationMember as m')
    .innerJoin('branchAssociation as b', (join) =>
      join.onRef('b.institutionId', '=', 'm.institutionId').onRef('b.id', '=', 'm.branchAssociationId'),
    )
    .select(['b.id', 'b.name'])
    .where('m.companyId', '=', companyId)
    .where('m.validFrom', '<=', on)
    .where(({ or, eb }) => or([eb('m.validUntil', 'is', null), eb('m.validUntil', '>=', on)]))
    .orderBy('b.name')
    .execute();
}

/** Who of the members of a date is mailed: of each company the contact who signs first, else the first with an address. */
export async function selectReachable(
  tx: Tx,
  associationId: string,
  on: IsoDate,
): Promise<{ companyId: string; name: string; email: string }[]> {
  const { rows } = await sql<{ companyId: string; name: string; email: string }>`
    select distinct on (m.company_id) m.company_id, p.name, p.email
    from branch_association_member m
    join company c on c.institution_id = m.institution_id and c.id = m.company_id and c.merged_into_id is null and c.stage <> 'stopped'
    join contact k on k.institution_id = m.institution_id and k.company_id = m.company_id
      and (k.valid_from is null or k.valid_from <= ${on}) and (k.valid_until is null or k.valid_until >= ${on})
    join person p on p.institution_id = k.institution_id and p.id = k.person_id and p.email is not null
    where m.branch_association_id = ${associationId} and m.valid_from <= ${on} and (m.valid_until is null or m.valid_until >= ${on})
    order by m.company_id, k.signs desc, k.created_at, k.id`.execute(tx);
  return rows;
}
