import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pdfQueue } from '../../src/features/agreements/index.ts';
import type { Tx } from '../../src/platform/db/db.ts';
import { createSmtpMailer, type Mailer } from '../../src/platform/mail/mailer.ts';
import { mailQueue } from '../../src/platform/mail/outbox.ts';
import type { Product } from '../../src/product.ts';
import { createTestDatabase } from '../support/database.ts';
import { Browser } from '../support/http-browser.ts';
import { productOn } from '../support/product-on.ts';
import { queueInvitation } from '../support/queue-invitation.ts';
import { createSmallWorld, type SmallWorld } from '../support/small-world.ts';
import { until } from '../support/until.ts';
import { RawMailServer } from './raw-mail-server.ts';

const patience = { connect: 400, silence: 600, message: 1_000 };

describe('a mail server that fails', { timeout: 120_000 }, () => {
  const closers: (() => Promise<unknown>)[] = [];
  const server = new RawMailServer();
  let mailer: Mailer;
  let product: Product;
  let world: SmallWorld;
  before(async () => {
    const database = await createTestDatabase();
    closers.push(() => database.close());
    mailer = createSmtpMailer(await server.listen(), 'post@driehoek.example', patience);
    closers.push(() => server.close());
    closers.push(async () => mailer.close());
    product = productOn(database, { publicUrl: 'https://driehoek.example', mailer });
    closers.push(() => product.deps.jobs.stop());
    world = await createSmallWorld(product.deps);
  });
  after(async () => {
    for (const close of closers.reverse()) await close();
  });
  beforeEach(() => {
    server.failure = 'none';
    server.taken.length = 0;
  });

  const inWorld = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);

  const queue = () => queueInvitation(product.deps, world);
  const run = (mailId: string) =>
    product.jobHandlers[mailQueue]?.({ institutionId: world.institutionId, mailId }) ?? Promise.reject(new Error());
  const stateOf = async (id: string) =>
    (await inWorld((tx) => tx.selectFrom('mail').select('state').where('id', '=', id).executeTakeFirstOrThrow())).state;
  /** Runs the job, which must fail in time. */
  async function failsInTime(id: string): Promise<void> {
    const began = performance.now();
    await assert.rejects(run(id));
    assert.ok(performance.now() - began < 3_000, 'took longer than the mailer may wait');
    assert.equal(await stateOf(id), 'waiting');
  }

  for (const failure of ['silent', 'trickles'] as const)
    it(`is not waited for without end: ${failure}; the mail goes when it is well again`, async () => {
      server.failure = failure;
      const id = await queue();
      await failsInTime(id);
      assert.deepEqual(server.taken, []);
      server.failure = 'none';
      await run(id);
      assert.equal(await stateOf(id), 'accepted');
      assert.deepEqual(server.taken, [`<${id}@driehoek.example>`]);
    });

  it('may have taken a message when it dies before it says so: that goes again, under the same Message-ID, once per try', async () => {
    server.failure = 'dies_before_answer';
    const id = await queue();
    await failsInTime(id);
    assert.equal(server.taken.length, 1);
    server.failure = 'none';
    await run(id);
    assert.equal(await stateOf(id), 'accepted');
    assert.deepEqual(server.taken, Array(2).fill(`<${id}@driehoek.example>`));
  });

  it('has a message once when it dies after it said so', async () => {
    server.failure = 'dies_after_answer';
    const id = await queue();
    await run(id);
    await run(id);
    assert.equal(await stateOf(id), 'accepted');
    assert.deepEqual(server.taken, [`<${id}@driehoek.example>`]);
  });

  it('keeps no page waiting, and no other job', async () => {
    server.failure = 'silent';
    const others: number[] = [];
    await product.deps.jobs.start({ ...product.jobHandlers, [pdfQueue]: async () => void others.push(1) });
    const seen = server.connections;
    await queue();
    await until(() => server.connections > seen);
    const office = new Browser(product.app, product.deps.publicUrl);
    const began = performance.now();
    await inWorld((tx) => product.deps.jobs.send(tx, pdfQueue, { institutionId: world.institutionId }));
    const asked = await office.submit('/inloggen', { email: 'placement_office@vechtstroom.example' });
    assert.ok([200, 303].includes(asked.status), String(asked.status));
    const page = performance.now() - began;
    await until(() => others.length === 1, 5_000);
    assert.ok(page < 2_000, `the page took ${page} ms`);
  });
});
