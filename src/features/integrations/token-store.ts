import { sql } from 'kysely';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Role } from '../../kernel/role.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { ApiToken } from './rules/token.ts';

/** A role in whose name a token can act. */
export type RoleOption = { id: string; personId: string; personName: string; role: Role; mkbRouteName: string | null };

const rolesOfPeople = (tx: Tx) =>
  tx
    .selectFrom('roleAssignment as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .leftJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'r.institutionId').onRef('m.id', '=', 'r.mkbRouteId'),
    );

const holds = (today: IsoDate) =>
  sql<boolean>`(p.email is not null and r.valid_from <= ${today} and (r.valid_until is null or r.valid_until >= ${today}))`;

/** The roles of these kinds that hold today, by person. */
export async function selectRoleOptions(tx: Tx, roles: readonly Role[], today: IsoDate): Promise<RoleOption[]> {
  const rows = await rolesOfPeople(tx)
    .select(['r.id', 'p.id as personId', 'p.name as personName', 'r.role', 'm.name as mkbRouteName'])
    .where('r.role', 'in', roles)
    .where(holds(today))
    .orderBy('p.name')
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

const tokensWithRole = (tx: Tx, today: IsoDate) =>
  rolesOfPeople(tx)
    .innerJoin('apiToken as t', (join) =>
      join.onRef('t.institutionId', '=', 'r.institutionId').onRef('t.roleAssignmentId', '=', 'r.id'),
    )
    .select(['t.id', 't.name', 't.scopes', 't.createdAt', 't.expiresOn', 't.lastUsedAt', 't.revokedAt'])
    .select(['p.name as personName', 'r.role', 'm.name as mkbRouteName', holds(today).as('roleHolds')]);

type Row = Awaited<ReturnType<ReturnType<typeof tokensWithRole>['executeTakeFirstOrThrow']>>;
const tokenOf = ({ role, expiresOn, ...row }: Row): ApiToken => ({
  ...row,
  role: role as Role,
  expiresOn: isoDate(expiresOn),
});

/** The newest first; of those that were made very many, the newest hundred. */
export async function selectTokens(tx: Tx, today: IsoDate): Promise<ApiToken[]> {
  const rows = await tokensWithRole(tx, today).orderBy('t.createdAt', 'desc').orderBy('t.id').limit(100).execute();
  return rows.map(tokenOf);
}

export async function selectOptionalToken(tx: Tx, id: string, today: IsoDate): Promise<ApiToken | null> {
  const row = await tokensWithRole(tx, today).where('t.id', '=', id).executeTakeFirst();
  return row ? tokenOf(row) : null;
}

export type NewToken = {
  institutionId: string;
  id: string;
  name: string;
  tokenHash: Buffer;
  scopes: string[];
  roleAssignmentId: string;
  createdBy: string;
  createdAt: Date;
  expiresOn: IsoDate;
};

export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  await tx.insertInto('apiToken').values(token).execute();
}

/** False when it was revoked before, or is not there. */
export async function markRevoked(tx: Tx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('apiToken')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
