import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type {
  Accessible,
  Capacity,
  Location,
  MkbRouteOfWorkplace,
  Photo,
  Profile,
  WorkplaceProfile,
} from './rules/profile.ts';

type Row = Profile & {
  id: string;
  companyId: string;
  companyName: string;
  functionTitle: string;
  location: string;
  addressName: string | null;
  street: string;
  postcode: string;
  place: string;
  photoFileId: string | null;
  photoAlt: string;
  photoWidth: number | null;
  photoHeight: number | null;
};

const profileOf = fixedQuery<{ id: string }>()(
  (_, { id }) => sql<Row>`
    select w.id, w.company_id, c.name as company_name, w.function_title, w.location, w.company_location_id, w.days_per_week, w.days_note,
      w.travel, w.accessible, w.accessible_note, w.description, w.is_open, w.photo_file_id, w.photo_alt, w.photo_width, w.photo_height,
      l.name as address_name, coalesce(l.street, c.street) as street, coalesce(l.postcode, c.postcode) as postcode, coalesce(l.place, c.place) as place
    from workplace w
    join company c on c.institution_id = w.institution_id and c.id = w.company_id
    left join company_location l on l.institution_id = w.institution_id and l.id = w.company_location_id
    where w.id = ${id}`,
);

/** Null when this hogeschool has no such workplace. */
export async function selectProfile(tx: Tx, id: string): Promise<WorkplaceProfile | null> {
  const [row] = await profileOf(tx, { id });
  if (!row) return null;
  const { addressName, street, postcode, place, photoFileId, photoAlt, photoWidth, photoHeight, ...profile } = row;
  const photo: Photo | null =
    photoFileId && photoWidth && photoHeight
      ? { fileId: photoFileId, alt: photoAlt, width: photoWidth, height: photoHeight }
      : null;
  const accessible = profile.accessible as Accessible | null;
  return { ...profile, accessible, address: { name: addressName, street, postcode, place }, photo };
}

/** Holds the row until the transaction ends. */
export async function lockWorkplace(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('workplace').select('id').where('id', '=', id).forUpdate().execute();
}

export type LocationChoices = { main: Omit<Location, 'id' | 'name'>; others: Location[] };

/** Where a company is: its main address, and its further locations by name. */
export async function selectLocations(tx: Tx, companyId: string): Promise<LocationChoices> {
  const [main, others] = await Promise.all([
    tx
      .selectFrom('company')
      .select(['street', 'postcode', 'place'])
      .where('id', '=', companyId)
      .executeTakeFirstOrThrow(),
    tx
      .selectFrom('companyLocation')
      .select(['id', 'name', 'street', 'postcode', 'place'])
      .where('companyId', '=', companyId)
      .orderBy('name')
      .orderBy('id')
      .execute(),
  ]);
  return { main, others };
}

export async function updateProfile(tx: Tx, id: string, profile: Profile & { location: string }): Promise<void> {
  await tx.updateTable('workplace').set(profile).where('id', '=', id).execute();
}

/** Null takes the photo away; its file goes with it. */
export async function updatePhoto(tx: Tx, id: string, photo: Photo | null): Promise<void> {
  await tx
    .updateTable('workplace')
    .set({
      photoFileId: photo?.fileId ?? null,
      photoAlt: photo?.alt ?? '',
      photoWidth: photo?.width ?? null,
      photoHeight: photo?.height ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** Agreements that take a place at a workplace: those that are not withdrawn nor ended, in cohorts of that study year. */
const taken = sql<number>`(select count(*)::integer from agreement a
  join cohort o on o.institution_id = a.institution_id and o.id = a.cohort_id
  where a.institution_id = c.institution_id and a.workplace_id = c.workplace_id and a.amends_id is null
    and a.state in ('draft', 'sent', 'partly_signed', 'concluded')
    and extract(year from o.start_date - interval '8 months') = c.year)`;

const capacityOf = fixedQuery<{ id: string }>()(
  (_, { id }) => sql<Capacity>`
    select c.year, c.places, ${taken} as taken from workplace_capacity c where c.workplace_id = ${id} order by c.year`,
);

export const selectCapacity = (tx: Tx, id: string): Promise<Capacity[]> => capacityOf(tx, { id });

/** Sets the places of these years; nought takes a year away, other years stay. */
export async function replaceCapacity(
  tx: Tx,
  { institutionId, id }: { institutionId: string; id: string },
  places: ReadonlyMap<number, number>,
): Promise<void> {
  const years = [...places.keys()];
  if (years.length === 0) return;
  await tx.deleteFrom('workplaceCapacity').where('workplaceId', '=', id).where('year', 'in', years).execute();
  const rows = [...places].filter(([, count]) => count > 0);
  if (rows.length === 0) return;
  await tx
    .insertInto('workplaceCapacity')
    .values(rows.map(([year, count]) => ({ institutionId, workplaceId: id, year, places: count })))
    .execute();
}

const mkbRoutesOf = fixedQuery<{ id: string }>()((tx, { id }) =>
  tx
    .selectFrom('workplaceMkbRoute as r')
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'r.institutionId').onRef('m.id', '=', 'r.mkbRouteId'),
    )
    .select(['m.id', 'm.name', 'r.answeredAt', 'r.answeredBy'])
    .where('r.workplaceId', '=', id)
    .orderBy('m.name')
    .orderBy('m.id'),
);

/** For which Mkb-routes a workplace is meant. */
export async function selectMkbRoutesOf(tx: Tx, id: string): Promise<MkbRouteOfWorkplace[]> {
  const rows = await mkbRoutesOf(tx, { id });
  return rows.map((row) => ({ ...row, answeredBy: row.answeredBy as MkbRouteOfWorkplace['answeredBy'] }));
}

/** Adds a workplace to a Mkb-route; one that is there already stays as it is. */
export async function joinMkbRoute(
  tx: Tx,
  { institutionId, id }: { institutionId: string; id: string },
  mkbRouteId: string,
): Promise<void> {
  await tx
    .insertInto('workplaceMkbRoute')
    .values({ institutionId, workplaceId: id, mkbRouteId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function leaveMkbRoute(tx: Tx, id: string, mkbRouteId: string): Promise<void> {
  await tx.deleteFrom('workplaceMkbRoute').where('workplaceId', '=', id).where('mkbRouteId', '=', mkbRouteId).execute();
}

/** The Mkb-routes of the hogeschool to choose from, by name; one alone for a role that was given for it. */
export async function selectMkbRouteChoices(tx: Tx, onlyId: string | null): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('mkbRoute')
    .select(['id', 'name'])
    .$if(onlyId !== null, (query) => query.where('id', '=', onlyId ?? ''))
    .orderBy('name')
    .limit(500)
    .execute();
}
