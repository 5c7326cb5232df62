import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { queues } from '../../src/job-handlers.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import type { MailMessage } from '../../src/platform/mail/mailer.ts';
import type { Product } from '../../src/product.ts';
import { asSuperuser, createTestDatabase, testKey } from '../support/database.ts';
import { expectWholeChains } from '../support/expect-whole-chains.ts';
import { Browser, type Page } from '../support/http-browser.ts';
import { productOn } from '../support/product-on.ts';
import { queueInvitation } from '../support/queue-invitation.ts';
import { createSmallWorld, type SmallWorld } from '../support/small-world.ts';
import { until } from '../support/until.ts';
import { openTcpProxy, type ProxyMode, type TcpProxy } from './tcp-proxy.ts';

/** How long the database stays away, in milliseconds. With 30 000 the same holds; the test then takes two minutes. */
const away = Number(process.env.DRIEHOEK_TEST_AWAY ?? 2_500);
/** No answer may take longer than this: a wait for a connection and then for an answer. */
const longest = 10_500;

describe('while the database is away', () => {
  const closers: (() => Promise<unknown>)[] = [];
  const sent: MailMessage[] = [];
  let proxy: TcpProxy;
  let product: Product;
  let world: SmallWorld;
  let office: Browser;
  let superuserUrl = '';
  const rejections: unknown[] = [];
  const note = (error: unknown) => void rejections.push(error);

  before(async () => {
    const made = await createTestDatabase();
    closers.push(() => made.close());
    superuserUrl = made.superuserUrl;
    const { hostname, port } = new URL(superuserUrl);
    proxy = await openTcpProxy({ host: hostname, port: Number(port) });
    closers.push(() => proxy.close());
    const database = await openDatabase(
      { ownerUrl: proxy.through(superuserUrl), webUrl: null, secretKey: testKey },
      queues,
    );
    closers.push(() => database.close());
    product = productOn(database, { mailer: { send: async (message) => void sent.push(message), close() {} } });
    closers.push(() => product.deps.jobs.stop());
    world = await createSmallWorld(product.deps);
    await product.deps.jobs.start(product.jobHandlers);
    office = new Browser(product.app, product.deps.publicUrl);
    await office.logInAs(product.deps, 'placement_office');
    await office.get('/mijn-taken');
    process.on('unhandledRejection', note);
    process.on('uncaughtException', note);
  });
  after(async () => {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
    proxy.set('open');
    for (const close of closers.reverse()) await close();
  });

  const form = () => ({ cohort: world.cohortId, student: world.studentId, language: 'nl', onPurpose: 'yes' });
  const timed = async <T>(work: () => Promise<T>): Promise<{ answer: T; took: number }> => {
    const began = performance.now();
    return { answer: await work(), took: performance.now() - began };
  };
  const count = async (statement: string) => Number((await asSuperuser(superuserUrl, statement)).rows[0].count);

  /** Makes agreements with four callers at once until told to stop; answers with what each was told and how long it took. */
  function keepCreating(token: string) {
    let going = true;
    const told: { status: number; took: number }[] = [];
    const caller = async () => {
      while (going) {
        const { answer, took } = await timed(() => office.submit('/overeenkomsten/nieuw', { ...form(), _csrf: token }));
        told.push({ status: answer.status, took });
        if (answer.status !== 303) await sleep(50);
      }
    };
    const callers = Promise.all([caller(), caller(), caller(), caller()]);
    return async () => {
      going = false;
      await callers;
      return told;
    };
  }

  async function untilReady(): Promise<void> {
    await until(async () => (await office.request('/readyz')).status === 200);
  }

  for (const mode of ['cut', 'silent'] satisfies ProxyMode[])
    describe(mode === 'cut' ? 'and refuses' : 'and is silent', () => {
      let told: { status: number; took: number }[] = [];
      let page: Page;
      let posted: Page;
      let atFirst = 0;
      const checks: Record<string, { answer: Page; took: number }> = {};

      it('answers in time, in words, and stays alive', { timeout: 120_000 }, async () => {
        const token = await office.formToken();
        atFirst = await count('select count(*) from agreement');
        const stopCreating = keepCreating(token);
        await sleep(400);
        proxy.set(mode);
        const back = Date.now() + away;
        page = (await timed(() => office.request('/mijn-taken'))).answer;
        checks.healthz = await timed(() => office.request('/healthz'));
        checks.readyz = await timed(() => office.request('/readyz'));
        checks.style = await timed(() => office.request(/href="(\/[^"]+\.css)"/.exec(page.html)?.[1] ?? ''));
        posted = await office.submit('/overeenkomsten/nieuw', {
          ...form(),
          why: 'regel 1\nregel "2" <3>',
          _csrf: token,
        });
        checks.api = await timed(() =>
          office.request('/api/v1/mkb-route-checks', {
            method: 'POST',
            body: '{}',
            headers: { 'content-type': 'application/json' },
          }),
        );
        await sleep(Math.max(0, back - Date.now()));
        proxy.set('open');
        await untilReady();
        await sleep(300);
        told = await stopCreating();
        assert.ok(told.some(({ status }) => status === 303) && told.some(({ status }) => status === 503));
        assert.deepEqual([...new Set(told.map(({ status }) => status))].sort(), [303, 503]);
        assert.ok(Math.max(...told.map(({ took }) => took)) < longest);
        assert.deepEqual(rejections, []);
      });

      it('shows a page that says what to do', () => {
        assert.equal(page.status, 503);
        assert.equal(page.headers.get('retry-after'), '10');
        assert.match(page.text, /We kunnen even niet bij de gegevens.*niets verloren.*Opnieuw proberen/);
        assert.match(page.html, /href="\/mijn-taken"/);
        assert.equal(checks.style?.answer.status, 200);
      });

      it('is alive, and says at once that it is not ready', () => {
        assert.equal(checks.healthz?.answer.status, 200);
        assert.equal(checks.readyz?.answer.status, 503);
        assert.ok((checks.readyz?.took ?? longest) < 2_500);
      });

      it('keeps all that was typed in a form that can be sent again', async () => {
        assert.equal(posted.status, 503);
        assert.match(posted.text, /Opnieuw versturen/);
        assert.match(posted.html, /value="regel 1\nregel &quot;2&quot; &lt;3>"/);
        const fields = [...posted.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
          .map(([, name = '', value = '']) => [name, value] as const)
          .filter(([name]) => !['to', 'back'].includes(name));
        const again = await office.submit('/overeenkomsten/nieuw', Object.fromEntries(fields));
        assert.equal(again.status, 303, again.text);
      });

      it('kept nothing half: what was acknowledged is there, each once in the log', async () => {
        const acknowledged = told.filter(({ status }) => status === 303).length + 1;
        const unknown = told.filter(({ status }) => status === 503).length;
        const made = (await count('select count(*) from agreement')) - atFirst;
        assert.ok(made >= acknowledged && made <= acknowledged + unknown, `${made} made, ${acknowledged} acknowledged`);
        const lines = `select count(*) from agreement a full join (select subject_id, count(*) as n from audit_event
          where action = 'agreement.drafted' group by subject_id) l on l.subject_id = a.id where l.n is distinct from 1 or a.id is null`;
        assert.equal(await count(lines), 0);
        await expectWholeChains(product.deps.db);
      });

      it('runs its jobs again by itself', async () => {
        sent.length = 0;
        await queueInvitation(product.deps, world);
        await until(() => sent.length > 0);
        assert.equal(sent.length, 1);
      });
    });
});
