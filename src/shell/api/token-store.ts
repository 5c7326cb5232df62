import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Role } from '../../kernel/role.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Scope } from './scopes.ts';

/** A token that works today, and as whom. */
export type Token = { id: string; scopes: readonly Scope[]; actor: Actor };

/**
 * The token with this hash, if it works today: not revoked, not expired, and its role holds and belongs to somebody who has an
 * address. The name of the actor says that a token did it.
 */
export async function selectLivingToken(tx: Tx, tokenHash: Buffer, today: string): Promise<Token | null> {
  const row = await tx
    .selectFrom('apiToken as t')
    .innerJoin('roleAssignment as r', (join) =>
      join.onRef('r.institutionId', '=', 't.institutionId').onRef('r.id', '=', 't.roleAssignmentId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .select(['t.id', 't.institutionId', 't.name as tokenName', 't.scopes', 'r.id as roleAssignmentId', 'r.role'])
    .select(['r.mkbRouteId', 'r.companyId', 'r.branchAssociationId', 'p.id as personId', 'p.name', 'p.email'])
    .where('t.tokenHash', '=', tokenHash)
    .where('t.revokedAt', 'is', null)
    .where('t.expiresOn', '>=', today)
    .where('p.email', 'is not', null)
    .where('r.validFrom', '<=', today)
    .where(sql<boolean>`(r.valid_until is null or r.valid_until >= ${today})`)
    .executeTakeFirst();
  if (!row) return null;
  const { id, tokenName, scopes, name, email, role, ...actor } = row;
  return {
    id,
    scopes: scopes as Scope[],
    actor: { ...actor, role: role as Role, name: `${name} (via ${tokenName})`, email: email ?? '', maySign: false },
  };
}

/**
 * Remembers at most once a minute that a token was used; requests that come together do not wait for each other. The lock lets others add rows
 * that point to the token: a stronger one stands in a ring with the key of a request that came twice.
 */
export async function touchToken(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`
    update api_token set last_used_at = ${now} where id in (
      select id from api_token where id = ${id} and (last_used_at is null or last_used_at < ${new Date(now.getTime() - 60_000)})
      for no key update skip locked)`.execute(tx);
}
