import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { namePattern } from './name-pattern.ts';

describe('finding names', () => {
  let product: TestProduct;
  let owner: pg.Client;
  let institutionId = '';
  let otherId = '';
  before(async () => {
    product = await createTestProduct();
    institutionId = await newInstitution('a');
    otherId = await newInstitution('b');
    owner = new pg.Client({ connectionString: product.superuserUrl });
    await owner.connect();
    await owner.query(
      `insert into person (institution_id, id, name, created_at)
       select $1, gen_random_uuid(), 'Mens ' || md5(n::text), now() from generate_series(1, 20000) n`,
      [institutionId],
    );
    await owner.query('vacuum analyze search.named');
  });
  after(async () => {
    await owner.end();
    await product.close();
  });

  const newInstitution = async (slug: string) => {
    const admin = { name: 'Ada Min', email: `ada@${slug}.example` };
    return (await addTestInstitution(product.deps, { name: `Hogeschool ${slug}`, slug: `hs-${slug}`, admin })).id;
  };
  const find = (id: string, text: string) =>
    product.deps.db.inInstitution(id, async (tx) => {
      const { rows } = await sql<{
        id: string;
      }>`select id from search.named_like(${namePattern(text)}, 'person', 5)`.execute(tx);
      return rows.map((row) => row.id);
    });
  const addPerson = (institution: string, name: string) =>
    product.deps.db.inInstitution(institution, async (tx) => {
      const id = randomUUID();
      await tx
        .insertInto('person')
        .values({ institutionId: institution, id, name, createdAt: product.clock.now() })
        .execute();
      return id;
    });

  it('finds by any part, whatever its capitals, and only in the own hogeschool', async () => {
    const id = await addPerson(institutionId, 'Anouk Timmerbakker');
    await addPerson(otherId, 'Bob Timmerbakker');
    assert.deepEqual(await find(institutionId, 'merBAK'), [id]);
    assert.deepEqual(await find(institutionId, 'An'), [id], 'one or two letters begin the name');
    assert.deepEqual(await find(institutionId, '%'), []);
  });

  it('follows a changed name, and forgets a removed one', async () => {
    const id = await addPerson(institutionId, 'Oude Naamdrager');
    await product.deps.db.inInstitution(institutionId, (tx) =>
      tx.updateTable('person').set({ name: 'Nieuwe Naamster' }).where('id', '=', id).execute(),
    );
    assert.deepEqual(await find(institutionId, 'Naamdrager'), []);
    assert.deepEqual(await find(institutionId, 'Naamster'), [id]);
    await product.deps.db.inInstitution(institutionId, (tx) => tx.deleteFrom('person').where('id', '=', id).execute());
    assert.deepEqual(await find(institutionId, 'Naamster'), []);
  });

  it('is planned over the index of parts of names, not over every name', async () => {
    const { rows } = await owner.query<{ text: string }>(
      "select prosrc as text from pg_proc where proname = 'named_like'",
    );
    const [statement = ''] = /select[\s\S]*?(?=;)/.exec(rows[0]?.text ?? '') ?? [];
    // As a function plans it: without knowing the values.
    const body = ['lowered', 'wanted_kind', 'most', 'own'].reduce(
      (text, name, at) => text.replaceAll(name, `$${at + 1}`),
      statement,
    );
    await owner.query(`set search_path = search, public; set plan_cache_mode = force_generic_plan;
      prepare search_names (text, text, integer, uuid) as ${body}`);
    const plan = await owner.query<{ 'QUERY PLAN': string }>(
      "explain execute search_names ('%timmerbakker%', 'person', 200, null)",
    );
    const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    assert.match(text, /Bitmap Index Scan on named_by_part/);
  });

  it('stops at as many as were asked for, and takes every kind when none is named', async () => {
    assert.equal((await find(institutionId, 'mens')).length, 5);
    const any = await product.deps.db.inInstitution(institutionId, async (tx) => {
      const { rows } = await sql<{ kind: string }>`select kind from search.named_like('mens%', null, 3)`.execute(tx);
      return rows.map(({ kind }) => kind);
    });
    assert.deepEqual(any, ['person', 'person', 'person']);
  });

  it('finds names that look alike, of companies of the own hogeschool, over the same index', async () => {
    const [own, other] = [randomUUID(), randomUUID()];
    for (const [institution, id] of [
      [institutionId, own],
      [otherId, other],
    ] as const)
      await product.deps.db.inInstitution(institution, (tx) =>
        tx
          .insertInto('company')
          .values({ institutionId: institution, id, name: 'Smederij De Haan', createdAt: product.clock.now() })
          .execute(),
      );
    const like = (institution: string) =>
      product.deps.db.inInstitution(institution, async (tx) => {
        const names = ['haan smederij', 'iets heel anders', 'smederij de hanen'];
        return (await sql`select * from search.companies_called_like(${names}::text[], 5)`.execute(tx)).rows;
      });
    assert.deepEqual(await like(institutionId), [
      { wanted: 1, id: own },
      { wanted: 3, id: own },
    ]);
    assert.deepEqual(await like(otherId), [
      { wanted: 1, id: other },
      { wanted: 3, id: other },
    ]);
    const { rows } = await owner.query<{ text: string }>(
      "select prosrc as text from pg_proc where proname = 'companies_called_like'",
    );
    const [statement = ''] = /select[\s\S]*?(?=;)/.exec(rows[0]?.text ?? '') ?? [];
    const body = statement.replaceAll('names', '$1').replaceAll('most', '$2');
    await owner.query(`set search_path = search, public; set plan_cache_mode = force_generic_plan;
      prepare search_like (text[], integer) as ${body}`);
    const plan = await owner.query<{ 'QUERY PLAN': string }>("explain execute search_like ('{haan}', 20)");
    assert.match(plan.rows.map((row) => row['QUERY PLAN']).join('\n'), /Bitmap Index Scan on named_by_part/);
  });

  it('can be filled again from the rows', async () => {
    const id = await addPerson(institutionId, 'Wilhelmina Hervulling');
    await owner.query('truncate search.named');
    assert.deepEqual(await find(institutionId, 'Hervulling'), []);
    await owner.query('select search.refill()');
    assert.deepEqual(await find(institutionId, 'Hervulling'), [id]);
  });
});
