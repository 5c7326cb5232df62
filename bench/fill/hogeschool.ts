import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { samplePeriods } from '../../src/features/agreements/rules/terms.fixture.ts';
import type { Design } from '../../src/features/mkb-routes/index.ts';
import type { Random } from '../random.ts';
import { insertRows, type Row } from './insert-rows.ts';
import { companyName, personName, placeName } from './names.ts';

export type Person = { id: string; name: string; email: string };
export type Staff = Person & { roleAssignmentId: string; role: string };
export type Cohort = { id: string; mkbRouteId: string; mkbRouteVersionId: string; isOver: boolean };
export type Company = { id: string; name: string; contact: Person; workplaceId: string };
export type Hogeschool = {
  institutionId: string;
  slug: string;
  staff: Staff[];
  cohorts: Cohort[];
  companies: Company[];
};

const longAgo = '2025-06-01T09:00:00Z';

/** A hogeschool sized for so many agreements: staff, Mkb-routes with cohorts, companies with a contact, a workplace and a coach. */
export async function fillHogeschool(client: pg.Client, random: Random, agreements: number): Promise<Hogeschool> {
  const institutionId = randomUUID();
  const slug = 'drempel';
  const created = { institution_id: institutionId, created_at: longAgo };
  await insertRows(client, 'identity.installation', [{ only_row: true, is_demo: false, created_at: longAgo }]);
  await insertRows(
    client,
    'institution',
    [
      { id: institutionId, slug, name: 'Hogeschool Drempel', place: 'Zwolle', house_style: {}, created_at: longAgo },
    ].map((row) => ({ contact_name: 'Ada Beheer', contact_email: 'ada@drempel.example', contact_phone: '', ...row })),
  );

  const people: Person[] = [];
  const addPerson = (): Person => {
    const person = { id: randomUUID(), name: personName(random), email: `p${people.length}@drempel.example` };
    people.push(person);
    return person;
  };
  const staff: Staff[] = [];
  const share = Math.max(2, Math.round(agreements / 500));
  const roles = ['placement_office', 'project_lead', 'programme_manager', 'visiting_tutor'];
  for (const role of roles)
    for (let count = 0; count < share; count += 1) staff.push({ ...addPerson(), roleAssignmentId: randomUUID(), role });
  const companies = Array.from({ length: Math.max(4, Math.round(agreements / 8)) }, (): Company => {
    const company = { id: randomUUID(), name: companyName(random), workplaceId: randomUUID() };
    return { ...company, contact: addPerson() };
  });
  const coaches = companies.map(() => addPerson());
  await insertRows(
    client,
    'person',
    people.map((person) => ({ ...created, ...person, phone: '' })),
  );
  await insertRows(
    client,
    'role_assignment',
    staff.map(({ id, roleAssignmentId, role }) => ({
      ...created,
      id: roleAssignmentId,
      person_id: id,
      role,
      valid_from: '2025-06-01',
      may_sign: role === 'programme_manager',
    })),
  );
  await insertCompanies(client, random, created, companies, coaches);
  return { institutionId, slug, staff, companies, cohorts: await fillMkbRoutes(client, random, created, share) };
}

async function insertCompanies(
  client: pg.Client,
  random: Random,
  created: Row,
  companies: readonly Company[],
  coaches: readonly Person[],
): Promise<void> {
  const { created_at: _, ...tenant } = created;
  await insertRows(
    client,
    'company',
    companies.map(({ id, name }, index) => ({
      ...created,
      id,
      name,
      kvk_number: String(10_000_000 + index),
      staff: 3 + random.below(200),
      street: `Ambachtsweg ${1 + random.below(300)}`,
      postcode: `80${10 + random.below(80)} AB`,
      place: placeName(random),
      phone: '',
    })),
  );
  await insertRows(
    client,
    'contact',
    companies.map(({ id, contact }) => ({
      ...created,
      id: randomUUID(),
      company_id: id,
      person_id: contact.id,
      function_title: 'directeur',
      signs: true,
    })),
  );
  await insertRows(
    client,
    'workplace',
    companies.map(({ id, workplaceId }) => ({ ...created, id: workplaceId, company_id: id, ...workplace(random) })),
  );
  await insertRows(
    client,
    'workplace_coach',
    companies.map(({ workplaceId }, index) => ({
      ...tenant,
      id: randomUUID(),
      workplace_id: workplaceId,
      person_id: coaches[index]?.id,
      valid_from: '2025-06-01',
    })),
  );
}

const workplace = (random: Random) => ({ location: placeName(random), function_title: 'junior ontwerper' });

/** Each Mkb-route has a published version and three cohorts: one that is over, one that runs, one to come. */
async function fillMkbRoutes(client: pg.Client, random: Random, created: Row, count: number): Promise<Cohort[]> {
  const programmes = ['Mechatronica', 'Software Development', 'Verpleegkunde', 'Logistiek Management'].map((name) => ({
    ...created,
    id: randomUUID(),
    name,
    programme_code: '80009',
    degree: 'associate_degree',
    credits: 120,
    mode: 'dual',
  }));
  const mkbRoutes = Array.from({ length: count }, () => {
    const programme = random.pick(programmes);
    return { ...created, id: randomUUID(), programme_id: programme.id, name: `${programme.name} ${placeName(random)}` };
  });
  const versions = mkbRoutes.map(({ id }) => ({
    ...created,
    id: randomUUID(),
    mkb_route_id: id,
    number: 1,
    state: 'published',
    variant: 'empty',
    design: sampleDesign(),
    revision: 1,
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
  await insertRows(client, 'cohort', cohorts);
  return cohorts.map((row) => ({
    id: row.id,
    mkbRouteId: row.mkb_route_id,
    mkbRouteVersionId: row.mkb_route_version_id,
    isOver: row.end_date < '2026-12-31',
  }));
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
