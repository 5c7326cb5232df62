import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution } from '../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../tests/support/product.ts';
import { recordInstallationEvent } from '../platform/audit/audit.ts';

const token = 'a-token-that-only-the-monitoring-knows';
const lastBackupAt = new Date('2026-11-22T03:00:00Z');

/** Metric and labels → value, of the Prometheus text form. Fails on a line that is none, or one that stands twice. */
function read(text: string): Map<string, number> {
  const values = new Map<string, number>();
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('# '))) {
    const [, name = '', value = ''] =
      /^([a-z_0-9]+(?:\{(?:[a-z]+="[^"]*",?)*\})?) (\S+)$/.exec(line) ?? assert.fail(line);
    assert.ok(!values.has(name), line);
    values.set(name, Number(value));
  }
  return values;
}

describe('/metrics', () => {
  let product: TestProduct;
  before(async () => {
    product = await createTestProduct({ metricsToken: token });
  });
  after(() => product.close());

  const scrape = async () => {
    const page = await product.browser().request('/metrics', { headers: { authorization: `Bearer ${token}` } });
    assert.equal(page.status, 200);
    return { text: page.html, values: read(page.html), page };
  };

  it('answers as an address that is not there without the token, with another one, and when no token is set', async () => {
    await addTestInstitution(product.deps, {
      name: 'Hogeschool Zuidwal',
      slug: 'zuidwal',
      admin: { name: 'Ada Beheer', email: 'ada@zuidwal.example' },
    });
    const nowhere = await product.browser().request('/nergens');
    const headers: Record<string, string>[] = [{}, { authorization: 'Bearer x' }, { authorization: token }];
    for (const one of headers) {
      const page = await product.browser().request('/metrics', { headers: one });
      assert.equal(page.status, 404);
      assert.equal(page.text, nowhere.text);
    }
    const plain = await createTestProduct();
    try {
      const header = { authorization: 'Bearer ' };
      assert.notEqual((await plain.browser().request('/metrics', { headers: header })).status, 200);
      assert.equal(plain.deps.metrics, null);
    } finally {
      await plain.close();
    }
  });

  it('is in the Prometheus text form, and kept nowhere', async () => {
    const { page, text } = await scrape();
    assert.equal(page.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    assert.equal(page.headers.get('cache-control'), 'no-store');
    const named = new Set(
      [...read(text).keys()].map((name) => name.replace(/\{.*/, '').replace(/_(bucket|sum|count)$/, '')),
    );
    for (const name of named) {
      assert.match(text, new RegExp(`^# TYPE ${name} (counter|gauge|histogram)$`, 'm'));
      assert.match(text, new RegExp(`^# HELP ${name} \\S.+\\.$`, 'm'));
    }
  });

  it('counts requests by the pattern of their route, never by what was asked', async () => {
    const before = (await scrape()).values;
    const browser = product.browser();
    await browser.request('/inloggen/een-geheime-link');
    await browser.request(`/bedrijven/${product.deps.newId()}?naam=Jansen`);
    await browser.request('/overeenkomsten/nieuw');
    await browser.request('/is/er/niet');
    await browser.request('/is/er/ook/niet', { method: 'BREW' });
    await browser.request('/inloggen', { method: 'POST', body: 'email=sam%40student.example' });
    const { values, text } = await scrape();
    const more = [...values]
      .filter(([name, value]) => name.startsWith('driehoek_http_requests_total') && value !== (before.get(name) ?? 0))
      .map(
        ([name, value]) => `${name.slice('driehoek_http_requests_total'.length)} ${value - (before.get(name) ?? 0)}`,
      );
    assert.deepEqual(more.sort(), [
      '{method="GET",route="/bedrijven/:companyId",status="3xx"} 1',
      '{method="GET",route="/inloggen/:token",status="4xx"} 1',
      '{method="GET",route="/metrics",status="2xx"} 1',
      '{method="GET",route="/overeenkomsten/nieuw",status="3xx"} 1',
      '{method="POST",route="/inloggen",status="4xx"} 1',
      '{method="other",route="none",status="4xx"} 2',
    ]);
    for (const secret of ['geheime', 'Jansen', 'student.example', 'BREW', 'zuidwal', 'Zuidwal'])
      assert.ok(!text.includes(secret), secret);
    assert.doesNotMatch(text, /[0-9a-f]{8}-[0-9a-f]{4}-/, 'an id');
    assert.equal(values.get('driehoek_http_requests_in_flight'), 1);
  });

  it('counts jobs, and mail that did not leave of all hogescholen together', async () => {
    const noord = await addTestInstitution(product.deps, {
      name: 'Hogeschool Noord',
      slug: 'noord',
      admin: { name: 'Nel', email: 'nel@noord.example' },
    });
    const earlier = (await scrape()).values;
    const { db, newId, jobs } = product.deps;
    await db.inInstitution(noord.id, async (tx) => {
      for (const [state, minutes] of [
        ['waiting', 90],
        ['waiting', 3],
        ['refused', 200],
        ['accepted', 300],
      ] as const)
        await tx
          .insertInto('mail')
          .values({
            institutionId: noord.id,
            id: newId(),
            kind: 'signing_request',
            recipient: 'sam@student.example',
            recipientName: 'Sam',
            language: 'nl',
            subject: 'Onderwerp',
            subjectKind: 'signer',
            subjectId: newId(),
            taskLinkId: null,
            state,
            createdAt: new Date(product.clock.now().getTime() - minutes * 60_000),
          })
          .execute();
      await jobs.send(tx, 'mail', { institutionId: noord.id, mailId: newId() });
    });
    const { values } = await scrape();
    const more = (name: string) => (values.get(name) ?? Number.NaN) - (earlier.get(name) ?? Number.NaN);
    assert.equal(more('driehoek_mails{state="waiting"}'), 2);
    assert.equal(more('driehoek_mails{state="refused"}'), 1);
    assert.equal(values.get('driehoek_mail_oldest_waiting_seconds'), 90 * 60);
    assert.equal(more('driehoek_jobs{queue="mail",state="waiting"}'), 1);
    assert.equal(values.get('driehoek_jobs{queue="mail",state="failed"}'), 0);
  });

  it('says what runs, on what, and when the newest backup was made', async () => {
    assert.ok(!(await scrape()).text.includes('last_backup'), 'no backup was made yet');
    for (const at of [new Date('2026-11-21T03:00:00Z'), lastBackupAt])
      await product.deps.db.asIdentity((tx) =>
        recordInstallationEvent(tx, { kind: 'system', name: 'Driehoek' }, at, { action: 'backup.made' }),
      );
    const { values, text } = await scrape();
    assert.match(
      text,
      /^driehoek_build_info\{version="\d+\.\d+\.\d+",node="24\.[^"]+",postgres="1\d\.\d+",migration="\d{4}_\w+"\} 1$/m,
    );
    assert.equal(values.get('driehoek_last_backup_timestamp_seconds'), lastBackupAt.getTime() / 1000);
    assert.equal(values.get('driehoek_database_up'), 1);
    assert.equal(values.get('driehoek_metrics_left_out'), 0);
    for (const pool of ['web', 'jobs'])
      assert.ok((values.get(`driehoek_database_connections{pool="${pool}",state="idle"}`) ?? 0) > 0);
  });
});
