import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import type { Counted, Limits } from './rules/hide-small.ts';
import type { SeatFigures, StudentsOfRoute } from './rules/seat-figures.ts';

/** How small a count may be and still be shown, as figures of a date. */
export async function selectLimits(tx: Tx, onDate: IsoDate): Promise<Limits> {
  const rows = await tx
    .selectFrom('figure')
    .select(['name', 'value'])
    .where('name', 'in', ['smallestCount', 'fewestCompanies'])
    .where('validFrom', '<=', onDate)
    .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>=', onDate)]))
    .orderBy('validFrom')
    .execute();
  const { smallestCount, fewestCompanies } = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  if (smallestCount === undefined || fewestCompanies === undefined) throw new Error(`no smallest counts on ${onDate}`);
  return { smallestCount, fewestCompanies };
}

type RouteOfSeat = { id: string; groupMinimum: number | null; groupPlanned: number | null; startsPerYear: number };

/** Mkb-routes of any association that have no figures for this quarter yet. */
export async function selectRoutesWithout(tx: Tx, quarter: IsoDate): Promise<RouteOfSeat[]> {
  return tx
    .selectFrom('mkbRoute as m')
    .select(['m.id', 'm.groupMinimum', 'm.groupPlanned', 'm.startsPerYear'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('branchAssociationMkbRoute as r')
          .select('r.mkbRouteId')
          .whereRef('r.institutionId', '=', 'm.institutionId')
          .whereRef('r.mkbRouteId', '=', 'm.id'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('branchFigures as f')
            .select('f.mkbRouteId')
            .whereRef('f.institutionId', '=', 'm.institutionId')
            .whereRef('f.mkbRouteId', '=', 'm.id')
            .where('f.quarter', '=', quarter),
        ),
      ),
    )
    .orderBy('m.id')
    .execute();
}

/** Agreements of a Mkb-route that were concluded: running, finished, or stopped before their end. */
export async function selectStudents(tx: Tx, mkbRouteId: string, today: IsoDate): Promise<StudentsOfRoute> {
  const { rows } = await sql<Counted & { kind: string | null }>`
    select kind, count(*)::int as value, count(distinct company_id)::int as companies from (
      select a.company_id, case
        when a.state = 'ended' and a.ended_on < a.end_date then 'stopped'
        when a.state = 'ended' or a.end_date < ${today} then 'finished' else 'running' end as kind
      from agreement a where a.mkb_route_id = ${mkbRouteId} and a.amends_id is null and a.state in ('concluded', 'ended')) s
    group by grouping sets ((kind), ())`.execute(tx);
  const at = (kind: string | null): Counted => {
    const row = rows.find((one) => one.kind === kind);
    return { value: row?.value ?? 0, companies: row?.companies ?? 0 };
  };
  return { running: at('running'), finished: at('finished'), stopped: at('stopped'), all: at(null) };
}

/** Keeps what may be shown of a Mkb-route in a quarter; who was first stays. */
export async function insertFigures(
  tx: Tx,
  institutionId: string,
  { mkbRouteId, quarter, figures }: { mkbRouteId: string; quarter: IsoDate; figures: SeatFigures },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('branchFigures')
    .values({ institutionId, mkbRouteId, quarter, figures: json(figures), takenAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type RouteSeen = { id: string; name: string; region: string; figures: SeatFigures | null; takenAt: Date | null };

/** What the seat of an association shows in a quarter: its Mkb-routes by name. */
export async function selectSeat(tx: Tx, associationId: string, quarter: IsoDate): Promise<RouteSeen[]> {
  const rows = await tx
    .selectFrom('branchAssociationMkbRoute as r')
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'r.institutionId').onRef('m.id', '=', 'r.mkbRouteId'),
    )
    .leftJoin('branchFigures as f', (join) =>
      join
        .onRef('f.institutionId', '=', 'r.institutionId')
        .onRef('f.mkbRouteId', '=', 'r.mkbRouteId')
        .on('f.quarter', '=', quarter),
    )
    .select(['m.id', 'm.name', 'm.region', 'f.figures', 'f.takenAt'])
    .where('r.branchAssociationId', '=', associationId)
    .orderBy(sql`m.name collate "und-x-icu"`)
    .orderBy('m.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, figures: (row.figures as SeatFigures | null) ?? null }));
}
