import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asSuperuser, createTestDatabase } from '../../../../tests/support/database.ts';
import { apart, contactReferences, references } from './rules/company-references.ts';
import { choices, unchosen } from './rules/merge-facts.ts';

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

describe('a merge knows everything that points at a company', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  const ask = async (statement: string) => (await asSuperuser(database.superuserUrl, statement)).rows;
  const pointingAt = async (table: string): Promise<string[]> =>
    (
      await ask(`select c.relname || '.' || a.attname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey) and a.attname <> 'institution_id'
        where k.contype = 'f' and k.confrelid = '${table}'::regclass order by 1`)
    ).map((row) => String(row.name));
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  it('by name: a new table with a company says in company-references.ts how it merges', async () => {
    const known = [...references.map(({ table, column }) => `${table}.${column}`), ...Object.keys(apart)];
    assert.deepEqual(await pointingAt('company'), known.sort());
  });

  it('and at a contact', async () => {
    const known = contactReferences.map(({ table, column }) => `${table}.${column}`);
    assert.deepEqual(await pointingAt('contact'), known.sort());
  });

  it('without a column that looks like it and has no foreign key', async () => {
    const rows =
      await ask(`select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      where c.relkind in ('r', 'p') and a.attname ~ 'company_ids?$' and not a.attisdropped and not exists (
        select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey)) order by 1`);
    assert.deepEqual(
      rows.map((row) => row.name),
      // What a row of a file looks like is followed when it is read: undoing an import deletes companies.
      ['company_import_row.match_company_id', 'design_step.company_ids'],
    );
  });

  it('and says what happens where a company can have one row only', async () => {
    const rows =
      await ask(`select c.relname as name, array_agg(a.attname::text order by a.attname) as columns, pg_get_expr(i.indpred, i.indrelid) as "where"
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
      where i.indisunique group by i.indexrelid, c.relname, i.indpred, i.indrelid`);
    const unique = rows
      .filter(({ columns }) => columns.includes('company_id') && !columns.includes('id'))
      .map(({ name, columns, where }) => ({
        name,
        columns: (columns as string[]).filter((column) => !['institution_id', 'company_id'].includes(column)),
        where: where
          ? String(where)
              .replace(/^\((.*)\)$/, '$1')
              .toLowerCase()
          : undefined,
      }))
      .filter(({ name }) => !(`${name}.company_id` in apart))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    assert.deepEqual(
      unique,
      references
        .flatMap(({ table, once }) =>
          once ? [{ name: table, columns: [...once.columns].sort(), where: once.where }] : [],
        )
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  });

  it('and may write and follows every one of them', async () => {
    for (const { table, column } of [...references, ...contactReferences]) {
      const [row] = await ask(`select has_column_privilege('driehoek_app', '${table}', '${column}', 'update') as may,
        exists (select from pg_trigger where tgrelid = '${table}'::regclass and tgname = 'a_company_that_was_merged') as follows`);
      assert.equal(row?.may, true, `${table}.${column} cannot be written`);
      if (column === 'company_id') assert.equal(row?.follows, true, `${table} does not follow a merge`);
    }
  });

  it('and every fact of a company', async () => {
    const rows = await ask(
      `select attname as name from pg_attribute where attrelid = 'company'::regclass and attnum > 0 and not attisdropped`,
    );
    const known = [...Object.values(choices).flat(), ...unchosen];
    assert.deepEqual(rows.map((row) => camel(String(row.name))).sort(), known.sort());
  });
});
