import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { actorOf, addDraft, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { writtenColumns } from '../../../tests/support/written-columns.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { isOfCompany } from '../agreements/index.ts';
import { listConditions, listStatement } from './dossier-list-store.ts';
import type { DossierFilter } from './rules/list-filter.ts';
import { type SubsidyYear, yearCalled } from './rules/subsidy-year.ts';
import { selectSubsidyYears } from './subsidy-year-store.ts';

/** As PostgreSQL plans it, with as many dossiers in one study year as make a difference. */
describe('the list of dossiers', () => {
  const all = 10_000;
  let product: TestProduct;
  let world: SmallWorld;
  let actor: Actor;
  let owner: pg.Client;
  let year: SubsidyYear;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    actor = await actorOf(product.deps, world);
    const id = await addDraft(product.deps, world);
    owner = new pg.Client({ connectionString: product.superuserUrl });
    await owner.connect();
    await owner.query("set session_replication_role = 'replica'");
    // Forty Mkb-routes of two programmes, of which one is not in the scheme; one of a hundred dossiers is complete.
    await owner.query(
      `insert into programme select r.* from programme p, generate_series(0, 1) n, lateral jsonb_populate_record(p, jsonb_build_object(
         'id', md5('programme' || n), 'sector', case n when 0 then 'technology' else 'economics' end)) r`,
    );
    await owner.query(
      `insert into mkb_route select r.* from mkb_route m, generate_series(0, 39) n, lateral jsonb_populate_record(m, jsonb_build_object(
         'id', md5('route' || n), 'name', 'Route ' || n, 'programme_id', md5('programme' || (n = 39)::int))) r`,
    );
    const { names, ofR } = await writtenColumns(owner, 'agreement');
    await owner.query(
      `insert into agreement (${names}) select ${ofR} from agreement a, generate_series(1, $2::int) n, lateral jsonb_populate_record(a, jsonb_build_object(
         'id', md5('agreement' || n), 'reference', '2026-' || lpad(n::text, 6, '0'), 'mkb_route_id', md5('route' || n % 40),
         'company_id', md5('company' || n % 1000), 'student_name', 'Mens ' || n, 'draft', '{}'::jsonb, 'state', 'concluded',
         'current_text_id', md5('text' || n), 'sent_at', now(), 'concluded_at', now())) r where a.id = $1`,
      [id, all],
    );
    await owner.query(
      `insert into dossier (institution_id, agreement_id, first_day, reference, mkb_route_id, from_day, until_day, missing)
       select institution_id, id, '2027-09-01', reference, mkb_route_id, '2027-09-01', '2028-08-31', case when right(reference, 2) = '07' then 0 else 3 end
       from agreement where state = 'concluded'`,
    );
    await owner.query('vacuum analyze');
    await owner.query("set session_replication_role = 'origin'");
    year = await inside(async (tx) => {
      const found = yearCalled(await selectSubsidyYears(tx), '2027-2028');
      assert.ok(found);
      return found;
    });
  });
  after(async () => {
    await owner.end();
    await product.close();
  });

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const none: DossierFilter = { state: null, mkbRouteId: null, company: '' };
  const route = 'b6c1d4ba-0000-0000-0000-000000000000';

  async function planOf(filter: Partial<DossierFilter>, after: string): Promise<string> {
    const { sql: text, parameters } = await inside(async (tx) => {
      const ofCompany = filter.company ? await isOfCompany(tx, filter.company) : null;
      const wanted = { year, filter: { ...none, ...filter }, ofCompany };
      return listStatement(listConditions(actor, wanted), { after, limit: 26 }).compile(tx);
    });
    await owner.query('begin');
    try {
      await owner.query('set local role driehoek_app');
      await owner.query("select set_config('app.institution_id', $1, true)", [world.institutionId]);
      const plan = await owner.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...parameters]);
      // Without what is worked out per row that is shown.
      const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
      return lines.split(/^ *SubPlan/m)[0] ?? '';
    } finally {
      await owner.query('rollback');
    }
  }

  const cases: [string, Partial<DossierFilter>, after: string, index: string][] = [
    ['as a whole', {}, '', 'dossier_of_year'],
    ['from the middle', {}, '2026-005000', 'dossier_of_year'],
    ['of what is complete', { state: 'complete' }, '', 'dossier_with_evidence'],
    ['of what is not complete', { state: 'incomplete' }, '2026-005000', 'dossier_of_year'],
    ['of what is not possible', { state: 'not_eligible' }, '', 'dossier_of_(year|mkb_route)'],
    ['of a Mkb-route', { mkbRouteId: route }, '', 'dossier_of_mkb_route'],
  ];
  for (const [name, filter, after, index] of cases)
    it(`walks an index ${name}`, async () => {
      const plan = await planOf(filter, after);
      assert.match(plan, new RegExp(`Index Scan using ${index} on dossier d`), plan);
      assert.doesNotMatch(plan, /Seq Scan on (dossier|agreement)/, plan);
    });

  it('looks up the agreements of a company, and never reads them all', async () => {
    const plan = await planOf({ company: 'Van Dam' }, '');
    assert.doesNotMatch(plan, /Seq Scan on (dossier|agreement)/, plan);
  });
});
