import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { remembered } from '../../platform/db/remembered.ts';
import type { Narrowed, Reach } from '../companies/index.ts';
import { boxAround, type Point } from './rules/great-circle.ts';
import { placeKey, readWhereabouts } from './rules/place-key.ts';
import type { Province } from './rules/province.ts';

/** Somewhere that distances are measured from. */
export type Somewhere = Point & {
  /** As it is said: a place or a postcode. */
  name: string;
  /** The middle of a postcode; else of a place. */
  isExact: boolean;
};

/** Points of the table in use (`p`) that meet a condition. */
const postcodes = (columns: RawBuilder<unknown>, condition: RawBuilder<unknown>) => sql`
  select ${columns} from postcode_table t
  join postcode_point p on p.institution_id = t.institution_id and p.postcode_table_id = t.id
  where t.state = 'current' and ${condition}`;

/** Where that is: a postcode of the table in use, a place, or a place that only that table names. Null when nobody knows. */
export const findSomewhere = remembered(async (tx: Tx, text: string): Promise<Somewhere | null> => {
  const asked = readWhereabouts(text);
  if (!asked) return null;
  if ('pc4' in asked) {
    const columns = sql`p.pc4 as name, p.latitude, p.longitude, true as is_exact`;
    const { rows } = await sql<Somewhere>`${postcodes(columns, sql`p.pc4 = ${asked.pc4}`)}`.execute(tx);
    return rows[0] ?? null;
  }
  const key = placeKey(asked.place);
  const middle = sql`min(p.place) as name, avg(p.latitude) as latitude, avg(p.longitude) as longitude, false as is_exact`;
  const { rows } = await sql<Somewhere>`
    select name, latitude, longitude, false as is_exact from place_point where place_key = ${key}
    union all
    (${postcodes(middle, sql`place_key_of(p.place) = ${key}`)} having count(*) > 0)
    limit 1`.execute(tx);
  return rows[0] ?? null;
});

/** Where a student lives: the point of the address, by its postcode or else its place. Null when there is none. */
export async function selectSpotOfStudent(tx: Tx, studentId: string): Promise<Somewhere | null> {
  const { rows } = await sql<Somewhere>`
    select coalesce(p.place, a.name) as name, coalesce(p.latitude, a.latitude) as latitude, coalesce(p.longitude, a.longitude) as longitude,
      p.pc4 is not null as is_exact
    from student s
    left join postcode_table t on t.institution_id = s.institution_id and t.state = 'current'
    left join postcode_point p on p.institution_id = s.institution_id and p.postcode_table_id = t.id and p.pc4 = s.spot
    left join place_point a on a.place_key = s.spot
    where s.id = ${studentId} and (p.pc4 is not null or a.place_key is not null)`.execute(tx);
  return rows[0] ?? null;
}

/** Every key of a point (`spot`) with its province. */
export const spotsWithProvince = sql`(
  ${postcodes(sql`p.pc4 as spot, p.province`, sql`true`)}
  union all select place_key, province from place_point)`;

/** The keys of the points of a province. */
export const spotsIn = (province: Province): RawBuilder<string> => sql<string>`(
  ${postcodes(sql`p.pc4`, sql`p.province = ${province}`)}
  union all select place_key from place_point where province = ${province})`;

/** Points by key within so many kilometres of a centre, the nearest first, with how far: two arrays as PostgreSQL writes them. */
type Spots = { keys: string; kms: string };

async function selectSpots(tx: Tx, latitude: string, longitude: string, km: string): Promise<Spots> {
  const centre = { latitude: Number(latitude), longitude: Number(longitude) };
  const { south, north, west, east } = boxAround(centre, Number(km));
  const inBox = (
    of: 'p' | 'a',
  ) => sql`${sql.ref(`${of}.latitude`)} between ${south}::double precision and ${north}::double precision
    and ${sql.ref(`${of}.longitude`)} between ${west}::double precision and ${east}::double precision`;
  const far = (of: 'p' | 'a') => kmFrom(centre, of);
  // A box of degrees first, since that is an index.
  const { rows } = await sql<Spots>`
    select coalesce(array_agg(spot order by km, spot), '{}')::text as keys, coalesce(array_agg(km order by km, spot), '{}')::text as kms from (
      ${postcodes(sql`p.pc4 as spot, ${far('p')} as km`, inBox('p'))}
      union all
      select a.place_key, ${far('a')} from place_point a where ${inBox('a')}) around
    where km <= ${Number(km)}::double precision`.execute(tx);
  return rows[0] ?? { keys: '{}', kms: '{}' };
}
/** Lists look around the same places, and a point moves only with another table. */
const findSpots = remembered(selectSpots, { most: 100 });

