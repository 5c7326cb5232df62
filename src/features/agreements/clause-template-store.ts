import { json, type Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Clause } from './rules/terms.ts';

export type ClauseVersionRow = { version: number; createdAt: Date; createdByName: string | null };
export type StoredClauses = ClauseVersionRow & { clauses: Record<Lang, Clause[]> };

const versionsWithAuthor = (tx: Tx) =>
  tx
    .selectFrom('clauseTemplate as t')
    .leftJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 't.institutionId').onRef('p.id', '=', 't.createdBy'),
    )
    .select(['t.version', 't.createdAt', 'p.name as createdByName'])
    .orderBy('t.version', 'desc');

/** All versions that this hogeschool made, the latest first. */
export async function selectClauseVersions(tx: Tx): Promise<ClauseVersionRow[]> {
  return versionsWithAuthor(tx).execute();
}

/** One version, or the latest when `version` is null; null when there is none. */
export async function selectOptionalClauses(tx: Tx, version: number | null): Promise<StoredClauses | null> {
  const row = await versionsWithAuthor(tx)
    .select(['t.clausesNl', 't.clausesEn'])
    .$if(version !== null, (query) => query.where('t.version', '=', version))
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { clausesNl, clausesEn, ...rest } = row;
  return { ...rest, clauses: { nl: clausesNl as Clause[], en: clausesEn as Clause[] } };
}

export async function insertClauses(
  tx: Tx,
  row: {
    institutionId: string;
    id: string;
    version: number;
    clauses: Record<Lang, readonly Clause[]>;
    createdBy: string;
  },
  now: Date,
): Promise<void> {
  const { clauses, ...rest } = row;
  await tx
    .insertInto('clauseTemplate')
    .values({ ...rest, clausesNl: json(clauses.nl), clausesEn: json(clauses.en), createdAt: now })
    .execute();
}
