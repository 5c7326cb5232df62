import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { TargetGroup } from '../../kernel/target-group.ts';
import type { Variant } from '../../kernel/variant.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { literalPattern } from '../../platform/db/name-pattern.ts';
import type { Mode } from '../programmes/index.ts';
import type { Degree } from './rules/degree.ts';
import type { Design } from './rules/design.ts';
import type { MkbRouteFacts, Participation } from './rules/mkb-route.ts';
import type { VersionState } from './rules/version.ts';

/** A Mkb-route with what every page about it shows of its base programme and its lead. */
export type MkbRoute = MkbRouteFacts & {
  id: string;
  programme: { id: string; name: string; code: string; degree: Degree; mode: Mode; credits: number };
  projectLeadName: string | null;
};

export async function selectOptionalMkbRoute(tx: Tx, id: string): Promise<MkbRoute | null> {
  const [row] = await mkbRouteWith(tx, { id });
  if (!row) return null;
  const { programmeId, programmeName, programmeCode, degree, mode, credits, ...facts } = row;
  return {
    ...facts,
    targetGroups: facts.targetGroups as TargetGroup[],
    participation: facts.participation as Participation,
    programme: {
      id: programmeId,
      name: programmeName,
      code: programmeCode,
      degree: degree as Degree,
      mode: mode as Mode,
      credits,
    },
  };
}

const mkbRouteWith = fixedQuery<{ id: string }>()((tx, { id }) =>
  tx
    .selectFrom('mkbRoute as m')
    .innerJoin('programme as p', (join) =>
      join.onRef('p.institutionId', '=', 'm.institutionId').onRef('p.id', '=', 'm.programmeId'),
    )
    .leftJoin('person as l', (join) =>
      join.onRef('l.institutionId', '=', 'm.institutionId').onRef('l.id', '=', 'm.projectLeadId'),
    )
    .select(['m.id', 'm.name', 'm.targetGroups', 'm.sector', 'm.region', 'm.startsPerYear', 'm.groupMinimum'])
    .select(['m.groupPlanned', 'm.projectLeadId', 'm.participation', 'l.name as projectLeadName'])
    .select(['p.id as programmeId', 'p.name as programmeName', 'p.programmeCode', 'p.degree', 'p.mode', 'p.credits'])
    .where('m.id', '=', id),
);

/** One card of the list: the newest published version, else the newest there is. */
export type MkbRouteCard = {
  id: string;
  name: string;
  programmeName: string;
  degree: Degree;
  mode: Mode;
  projectLeadName: string | null;
  region: string;
  version: { id: string; number: number; state: VersionState; design: Design } | null;
  /** A version that is being worked on or decided about, besides the one shown. */
  openState: VersionState | null;
};

export type MkbRouteFilter = { search: string; onlyId: string | null; offset: number; limit: number };

/** Mkb-routes by name, one page of them and one more to know whether there is a next page. */
export async function selectMkbRouteCards(tx: Tx, filter: MkbRouteFilter): Promise<MkbRouteCard[]> {
  const pattern = `%${literalPattern(filter.search)}%`;
  const rows = await tx
    .selectFrom('mkbRoute as m')
    .innerJoin('programme as p', (join) =>
      join.onRef('p.institutionId', '=', 'm.institutionId').onRef('p.id', '=', 'm.programmeId'),
    )
    .leftJoin('person as l', (join) =>
      join.onRef('l.institutionId', '=', 'm.institutionId').onRef('l.id', '=', 'm.projectLeadId'),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('mkbRouteVersion as v')
          .select(['v.id as versionId', 'v.number', 'v.state', 'v.design'])
          .whereRef('v.institutionId', '=', 'm.institutionId')
          .whereRef('v.mkbRouteId', '=', 'm.id')
          .orderBy(sql`v.state = 'published'`, 'desc')
          .orderBy('v.number', 'desc')
          .limit(1)
          .as('shown'),
      (join) => join.onTrue(),
    )
    .leftJoin('mkbRouteVersion as o', (join) =>
      join
        .onRef('o.institutionId', '=', 'm.institutionId')
        .onRef('o.mkbRouteId', '=', 'm.id')
        .on('o.state', 'in', ['draft', 'submitted', 'returned']),
    )
    .select(['m.id', 'm.name', 'm.region', 'p.name as programmeName', 'p.degree', 'p.mode'])
    .select(['l.name as projectLeadName', 'shown.versionId', 'shown.number', 'shown.state', 'shown.design'])
    .select('o.state as openState')
    .$if(filter.search !== '', (query) =>
      query.where((where) =>
        where.or([
          where('m.name', 'ilike', pattern),
          where('p.name', 'ilike', pattern),
          where('l.name', 'ilike', pattern),
          where('m.region', 'ilike', pattern),
        ]),
      ),
    )
    .$if(filter.onlyId !== null, (query) => query.where('m.id', '=', filter.onlyId ?? ''))
    .orderBy(sql`m.name collate "und-x-icu"`)
    .orderBy('m.id')
    .offset(filter.offset)
    .limit(filter.limit + 1)
    .execute();
  return rows.map(({ versionId, number, state, design, openState, ...card }) => ({
    ...card,
    degree: card.degree as Degree,
    mode: card.mode as Mode,
    version:
      versionId && number !== null
        ? { id: versionId, number, state: state as VersionState, design: design as Design }
        : null,
    openState: (openState as VersionState | null) ?? null,
  }));
}

export async function insertMkbRoute(
  tx: Tx,
  institutionId: string,
  route: MkbRouteFacts & { id: string; programmeId: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('mkbRoute')
    .values({ institutionId, ...route, createdAt: at })
    .execute();
}

export async function updateMkbRoute(
  tx: Tx,
  id: string,
  facts: MkbRouteFacts & { programmeId: string },
): Promise<void> {
  await tx.updateTable('mkbRoute').set(facts).where('id', '=', id).execute();
}

/** Locks the Mkb-route, so that two people cannot start a version of it at once. */
export async function lockMkbRoute(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('mkbRoute').select('id').where('id', '=', id).forUpdate().execute();
}

/** Everybody who is project lead on a date, for the choice of one. */
export async function selectProjectLeads(tx: Tx, onDate: IsoDate): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('roleAssignment as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .select(['p.id', 'p.name'])
    .distinct()
    .where('r.role', '=', 'project_lead')
    .where('r.validFrom', '<=', onDate)
    .where(sql<boolean>`(r.valid_until is null or r.valid_until >= ${onDate})`)
    .orderBy('p.name')
    .limit(500)
    .execute();
}

export type NewVersion = {
  id: string;
  mkbRouteId: string;
  number: number;
  variant: Variant;
  design: Design;
};
