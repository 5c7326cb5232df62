import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { tablesText } from '../scripts/tables-text.ts';
import { recordAudit } from '../src/platform/audit/audit.ts';
import type { Tx } from '../src/platform/db/db.ts';
import { insertStoredFile } from '../src/platform/files/stored-file.ts';
import { mintTaskToken, openTaskLink } from '../src/platform/identity/task-links.ts';
import { hashToken } from '../src/platform/identity/tokens.ts';
import { asSuperuser, createTestDatabase } from './support/database.ts';
import { addTestInstitution } from './support/institutions.ts';
import { createTestProduct, type TestProduct } from './support/product.ts';

const sessionToken = (token: string) => ({ tokenHash: hashToken(token), at: new Date(), today: '2026-11-26' });

/** Rows in the tables that every feature stands on, all of one hogeschool. */
async function fill(tx: Tx, institutionId: string, newId: () => string, now: Date): Promise<void> {
  const base = { institutionId, createdAt: now };
  const [personId, programmeId, mkbRouteId, companyId, taskLinkId] = [newId(), newId(), newId(), newId(), newId()];
  await tx
    .insertInto('person')
    .values({ ...base, id: personId, name: 'Sam' })
    .execute();
  await tx
    .insertInto('programme')
    .values({
      ...base,
      id: programmeId,
      name: 'ICT',
      programmeCode: '1',
      degree: 'bachelor',
      credits: 240,
      mode: 'dual',
    })
    .execute();
  await tx
    .insertInto('mkbRoute')
    .values({ ...base, id: mkbRouteId, programmeId, name: 'ICT' })
    .execute();
  await tx
    .insertInto('company')
    .values({ ...base, id: companyId, name: 'Bakker' })
    .execute();
  await tx
    .insertInto('contact')
    .values({ ...base, id: newId(), companyId, personId })
    .execute();
  await tx
    .insertInto('student')
    .values({ ...base, id: newId(), personId, studentNumber: '1' })
    .execute();
  await tx.insertInto('roleLabel').values({ institutionId, role: 'lecturer', labelNl: 'x', labelEn: 'x' }).execute();
  await openTaskLink(
    tx,
    { institutionId, id: taskLinkId, purpose: 'sign', subjectId: newId(), email: 's@x.example' },
    now,
  );
  await mintTaskToken(tx, institutionId, taskLinkId, now);
  await tx
    .insertInto('mail')
    .values({
      ...base,
      id: newId(),
      kind: 'x',
      recipient: 's@x.example',
      recipientName: 'Sam',
      language: 'nl',
      subject: 'x',
      subjectKind: 'x',
      subjectId: newId(),
      taskLinkId,
    })
    .execute();
  const file = { id: newId(), contentType: 'text/plain', name: 'x', bytes: Buffer.from('x') };
  await insertStoredFile(tx, institutionId, file, now);
  const by = { kind: 'system', id: null, name: 'x' } as const;
  await recordAudit(tx, institutionId, by, now, { action: 'x', subjectKind: 'x', subjectId: newId() });
}

