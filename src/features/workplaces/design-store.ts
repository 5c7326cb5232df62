import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Design } from '../mkb-routes/index.ts';
import { type Outcome, outcomesOf } from './rules/outcome.ts';

/** The learning outcomes of a Mkb-route, and of which version they are. */
export type RouteOutcomes = {
  mkbRouteId: string;
  mkbRouteName: string;
  versionNumber: number;
  isPublished: boolean;
  outcomes: Outcome[];
};

type Row = { mkbRouteName: string; number: number; state: string; design: unknown };

/** The version that holds now is the published one; before there is one, the newest. */
const designOf = fixedQuery<{ mkbRouteId: string; versionId: string | null }>()(
  (_, { mkbRouteId, versionId }) => sql<Row>`
    select m.name as mkb_route_name, v.number, v.state, v.design
    from mkb_route m
    join mkb_route_version v on v.institution_id = m.institution_id and v.mkb_route_id = m.id
    where m.id = ${mkbRouteId} and v.id = coalesce(${versionId}::uuid, v.id)
    order by v.state = 'published' desc, v.number desc
    limit 1`,
);

/** Of one version, or (null) of the one that holds now. Null when there is no such Mkb-route. */
export async function selectRouteOutcomes(
  tx: Tx,
  mkbRouteId: string,
  versionId: string | null = null,
): Promise<RouteOutcomes | null> {
  const [row] = await designOf(tx, { mkbRouteId, versionId });
  if (!row) return null;
  return {
    mkbRouteId,
    mkbRouteName: row.mkbRouteName,
    versionNumber: row.number,
    isPublished: row.state === 'published' || row.state === 'superseded',
    outcomes: outcomesOf(row.design as Design),
  };
}
