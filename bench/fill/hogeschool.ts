import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Random } from '../random.ts';
import { insertRows, type Row } from './insert-rows.ts';
import { type Cohort, type DraftVersion, fillMkbRoutes, planMkbRoutes } from './mkb-routes.ts';
import { companyName, personName, placeName } from './names.ts';

export type Person = { id: string; name: string; email: string };
/** `mkbRouteId`: the role holds for this Mkb-route only; null = for all of the hogeschool. */
export type Staff = Person & { roleAssignmentId: string; role: string; mkbRouteId: string | null };
export type Company = { id: string; name: string; contact: Person; workplaceId: string };
export type Hogeschool = {
  institutionId: string;
  slug: string;
  staff: Staff[];
  cohorts: Cohort[];
  /** The draft version of each Mkb-route, as the designer opens it. */
  drafts: DraftVersion[];
  companies: Company[];
};

/** A hogeschool gets more students and companies over the years, but not ever more Mkb-routes. */
const mostMkbRoutes = 40;
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
  const addStaff = (role: string, mkbRouteId: string | null) =>
    staff.push({ ...addPerson(), roleAssignmentId: randomUUID(), role, mkbRouteId });
  const share = Math.max(2, Math.round(agreements / 500));
  const mkbRoutes = planMkbRoutes(random, Math.min(share, mostMkbRoutes));
  for (const role of ['placement_office', 'project_lead', 'programme_manager', 'visiting_tutor'])
    for (let count = 0; count < share; count += 1) addStaff(role, null);
  for (const { id } of mkbRoutes) addStaff('placement_office', id);
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
    staff.map(({ id, roleAssignmentId, role, mkbRouteId }) => ({
      ...created,
      id: roleAssignmentId,
      person_id: id,
      role,
      mkb_route_id: mkbRouteId,
      valid_from: '2025-06-01',
      may_sign: role === 'programme_manager',
    })),
  );
  await insertCompanies(client, random, created, companies, coaches);
  return { institutionId, slug, staff, companies, ...(await fillMkbRoutes(client, random, created, staff, mkbRoutes)) };
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
