import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { actorOf, addDraft, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { writtenColumns } from '../../../tests/support/written-columns.ts';
import type { Actor } from '../../kernel/actor.ts';
import { listPage } from './agreement-list-store.ts';
import { readFilter } from './list-address.ts';
import { listConditions } from './list-conditions-store.ts';
import { orderOf } from './rules/list-filter.ts';

/** The list as PostgreSQL plans it once for all values, with as many agreements as make a difference. */
describe('plans of the list of agreements', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let actor: Actor;
  let owner: pg.Client;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    actor = await actorOf(product.deps, world);
    const id = await addDraft(product.deps, world);
    owner = new pg.Client({ connectionString: product.superuserUrl });
    await owner.connect();
    await owner.query("set session_replication_role = 'replica'");
    // Forty Mkb-routes with eight cohorts each; six of a hundred are waited for, and six lack something.
    await owner.query(
      `insert into mkb_route select r.* from mkb_route m, generate_series(0, 39) n,
         lateral jsonb_populate_record(m, jsonb_build_object('id', md5('route' || n), 'name', 'Route ' || n)) r`,
    );
    const { names, ofR } = await writtenColumns(owner, 'agreement');
    await owner.query(
      `insert into agreement (${names}) select ${ofR} from agreement a, generate_series(1, 20000) n, lateral jsonb_populate_record(a, jsonb_build_object(
         'id', gen_random_uuid(), 'reference', '2025-' || n, 'mkb_route_id', md5('route' || n % 40), 'cohort_id', md5('cohort' || n % 320),
         'company_id', md5('company' || n % 2000), 'student_id', gen_random_uuid(), 'student_name', 'Mens ' || n, 'draft', '{}'::jsonb,
         'state', case when n % 100 < 6 then 'sent' when n % 100 < 12 then 'draft' else 'withdrawn' end,
         'current_text_id', gen_random_uuid(), 'sent_at', now(), 'closed_at', now(), 'closing_reason', 'x',
         'waiting_since', case when n % 100 < 6 then now() - n * interval '1 minute' end,
         'lacks', case when n % 100 between 6 and 11 then 'data' end,
         'changed_at', now() - n * interval '1 minute', 'end_date', date '2027-01-01' + n % 900)) r where a.id = $1`,
      [id],
    );
    await owner.query('vacuum analyze');
    await owner.query("set session_replication_role = 'origin'");
  });
  after(async () => {
    await owner.end();
    await product.close();
  });

  async function planOf(query: string, who: Actor = actor): Promise<string> {
    const filter = readFilter(new URLSearchParams(query));
    const order = orderOf(filter);
    const at = order === 'end' ? '2028-01-01' : product.clock.now().toISOString();
    const { sql: text, parameters } = await product.deps.db.inInstitution(world.institutionId, async (tx) =>
      listPage(await listConditions(tx, who, filter, product.clock.now()), order, { at, id: world.studentId }).compile(
        tx,
      ),
    );
    await owner.query('begin');
    try {
      await owner.query('set local role driehoek_app');
      await owner.query("select set_config('app.institution_id', $1, true)", [world.institutionId]);
      await owner.query('set local plan_cache_mode = force_generic_plan');
      await owner.query(`prepare listed as ${text}`);
      const values = parameters.map((value) => owner.escapeLiteral(literal(value))).join(', ');
      const plan = await owner.query<{ 'QUERY PLAN': string }>(`explain execute listed (${values})`);
      // Without the part that is worked out per row that is shown.
      return (
        plan.rows
          .map((row) => row['QUERY PLAN'])
          .join('\n')
          .split(/^ *SubPlan/m)[0] ?? ''
      );
    } finally {
      await owner.query('rollback; deallocate all');
    }
  }

  const routeId = '00000000-0000-4000-8000-000000000001';
  const cases: [query: string, index: string][] = [
    ['', 'agreement_recent'],
    ['stand=sent', 'agreement_by_state'],
    [`mkb-route=${routeId}`, 'agreement_of_mkb_route'],
    [`mkb-route=${routeId}&cohort=${routeId}`, 'agreement_recent_of_cohort'],
    ['wacht-op=student', 'agreement_open'],
    ['wacht-langer=14', 'agreement_waiting'],
    [`wacht-langer=14&mkb-route=${routeId}&eindigt-voor=2028-01-01`, 'agreement_waiting'],
    ['eindigt-voor=2028-01-01', 'agreement_by_last_day'],
    ['eindigt-voor=2028-01-01&stand=draft', 'agreement_by_last_day'],
    [`eindigt-voor=2028-01-01&mkb-route=${routeId}`, 'agreement_of_mkb_route_by_last_day'],
    ['mist=data', 'agreement_lacking'],
    [`mist=pdf&mkb-route=${routeId}`, 'agreement_(lacking|of_mkb_route)'],
  ];
  for (const [query, index] of cases)
    it(`walk an index for ?${query || '(nothing)'}`, async () => {
      const plan = await planOf(query);
      assert.match(plan, new RegExp(`Index Scan using ${index} on agreement a`), plan);
      assert.doesNotMatch(plan, /Sort|Seq Scan on agreement/, plan);
    });

  it('look within a cohort for what narrows it further', async () => {
    const plan = await planOf(`cohort=${routeId}&eindigt-voor=2028-01-01`);
    assert.match(plan, /Index Scan using agreement_recent_of_cohort on agreement a/, plan);
  });

  it('look up the agreements of a company, and never read them all', async () => {
    const plan = await planOf('bedrijf=Van Dam');
    assert.match(plan, /Index Scan (using|on) agreement_of_company/, plan);
    assert.doesNotMatch(plan, /Seq Scan on agreement/, plan);
  });

  it('walk the index of the Mkb-route for a role that reaches no other', async () => {
    const plan = await planOf('', { ...actor, mkbRouteId: routeId });
    assert.match(plan, /Index Scan using agreement_of_mkb_route on agreement a/, plan);
    assert.doesNotMatch(plan, /Sort|Seq Scan on agreement/, plan);
  });
});

const literal = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : Array.isArray(value) ? `{${value.join(',')}}` : String(value);