/** The same as rows (`spot`, `km`), the nearest first. */
async function spotsAround(tx: Tx, { latitude, longitude }: Point, km: number): Promise<RawBuilder<unknown>> {
  const { keys, kms } = await findSpots(tx, String(latitude), String(longitude), String(km));
  return sql`select spot, km from unnest(${keys}::text[], ${kms}::double precision[]) as around (spot, km) order by km`;
}

const kmFrom = ({ latitude, longitude }: Point, of: 'p' | 'a') =>
  sql`great_circle_km(${latitude}::double precision, ${longitude}::double precision, ${sql.ref(`${of}.latitude`)}, ${sql.ref(`${of}.longitude`)})`;

const and = ({ conditions }: Narrowed) => (conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `));

/** Companies `c` that a list is narrowed to within reach, each once with how far its nearest address is. */
export const companiesAround = async (
  tx: Tx,
  centre: Point,
  reach: Reach,
  narrowed: Narrowed,
): Promise<RawBuilder<{ id: string; km: number }>> =>
  narrowed.called?.ids
    ? fewAround(centre, reach, narrowed)
    : manyAround(await spotsAround(tx, centre, reach.km), reach, narrowed);

/** Looks up each that is called as the conditions ask, and where its addresses are. */
const fewAround = (centre: Point, { km }: Reach, narrowed: Narrowed): RawBuilder<{ id: string; km: number }> => {
  const these = sql`c.merged_into_id is null and ${and(narrowed)}`;
  return sql`(
    select h.id, min(p.km) as km from (
      select c.id, c.spot from company c where ${these}
      union all
      select c.id, l.spot from company c
      join company_location l on l.institution_id = c.institution_id and l.company_id = c.id where ${these}) h
    cross join lateral (
      ${postcodes(sql`${kmFrom(centre, 'p')} as km`, sql`p.pc4 = h.spot`)}
      union all
      select ${kmFrom(centre, 'a')} from place_point a where a.place_key = h.spot) p
    where p.km <= ${km}::double precision
    group by h.id)`;
};

/** From each point in reach, the nearest first, an index leads to its addresses. */
const manyAround = (
  spots: RawBuilder<unknown>,
  { fromKm = 0, most = null }: Reach,
  narrowed: Narrowed,
): RawBuilder<{ id: string; km: number }> => {
  const whenLater = (part: RawBuilder<unknown>) => (fromKm > 0 ? part : sql``);
  const isNearer = (spot: string) =>
    sql`(case when ${sql.ref(spot)} in (select spot from n where km < ${fromKm}::double precision) then true else false end)`;
  const hasNearer = sql`exists (select from company_location o
    where o.institution_id = c.institution_id and o.company_id = c.id and ${isNearer('o.spot')})`;
  return sql`(
    with n as ${fromKm > 0 ? sql`materialized` : sql`not materialized`} (${spots})
    select a.id, min(a.km) as km from (
      select h.id, n.km from n cross join lateral (
        select c.id from company c where c.spot = n.spot and c.merged_into_id is null and ${and(narrowed)}
          ${whenLater(sql`and not ${hasNearer}`)}
        union all
        select c.id from company_location l
        join company c on c.institution_id = l.institution_id and c.id = l.company_id and c.merged_into_id is null
        where l.spot = n.spot and ${narrowed.called?.ofLocation ?? sql`true`} and ${and(narrowed)}
          ${whenLater(sql`and not ${isNearer('c.spot')} and not ${hasNearer}`)}) h
      ${whenLater(sql`where n.km >= ${fromKm}::double precision`)}
      ${most === null ? sql`` : sql`order by n.km, h.id limit ${sql.lit(most)}`}) a
    group by a.id)`;
};

/** Students `s` that a list is narrowed to within so many kilometres as the crow flies, with how far, nearest first. */
export const studentsAround = async (
  tx: Tx,
  centre: Point,
  { km }: Reach,
  narrowed: Narrowed,
): Promise<RawBuilder<{ id: string; km: number }>> => sql`(
  select s.id, n.km from (${await spotsAround(tx, centre, km)}) n join student s on s.spot = n.spot where ${and(narrowed)} order by n.km)`;
