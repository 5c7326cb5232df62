import { type RawBuilder, sql } from 'kysely';
import { anyOf, type Tx } from '../../../platform/db/db.ts';

/** What can be pointed at, and is taken out only when nothing does. */
export const targets = ['company', 'contact', 'workplace', 'person'] as const;
export type Target = (typeof targets)[number];

/** Every column with a foreign key to one of these, from the database itself: a table that is added later counts by itself. */
export type Pointers = Record<Target, readonly { table: string; column: string }[]>;

export async function selectPointers(tx: Tx): Promise<Pointers> {
  const { rows } = await sql<{ target: Target; table: string; column: string }>`
    select t.relname as target, f.relname as "table", a.attname as "column"
    from pg_constraint k
    join pg_class t on t.oid = k.confrelid join pg_class f on f.oid = k.conrelid
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_length(k.conkey, 1)]
    where k.contype = 'f' and t.relname = any(${[...targets]}::text[]) order by 1, 2, 3`.execute(tx);
  const of = (target: Target) => rows.filter((row) => row.target === target);
  return { company: of('company'), contact: of('contact'), workplace: of('workplace'), person: of('person') };
}

export type Use = { id: string; table: string };

/** What points at these. `but`: rows of a table that do not count, as a condition on them that holds for those that do. */
export async function selectUses(
  tx: Tx,
  pointers: Pointers,
  target: Target,
  ids: readonly string[],
  but: Readonly<Record<string, RawBuilder<unknown>>> = {},
): Promise<Use[]> {
  if (ids.length === 0) return [];
  const parts = pointers[target].map(
    ({ table, column }) => sql`select ${sql.ref(column)} as id, ${sql.lit(table)} as "table" from ${sql.table(table)}
      where ${sql.ref(column)} = ${anyOf(ids)} and ${but[table] ?? sql`true`}`,
  );
  const { rows } = await sql<Use>`select distinct id, "table" from (${sql.join(parts, sql` union all `)}) u`.execute(
    tx,
  );
  return rows;
}
