import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { sign } from '../../../../tests/support/agreement-desk.ts';
import type { Browser, Page } from '../../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../../tests/support/product.ts';
import { actorOf, addDraft, createSmallWorld, type SmallWorld } from '../../../../tests/support/small-world.ts';
import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { refreshLacks } from '../refresh-lacks.ts';
import { changeDraft } from '../save-draft.ts';

describe('the archive of agreements', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  /** A complete draft, one that lacks something, one that waits since twenty days, and one that is concluded. */
  let ids: { complete: string; incomplete: string; waiting: string; concluded: string };
  before(async () => {
    product = await createTestProduct({ now: '2026-11-02T09:00:00Z' });
    world = await createSmallWorld(product.deps);
    staff = await product.browserAs('placement_office');
    const concluded = await addDraft(product.deps, world);
    await send(concluded);
    for (const party of ['student', 'learning_company', 'institution'] as const) await sign(product, party);
    await product.drain();
    const waiting = await addDraft(product.deps, world);
    await send(waiting);
    product.clock.advance(20 * 24 * 60);
    staff = await product.browserAs('placement_office');
    const complete = await addDraft(product.deps, world);
    const incomplete = await addDraft(product.deps, world);
    await change(incomplete, null);
    ids = { complete, incomplete, waiting, concluded };
  });
  after(() => product.close());

  async function send(id: string): Promise<void> {
    await product.drain();
    assert.match((await staff.post(`/overeenkomsten/${id}/versturen`)).text, /Verstuurd/);
    await product.drain();
  }
  async function change(id: string, what: string | null): Promise<void> {
    const actor = await actorOf(product.deps, world);
    const now = product.clock.now();
    await product.deps.db.inInstitution(world.institutionId, (tx) =>
      changeDraft({ tx, actor, now, today: dateInNetherlands(now), deps: product.deps }, id, (content) => ({
        ...content,
        terms: { ...content.terms, coaching: { ...content.terms.coaching, what } },
      })),
    );
  }
  const row = (id: string) =>
    product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('agreement')
        .select(['state', 'lacks', 'waitingSince', 'reference'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
  const listed = (page: Page) =>
    Object.entries(ids).flatMap(([name, id]) => (page.html.includes(`/overeenkomsten/${id}"`) ? [name] : []));
  const found = async (query: string) => listed(await staff.get(`/overeenkomsten?${query}`)).sort();
  async function bytesOf(path: string): Promise<Uint8Array> {
    const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await product.app.request(`${product.deps.publicUrl}${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: await staff.formToken() }).toString(),
    });
    return new Uint8Array(await response.arrayBuffer());
  }
  const logged = async (action: string) =>
    product.deps.db.inInstitution(
      world.institutionId,
      async (tx) => (await tx.selectFrom('auditEvent').select('id').where('action', '=', action).execute()).length,
    );

  it('is narrowed by each filter, and by several at once', async () => {
    const cases: [query: string, names: string[]][] = [
      [`cohort=${world.cohortId}&mkb-route=${world.mkbRouteId}`, ['complete', 'concluded', 'incomplete', 'waiting']],
      [`cohort=${world.studentId}`, []],
      ['bedrijf=van+dam', ['complete', 'concluded', 'incomplete', 'waiting']],
      ['bedrijf=bakker', []],
      ['eindigt-voor=2029-09-01&stand=sent', ['waiting']],
      ['eindigt-voor=2029-08-31', []],
      ['mist=data', ['incomplete']],
      ['mist=pdf', []],
      // This hogeschool has no certificate.
      ['mist=seal', ['concluded']],
      ['wacht-langer=14', ['waiting']],
      [`wacht-langer=14&wacht-op=student&mkb-route=${world.mkbRouteId}`, ['waiting']],
      ['wacht-langer=21', []],
      ['wacht-langer=x&eindigt-voor=2029-02-30&mist=y&cohort=z', ['complete', 'concluded', 'incomplete', 'waiting']],
    ];
    for (const [query, names] of cases) assert.deepEqual(await found(query), names, query);
  });

  it('knows since when an agreement waits, and what it lacks, through its life', async () => {
    const sentAt = new Date('2026-11-02T09:00:00Z').getTime();
    assert.ok(((await row(ids.waiting)).waitingSince?.getTime() ?? 0) - sentAt < 3_600_000);
    assert.equal((await row(ids.concluded)).waitingSince, null);
    assert.equal((await row(ids.complete)).waitingSince, null);
    await change(ids.incomplete, 'Samen kijken');
    assert.equal((await row(ids.incomplete)).lacks, null);
    await change(ids.incomplete, null);
    assert.equal((await row(ids.incomplete)).lacks, 'data');
    await staff.post(`/overeenkomsten/${ids.waiting}/terugnemen`, { reason: 'fout' });
    assert.deepEqual(
      { ...(await row(ids.waiting)), reference: '' },
      { state: 'draft', lacks: null, waitingSince: null, reference: '' },
    );
    await send(ids.waiting);
    assert.equal((await row(ids.waiting)).waitingSince?.getTime(), product.clock.now().getTime());
  });

  it('finds out at night what drafts lack whose lack is stale, and counts that as no change', async () => {
    const set = (id: string, lacks: string | null) =>
      product.deps.db.inInstitution(world.institutionId, (tx) =>
        tx.updateTable('agreement').set({ lacks }).where('id', '=', id).execute(),
      );
    const states = async () =>
      product.deps.db.inInstitution(world.institutionId, (tx) =>
        tx.selectFrom('agreement').select(['id', 'lacks', 'revision', 'changedAt']).orderBy('id').execute(),
      );
    const right = await states();
    await set(ids.complete, 'data');
    await set(ids.incomplete, null);
    await refreshLacks(product.deps);
    assert.deepEqual(await states(), right);
  });

  it('keeps views of a person and of the hogeschool, each for whom it is', async () => {
    const kept = await staff.post('/overeenkomsten/weergaven', {
      name: 'Wacht lang',
      isShared: 'yes',
      filter: 'wacht-langer=14&zoek=Noor',
    });
    assert.match(kept.html, /wacht-langer=14/);
    await staff.post('/overeenkomsten/weergaven', { name: 'Van mij', filter: 'stand=draft' });
    assert.match(
      (await staff.post('/overeenkomsten/weergaven', { name: 'VAN MIJ', filter: 'stand=sent' })).text,
      /al een weergave met deze naam/,
    );
    const other = await product.browserAs('programme_manager');
    const list = await other.get('/overeenkomsten');
    assert.match(
      list.html,
      /href="\/overeenkomsten\?wacht-langer=14"[^>]*>Wacht lang</,
      'without the name that was searched for',
    );
    assert.doesNotMatch(list.text, /Van mij/);
    const views = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('agreementView').selectAll().execute(),
    );
    const idOf = (name: string) => views.find((view) => view.name === name)?.id ?? '';
    for (const name of ['Wacht lang', 'Van mij'])
      for (const address of ['', '/weghalen'])
        assert.equal(
          (await other.post(`/overeenkomsten/weergaven/${idOf(name)}${address}`, { name: 'Gekaapt' })).status,
          404,
          name + address,
        );
    assert.match(
      (await other.post('/overeenkomsten/weergaven', { name: 'Z', isShared: 'yes', filter: 'stand=sent' })).text,
      /Bewaar haar voor jezelf/,
    );
    assert.match(
      (await staff.post(`/overeenkomsten/weergaven/${idOf('Van mij')}`, { name: 'Wacht LANG' })).text,
      /gewijzigd/,
      'own and shared names do not clash',
    );
    assert.match((await staff.post(`/overeenkomsten/weergaven/${idOf('Wacht lang')}/weghalen`)).text, /verwijderd/);
    assert.equal(await logged('agreement_view.removed'), 1);
  });

  it('is taken along as a workbook and as CSV with chosen columns, which the log tells', async () => {
    const form = { filter: 'stand=draft', columns: ['reference', 'student', 'lacks'] };
    const csv = await staff.post('/overeenkomsten/exporteren', { ...form, format: 'csv' });
    const { reference } = await row(ids.incomplete);
    assert.ok(csv.html.startsWith('\ufeff') || csv.html.startsWith('Nummer'), csv.html.slice(0, 20));
    assert.match(csv.html, /Nummer;Student;Er ontbreekt\r\n/);
    assert.ok(csv.html.includes(`${reference};Noor El Amrani;nog niet compleet\r\n`), csv.html);
    assert.doesNotMatch(csv.html, new RegExp((await row(ids.concluded)).reference));
    const none = await staff.post('/overeenkomsten/exporteren', { filter: 'stand=draft', format: 'csv' });
    assert.match(none.text, /Kies minstens één kolom/);
    assert.equal(await logged('agreements.exported'), 1);
    await staff.post('/overeenkomsten/exporteren', { ...form, filter: 'zoek=Amrani', format: 'csv' });
    const lines = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('auditDetail as d')
        .innerJoin('auditEvent as e', 'e.id', 'd.auditEventId')
        .select('d.after')
        .where('e.action', '=', 'agreements.exported')
        .execute(),
    );
    assert.equal(lines.length, 2);
    assert.doesNotMatch(JSON.stringify(lines), /Amrani/, 'whom somebody looked up does not stay in the log');
  });

  it('sends many drafts and says of each what happened and why not', async () => {
    const query = [ids.complete, ids.incomplete, ids.concluded].map((id) => `id=${id}`).join('&');
    const confirm = await staff.get(`/overeenkomsten/tegelijk?${query}&doe=send`);
    assert.match(confirm.text, /2 concepten versturen\?/);
    assert.match(confirm.text, /Eén gekozen overeenkomst is geen concept/);
    const chosen = /name="ids" value="([^"]+)"/.exec(confirm.html)?.[1] ?? '';
    assert.deepEqual(chosen.split(',').sort(), [ids.complete, ids.incomplete].sort());
    const started = await staff.post('/overeenkomsten/tegelijk', { act: 'send', filter: '', ids: chosen });
    assert.match(started.text, /0 van 2 zijn klaar/);
    await product.drain();
    const result = await staff.get(started.path);
    assert.match(result.text, /1 van 2 zijn verstuurd/);
    assert.match(result.text, /niet verstuurd Er ontbreekt nog iets/);
    assert.equal((await row(ids.complete)).state, 'sent');
    assert.equal((await row(ids.incomplete)).state, 'draft');
    assert.equal(await logged('agreements.sent_together'), 1);
  });

  it('reminds whose turn it is, for a whole filter', async () => {
    await product.drain();
    product.sent.length = 0;
    const confirm = await staff.get('/overeenkomsten/tegelijk?alle=ja&doe=remind&stand=sent');
    assert.match(confirm.text, /Bij 2 overeenkomsten herinneren\?/);
    const chosen = /name="ids" value="([^"]+)"/.exec(confirm.html)?.[1] ?? '';
    const started = await staff.post('/overeenkomsten/tegelijk', { act: 'remind', filter: 'stand=sent', ids: chosen });
    await product.drain();
    assert.match((await staff.get(started.path)).text, /Bij 2 van 2 is een herinnering verstuurd/);
    assert.equal(product.sent.length, 6);
  });

  it('gives the PDFs of many agreements in one zip, with a list of what is in it', async () => {
    const started = await staff.post('/overeenkomsten/tegelijk', {
      act: 'download',
      filter: '',
      ids: `${ids.concluded},${ids.incomplete}`,
    });
    assert.match(started.text, /Van 1 van 2 overeenkomsten is er een PDF/);
    const batchId = started.path.split('/').at(-1) ?? '';
    const zip = unzipSync(await bytesOf(`/overeenkomsten/tegelijk/${batchId}/pdfs`));
    const name = `${(await row(ids.concluded)).reference}.pdf`;
    assert.deepEqual(Object.keys(zip), ['inhoud.csv', name]);
    assert.equal(strFromU8((zip[name] ?? new Uint8Array()).slice(0, 5)), '%PDF-');
    assert.match(strFromU8(zip['inhoud.csv'] ?? new Uint8Array()), /Er is geen PDF van deze overeenkomst/);
    assert.equal(await logged('agreements.downloaded'), 1);
  });

  it('lets nobody act beyond the own role', async () => {
    const manager = await product.browserAs('programme_manager');
    assert.doesNotMatch((await manager.get('/overeenkomsten')).text, /Verstuur concepten/);
    const refused = await manager.post('/overeenkomsten/tegelijk', { act: 'send', filter: '', ids: ids.incomplete });
    assert.match(refused.text, /Met jouw rol kun je dit/);
    const nothing = await staff.get('/overeenkomsten/tegelijk?doe=send');
    assert.match(nothing.text, /Kies eerst een of meer/);
  });
});
