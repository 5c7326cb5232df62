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

/**
 * Who this session is today: its chosen role, if that role holds on this date and still belongs to the proven address.
 * Null when no role was chosen, or it ended.
 */
export async function selectPresence(tx: Tx, session: Session, today: string): Promise<Presence | null> {
  if (session.kind !== 'identity' || !session.roleAssignmentId) return null;
  const row = await tx
    .selectFrom('roleAssignment as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .innerJoin('institution as i', 'i.id', 'r.institutionId')
    .leftJoin('roleLabel as l', (join) =>
      join.onRef('l.institutionId', '=', 'r.institutionId').onRef('l.role', '=', 'r.role'),
    )
    .select([
      'r.id',
      'r.role',
      'r.mkbRouteId',
      'r.companyId',
      'r.maySign',
      'r.institutionId',
      'p.id as personId',
      'p.name',
      'p.email',
    ])
    .select(['i.slug', 'i.name as institutionName', 'i.houseStyle', 'l.labelNl', 'l.labelEn'])
    .where('r.id', '=', session.roleAssignmentId)
    .where('p.email', '=', session.email)
    .where('r.validFrom', '<=', today)
    .where(sql<boolean>`(r.valid_until is null or r.valid_until >= ${today})`)
    .executeTakeFirst();
  if (!row) return null;
  return {
    actor: {
      institutionId: row.institutionId,
      personId: row.personId,
      roleAssignmentId: row.id,
      name: row.name,
      email: row.email ?? '',
      role: row.role as Role,
      mkbRouteId: row.mkbRouteId,
      companyId: row.companyId,
      maySign: row.maySign,
    },
    roleLabel: row.labelNl && row.labelEn ? { nl: row.labelNl, en: row.labelEn } : null,
    institution: {
      id: row.institutionId,
      slug: row.slug,
      name: row.institutionName,
      houseStyle: row.houseStyle as ChosenStyle,
    },
  };
}

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
    .select([
      'r.id',
      'r.role',
      'r.institutionId',
      'i.name as institutionName',
      'l.labelNl',
      'l.labelEn',
      'm.name as mkbRouteName',
      'c.name as companyName',
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
    detail: row.mkbRouteName ?? row.companyName,
    roleLabel: row.labelNl && row.labelEn ? { nl: row.labelNl, en: row.labelEn } : null,
  }));
}

/** Ids and names of all hogescholen of the installation; works in any transaction. */
export async function selectInstitutions(tx: Tx): Promise<{ id: string; slug: string; name: string }[]> {
  return tx.selectFrom('institution').select(['id', 'slug', 'name']).orderBy('createdAt').orderBy('name').execute();
}
