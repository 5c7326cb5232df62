import assert from 'node:assert/strict';
import { AsyncResource } from 'node:async_hooks';
import { after, before, describe, it, mock } from 'node:test';
import { sql } from 'kysely';
import { asSuperuser } from '../../../tests/support/database.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { openSessionFor } from '../../features/sign-in/index.ts';
import { hashToken } from '../identity/tokens.ts';
import type { How, Tx } from './db.ts';
import { remembered } from './remembered.ts';

describe('what was read before', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let other: SmallWorld;
  const tokens = new Map<string, string>();
  let asked = 0;
  let isBroken = false;
  const names = remembered(async (tx: Tx, role: string): Promise<{ name: string }[]> => {
    asked += 1;
    if (isBroken) throw new Error('broken');
    const { rows } = await sql<{ name: string }>`
      select p.name from person p join role_assignment r on r.person_id = p.id where r.role = ${role} order by p.name`.execute(
      tx,
    );
    return rows;
  });

  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    other = await createSmallWorld(product.deps, 'duinrand');
    const now = product.clock.now();
    for (const { institutionId } of [world, other]) {
      const role = await product.deps.db.inInstitution(institutionId, (tx) =>
        tx
          .selectFrom('roleAssignment as r')
          .innerJoin('person as p', 'p.id', 'r.personId')
          .select(['r.id', 'p.email'])
          .where('r.role', '=', 'placement_office')
          .executeTakeFirstOrThrow(),
      );
      const chosen = { institutionId, roleAssignmentId: role.id };
      tokens.set(
        institutionId,
        await product.deps.db.asIdentity((tx) => openSessionFor(tx, role.email ?? '', 'nl', now, chosen)),
      );
    }
  });
  after(() => product.close());

  const page = (how: How = 'reads', role = 'placement_office', { institutionId }: SmallWorld = world) =>
    product.deps.db.inSession(
      { tokenHash: hashToken(tokens.get(institutionId) ?? ''), at: product.clock.now(), today: '2026-11-26' },
      (tx) => names(tx, role),
      how,
    );
  /** How often the database was asked during this. */
  const askedBy = async (work: () => Promise<unknown>) => {
    const before = asked;
    await work();
    return asked - before;
  };
  const write = () => product.deps.db.inInstitution(world.institutionId, async () => {});

  it('serves later pages, for each hogeschool and each value its own', async () => {
    await write();
    const first = await page();
    assert.equal(await askedBy(async () => assert.deepEqual(await page(), first)), 0);
    assert.equal(await askedBy(() => page('reads', 'project_lead')), 1);
    assert.equal(await askedBy(() => page('reads', 'placement_office', other)), 1);
    assert.equal(await askedBy(() => page()), 0);
  });

  it('cannot be changed by whoever got it', async () => {
    const rows = await page();
    assert.throws(() => rows.push({ name: 'Iemand' }), TypeError);
    assert.throws(() => {
      (rows[0] as { name: string }).name = 'Iemand';
    }, TypeError);
  });

  it('is asked again when the log has grown, whoever added to it', async () => {
    await page();
    await asSuperuser(product.superuserUrl, "update person set name = 'Anders' where name like 'P%'");
    await asSuperuser(
      product.superuserUrl,
      `update audit_head set last_number = last_number + 1 where institution_id = '${world.institutionId}'`,
    );
    assert.equal(await askedBy(() => page()), 1);
    assert.equal(await askedBy(() => page()), 0);
  });

  it('is asked again after this process wrote something, also when that failed half-way', async () => {
    await page();
    await write();
    assert.equal(await askedBy(() => page()), 1);
    await product.deps.db.inInstitution(world.institutionId, () => Promise.reject(new Error('no'))).catch(() => {});
    assert.equal(await askedBy(() => page()), 1);
    assert.equal(await askedBy(() => page()), 0);
  });

  it('is never used by what may write', async () => {
    await page();
    assert.equal(await askedBy(() => page('writes')), 1);
    assert.equal(await askedBy(() => product.deps.db.inInstitution(world.institutionId, (tx) => names(tx, 'x'))), 1);
  });

  it('does not count when something was written while it was read', async () => {
    await write();
    const token = tokens.get(world.institutionId) ?? '';
    // Somebody else's act, in a transaction of its own beside this one.
    const writeBeside = AsyncResource.bind(write);
    await product.deps.db.inSession(
      { tokenHash: hashToken(token), at: product.clock.now(), today: '2026-11-26' },
      async (tx) => {
        const rows = await names(tx, 'placement_office');
        await writeBeside();
        return rows;
      },
      'reads',
    );
    assert.equal(await askedBy(() => page()), 1);
  });

  it('is asked again after a minute', async () => {
    await page();
    const later = performance.now() + 61_000;
    mock.method(performance, 'now', () => later);
    try {
      assert.equal(await askedBy(() => page()), 1);
    } finally {
      mock.restoreAll();
    }
  });

  it('is not kept when it failed', async () => {
    await write();
    isBroken = true;
    await assert.rejects(page(), /broken/);
    isBroken = false;
    assert.equal(await askedBy(() => page()), 1);
  });
});
