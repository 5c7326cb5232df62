import { anyOf, type Tx } from '../../platform/db/db.ts';
import type { KnownWorkplace } from './rules/match-workplace.ts';

type Company = { companyName: string; kvkNumber: string };

/** The workplaces of the companies with these KVK numbers or names. */
export async function selectKnownWorkplaces(tx: Tx, companies: readonly Company[]): Promise<KnownWorkplace[]> {
  if (companies.length === 0) return [];
  const numbers = companies.map(({ kvkNumber }) => kvkNumber).filter((number) => number !== '');
  const ids = await tx
    .selectFrom('company')
    .select('id')
    .where('mergedIntoId', 'is', null)
    .where(({ or, eb }) =>
      or([
        ...(numbers.length > 0 ? [eb('kvkNumber', 'in', numbers)] : []),
        eb(
          eb.fn('lower', ['name']),
          'in',
          companies.map(({ companyName }) => companyName.toLowerCase()),
        ),
      ]),
    )
    .execute();
  if (ids.length === 0) return [];
  return tx
    .selectFrom('workplace as w')
    .innerJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'w.institutionId').onRef('c.id', '=', 'w.companyId'),
    )
    .select(['w.id', 'c.name as companyName', 'c.kvkNumber', 'w.location', 'w.functionTitle'])
    .where('w.companyId', '=', anyOf(ids.map(({ id }) => id)))
    .orderBy('w.id')
    .execute();
}
