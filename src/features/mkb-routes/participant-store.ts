import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { literalPattern } from '../../platform/db/name-pattern.ts';
import type { ParticipatingCompany } from './rules/check-snapshot.ts';
import type { SizeClass } from './rules/sme-criterion.ts';

const status = sql<SizeClass>`c.sme_status`;

/** The companies that take part, by name. */
export async function selectParticipants(tx: Tx, versionId: string): Promise<ParticipatingCompany[]> {
  return participantsOf(tx, { versionId });
}

const participantsOf = fixedQuery<{ versionId: string }>()((tx, { versionId }) =>
  tx
    .selectFrom('mkbRouteVersionCompany as t')
    .innerJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 't.institutionId').onRef('c.id', '=', 't.companyId'),
    )
    .select(['c.id', 'c.name', 'c.staff', 'c.turnover', 'c.balanceSheet', status.as('status')])
    .where('t.mkbRouteVersionId', '=', versionId)
    .orderBy(sql`c.name collate "und-x-icu"`),
);

/** Makes these the companies that take part. */
export async function replaceParticipants(
  tx: Tx,
  institutionId: string,
  versionId: string,
  companyIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('mkbRouteVersionCompany').where('mkbRouteVersionId', '=', versionId).execute();
  if (companyIds.length === 0) return;
  await tx
    .insertInto('mkbRouteVersionCompany')
    .values(companyIds.map((companyId) => ({ institutionId, mkbRouteVersionId: versionId, companyId })))
    .execute();
}

/** Companies by name to choose from, at most `limit`. */
export async function selectCompanyChoices(tx: Tx, search: string, limit: number): Promise<ParticipatingCompany[]> {
  const pattern = `%${literalPattern(search)}%`;
  return tx
    .selectFrom('company as c')
    .select(['id', 'name', 'staff', 'turnover', 'balanceSheet', status.as('status')])
    .where('mergedIntoId', 'is', null)
    .$if(search !== '', (query) => query.where('name', 'ilike', pattern))
    .orderBy(sql`name collate "und-x-icu"`)
    .limit(limit)
    .execute();
}

/** Which of these ids are companies of this hogeschool. */
export async function selectKnownCompanyIds(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('company').select('id').where('id', 'in', ids).execute();
  return rows.map(({ id }) => id);
}
