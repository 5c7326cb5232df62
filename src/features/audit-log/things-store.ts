import type { Tx } from '../../platform/db/db.ts';

/** A thing that the log speaks of: what it is called, and the thing above it when its page needs that. */
export type Thing = { name: string; parentId: string | null };
export type Things = ReadonlyMap<string, Thing>;

type Subject = { subjectKind: string; subjectId: string };

/** The names of the things on one page of the log, by id; one query per kind. What is gone has no name. */
export async function selectThings(tx: Tx, subjects: readonly Subject[]): Promise<Things> {
  const things = new Map<string, Thing>();
  for (const [kind, select] of Object.entries(selects)) {
    const ids = [...new Set(subjects.filter((one) => one.subjectKind === kind).map((one) => one.subjectId))];
    if (ids.length === 0) continue;
    for (const row of await select(tx, ids)) things.set(row.id, { name: row.name, parentId: row.parentId ?? null });
  }
  return things;
}

type Named = { id: string; name: string; parentId?: string };

const selects: Record<string, (tx: Tx, ids: string[]) => Promise<Named[]>> = {
  person: (tx, ids) => tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute(),
  institution: (tx, ids) => tx.selectFrom('institution').select(['id', 'name']).where('id', 'in', ids).execute(),
  programme: (tx, ids) => tx.selectFrom('programme').select(['id', 'name']).where('id', 'in', ids).execute(),
  mkb_route: (tx, ids) => tx.selectFrom('mkbRoute').select(['id', 'name']).where('id', 'in', ids).execute(),
  company: (tx, ids) => tx.selectFrom('company').select(['id', 'name']).where('id', 'in', ids).execute(),
  branch_association: (tx, ids) =>
    tx.selectFrom('branchAssociation').select(['id', 'name']).where('id', 'in', ids).execute(),
  api_token: (tx, ids) => tx.selectFrom('apiToken').select(['id', 'name']).where('id', 'in', ids).execute(),
  webhook: (tx, ids) => tx.selectFrom('webhook').select(['id', 'name']).where('id', 'in', ids).execute(),
  agreement: (tx, ids) =>
    tx.selectFrom('agreement').select(['id', 'reference as name']).where('id', 'in', ids).execute(),
  cohort: (tx, ids) =>
    tx.selectFrom('cohort').select(['id', 'name', 'mkbRouteId as parentId']).where('id', 'in', ids).execute(),
  mkb_route_version: async (tx, ids) => {
    const rows = await tx
      .selectFrom('mkbRouteVersion as v')
      .innerJoin('mkbRoute as m', (join) =>
        join.onRef('m.institutionId', '=', 'v.institutionId').onRef('m.id', '=', 'v.mkbRouteId'),
      )
      .select(['v.id', 'v.number', 'm.name', 'm.id as parentId'])
      .where('v.id', 'in', ids)
      .execute();
    return rows.map(({ number, name, ...row }) => ({ ...row, name: `${name} ${number}` }));
  },
};
