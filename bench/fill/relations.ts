import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Random } from '../random.ts';
import { insertRows } from './insert-rows.ts';
import { companyName } from './names.ts';

/** As many as the Netherlands has, about. */
const codes = 4000;
const stages = ['unknown', 'unknown', 'approached', 'approached', 'interested', 'committed', 'active', 'inactive'];
/** So many colleagues look after companies. */
const owners = 40;

/**
 * Companies that are only known, all over the Netherlands: a third with one or two further locations, in eight stages, some looked after by
 * somebody; and a table of postcode points around Dutch places, by which all addresses are found.
 */
export async function fillRelations(
  client: pg.Client,
  random: Random,
  { institutionId, staff, count }: { institutionId: string; staff: readonly { id: string }[]; count: number },
): Promise<void> {
  const own = { institution_id: institutionId };
  const postcodes = await fillPostcodes(client, random, institutionId, staff[0]?.id);
  const keepers = staff.slice(0, owners).map(({ id }) => id);
  const address = () => ({ street: `Laan ${1 + random.below(200)}`, ...random.pick(postcodes) });
  const created = { ...own, created_at: '2026-01-05T09:00:00Z' };
  const companies = Array.from({ length: count }, (_, index) => ({
    ...created,
    id: randomUUID(),
    name: companyName(random),
    kvk_number: String(50_000_000 + index),
    staff: 3 + random.below(200),
    ...address(),
    phone: '',
    stage: random.pick(stages),
    source: 'bench',
    sbi_code: `${10 + random.below(80)}11`,
    sbi_scheme: '2008',
    sme_status: random.pick(['sme', 'sme', 'sme', 'unknown', 'large']),
    owner_person_id: random.below(4) === 0 ? random.pick(keepers) : null,
  }));
  if (count > 0) await insertRows(client, 'company', companies);
  const locations = companies.flatMap(({ id }, index) =>
    Array.from({ length: index % 3 === 0 ? 1 + random.below(2) : 0 }, () => ({
      ...created,
      id: randomUUID(),
      company_id: id,
      name: 'Vestiging',
      ...address(),
    })),
  );
  if (count > 0) await insertRows(client, 'company_location', locations);
  await client.query(
    `update company_location l set company_sort_name = c.sort_name, company_sort_place = c.sort_place
     from company c where c.institution_id = l.institution_id and c.id = l.company_id`,
  );
  // Triggers sleep while the bench fills.
  for (const table of ['company', 'company_location', 'student'])
    await client.query(`select find_spots($1::regclass, $2, '00000000-0000-0000-0000-000000000000', 10000000)`, [
      table,
      institutionId,
    ]);
}

type Postcode = { postcode: string; place: string };

async function fillPostcodes(
  client: pg.Client,
  random: Random,
  institutionId: string,
  personId: string | undefined,
): Promise<Postcode[]> {
  const { rows: places } = await client.query<{ name: string; latitude: number; longitude: number; province: string }>(
    'select name, latitude, longitude, province from place_point order by place_key',
  );
  const [tableId, at] = [randomUUID(), '2026-01-05T09:00:00Z'];
  const table = { institution_id: institutionId, id: tableId, state: 'current', source: 'bench', codes };
  await insertRows(client, 'postcode_table', [{ ...table, person_id: personId, imported_at: at }]);
  const points = Array.from({ length: codes }, (_, index) => {
    const { name, latitude, longitude, province } = random.pick(places);
    return {
      institution_id: institutionId,
      postcode_table_id: tableId,
      pc4: String(1000 + index * 2),
      latitude: Math.min(53.5, Math.max(50.8, latitude + random.next() * 0.06 - 0.03)),
      longitude: Math.min(7.2, Math.max(3.4, longitude + random.next() * 0.1 - 0.05)),
      place: name,
      municipality: '',
      province,
      source: 'bench',
      imported_at: at,
    };
  });
  await insertRows(client, 'postcode_point', points);
  return points.map(({ pc4, place }) => ({ postcode: `${pc4} AB`, place }));
}
