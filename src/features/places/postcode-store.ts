import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Point } from './rules/great-circle.ts';
import type { Province } from './rules/province.ts';

export type PostcodeTable = {
  id: string;
  state: 'current' | 'previous';
  source: string;
  codes: number;
  importedAt: Date;
  importedByName: string;
};

export type PostcodePoint = Point & {
  pc4: string;
  place: string;
  municipality: string;
  province: Province;
  source: string;
  importedAt: Date;
};

/** Holds whoever else changes the tables of this hogeschool until the transaction ends. */
export async function lockPostcodes(tx: Tx, institutionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`postcodes ${institutionId}`}, 0))`.execute(tx);
}

/** The table in use and the one before it; null where there is none. */
export async function selectPostcodeTables(
  tx: Tx,
): Promise<{ current: PostcodeTable | null; previous: PostcodeTable | null }> {
  const rows = (await tx
    .selectFrom('postcodeTable as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 't.institutionId').onRef('p.id', '=', 't.personId'),
    )
    .select(['t.id', 't.state', 't.source', 't.codes', 't.importedAt', 'p.name as importedByName'])
    .execute()) as PostcodeTable[];
  const of = (state: string) => rows.find((row) => row.state === state) ?? null;
  return { current: of('current'), previous: of('previous') };
}

/** The points of the table in use, by code; none when no table is in use. */
export async function selectCurrentPoints(tx: Tx): Promise<Map<string, PostcodePoint>> {
  const rows = await tx
    .selectFrom('postcodePoint as p')
    .innerJoin('postcodeTable as t', (join) =>
      join.onRef('t.institutionId', '=', 'p.institutionId').onRef('t.id', '=', 'p.postcodeTableId'),
    )
    .select(['p.pc4', 'p.latitude', 'p.longitude', 'p.place', 'p.municipality', 'p.province'])
    .select(['p.source', 'p.importedAt'])
    .where('t.state', '=', 'current')
    .execute();
  return new Map(rows.map((row) => [row.pc4, { ...row, province: row.province as Province }]));
}

/** Every Dutch place with its point and province. */
export async function selectPlaces(tx: Tx): Promise<(Point & { province: Province })[]> {
  const rows = await tx.selectFrom('placePoint').select(['latitude', 'longitude', 'province']).execute();
  return rows.map((row) => ({ ...row, province: row.province as Province }));
}

export type NewTable = {
  id: string;
  source: string;
  personId: string;
  importedAt: Date;
  points: readonly PostcodePoint[];
};

/** Puts a table into use; the one in use becomes the previous one, and the one before that goes. */
export async function insertPostcodeTable(tx: Tx, institutionId: string, table: NewTable): Promise<void> {
  const { points, ...facts } = table;
  await sql`delete from postcode_table where state = 'previous' and exists (select from postcode_table where state = 'current')`.execute(
    tx,
  );
  await tx.updateTable('postcodeTable').set({ state: 'previous' }).where('state', '=', 'current').execute();
  await tx
    .insertInto('postcodeTable')
    .values({ institutionId, state: 'current', codes: points.length, ...facts })
    .execute();
  const rows = points.map(({ importedAt, ...point }) => ({ ...point, importedAt: importedAt.toISOString() }));
  await sql`
    insert into postcode_point (institution_id, postcode_table_id, pc4, latitude, longitude, place, municipality, province, source, imported_at)
    select ${institutionId}::uuid, ${facts.id}::uuid, pc4, latitude, longitude, place, municipality, province, source, "importedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (pc4 text, latitude double precision, longitude double precision, place text,
      municipality text, province text, source text, "importedAt" timestamptz)`.execute(tx);
}

/** The table in use and the one before it change places. */
export async function swapPostcodeTables(tx: Tx): Promise<void> {
  await sql`update postcode_table set state = case state when 'current' then 'previous' else 'current' end`.execute(tx);
}

/** Finds the points of all addresses anew; in parts, since a statement may not take long. */
export async function findSpots(tx: Tx, institutionId: string): Promise<void> {
  for (const table of ['company', 'company_location', 'student']) {
    let after: string | null = '00000000-0000-0000-0000-000000000000';
    while (after !== null) {
      const { rows }: { rows: { last: string | null }[] } = await sql<{ last: string | null }>`
        select find_spots(${table}::regclass, ${institutionId}, ${after}, 5000) as last`.execute(tx);
      after = rows[0]?.last ?? null;
    }
  }
}

/** How many of the four-digit codes of addresses are not in the table in use. */
export async function countUnknownCodes(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from (
      select pc4 from company where pc4 is not null and merged_into_id is null
      union select pc4 from company_location where pc4 is not null
      union select nullif(left(postcode, 4), '') from student) a
    where a.pc4 is not null and not exists (select from postcode_point p join postcode_table t
      on t.institution_id = p.institution_id and t.id = p.postcode_table_id and t.state = 'current' where p.pc4 = a.pc4)`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}
