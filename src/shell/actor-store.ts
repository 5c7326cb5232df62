import { sql } from 'kysely';
import type { Actor } from '../kernel/actor.ts';
import type { Role } from '../kernel/role.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import type { Session } from '../platform/identity/session-by-token.ts';
import type { ChosenStyle } from '../ui/house-style.ts';

/** The hogeschool of a request, as far as every page shows it. */
export type InstitutionFace = { id: string; slug: string; name: string; houseStyle: ChosenStyle };

export type Presence = { actor: Actor; roleLabel: { nl: string; en: string } | null; institution: InstitutionFace };

/** Who this session is: the role that was chosen, when it holds today. Null when none was chosen, or it ended. */
export function presenceOf(session: Session): Presence | null {
  const role = session.role as FoundRole | null;
  const institution = institutionOf(session);
  if (session.kind !== 'identity' || !role || !institution) return null;
  const { id, labelNl, labelEn, ...known } = role;
  return {
    actor: { ...known, institutionId: institution.id, roleAssignmentId: id, email: session.email },
    roleLabel: labelNl && labelEn ? { nl: labelNl, en: labelEn } : null,
    institution,
  };
}

/** The hogeschool of this session; null before one was chosen. */
export const institutionOf = (session: Session): InstitutionFace | null =>
  session.institution as InstitutionFace | null;

/** As identity.session_by_token gives it. */
type FoundRole = Omit<Actor, 'institutionId' | 'roleAssignmentId' | 'email'> & {
  id: string;
  labelNl: string | null;
  labelEn: string | null;
};

export type RoleChoice = {
  institutionId: string;
  institutionName: string;
  roleAssignmentId: string;
  role: Role;
  detail: string | null;
  roleLabel: Record<Lang, string> | null;
};

/** Every role that holds today for this address in the hogeschool of the transaction. */
export async function selectRoleChoices(tx: Tx, email: string, today: string): Promise<RoleChoice[]> {
  const rows = await tx
    .selectFrom('roleAssignment as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .innerJoin('institution as i', 'i.id', 'r.institutionId')
    .leftJoin('roleLabel as l', (join) =>
      join.onRef('l.institutionId', '=', 'r.institutionId').onRef('l.role', '=', 'r.role'),
    )
    .leftJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'r.institutionId').onRef('m.id', '=', 'r.mkbRouteId'),
    )
    .leftJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'r.institutionId').onRef('c.id', '=', 'r.companyId'),
    )
    .leftJoin('branchAssociation as b', (join) =>
      join.onRef('b.institutionId', '=', 'r.institutionId').onRef('b.id', '=', 'r.branchAssociationId'),
    )
    .select([
      'r.id',
      'r.role',
      'r.institutionId',
      'i.name as institutionName',
      'l.labelNl',
      'l.labelEn',
      'm.name as mkbRouteName',
      'c.name as companyName',
      'b.name as branchAssociationName',
    ])
    .where('p.email', '=', email)
    .where('r.validFrom', '<=', today)
    .where(sql<boolean>`(r.valid_until is null or r.valid_until >= ${today})`)
    .orderBy('r.validFrom')
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({
    institutionId: row.institutionId,
    institutionName: row.institutionName,
    roleAssignmentId: row.id,
    role: row.role as Role,
    detail: row.mkbRouteName ?? row.companyName ?? row.branchAssociationName,
    roleLabel: row.labelNl && row.labelEn ? { nl: row.labelNl, en: row.labelEn } : null,
  }));
}

/** Ids and names of all hogescholen of the installation; works in any transaction. */
export async function selectInstitutions(tx: Tx): Promise<{ id: string; slug: string; name: string }[]> {
  return tx.selectFrom('institution').select(['id', 'slug', 'name']).orderBy('createdAt').orderBy('name').execute();
}

/** Who this role is today; null when it holds no more. */
export async function selectActorOfRole(
  tx: Tx,
  institutionId: string,
  roleAssignmentId: string,
  today: string,
): Promise<Actor | null> {
  const row = await tx
    .selectFrom('roleAssignment as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .select(['r.role', 'r.mkbRouteId', 'r.companyId', 'r.branchAssociationId', 'r.maySign'])
    .select(['p.id as personId', 'p.name', 'p.email'])
    .where('r.id', '=', roleAssignmentId)
    .where('r.validFrom', '<=', today)
    .where(({ or, eb }) => or([eb('r.validUntil', 'is', null), eb('r.validUntil', '>=', today)]))
    .executeTakeFirst();
  return row ? { ...row, institutionId, roleAssignmentId, role: row.role as Role, email: row.email ?? '' } : null;
}
