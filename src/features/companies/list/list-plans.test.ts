import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RawBuilder } from 'kysely';
import pg from 'pg';
import { createTestProduct, type TestProduct } from '../../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../../tests/support/small-world.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { namePattern } from '../../../platform/db/name-pattern.ts';
import { orderOf } from '../rules/company-filter.ts';
import type { Cursor } from '../rules/list-cursor.ts';
import { selectCalledRows } from './called-page.ts';
import { calledStatement } from './called-store.ts';
import { cursorAt, listPage, narrowCompanies, selectCompanyRows } from './company-list-store.ts';
import { readFilter } from './list-address.ts';
import { companiesPerPage, mostCounted } from './list-limits.ts';

/** The list as PostgreSQL plans it once for all values, with as many companies as make a difference. */
describe('plans of the list of companies', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let owner: pg.Client;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    owner = new pg.Client({ connectionString: product.superuserUrl });
    await owner.connect();
    await owner.query("set session_replication_role = 'replica'");
    await owner.query(
      `insert into company (institution_id, id, name, place, kvk_number, stage, owner_person_id, sbi_code, sbi_scheme, sme_status,
         waiting_since, created_at)
       select $1, gen_random_uuid(), case n % 71 when 1 then 'Yz ' || n when 2 then 'Oude Yz ' || n else 'Bedrijf ' || n end, 'Plaats ' || n % 300, lpad((n + 20000000)::text, 8, '0'),
         (array['unknown','approached','interested','committed','active','inactive','stopped'])[n % 7 + 1],
         case when n % 5 > 0 then md5('owner' || n % 50)::uuid end, (10 + n % 20)::text, '2025',
         case when n % 30 = 0 then 'large' else 'sme' end, case when n % 200 = 0 then date '2026-10-01' + n % 40 end, now()
       from generate_series(1, 20000) n`,
      [world.institutionId],
    );
    await owner.query(
      `insert into contact_moment (institution_id, id, company_id, kind, held_on, summary, person_id, next_step, next_step_owner_id, next_step_due, created_at)
       select $1, gen_random_uuid(), c.id, 'call', '2026-10-01', 'x', $2, case when n = 1 then 'y' else '' end, $2, '2026-12-01', now()
       from company c, generate_series(1, 3) n`,
      [world.institutionId, world.staffId],
    );
    await owner.query('select search.refill()');
    await owner.query('vacuum analyze');
    await owner.query("set session_replication_role = 'origin'");
  });
  after(async () => {
    await owner.end();
    await product.close();
  });

  const late = [
    { from: null, until: isoDate('2026-11-01') },
    { from: isoDate('2026-11-03'), until: isoDate('2026-11-09') },
  ];
  const planOf = (query: string): Promise<string> => {
    const filter = readFilter(new URLSearchParams(query));
    const order = orderOf(filter);
    return planOfStatement(async (tx) =>
      listPage({
        conditions: (await narrowCompanies(tx, filter, { companyId: null, late })).conditions,
        order,
        after: { at: order === 'name' ? 'bedrijf 5' : '2026-10-05', id: world.studentId },
      }),
    );
  };
  async function planOfStatement(make: (tx: Tx) => Promise<RawBuilder<unknown>>): Promise<string> {
    const { sql: text, parameters } = await product.deps.db.inInstitution(world.institutionId, async (tx) =>
      (await make(tx)).compile(tx),
    );
    await owner.query('begin');
    try {
      await owner.query('set local role driehoek_app');
      await owner.query("select set_config('app.institution_id', $1, true)", [world.institutionId]);
      await owner.query('set local plan_cache_mode = force_generic_plan');
      await owner.query(`prepare listed as ${text}`);
      const values = parameters.map((value) => owner.escapeLiteral(literal(value))).join(', ');
      const plan = await owner.query<{ 'QUERY PLAN': string }>(`explain execute listed (${values})`);
      return plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await owner.query('rollback; deallocate all');
    }
  }

  const personId = '00000000-0000-4000-8000-000000000001';
  const cases: [query: string, index: string][] = [
    ['', 'company_by_name'],
    ['fase=active', 'company_by_stage'],
    [`beheerder=${personId}`, 'company_by_owner'],
    ['beheerder=geen', 'company_without_owner'],
    ['sector=2025-12', 'company_by_sector'],
    ['omvang=large', 'company_by_size'],
    [`fase=active&beheerder=${personId}&omvang=sme`, 'company_by_(owner|stage)'],
    ['zoek=bedrijf', 'company_by_name'],
  ];
  for (const [query, index] of cases)
    it(`walk an index for ?${query || '(nothing)'}, from where the page begins`, async () => {
      const plan = await planOf(query);
      const walk = new RegExp(
        `Index (?:Only )?Scan using ${index} on company c[^]*?Index Cond: .*(sort_name|waiting_since) >=`,
      );
      assert.match(plan, walk, plan);
      assert.doesNotMatch(plan, /Seq Scan on (company|contact_moment)/, plan);
    });

  it('read no more than those who wait', async () => {
    for (const query of ['antwoord=waiting', 'antwoord=late']) {
      const plan = await planOf(query);
      assert.match(plan, /Index (Only )?Scan (using|on) company_waiting/, plan);
      assert.doesNotMatch(plan, /Seq Scan on (company|contact_moment)/, plan);
    }
  });

  it('look up a name, place or number, and never read them all', async () => {
    for (const text of ['bedrijf 1999', 'plaats 12', '2000001']) {
      const plans = [await planOfStatement(async () => calledStatement(text, 200)), await planOf(`zoek=${text}`)];
      for (const plan of plans) {
        assert.match(plan, /Index (Only )?Scan (using|on) company_(by_place|pkey)/, plan);
        assert.doesNotMatch(plan, /Seq Scan on company/, plan);
      }
    }
  });

  for (const { text, many } of [
    { text: 'Bedrijf 11', many: 1000 },
    { text: 'EDRIJF 1', many: 10_000 },
    { text: 'jf 199', many: 100 },
    { text: 'bedrijf 1999', many: 8 },
    { text: 'bedrijf 19999', many: 0 },
    { text: 'yz', many: 270 },
    { text: 'yz 1', many: 200 },
    { text: 'oude', many: 270 },
  ])
    it(`page through what is called ${text}: what begins with it first, each once, none that was merged`, async () => {
      const { rows: called } = await owner.query<{ id: string; isMerged: boolean }>(
        `select id, sort_name ~ '(11|19999)$' as "isMerged" from company where sort_name like lower($1) or lower(place) like lower($2)
         order by sort_name not like lower($2), sort_name, id`,
        [namePattern(text), `${text}%`],
      );
      const merged = called.filter((row) => row.isMerged).map(({ id }) => id);
      const wanted = called.filter((row) => !row.isMerged).map(({ id }) => id);
      assert.ok(wanted.length >= many, `${wanted.length} found`);
      await mergeAway(merged, world.companyId);
      const filter = readFilter(new URLSearchParams());
      const seen: string[] = [];
      await product.deps.db.inInstitution(world.institutionId, async (tx) => {
        const conditionsFor = (name: string) =>
          narrowCompanies(tx, { ...filter, text: name }, { companyId: null, late });
        for (let after: Cursor | null = null; seen.length < 1500; ) {
          const rows = await selectCalledRows(tx, text, after, conditionsFor);
          seen.push(...rows.slice(0, companiesPerPage).map(({ id }) => id));
          const end = rows[companiesPerPage - 1];
          if (rows.length <= companiesPerPage || !end) break;
          after = cursorAt(end, 'name');
        }
      });
      assert.deepEqual(seen, wanted.slice(0, 1500));
      await mergeAway(merged, null);
    });
  const mergeAway = async (ids: readonly string[], into: string | null) => {
    await owner.query("set session_replication_role = 'replica'");
    await owner.query('update company set merged_into_id = $2 where id = any($1)', [ids, into]);
    await owner.query("set session_replication_role = 'origin'");
  };

  it('count to a bound and no further', async () => {
    const counted = (query: string) =>
      product.deps.db.inInstitution(world.institutionId, async (tx) => {
        const filter = readFilter(new URLSearchParams(query));
        const { conditions } = await narrowCompanies(tx, filter, { companyId: null, late });
        return (await selectCompanyRows(tx, { conditions, order: 'name', after: null, isCounted: true })).count;
      });
    assert.equal(await counted('omvang=sme'), mostCounted + 1);
    assert.equal(await counted('omvang=large'), mostCounted + 1);
    assert.equal(await counted('antwoord=waiting'), 100);
    assert.equal(await counted('zoek=20000012'), 1);
    assert.equal(await counted('zoek=plaats 299'), 66);
  });
});

const literal = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : Array.isArray(value) ? `{${value.join(',')}}` : String(value);
