import type { Tx } from '../../../platform/db/db.ts';
import type { Design } from '../../mkb-routes/index.ts';

/** The newest version of a Mkb-route that was published; null while there is none. */
export async function selectNewestVersion(
  tx: Tx,
  mkbRouteId: string,
): Promise<{ id: string; number: number; design: Design } | null> {
  const row = await tx
    .selectFrom('mkbRouteVersion')
    .select(['id', 'number', 'design'])
    .where('mkbRouteId', '=', mkbRouteId)
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, design: row.design as Design } : null;
}
