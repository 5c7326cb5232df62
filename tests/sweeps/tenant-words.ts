import pg from 'pg';
import { readFiles } from '../structure/source-files.ts';

/**
 * Every text that the database holds of each hogeschool, in any column and any depth of JSON; by its id. Read past row-level
 * security, so that nobody has to remember a table.
 */
export async function readTenantTexts(superuserUrl: string): Promise<Map<string, Set<string>>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const texts = new Map<string, Set<string>>();
    for (const { table, columns } of await textColumns(client)) {
      const { rows } = await client.query<{ owner: string; data: unknown }>(
        `select ${table === 'institution' ? 'id' : 'institution_id'} as owner, jsonb_build_array(${columns.join(', ')}) as data from ${table}`,
      );
      for (const { owner, data } of rows) {
        const own = texts.get(owner) ?? new Set();
        for (const text of stringsIn(data)) own.add(text);
        texts.set(owner, own);
      }
    }
    return texts;
  } finally {
    await client.end();
  }
}

async function textColumns(client: pg.Client): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(quote_ident(column_name)::text) as columns
     from information_schema.columns c
     where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')
       and (table_name = 'institution' or exists (
         select from information_schema.columns o
         where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'institution_id'))
     group by table_name`,
  );
  return rows;
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^[[{]/.test(value)) yield* stringsIn(parsed(value));
    else yield value;
  } else if (value && typeof value === 'object') for (const inner of Object.values(value)) yield* stringsIn(inner);
}

/** Canonical texts are JSON inside a text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Names of people, companies and Mkb-routes, addresses, long numbers, and whole sentences: what no page says by itself. Five digits stand by chance in an id. */
const isTelling = (text: string) =>
  /@|\d{7}|\p{Lu}\S* (.* )?\p{Lu}/u.test(text) || (text.length >= 30 && text.includes(' '));
/** A page that is refused repeats the ids of its own address. */
const isId = (text: string) => /^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(text);

/** The texts by which one hogeschool would be recognised on a page of another; not what both have, or the product says itself. */
export function tellingWords(texts: ReadonlyMap<string, ReadonlySet<string>>, owner: string): string[] {
  const others = [...texts].filter(([id]) => id !== owner).flatMap(([, words]) => [...words]);
  const product = readFiles(['src'], /\.tsx?$/).values();
  const elsewhere = [...others, ...product].join('\n').toLowerCase();
  return [...(texts.get(owner) ?? [])].filter(
    (text) => isTelling(text) && !isId(text) && !elsewhere.includes(text.slice(0, 40).toLowerCase()),
  );
}
