import assert from 'node:assert/strict';
import { type AddressInfo, createServer } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { asSuperuser, createTestDatabase, testKey } from '../../../tests/support/database.ts';
import { addTestInstitution, addTestPerson } from '../../../tests/support/institutions.ts';
import { createProduct, type Product } from '../../product.ts';
import type { OpenDatabase } from '../db/open-database.ts';
import { createSmtpMailer, type Mailer, MailRefused } from './mailer.ts';
import { mailQueue, queueMail } from './outbox.ts';

const now = new Date('2026-11-23T09:00:00Z');

/** A mail server of our own, that answers as told. */
class MailServer {
  received: { raw: string; mail: ParsedMail; to: string[] }[] = [];
  answer: { code: number; text: string } | null = null;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      const { answer } = this;
      done(answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo.map(({ address }) => address);
        this.received.push({ raw, mail: await simpleParser(raw), to });
        done();
      });
    },
  });

  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', () => resolve()));
    return (this.#server.server.address() as AddressInfo).port;
  }
  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

describe('mail by SMTP', () => {
  let database: OpenDatabase & { superuserUrl: string };
  let product: Product;
  let server: MailServer;
  let mailer: Mailer;
  let institutionId: string;
  let personId: string;

  before(async () => {
    server = new MailServer();
    const port = await server.listen();
    mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, 'Driehoek <post@driehoek.example>');
    database = await createTestDatabase();
    product = productWith(mailer);
    institutionId = (
      await addTestInstitution(product.deps, {
        name: 'Hogeschool Zuidwal',
        slug: 'zuidwal',
        admin: { name: 'Ada', email: 'ada@zuidwal.example' },
      })
    ).id;
    const zoe = { name: 'Zoë Ørsted', email: 'zoe@zuidwal.example', role: 'lecturer' } as const;
    ({ personId } = await addTestPerson(product.deps, institutionId, zoe));
  });
  beforeEach(() => {
    server.received = [];
    server.answer = null;
  });
  after(async () => {
    mailer.close();
    await product.deps.jobs.stop();
    await database.close();
    await server.close();
  });

  const productWith = (with_: Mailer | null) =>
    createProduct({
      database,
      clock: { now: () => now },
      log: () => {},
      secretKey: testKey,
      publicUrl: 'https://driehoek.example',
      mailer: with_,
      trustedProxies: [],
      showSetupCode: () => {},
    });
  const invitation = () => ({
    institutionId,
    id: product.deps.newId(),
    kind: 'invitation',
    recipient: 'zoe@zuidwal.example',
    recipientName: 'Zoë Ørsted, “de baas” <x>',
    language: 'nl' as const,
    subject: 'Hogeschool Zuidwal nodigt je uit — één keer',
    subjectKind: 'person',
    subjectId: personId,
    taskLinkId: null,
    createdAt: now,
  });
  const queue = async () => {
    const mail = invitation();
    await product.deps.db.inInstitution(institutionId, (tx) => queueMail(tx, product.deps.jobs, mail));
    return mail.id;
  };
  const rowOf = (id: string) =>
    product.deps.db.inInstitution(institutionId, (tx) =>
      tx
        .selectFrom('mail')
        .select(['state', 'attempts', 'lastError', 'acceptedAt'])
        .where('id', '=', id)
        .executeTakeFirst(),
    );
  const jobsOf = async (id: string) =>
    (
      await asSuperuser(database.superuserUrl, `select state::text from pgboss.job where data->>'mailId' = '${id}'`)
    ).rows.map((row) => row.state);
  const run = (id: string, with_ = product) =>
    with_.jobHandlers[mailQueue]?.({ institutionId, mailId: id }) ?? Promise.reject(new Error('no handler'));

  it('leaves with a text part and an HTML part that say the same, to the one who is meant', async () => {
    const id = await queue();
    assert.equal(await product.deps.jobs.drain(product.jobHandlers), 1);
    const [sent] = server.received;
    assert.deepEqual(sent?.to, ['zoe@zuidwal.example']);
    assert.equal(sent?.mail.subject, 'Hogeschool Zuidwal nodigt je uit — één keer');
    assert.equal(sent?.mail.from?.text, '"Driehoek" <post@driehoek.example>');
    for (const part of [sent?.mail.text ?? '', String(sent?.mail.html)]) {
      assert.match(part, /Welkom bij Driehoek, Zoë Ørsted/);
      assert.match(part, /https:\/\/driehoek\.example\/inloggen/);
    }
    assert.equal(sent?.mail.messageId, `<${id}@driehoek.example>`);
    assert.match(sent?.raw ?? '', /^Auto-Submitted: auto-generated/m);
    assert.doesNotMatch(String(sent?.mail.html), /<script|<img|http:/);
    assert.deepEqual(await rowOf(id), { state: 'accepted', attempts: 1, lastError: null, acceptedAt: now });
  });

  it('leaves once, also when its job runs again', async () => {
    const id = await queue();
    await run(id);
    await run(id);
    await product.deps.jobs.drain(product.jobHandlers);
    assert.equal(server.received.length, 1);
  });

  it('is refused for good by a 5xx: staff sees why, and nobody tries again', async () => {
    server.answer = { code: 550, text: 'no such user zoe@zuidwal.example' };
    const id = await queue();
    await product.deps.jobs.drain(product.jobHandlers);
    assert.deepEqual(await rowOf(id), {
      state: 'refused',
      attempts: 1,
      lastError: 'the mail server answered 550',
      acceptedAt: null,
    });
    assert.deepEqual(await jobsOf(id), ['completed']);
  });

  it('waits while the mail server does not take our password: nothing is refused by whom it is for', async () => {
    const strict = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('wrong')),
    });
    await new Promise<void>((resolve) => void strict.listen(0, '127.0.0.1', resolve));
    const { port } = strict.server.address() as AddressInfo;
    const locked = createSmtpMailer(`smtp://post:wrong@127.0.0.1:${port}`, 'Driehoek <post@driehoek.example>');
    const message = { messageId: '<1@driehoek.example>', subject: 'x', text: 'x', html: 'x' };
    await assert.rejects(
      locked.send({ ...message, to: { name: 'Zoë', address: 'zoe@zuidwal.example' } }),
      (error) => !(error instanceof MailRefused),
    );
    locked.close();
    await new Promise<void>((resolve) => strict.close(() => resolve()));
  });

  it('waits after a 4xx and goes later, under the same Message-ID', async () => {
    server.answer = { code: 451, text: 'try again later' };
    const id = await queue();
    await assert.rejects(product.deps.jobs.drain(product.jobHandlers));
    const waiting = await rowOf(id);
    assert.deepEqual([waiting?.state, waiting?.attempts], ['waiting', 1]);
    assert.deepEqual(await jobsOf(id), ['retry']);
    server.answer = null;
    await run(id);
    assert.equal(server.received[0]?.mail.messageId, `<${id}@driehoek.example>`);
    assert.deepEqual(await rowOf(id), { state: 'accepted', attempts: 2, lastError: null, acceptedAt: now });
  });

  it('waits while the mail server is away, and goes when it is back', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const later = createSmtpMailer(`smtp://127.0.0.1:${port}`, 'Driehoek <post@driehoek.example>');
    const elsewhere = productWith(later);
    const id = await queue();
    await assert.rejects(run(id, elsewhere));
    const waiting = await rowOf(id);
    assert.deepEqual([waiting?.state, waiting?.lastError], ['waiting', 'the mail server could not be reached']);
    const back = new MailServer();
    await back.listen(port);
    await run(id, elsewhere);
    assert.equal(back.received.length, 1);
    assert.equal((await rowOf(id))?.state, 'accepted');
    later.close();
    await elsewhere.deps.jobs.stop();
    await back.close();
    await product.deps.jobs.drain(product.jobHandlers);
    assert.equal(server.received.length, 0);
  });

  it('does not exist when its change is rolled back', async () => {
    const mail = invitation();
    await assert.rejects(
      product.deps.db.inInstitution(institutionId, async (tx) => {
        await queueMail(tx, product.deps.jobs, mail);
        throw new Error('on purpose');
      }),
      /on purpose/,
    );
    assert.equal(await rowOf(mail.id), undefined);
    assert.deepEqual(await jobsOf(mail.id), []);
    assert.equal(await product.deps.jobs.drain(product.jobHandlers), 0);
    assert.equal(server.received.length, 0);
  });

  it('waits when there is no mail server at all', async () => {
    const without = productWith(null);
    const id = await queue();
    await run(id, without);
    assert.equal((await rowOf(id))?.state, 'waiting');
    await run(id);
    assert.equal((await rowOf(id))?.state, 'accepted');
    await without.deps.jobs.stop();
  });

  it('is cancelled when it is no longer needed', async () => {
    const id = await queue();
    await product.deps.db.inInstitution(institutionId, (tx) =>
      tx.updateTable('person').set({ email: 'zoe@elders.example' }).where('id', '=', personId).execute(),
    );
    await product.deps.jobs.drain(product.jobHandlers);
    assert.equal((await rowOf(id))?.state, 'cancelled');
    assert.equal(server.received.length, 0);
  });

  it('holds ids only in its job', async () => {
    const { rows } = await asSuperuser(database.superuserUrl, `select data from pgboss.job`);
    assert.ok(rows.length > 0);
    for (const { data } of rows) assert.deepEqual(Object.keys(data).sort(), ['institutionId', 'mailId']);
  });
});
