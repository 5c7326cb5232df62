import { sql } from 'kysely';
import { givenRoles, type Role, staffRoles } from '../../kernel/role.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { RoleHeld } from './rules/role-held.ts';

export type Person = { id: string; name: string; email: string | null; phone: string };

export const pageSize = 50;
export const personStates = ['with_role', 'without_role'] as const;
export type PersonState = (typeof personStates)[number];

/**
 * People who work at the hogeschool: who has or had a role that the admin gives, and who is known for nothing else (as a
 * student, contact or coach). By name.
 */
export async function selectPeople(
  tx: Tx,
  wanted: { name: string; state: PersonState | null; today: string; page: number },
): Promise<{ people: Person[]; more: boolean }> {
  const { name, state, today, page } = wanted;
  let query = tx
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.email', 'p.phone'])
    .where(
      sql<boolean>`(exists (select from role_assignment r where r.institution_id = p.institution_id and r.person_id = p.id and r.role = any(${[...givenRoles]}))
        or not (exists (select from student s where s.institution_id = p.institution_id and s.person_id = p.id)
          or exists (select from contact c where c.institution_id = p.institution_id and c.person_id = p.id)
          or exists (select from workplace_coach w where w.institution_id = p.institution_id and w.person_id = p.id)))`,
    );
  if (name !== '') {
    const part = name.toLowerCase();
    query = query.where(
      sql<boolean>`(position(${part} in lower(p.name)) > 0 or position(${part} in coalesce(p.email, '')) > 0)`,
    );
  }
  if (state) {
    const holds = sql<boolean>`exists (select from role_assignment r where r.institution_id = p.institution_id and r.person_id = p.id
      and r.valid_from <= ${today} and (r.valid_until is null or r.valid_until >= ${today}))`;
    query = query.where(state === 'with_role' ? holds : sql<boolean>`not ${holds}`);
  }
  const people = await query
    .orderBy(sql`p.name collate "und-x-icu"`)
    .orderBy('p.id')
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .execute();
  return { people: people.slice(0, pageSize), more: people.length > pageSize };
}

/** How many people have a role that holds today. */
export async function countPeopleWithRole(tx: Tx, today: string): Promise<number> {
  const row = await tx
    .selectFrom('roleAssignment')
    .select(sql<number>`count(distinct person_id)`.as('count'))
    .where('role', 'in', [...staffRoles])
    .where('validFrom', '<=', today)
    .where(sql<boolean>`(valid_until is null or valid_until >= ${today})`)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function selectPerson(tx: Tx, id: string): Promise<Person | null> {
  return (await personQuery(tx, id).executeTakeFirst()) ?? null;
}

/** As `selectPerson`; nobody else changes the person until the transaction ends. */
export async function lockPerson(tx: Tx, id: string): Promise<Person | null> {
  return (await personQuery(tx, id).forUpdate().executeTakeFirst()) ?? null;
}

const personQuery = (tx: Tx, id: string) =>
  tx.selectFrom('person').select(['id', 'name', 'email', 'phone']).where('id', '=', id);

/** Somebody else with this address, if there is one; whoever has a role first. */
export async function selectPersonByEmail(tx: Tx, email: string, exceptId: string | null): Promise<Person | null> {
  let query = tx
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.email', 'p.phone'])
    .where('p.email', '=', email);
  if (exceptId) query = query.where('p.id', '<>', exceptId);
  const found = await query
    .orderBy(
      sql`exists (select from role_assignment r where r.institution_id = p.institution_id and r.person_id = p.id)`,
      'desc',
    )
    .orderBy('p.createdAt')
    .executeTakeFirst();
  return found ?? null;
}

/**
 * Lets changes of people and of their roles in one hogeschool come one after another, so that no address is given twice and
 * two admins cannot end each other's role at the same moment.
 */
export async function lockPeople(tx: Tx, institutionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people ${institutionId}`}, 0))`.execute(tx);
}

export async function insertPerson(tx: Tx, institutionId: string, person: Person, now: Date): Promise<void> {
  await tx
    .insertInto('person')
    .values({ institutionId, ...person, createdAt: now })
    .execute();
}

export async function updatePerson(tx: Tx, { id, ...person }: Person): Promise<void> {
  await tx.updateTable('person').set(person).where('id', '=', id).execute();
}

const rolesQuery = (tx: Tx) =>
  tx
    .selectFrom('roleAssignment as r')
    .leftJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'r.institutionId').onRef('m.id', '=', 'r.mkbRouteId'),
    )
    .leftJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'r.institutionId').onRef('c.id', '=', 'r.companyId'),
    )
    .leftJoin('branchAssociation as b', (join) =>
      join.onRef('b.institutionId', '=', 'r.institutionId').onRef('b.id', '=', 'r.branchAssociationId'),
    )
    .select(['r.branchAssociationId', 'b.name as branchAssociationName'])
    .select(['r.id', 'r.personId', 'r.role', 'r.mkbRouteId', 'm.name as mkbRouteName', 'r.companyId'])
    .select(['c.name as companyName', 'r.validFrom', 'r.validUntil', 'r.maySign']);

/** Every role of these people, also past and future ones, newest first. */
export async function selectRolesOf(tx: Tx, personIds: readonly string[]): Promise<RoleHeld[]> {
  if (personIds.length === 0) return [];
  const rows = await rolesQuery(tx)
    .where('r.personId', 'in', [...personIds])
    .orderBy('r.validFrom', 'desc')
    .orderBy('r.id')
    .execute();
  return rows.map(asRole);
}

export async function selectRole(tx: Tx, personId: string, roleAssignmentId: string): Promise<RoleHeld | null> {
  const row = await rolesQuery(tx)
    .where('r.id', '=', roleAssignmentId)
    .where('r.personId', '=', personId)
    .executeTakeFirst();
  return row ? asRole(row) : null;
}

const asRole = (row: Omit<RoleHeld, 'role'> & { role: string }): RoleHeld => ({ ...row, role: row.role as Role });

/** The admin roles of people who can log in, without the one given. */
export async function selectOtherAdmins(
  tx: Tx,
  roleAssignmentId: string,
): Promise<Pick<RoleHeld, 'validFrom' | 'validUntil'>[]> {
  return tx
    .selectFrom('roleAssignment as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .select(['r.validFrom', 'r.validUntil'])
    .where('r.role', '=', 'admin')
    .where('r.id', '<>', roleAssignmentId)
    .where('p.email', 'is not', null)
    .execute();
}

export async function insertRole(
  tx: Tx,
  institutionId: string,
  role: Omit<RoleHeld, 'mkbRouteName' | 'companyName' | 'branchAssociationName'>,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('roleAssignment')
    .values({ institutionId, ...role, createdAt: now })
    .execute();
}

export async function updateRole(
  tx: Tx,
  id: string,
  change: { validUntil: string | null } | { maySign: boolean },
): Promise<void> {
  await tx.updateTable('roleAssignment').set(change).where('id', '=', id).execute();
}

export async function deleteRole(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('roleAssignment').where('id', '=', id).execute();
}
