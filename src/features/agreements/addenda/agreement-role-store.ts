import { sql } from 'kysely';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { AgreementRole, RoleTerm } from './rules/role-timeline.ts';

/** Writes anew who coaches in an agreement and when. A name is of a person when one coach or tutor of that name is in the register. */
export async function replaceRoles(
  tx: Tx,
  agreement: { institutionId: string; id: string; companyId: string | null },
  roles: readonly RoleTerm[],
  newId: () => string,
): Promise<void> {
  await tx.deleteFrom('agreementRole').where('agreementId', '=', agreement.id).execute();
  if (roles.length === 0) return;
  await tx
    .insertInto('agreementRole')
    .values(
      roles.map(({ role, name, from, until }) => ({
        institutionId: agreement.institutionId,
        id: newId(),
        agreementId: agreement.id,
        role,
        personId: sql<string | null>`coach_called(${role}, ${name}, ${agreement.companyId}::uuid)`,
        name,
        validFrom: from,
        validUntil: until,
      })),
    )
    .execute();
}

/** Who coaches in an agreement in the course of time: per role, in order. */
export async function selectRoles(tx: Tx, agreementId: string): Promise<RoleTerm[]> {
  const rows = await tx
    .selectFrom('agreementRole')
    .select(['role', 'name', 'validFrom', 'validUntil'])
    .where('agreementId', '=', agreementId)
    .orderBy('role', 'desc')
    .orderBy('validFrom')
    .execute();
  return rows.map(({ role, name, validFrom, validUntil }) => ({
    role: role as AgreementRole,
    name,
    from: isoDate(validFrom),
    until: isoDate(validUntil) as IsoDate,
  }));
}
