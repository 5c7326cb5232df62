import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { asSuperuser, testSecret } from '../../../tests/support/database.ts';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { keyRing } from '../keys/key-ring.ts';
import { recordAudit } from './audit.ts';
import { auditKeys } from './audit-keys.ts';
import type { ChainWitness, Fault } from './chain-check.ts';
import { detailDigest, eventFields, type FixedColumns, sealRows } from './seal.ts';
import { verifyChain } from './verify-chain.ts';

const keys = auditKeys(keyRing(testSecret));
const otherKeys = auditKeys(keyRing('x'.repeat(40)));

describe('tampering with the log', () => {
  let product: TestProduct;
  let institutionId: string;
  let neighbourId: string;
  let witness: ChainWitness;

  before(async () => {
    product = await createTestProduct();
  });
  after(() => product.close());
  let round = 0;
  beforeEach(async () => {
    round += 1;
    [institutionId, neighbourId] = [await newChain(`own-${round}`), await newChain(`near-${round}`)];
    witness = await head();
  });

  /** A hogeschool whose log has ten lines; the first tells of its founding. */
  async function newChain(slug: string): Promise<string> {
    const admin = { name: 'Ada Beheer', email: `ada@${slug}.example` };
    const { id } = await addTestInstitution(product.deps, { name: slug, slug, admin });
    const by = { kind: 'staff' as const, id: product.deps.newId(), name: 'Lieke' };
    for (let line = 2; line <= 10; line += 1)
      await product.deps.db.inInstitution(id, (tx) =>
        recordAudit(tx, id, by, new Date(Date.UTC(2026, 10, 23, 9, line)), {
          action: 'person.changed',
          subjectKind: 'person',
          subjectId: product.deps.newId(),
          before: { b: line, a: [1.5, 1e21, 'ë"\\'], nothing: null },
          after: { b: line + 1, nested: { z: 1, 10: true, 9: false } },
        }),
      );
    return id;
  }
  const ask = async (statement: string) => (await asSuperuser(product.superuserUrl, statement)).rows;
  const own = () => `institution_id = '${institutionId}'`;
  async function head(): Promise<ChainWitness> {
    const [row] = await ask(`select last_number as number, last_mac as mac from audit_head where ${own()}`);
    return { number: Number(row?.number), mac: row?.mac as Buffer };
  }
  const check = (witnesses: ChainWitness[] = [], with_ = keys) =>
    product.deps.db.inInstitution(institutionId, (tx) => verifyChain(tx, with_, institutionId, witnesses));
  const event = (number: number) => `${own()} and number = ${number}`;
  const detail = (number: number) =>
    `${own()} and audit_event_id = (select id from audit_event where ${event(number)})`;
  // A superuser with the tables in hand is not stopped by keys that point from one to the other.
  const force = (statement: string) => ask(`set session_replication_role = replica; ${statement}`);
  const removed = (number: number) =>
    `delete from audit_detail where ${detail(number)}; delete from audit_event where ${event(number)}`;
  const headBackTo = (number: number) =>
    `update audit_head set last_number = ${number}, last_mac = (select mac from audit_event where ${event(number)}) where ${own()}`;

  it('finds nothing when nobody did', async () => {
    const report = await check([witness]);
    assert.deepEqual(report, {
      chain: institutionId,
      rows: 10,
      lastNumber: 10,
      faults: [],
      erased: [],
      erasedRows: 0,
    });
  });

  const one = (kind: Fault['kind'], from: number, to = from): Fault => ({ kind, from, to });
  const columns: Record<string, string> = {
    'the time, by a microsecond': "at = at + interval '1 microsecond'",
    'who, by kind': "actor_kind = 'system'",
    'who, by id': 'actor_id = gen_random_uuid()',
    'who, taken away': 'actor_id = null',
    'the act': "action = 'person.added'",
    'the kind of thing': "subject_kind = 'student'",
    'the thing': 'subject_id = gen_random_uuid()',
    'the id': 'id = gen_random_uuid()',
  };
  for (const [what, change] of Object.entries(columns))
    it(`finds a changed column: ${what}`, async () => {
      await force(`update audit_event set ${change} where ${event(5)}`);
      const { faults } = await check();
      assert.deepEqual(
        faults.filter(({ kind }) => kind === 'changed'),
        [one('changed', 5)],
      );
    });

  const cases: { name: string; statement: () => string; faults: Fault[]; witnessed?: Fault[] }[] = [
    {
      name: 'a changed digest',
      statement: () => `update audit_event set detail_digest = '\\x00' where ${event(5)}`,
      faults: [one('changed', 5), one('detail_changed', 5)],
    },
    {
      name: 'a changed seal',
      statement: () => `update audit_event set mac = '\\x00' where ${event(5)}`,
      faults: [one('changed', 5, 6)],
    },
    {
      name: 'another name',
      statement: () => `update audit_detail set actor_name = 'Piet' where ${detail(5)}`,
      faults: [one('detail_changed', 5)],
    },
    {
      name: 'other values after',
      statement: () => `update audit_detail set after = jsonb_set(after, '{b}', '7') where ${detail(5)}`,
      faults: [one('detail_changed', 5)],
    },
    {
      name: 'values before taken away',
      statement: () => `update audit_detail set before = null where ${detail(5)}`,
      faults: [one('detail_changed', 5)],
    },
    { name: 'a removed row', statement: () => removed(5), faults: [one('missing', 5)] },
    { name: 'a removed first row', statement: () => removed(1), faults: [one('missing', 1)] },
    {
      name: 'three removed rows',
      statement: () => [4, 5, 6].map(removed).join(';'),
      faults: [one('missing', 4, 6)],
    },
    {
      name: 'a removed row, closed up',
      statement: () =>
        `${removed(5)}; ${[6, 7, 8, 9, 10].map((n) => `update audit_event set number = ${n - 1} where ${event(n)}`).join(';')}`,
      faults: [one('changed', 5, 9), one('cut_off', 10)],
      witnessed: [one('changed', 5, 9), one('cut_off', 10), one('witness_cut_off', 10)],
    },
    {
      name: 'a row put in between',
      statement: () =>
        `${[10, 9, 8, 7, 6].map((n) => `update audit_event set number = ${n + 1} where ${event(n)}`).join(';')};
         insert into audit_event select institution_id, gen_random_uuid(), at, actor_kind, actor_id, 'person.added', subject_kind, subject_id, 6,
           detail_digest, key_id, mac from audit_event where ${event(5)};
         ${`update audit_head set last_number = 11 where ${own()}`}`,
      faults: [one('changed', 6, 11)],
      witnessed: [one('changed', 6, 11), one('witness_differs', 10)],
    },
    {
      name: 'a row put behind the end',
      statement: () =>
        `insert into audit_event select institution_id, gen_random_uuid(), at, actor_kind, actor_id, action, subject_kind, subject_id, 11,
           detail_digest, key_id, mac from audit_event where ${event(10)}`,
      faults: [one('added', 11)],
    },
    {
      name: 'two swapped rows',
      statement: () =>
        `update audit_event set number = 99 where ${event(5)}; update audit_event set number = 5 where ${event(6)};
         update audit_event set number = 6 where ${event(99)}`,
      faults: [one('changed', 5, 7)],
    },
    {
      name: 'a cut-off tail',
      statement: () => `${removed(10)}; ${removed(9)}`,
      faults: [one('cut_off', 9, 10)],
      witnessed: [one('cut_off', 9, 10), one('witness_cut_off', 9, 10)],
    },
    {
      name: 'a cut-off tail with the end set back, by the witness only',
      statement: () => `${removed(10)}; ${removed(9)}; ${headBackTo(8)}`,
      faults: [],
      witnessed: [one('witness_cut_off', 9, 10)],
    },
    {
      name: 'a changed end',
      statement: () => `update audit_head set last_mac = '\\x00' where ${own()}`,
      faults: [one('head_differs', 10)],
    },
    {
      name: 'a removed end',
      statement: () => `delete from audit_head where ${own()}`,
      faults: [one('head_missing', 1, 10)],
    },
    {
      name: 'a key that nobody has',
      statement: () => `update audit_event set key_id = '0123456789abcdef' where ${event(5)}`,
      faults: [one('key_missing', 5)],
    },
    {
      name: 'a whole log that is gone',
      statement: () =>
        `delete from audit_detail where ${own()}; delete from audit_event where ${own()}; delete from audit_head where ${own()}`,
      faults: [one('chain_missing', 1)],
      witnessed: [one('chain_missing', 1, 10)],
    },
  ];
  for (const { name, statement, faults, witnessed } of cases)
    it(`finds ${name}`, async () => {
      await force(statement());
      const inOrder = (found: readonly Fault[]) => found.map((fault) => JSON.stringify(fault)).sort();
      assert.deepEqual(inOrder((await check()).faults), inOrder(faults));
      if (witnessed) assert.deepEqual(inOrder((await check([witness])).faults), inOrder(witnessed));
    });

  it('finds a row moved to the log of another hogeschool, in both', async () => {
    await force(
      `delete from audit_event where institution_id = '${neighbourId}' and number = 5;
       update audit_event set institution_id = '${neighbourId}' where ${event(5)}`,
    );
    assert.deepEqual((await check()).faults, [one('missing', 5)]);
    const near = await product.deps.db.inInstitution(neighbourId, (tx) => verifyChain(tx, keys, neighbourId));
    // Its own seal covers another row before it; the seal of row 6 covers the row that stood here.
    assert.deepEqual(
      near.faults.filter(({ kind }) => kind === 'changed'),
      [one('changed', 5, 6)],
    );
  });

  /** What somebody does who has the whole database and the code: change a line and seal everything again. */
  async function recompute(withKeys: typeof keys): Promise<void> {
    await force(`update audit_event set action = 'person.forged' where ${event(3)}`);
    const rows = await ask(
      `select e.*, trim_scale(extract(epoch from e.at) * 1000000)::text as micros, d.salt, d.actor_name, d.before, d.after
       from audit_event e join audit_detail d using (institution_id) where d.audit_event_id = e.id and ${own()} order by number`,
    );
    const unsealed = rows.map((row) => {
      const fixed: FixedColumns = {
        id: row.id,
        at: row.micros,
        actorKind: row.actor_kind,
        actorId: row.actor_id,
        action: row.action,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        detailDigest: detailDigest({ ...row, actorName: row.actor_name } as Parameters<typeof detailDigest>[0]),
      };
      return { id: fixed.id, fields: eventFields(fixed) };
    });
    const start = { lastNumber: 0, lastMac: Buffer.alloc(0) };
    const { sealed } = sealRows(withKeys.newest, institutionId, start, unsealed);
    for (const { number, mac, keyId } of sealed)
      await force(
        `update audit_event set mac = '\\x${mac.toString('hex')}', key_id = '${keyId}' where ${event(number)}`,
      );
    await force(headBackTo(10));
  }

  it('finds a chain that was computed anew with another key', async () => {
    await recompute(otherKeys);
    assert.deepEqual((await check()).faults, [one('key_missing', 1, 10)]);
    await force(`update audit_event set key_id = '${keys.newest.id}' where ${own()}`);
    assert.deepEqual((await check()).faults, [one('changed', 1, 10)]);
  });

  it('finds a chain that was computed anew with the very key by a witness only', async () => {
    await recompute(keys);
    assert.deepEqual((await check()).faults, []);
    assert.deepEqual((await check([witness])).faults, [one('witness_differs', 10)]);
  });

  it('takes erased personal values for what they are, and no fault', async () => {
    await ask(
      `delete from audit_detail where ${detail(4)}; delete from audit_detail where ${detail(5)}; delete from audit_detail where ${detail(9)}`,
    );
    const { faults, erased, erasedRows } = await check([witness]);
    assert.deepEqual({ faults, erasedRows }, { faults: [], erasedRows: 3 });
    assert.deepEqual(erased, [
      { from: 4, to: 5 },
      { from: 9, to: 9 },
    ]);
  });

  it('finds values put back in the place of erased ones', async () => {
    await ask(`delete from audit_detail where ${detail(5)};
      insert into audit_detail select institution_id, (select id from audit_event where ${event(5)}), salt, 'Piet', before, after from audit_detail where ${detail(6)}`);
    assert.deepEqual((await check()).faults, [one('detail_changed', 5)]);
  });
});