describe('hogescholen are kept apart by the database itself', () => {
  let product: TestProduct;
  let a: string;
  let b: string;
  let tenantTables: string[];
  const ask = async (statement: string) => (await asSuperuser(product.superuserUrl, statement)).rows;

  before(async () => {
    product = await createTestProduct();
    const add = async (slug: string) =>
      (await addTestInstitution(product.deps, { name: slug, slug, admin: { name: slug, email: `${slug}@x.example` } }))
        .id;
    [a, b] = [await add('aa'), await add('bb')];
    const { db, newId, clock } = product.deps;
    for (const id of [a, b]) await db.inInstitution(id, (tx) => fill(tx, id, newId, clock.now()));
    tenantTables = (
      await ask(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
         join pg_attribute t on t.attrelid = c.oid and t.attname = 'institution_id' and not t.attisdropped
         where c.relkind in ('r', 'p') order by 1`,
      )
    ).map((row) => String(row.name));
  });
  after(() => product.close());

  it('has tenant tables, and no table of people outside of them and of the log-in identities', async () => {
    assert.ok(tenantTables.length > 20);
    const others = await ask(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
    );
    assert.deepEqual(
      others.map((row) => row.name).filter((name) => !tenantTables.includes(name)),
      ['figure', 'institution', 'place_point', 'retention_rule', 'subsidy_year'],
    );
  });

  it('forces row-level security on every tenant table, also for its owner, for reading and for writing', async () => {
    const loose = await ask(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       join pg_attribute t on t.attrelid = c.oid and t.attname = 'institution_id' and not t.attisdropped
       where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.cmd = 'ALL'
           and p.permissive = 'PERMISSIVE' and p.qual like '%institution_id = %app.institution_id%'))`,
    );
    assert.deepEqual(loose, []);
    const policies = await ask(
      `select tablename, count(*)::int as count from pg_policies where schemaname = 'public' and tablename <> 'institution'
       group by 1 having count(*) <> 1`,
    );
    assert.deepEqual(policies, [], 'a second permissive policy would widen the first');
  });

  it('lets keys of tenant tables begin with the hogeschool, so that no row can point into another', async () => {
    const keys = await ask(
      `select c.conrelid::regclass::text as table, c.conname as name, c.contype as type,
              (select array_agg(t.attname::text order by k.place) from unnest(c.conkey) with ordinality k (number, place)
               join pg_attribute t on t.attrelid = c.conrelid and t.attnum = k.number) as columns,
              coalesce(c.confrelid::regclass::text, '') as target
       from pg_constraint c where c.contype in ('p', 'f', 'u') and c.conrelid in (
         select attrelid from pg_attribute where attname = 'institution_id' and not attisdropped)
         and c.connamespace = 'public'::regnamespace`,
    );
    assert.ok(keys.length > 60);
    for (const key of keys) assert.equal(key.columns[0], 'institution_id', `${key.table} ${key.name}`);
    for (const key of keys.filter(({ type, target }) => type === 'f' && target !== 'institution'))
      assert.ok(key.columns.length > 1, `${key.table} ${key.name} points at ${key.target} by the hogeschool alone`);
    const withKey = new Set(keys.filter(({ type }) => type === 'p').map((key) => key.table));
    assert.deepEqual(
      tenantTables.filter((name) => !withKey.has(name)),
      [],
      'tenant tables without primary key',
    );
    const loose = await ask(
      `select i.indexrelid::regclass::text as name from pg_index i where i.indisunique
         and i.indrelid in (select attrelid from pg_attribute where attname = 'institution_id' and not attisdropped)
         and i.indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
         and (select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]) <> 'institution_id'`,
    );
    assert.deepEqual(loose, [], 'unique indexes over all hogescholen would tell one about another');
  });

  it('runs as a role that is no owner, no superuser and bound by row-level security, and that inherits nothing', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.webUrl });
    await client.connect();
    const { rows } = await client.query(
      `select rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb,
              exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'identity') and c.relowner = r.oid) as owns
       from pg_roles r where rolname = current_user`,
    );
    assert.deepEqual(rows, [
      {
        rolsuper: false,
        rolbypassrls: false,
        rolinherit: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: false,
      },
    ]);
    // A query that forgot the transaction has no rights at all.
    for (const name of ['person', 'institution', 'identity.session'])
      await assert.rejects(client.query(`select from ${name}`), { code: '42501' }, name);
    await client.end();
    await database.close();
    const groups = await ask(
      `select rolname as name from pg_roles where rolname like 'driehoek\\_%' and (rolsuper or rolbypassrls or rolcanlogin) and rolname not like 'driehoek\\_web%'
         and rolname <> 'driehoek_owner'`,
    );
    assert.deepEqual(groups, []);
  });

  it('shows nothing in any tenant table without a hogeschool', async () => {
    const counts = await product.deps.db.inSession(sessionToken('nobody'), async (tx) => {
      const found: Record<string, unknown> = {};
      for (const name of tenantTables) {
        const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(tx);
        found[name] = rows[0]?.count;
      }
      return found;
    });
    assert.deepEqual(counts, Object.fromEntries(tenantTables.map((name) => [name, 0])));
  });

  it('shows of what two hogescholen filled only the own rows', async () => {
    const filled = [
      'person',
      'programme',
      'mkb_route',
      'company',
      'contact',
      'student',
      'role_assignment',
      'role_label',
    ].concat(['task_link', 'task_link_token', 'mail', 'stored_file', 'audit_event']);
    for (const name of filled) {
      const [all] = await ask(`select count(distinct institution_id)::int as count from ${name}`);
      assert.equal(all?.count, 2, `${name} holds rows of both`);
      const seen = await product.deps.db.inInstitution(a, (tx) =>
        sql<{ id: string }>`select distinct institution_id as id from ${sql.table(name)}`.execute(tx),
      );
      assert.deepEqual(
        seen.rows.map((row) => row.id),
        [a],
        name,
      );
    }
  });

  it('does not let one hogeschool read, change, remove or add rows of another', async () => {
    const { db, newId, clock } = product.deps;
    const [before] = await ask(
      `select string_agg(p::text, ' ' order by id) as all from person p where institution_id = '${b}'`,
    );
    await db.inInstitution(a, async (tx) => {
      assert.equal(
        await tx.selectFrom('person').selectAll().where('institutionId', '=', b).executeTakeFirst(),
        undefined,
      );
      const changed = await tx
        .updateTable('person')
        .set({ name: 'x' })
        .where('institutionId', '=', b)
        .executeTakeFirst();
      assert.equal(changed.numUpdatedRows, 0n);
      const removed = await tx.deleteFrom('mail').where('institutionId', '=', b).executeTakeFirst();
      assert.equal(removed.numDeletedRows, 0n);
      const renamed = await tx.updateTable('institution').set({ name: 'x' }).where('id', '=', b).executeTakeFirst();
      assert.equal(renamed.numUpdatedRows, 0n);
    });
    const row = { institutionId: b, id: newId(), name: 'x', createdAt: clock.now() };
    await assert.rejects(
      db.inInstitution(a, (tx) => tx.insertInto('person').values(row).execute()),
      { code: '42501' },
    );
    await assert.rejects(
      db.inInstitution(a, (tx) => tx.updateTable('person').set({ institutionId: b }).execute()),
      (error: { code?: string }) => error.code === '42501' || error.code === '23503',
    );
    const [after] = await ask(
      `select string_agg(p::text, ' ' order by id) as all from person p where institution_id = '${b}'`,
    );
    assert.deepEqual(after, before);
  });

  it('does not let a row point at a thing of another hogeschool, known by its id', async () => {
    const [theirs] = await ask(`select id from programme where institution_id = '${b}'`);
    const row = { institutionId: a, id: product.deps.newId(), programmeId: String(theirs?.id), name: 'x' };
    await assert.rejects(
      product.deps.db.inInstitution(a, (tx) =>
        tx
          .insertInto('mkbRoute')
          .values({ ...row, createdAt: product.clock.now() })
          .execute(),
      ),
      { code: '23503' },
    );
  });

  const kept = ['audit_event', 'signature', 'stored_file', 'agreement_document', 'agreement_seal', 'clause_template'];
  for (const name of kept)
    it(`lets nobody change or remove a row of ${name}`, async () => {
      const { db } = product.deps;
      for (const statement of [
        sql`update ${sql.table(name)} set institution_id = institution_id`,
        sql`delete from ${sql.table(name)}`,
        sql`truncate ${sql.table(name)}`,
      ])
        await assert.rejects(
          db.inInstitution(a, (tx) => statement.execute(tx)),
          { code: '42501' },
        );
      const [rights] = await ask(
        `select has_any_column_privilege('driehoek_app', '${name}', 'update') as change, has_table_privilege('driehoek_app', '${name}', 'delete') as remove,
                has_any_column_privilege('driehoek_jobs', '${name}', 'select') or has_any_column_privilege('driehoek_identity', '${name}', 'select') as others`,
      );
      assert.deepEqual(rights, { change: false, remove: false, others: false });
    });

  it('lets the text of an agreement be voided, and nothing else of it be changed', async () => {
    const rows = await ask(
      `select column_name as name from information_schema.column_privileges
       where table_name = 'agreement_text' and grantee = 'driehoek_app' and privilege_type = 'UPDATE' order by 1`,
    );
    assert.deepEqual(
      rows.map((row) => row.name),
      ['void_reason', 'voided_at'],
    );
  });

  it('keeps the log-in identities from tenant requests, and tenant tables from the log-in', async () => {
    const { db } = product.deps;
    const tables = await ask(`select tablename as name from pg_tables where schemaname = 'identity'`);
    assert.ok(tables.length >= 6);
    for (const { name } of tables)
      await assert.rejects(
        db.inInstitution(a, (tx) => sql`select from ${sql.table(`identity.${name}`)}`.execute(tx)),
        { code: '42501' },
        name,
      );
    for (const name of tenantTables)
      await assert.rejects(
        db.asIdentity((tx) => sql`select from ${sql.table(name)}`.execute(tx)),
        { code: '42501' },
        name,
      );
  });

  it('does not let a request take another role or hogeschool by SQL of its own making', async () => {
    const rows = await ask(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    assert.deepEqual(
      rows.map((row) => row.name),
      [
        'analyze_imported',
        'backup_state',
        'companies_called_like',
        'companies_further_on',
        'delete_agreement',
        'dossier_file_goes',
        'find_document',
        'find_seal_certificate',
        'forget_address',
        'keep_name',
        'named_like',
        'session_by_token',
        'traces_of',
        'workplace_photo_goes',
      ],
      'security-definer functions are doors: each is named here',
    );
  });

  it('refuses a transaction inside another one, which would escape it', async () => {
    const { db } = product.deps;
    const inner = () => db.asIdentity(async () => 'inside');
    for (const outer of [
      () => db.inInstitution(a, inner),
      () => db.asIdentity(inner),
      () => db.inSession(sessionToken('x'), inner),
      () => db.asIdentity(() => db.inInstitution(a, async () => 'inside')),
    ])
      await assert.rejects(outer, /a transaction was opened inside another one/);
    assert.equal(await inner(), 'inside');
  });

  it('rolls back as a whole when the work throws, its jobs too', async () => {
    const { db, newId, jobs, clock } = product.deps;
    const id = newId();
    await assert.rejects(
      db.inInstitution(a, async (tx) => {
        await tx.insertInto('person').values({ institutionId: a, id, name: 'x', createdAt: clock.now() }).execute();
        await jobs.send(tx, 'mail', { institutionId: a, mailId: id });
        throw new Error('on purpose');
      }),
      /on purpose/,
    );
    assert.deepEqual(await ask(`select from person where id = '${id}'`), []);
    assert.deepEqual(await ask(`select from pgboss.job where data->>'mailId' = '${id}'`), []);
  });

  it('has the types that tables.ts says', async () => {
    const client = new pg.Client({ connectionString: product.superuserUrl });
    await client.connect();
    const text = await tablesText(client);
    await client.end();
    const file = await readFile(path.resolve(import.meta.dirname, '../src/platform/db/tables.ts'), 'utf8');
    assert.equal(file, text, 'run scripts/generate-tables.ts');
  });
});
