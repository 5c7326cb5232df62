import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { namePattern } from '../../../platform/db/name-pattern.ts';
import { remembered } from '../../../platform/db/remembered.ts';

/** Ids as PostgreSQL writes an array of them, in which form they go back. */
export type Ids = string;

/** Who is called so: has it in the name, or at the beginning of the place or KVK number. */
export type Called = {
  text: string;
  /** All of them; null when they are too many to look each up. */
  ids: Ids | null;
  /** Those by place or KVK number; null when these alone are too many. */
  besides: Ids | null;
  /** Condition on location `l`, which spares looking up most companies: its company may be called so. */
  ofLocation: RawBuilder<boolean>;
};

type Found = Pick<Called, 'ids' | 'besides'>;

/** More companies than this, and walking the list fills a page sooner than looking all of them up. */
const few = 200;
/** The same where more is asked of each company than the index of the names can tell. */
const someFew = 2_000;

/** Condition on a column in small letters that an index sorts byte by byte: it begins with this. */
export function beginsWith(column: RawBuilder<unknown>, text: string): RawBuilder<boolean> {
  const beginning = text.toLowerCase();
  return sql<boolean>`(${column} >= ${beginning} and ${column} < ${`${beginning}\u{10ffff}`})`;
}

/** Condition on company `c`: its KVK number begins with this. Null where that is no beginning of one. */
function hasNumber(text: string): RawBuilder<boolean> | null {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d{3,8}$/.test(digits)) return null;
  return sql`(c.kvk_number >= ${digits.padEnd(8, '0')} and c.kvk_number <= ${digits.padEnd(8, '9')})`;
}

/** Looks for no more than `most` of each, and gives no ids of more. */
export function calledStatement(text: string, most: number): RawBuilder<Found> {
  const numbered = hasNumber(text);
  const bound = sql.lit(most + 1);
  const some = (condition: RawBuilder<boolean>) =>
    sql`(select c.id from company c where c.merged_into_id is null and ${condition} limit ${bound})`;
  const unlessMany = sql`case when count(*) <= ${sql.lit(most)} then coalesce(array_agg(id), '{}')::text end`;
  return sql`
    with named as (select id from search.named_like(${namePattern(text)}, 'company', ${bound})),
      besides as materialized (
        ${some(beginsWith(sql`c.sort_place`, text))} ${numbered ? sql`union ${some(numbered)}` : sql``})
    select (select ${unlessMany} from (select id from named union select id from besides) a) as ids,
      (select ${unlessMany} from besides) as besides`;
}

const lookUp = async (tx: Tx, text: string, most: number): Promise<Found> => {
  const { rows } = await calledStatement(text, most).execute(tx);
  return rows[0] ?? { ids: '{}', besides: '{}' };
};
const fewCalled = remembered((tx: Tx, text: string) => lookUp(tx, text, few));
const someFewCalled = remembered((tx: Tx, text: string) => lookUp(tx, text, someFew), { most: 50 });

/** Looks for who is called so. `isNameAlone`: nothing else is asked that the index of names or of places does not tell. */
export async function findCalled(tx: Tx, text: string, { isNameAlone }: { isNameAlone: boolean }): Promise<Called> {
  const found = await (isNameAlone ? fewCalled : someFewCalled)(tx, text);
  return { text, ...found, ofLocation: mayBeCalled(text) };
}

/** Condition on company `c`: is called so. */
export function isCalled({ text, ids }: Called): RawBuilder<boolean> {
  if (ids !== null) return sql`c.id = any(${ids}::uuid[])`;
  const numbered = hasNumber(text);
  const named = byName({ text, name: sql`c.sort_name`, place: sql`c.sort_place` });
  return oneOf(numbered ? [...named, numbered] : named);
}

/** A location does not know KVK numbers. */
function mayBeCalled(text: string): RawBuilder<boolean> {
  if (hasNumber(text)) return sql`true`;
  return oneOf(byName({ text, name: sql`l.company_sort_name`, place: sql`l.company_sort_place` }));
}

const byName = ({ text, name, place }: { text: string; name: RawBuilder<string>; place: RawBuilder<string> }) => [
  sql`${name} like (select lower(${namePattern(text)}::text))`,
  beginsWith(place, text),
];

/** As a case, of which PostgreSQL expects half to be true: of `like` it expects nearly none, and would sort all companies. */
const oneOf = (ways: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  sql`(case when ${sql.join(ways, sql` or `)} then true end)`;
