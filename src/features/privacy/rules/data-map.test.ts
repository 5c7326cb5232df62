import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asSuperuser, createTestDatabase } from '../../../../tests/support/database.ts';
import type { OpenDatabase } from '../../../platform/db/open-database.ts';
import { texts } from '../data-texts.ts';
import { categories } from './category.ts';
import { dataMap } from './data-map.ts';
import { declaredColumns, personalColumns, shownColumns, tablesOf } from './read-map.ts';

describe('the map of personal data', () => {
  let database: OpenDatabase & { superuserUrl: string };
  before(async () => {
    database = (await createTestDatabase()) as typeof database;
  });
  after(() => database.close());

  it('declares every column of every table, each once', async () => {
    const { rows } = await asSuperuser(
      database.superuserUrl,
      `select case table_schema when 'public' then '' else table_schema || '.' end || table_name as "table", column_name as name
       from information_schema.columns join pg_tables on schemaname = table_schema and tablename = table_name
       where table_schema in ('public', 'identity', 'search') and table_name not like 'kysely%'`,
    );
    const found = Map.groupBy(rows as { table: string; name: string }[], ({ table }) => table);
    assert.ok(found.size > 35);
    assert.deepEqual([...found.keys()].sort(), Object.keys(dataMap).sort());
    for (const [table, columns] of found) {
      const data = dataMap[table];
      assert.ok(data);
      assert.deepEqual(declaredColumns(data).sort(), columns.map(({ name }) => name).sort(), table);
    }
  });

  it('says of every table with personal data how its rows are found', () => {
    for (const [name, table] of Object.entries(dataMap))
      assert.equal(table.rows !== null, personalColumns(table).length > 0, name);
  });

  it('has no secret among what is shown', () => {
    const shown = Object.values(dataMap).flatMap(shownColumns);
    assert.deepEqual(
      shown.filter((column) => /hash|salt|mac$|sha256|institution_id/.test(column)),
      [],
    );
  });

  it('has words for every category, table and column', () => {
    for (const lang of ['nl', 'en'] as const) {
      const t = texts[lang];
      const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const tables = categories.flatMap(tablesOf);
      assert.deepEqual(
        tables.filter((table) => !(table in t.tables)),
        [],
      );
      const columns = tables.flatMap((table) => shownColumns(dataMap[table] ?? { rows: null })).map(camel);
      assert.deepEqual(
        [...new Set(columns)].filter((column) => !(column in t.columns)),
        [],
      );
    }
  });
});
