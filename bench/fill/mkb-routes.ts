import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { samplePeriods } from '../../src/features/agreements/rules/terms.fixture.ts';
import type { Design } from '../../src/features/mkb-routes/index.ts';
import { checkInputFromDesign } from '../../src/features/mkb-routes/rules/check-input.ts';
import type { CheckSnapshot } from '../../src/features/mkb-routes/rules/check-snapshot.ts';
import { figures } from '../../src/features/mkb-routes/rules/figures.fixture.ts';
import { checkMkbRoute } from '../../src/features/mkb-routes/rules/route-check.ts';
import { isoDate } from '../../src/kernel/iso-date.ts';
import type { Random } from '../random.ts';
import { insertRows, type Row } from './insert-rows.ts';
import { placeName } from './names.ts';

export type Cohort = { id: string; mkbRouteId: string; mkbRouteVersionId: string; isOver: boolean };

export type DraftVersion = { mkbRouteId: string; versionId: string };
export type PlannedMkbRoute = { id: string; place: string };

export const planMkbRoutes = (random: Random, count: number): PlannedMkbRoute[] =>
  Array.from({ length: count }, () => ({ id: randomUUID(), place: placeName(random) }));

/** Each Mkb-route has a published version, a draft of the next, and three cohorts: one that is over, one that runs, one to come. */
export async function fillMkbRoutes(
  client: pg.Client,
  random: Random,
  created: Row,
  staff: readonly { id: string; role: string }[],
  planned: readonly PlannedMkbRoute[],
): Promise<{ cohorts: Cohort[]; drafts: DraftVersion[] }> {
  const lead = staff.find(({ role }) => role === 'project_lead')?.id ?? null;
  const manager = staff.find(({ role }) => role === 'programme_manager')?.id ?? null;
  const programmes = ['Mechatronica', 'Software Development', 'Verpleegkunde', 'Logistiek Management'].map((name) => ({
    ...created,
    id: randomUUID(),
    name,
    programme_code: '80009',
    degree: 'associate_degree',
    credits: 120,
    mode: 'dual',
  }));
  const mkbRoutes = planned.map(({ id, place }) => {
    const programme = random.pick(programmes);
    const name = `${programme.name} ${place}`;
    return { ...created, id, programme_id: programme.id, name, project_lead_id: lead };
  });
  const design = sampleDesign();
  const snapshot = snapshotOf(design);
  const versions = mkbRoutes.map(({ id }) => ({
    ...created,
    id: randomUUID(),
    mkb_route_id: id,
    number: 1,
    state: 'published',
    variant: 'empty',
    design,
    submitted_by: lead,
    submitted_at: '2025-06-10T09:00:00Z',
    decided_by: manager,
    decided_at: '2025-06-12T09:00:00Z',
    shortfalls: snapshot,
    revision: 1,
  }));
  const drafts = versions.map(({ shortfalls: _, ...version }) => ({
    ...version,
    id: randomUUID(),
    number: 2,
    state: 'draft',
    submitted_by: null,
    submitted_at: null,
    decided_by: null,
    decided_at: null,
  }));
  const starts = [
    { name: 'september 2024', start_date: '2024-09-01', end_date: '2026-08-31' },
    { name: 'september 2026', start_date: '2026-09-01', end_date: '2028-08-31' },
    { name: 'september 2027', start_date: '2027-09-01', end_date: '2029-08-31' },
  ];
  const cohorts = versions.flatMap((version) =>
    starts.map((start) => ({
      ...created,
      id: randomUUID(),
      mkb_route_id: version.mkb_route_id,
      mkb_route_version_id: version.id,
      ...start,
    })),
  );
  await insertRows(client, 'programme', programmes);
  await insertRows(
    client,
    'mkb_route',
    mkbRoutes.map((row) => ({ ...row, ...plainMkbRoute })),
  );
  await insertRows(client, 'mkb_route_version', versions);
  await insertRows(client, 'mkb_route_version', drafts);
  await insertRows(client, 'cohort', cohorts);
  return {
    cohorts: cohorts.map((row) => ({
      id: row.id,
      mkbRouteId: row.mkb_route_id,
      mkbRouteVersionId: row.mkb_route_version_id,
      isOver: row.end_date < '2026-12-31',
    })),
    drafts: drafts.map(({ id, mkb_route_id }) => ({ mkbRouteId: mkb_route_id, versionId: id })),
  };
}

const plainMkbRoute = {
  target_groups: ['mbo4_bol', 'worker'],
  sector: 'technology',
  region: 'IJssel-Vecht',
  starts_per_year: 1,
  participation: 'pilot',
};

function sampleDesign(): Design {
  const unit = (name: string, company: number, school: number, periodId: string) => ({
    id: periodId.replace('p', 'u'),
    name,
    outcomes: [`De student werkt aan ${name.toLowerCase()} en onderbouwt de keuzes.`],
    credits: { company, school, third: 0 },
    periodIds: [periodId],
  });
  return {
    periods: samplePeriods,
    units: [
      unit('Ontwerpen', 15, 15, 'p1'),
      unit('Onderhoud en betrouwbaarheid', 20, 10, 'p2'),
      unit('Verbeteren in het bedrijf', 40, 20, 'p3'),
    ],
    employment: { employed: true, paid: true },
    connected: true,
    tripartiteAgreement: true,
    coDesign: true,
  };
}

const snapshotOf = (design: Design): CheckSnapshot => ({
  checkedOn: isoDate('2025-06-12'),
  degree: 'associate_degree',
  figures,
  companies: [],
  check: checkMkbRoute(checkInputFromDesign('associate_degree', design, []), figures),
  motivations: [],
});
