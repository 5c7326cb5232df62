import { sql } from 'kysely';
import type { Role } from '../../kernel/role.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Somebody whom a visitor of the demo can be. */
export type DemoPerson = { roleAssignmentId: string; name: string; email: string; role: Role; detail: string | null };

/** Everybody with a role today in the hogeschool of the transaction: at most four per role, so that the list stays readable. */
export async function selectDemoPeople(tx: Tx, today: string): Promise<DemoPerson[]> {
  const rows = await tx
    .selectFrom('roleAssignment as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .leftJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'r.institutionId').onRef('c.id', '=', 'r.companyId'),
    )
    .leftJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'r.institutionId').onRef('m.id', '=', 'r.mkbRouteId'),
    )
    .select([
      'r.id as roleAssignmentId',
      'p.name',
      'p.email',
      'r.role',
      sql<string | null>`coalesce(m.name, c.name)`.as('detail'),
    ])
    .where('p.email', 'is not', null)
    .where('r.validFrom', '<=', today)
    .where(sql<boolean>`(r.valid_until is null or r.valid_until >= ${today})`)
    .orderBy('r.createdAt')
    .orderBy('p.name')
    .execute();
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const count = (seen.get(row.role) ?? 0) + 1;
    seen.set(row.role, count);
    return count <= 4 && row.email ? [{ ...row, email: row.email, role: row.role as Role }] : [];
  });
}
