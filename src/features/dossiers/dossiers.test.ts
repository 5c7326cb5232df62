import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { concludeAgreement, sign } from '../../../tests/support/agreement-desk.ts';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { jpegOf, pngOf } from '../../../tests/support/pictures.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { actorOf, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { dateInNetherlands, isoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Act } from '../../shell/index.ts';
import { changeDraft, endAgreement, sendAgreement, startAddendum } from '../agreements/index.ts';
import { selectHoldings } from '../privacy/holdings-store.ts';
import { selectSubject } from '../privacy/subject-store.ts';

describe('the subsidy dossier', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  let agreementId: string;
  let page: string;
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
  before(async () => {
    product = await createTestProduct({ now: '2027-06-03T09:00:00Z' });
    world = await createSmallWorld(product.deps);
    agreementId = await concludeAgreement(product, world);
    page = `/overeenkomsten/${agreementId}/praktijkleren/2027-2028`;
    staff = await product.browserAs('placement_office');
  });
  after(() => product.close());

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const dossiers = () =>
    inside((tx) => tx.selectFrom('dossier').selectAll().where('agreementId', '=', agreementId).execute());
  const storedFiles = () =>
    inside((tx) => tx.selectFrom('storedFile').select(['id', 'name']).where('name', 'like', '%-%-a%.%').execute());
  const asOffice = async <T>(work: (act: Act) => Promise<T>) => {
    const actor = await actorOf(product.deps, world);
    const now = product.clock.now();
    return inside((tx) => work({ tx, actor, now, today: dateInNetherlands(now), deps: product.deps }));
  };
  const setSector = (sector: string | null) =>
    inside((tx) => tx.updateTable('programme').set({ sector }).execute()).then(() => {});
  const cookies = () => [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  async function bytesOf(address: string, fields: Record<string, string> = {}): Promise<Uint8Array> {
    const response = await product.app.request(`${product.deps.publicUrl}${address}`, {
      method: 'POST',
      headers: { cookie: cookies(), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: await staff.formToken(), ...fields }).toString(),
    });
    assert.equal(response.status, 200);
    return new Uint8Array(await response.arrayBuffer());
  }
  const add = (kind: string, bytes: Uint8Array | null, description = 'Blok 1', more: Record<string, string> = {}) =>
    staff.upload(`${page}/stukken/${kind}`, { name: 'file', bytes }, { description, ...more });

  it('is there for the study years in which the agreement is in force and the scheme is known', async () => {
    const rows = await dossiers();
    assert.deepEqual(
      rows.map(({ firstDay, fromDay, untilDay, missing }) => [firstDay, fromDay, untilDay, missing]),
      [['2027-09-01', '2027-09-01', '2028-08-31', 3]],
    );
    const link = /href="([^"]+)"[^>]*>Open het subsidiedossier/.exec(
      (await staff.get(`/overeenkomsten/${agreementId}`)).html,
    );
    const opened = await staff.get(link?.[1] ?? '');
    assert.equal(opened.path, page);
    assert.match(opened.text, /Subsidiedossier van Noor El Amrani, 2027-2028/);
    assert.match(opened.text, /De aanvraag kan van 2 juni 2028 tot en met 16 september 2028, 17.00 uur/);
    assert.match(opened.text, /Er ontbreken 4 stukken. Voeg nog toe: sector van de opleiding, aanwezigheid/);
    assert.match(opened.text, /42 van de 42 weken/);
    assert.doesNotMatch(opened.text, /€|euro/);
    for (const gone of ['2026-2027', '2028-2029', 'x']) {
      const other = await staff.get(`/overeenkomsten/${agreementId}/praktijkleren/${gone}`);
      assert.equal(other.status, gone === '2026-2027' ? 200 : 404);
      if (other.status === 200) assert.match(other.text, /niet van kracht/);
    }
  });

  it('says what is wrong with a file, and keeps what was typed', async () => {
    const encrypted = Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF');
    const cases: [string, Uint8Array | null, RegExp][] = [
      ['nothing', null, /Kies een bestand/],
      ['a page', Buffer.from('<!doctype html><p>x'), /geen PDF, PNG of JPEG/],
      ['a program', Buffer.from('MZ\x90\x00'), /geen PDF, PNG of JPEG/],
      ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /geen PDF, PNG of JPEG/],
      ['a PDF with a password', encrypted, /heeft een wachtwoord/],
      ['a PDF that was cut off', pdf.subarray(0, 20), /beschadigd/],
      ['a damaged picture', pngOf(40, 40).subarray(0, 60), /beschadigd/],
      ['a picture of nothing', pngOf(4, 4), /te klein/],
    ];
    for (const [name, bytes, message] of cases) {
      const answer = await add('attendance', bytes, 'September & oktober');
      assert.equal(answer.status, 422, name);
      assert.match(answer.text, message, name);
      assert.match(answer.html, /value="September &amp; oktober"/, name);
    }
    const large = await add('attendance', Buffer.concat([pdf, Buffer.alloc(12 * 1024 * 1024)]), 'September & oktober');
    assert.equal(large.status, 422);
    assert.match(large.html, /value="September &amp; oktober"/);
    assert.match(large.text, /groter dan 10 MB/);
    const huge = await product.app.request(`${product.deps.publicUrl}${page}/stukken/attendance`, {
      method: 'POST',
      body: megabytes(200),
      headers: { cookie: cookies(), 'content-type': 'multipart/form-data; boundary=x' },
      duplex: 'half',
    } as RequestInit);
    assert.equal(huge.status, 422);
    assert.match(await huge.text(), /groter dan 10 MB/);
    assert.equal((await add('grades', pdf)).status, 404);
    assert.equal((await dossiers())[0]?.missing, 3);
  });

  it('takes no BSN in words, and warns for one in the file', async () => {
    assert.match((await staff.get(`${page}/stukken/attendance`)).text, /Maak het BSN onleesbaar/);
    const refused = await add('attendance', pdf, 'van 123456782');
    assert.equal(refused.status, 422);
    assert.match(refused.text, /lijkt een burgerservicenummer/);
    assert.equal((await dossiers())[0]?.missing, 3);
  });

  it('takes PDFs and pictures, shows who added them, and gives them back', async () => {
    await setSector('technology');
    for (const [kind, bytes] of [
      ['attendance', pdf],
      ['attendance', pngOf(40, 40, [['tEXt', 'Zwolle']])],
      ['coaching', jpegOf(40, 40)],
    ] as const) {
      const answer = await add(kind, bytes, `=${kind}`);
      product.clock.advance(1);
      assert.equal(answer.status, 303, answer.text);
    }
    const opened = await staff.get(page);
    assert.match(opened.text, /Toegevoegd door Petra Bureau, 3 juni 2027/);
    assert.match(opened.text, /Er ontbreekt 1 stuk. Voeg nog toe: bereikte kwaliteiten/);
    assert.equal((await dossiers())[0]?.missing, 1);
    const file = /href="([^"]+\/bestanden\/[^"/]+)"/.exec(opened.html)?.[1] ?? '';
    const download = await staff.request(file);
    assert.match(download.headers.get('content-disposition') ?? '', /attachment; filename="2026-0001-attendance.pdf"/);
    assert.equal(download.html, pdf.toString());
  });

  it('replaces and removes a file, of which nothing stays', async () => {
    const form = /href="([^"]+\?vervangt=[^"]+)"/.exec((await staff.get(page)).html)?.[1] ?? '';
    const asked = await staff.get(form);
    assert.match(asked.html, /value="=attendance"/);
    const replaces = form.split('=').at(-1) ?? '';
    const before = await storedFiles();
    assert.equal((await add('attendance', pdf, 'Beter', { replaces })).status, 303);
    const now = await storedFiles();
    assert.equal(now.length, before.length);
    assert.notDeepEqual(now, before);
    const late = await add('attendance', pdf, 'Beter', { replaces });
    assert.match(late.text, /is al weg/);
    const remove = /href="([^"]+\/weghalen)"/.exec((await staff.get(page)).html)?.[1] ?? '';
    assert.match((await staff.get(remove)).text, /wordt gewist en komt niet terug/);
    assert.match((await staff.post(remove)).text, /is weggehaald/);
    assert.equal((await staff.submit(remove)).status, 404);
    assert.equal((await storedFiles()).length, before.length - 1);
    const actions = await inside((tx) =>
      tx
        .selectFrom('auditEvent')
        .select('action')
        .where('action', 'like', 'agreement.evidence%')
        .orderBy('number')
        .execute(),
    );
    assert.deepEqual(
      actions.map(({ action }) => action.split('_').at(-1)),
      ['added', 'added', 'added', 'replaced', 'removed'],
    );
  });

  it('counts the weeks per employer by what held on each day', async () => {
    const from = isoDate('2028-02-01');
    const addendumId = await asOffice(async (act) => {
      const started = await startAddendum(act, agreementId, { from, reason: 'Ander bedrijf' });
      assert.ok(started.ok, JSON.stringify(started));
      await changeDraft(act, started.addendumId, ({ terms, ...content }) => ({
        ...content,
        terms: {
          ...terms,
          parties: {
            ...terms.parties,
            learningCompany: { ...terms.parties.learningCompany, name: 'Nieuw & Co', kvkNumber: '87654321' },
          },
        },
      }));
      return started.addendumId;
    });
    const sent = await asOffice((act) => sendAgreement(act, addendumId));
    assert.ok(sent.ok, JSON.stringify(sent));
    await product.drain();
    for (const party of ['student', 'learning_company', 'institution'] as const) await sign(product, party);
    await product.drain();
    const { text } = await staff.get(page);
    assert.match(text, /Van Dam Techniek[^%]* 1 sep 2027 t\/m 31 jan 2028 22 0 22 52%/);
    assert.match(text, /Nieuw & Co 1 feb 2028 t\/m 31 aug 2028 31 0 31 74%/);
    assert.match(text, /Samen hebben de werkgevers meer dan 42 weken/);
    const wrong = await staff.post(`${page}/weken`, { 'weeksOff.0': '3', 'weeksOff.1': '99' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /van 0 tot en met 31/);
    assert.match(wrong.html, /value="99"/);
    const noted = await staff.post(`${page}/weken`, { 'weeksOff.0': '3', 'weeksOff.1': '8' });
    assert.match(noted.text, /De weken zijn bewaard/);
    assert.match(noted.text, /42 van de 42 weken/);
    assert.doesNotMatch(noted.text, /meer dan 42 weken/);
  });

  it('is a zip with a contents page, figures, the agreement with its change, and the files', async () => {
    assert.equal((await add('qualities', pdf)).status, 303);
    assert.match((await staff.get(page)).text, /Het dossier is compleet/);
    const zip = unzipSync(await bytesOf(`${page}/zip`));
    assert.deepEqual(Object.keys(zip), [
      'inhoud.pdf',
      'cijfers.csv',
      'overeenkomst/2026-0001.pdf',
      'overeenkomst/2026-0001-A1.pdf',
      'stukken/aanwezigheid-1.pdf',
      'stukken/begeleiding-1.jpg',
      'stukken/kwaliteiten-1.pdf',
    ]);
    assert.deepEqual(Buffer.from(zip['stukken/kwaliteiten-1.pdf'] ?? []), pdf);
    const csv = strFromU8(zip['cijfers.csv'] ?? new Uint8Array());
    const lines = csv.trim().split('\r\n');
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', /^2027-2028;2026-0001;Noor El Amrani;1087452;.*;Techniek;Van Dam.*;22;3;19;0\.4524$/);
    assert.match(lines[2] ?? '', /;Nieuw & Co;87654321;.*2028-02-01\/2028-08-31;31;8;23;0\.5476$/);
    assert.doesNotMatch(csv, /€|2700|2\.700/);
    const folder = mkdtempSync(path.join(tmpdir(), 'dossier-'));
    try {
      const file = path.join(folder, 'inhoud.pdf');
      writeFileSync(file, zip['inhoud.pdf'] ?? new Uint8Array());
      const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;
      assert.match(run('pdfinfo', file), /^Tagged: +yes$/m);
      const text = run('pdftotext', '-layout', file, '-').replace(/\s+/g, ' ');
      for (const part of [
        'Noor El Amrani',
        '2027-2028',
        'Er ontbreekt niets',
        'stukken/begeleiding-1.jpg',
        'Nieuw & Co',
      ])
        assert.ok(text.includes(part), `${part} is not in ${text}`);
      assert.doesNotMatch(text, /€/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is given to the student with the own data, its files too', async () => {
    const holdings = await inside(async (tx) =>
      selectHoldings(tx, await selectSubject(tx, `noor@student.${world.slug}.example`)),
    );
    const rowsOf = (wanted: string) =>
      holdings.flatMap(({ tables }) => tables.filter(({ table }) => table === wanted)).flatMap(({ rows }) => rows);
    assert.deepEqual(
      rowsOf('dossier_file')
        .map(({ kind }) => kind)
        .sort(),
      ['attendance', 'coaching', 'qualities'],
    );
    assert.equal(rowsOf('dossier').length, 1);
    const given = rowsOf('stored_file').map(({ bytes }) => String(bytes));
    assert.ok(given.includes(pdf.toString()));
  });

  it('stands in the list of its study year, which can be narrowed and taken along', async () => {
    const found = async (query: string) => /Noor El Amrani/.test((await staff.get(`/praktijkleren?${query}`)).text);
    const cases: [string, boolean][] = [
      ['studiejaar=2027-2028', true],
      ['studiejaar=2026-2027', false],
      ['studiejaar=2027-2028&stand=complete', true],
      ['studiejaar=2027-2028&stand=incomplete', false],
      ['studiejaar=2027-2028&stand=not_eligible', false],
      [`studiejaar=2027-2028&mkb-route=${world.mkbRouteId}`, true],
      [`studiejaar=2027-2028&mkb-route=${world.studentId}`, false],
      ['studiejaar=2027-2028&bedrijf=van+dam', true],
      ['studiejaar=2027-2028&bedrijf=niemand', false],
      ['studiejaar=2027-2028&na=2026-0001', false],
      ["studiejaar=2027-2028&na='&bedrijf=%25", false],
    ];
    for (const [query, expected] of cases) assert.equal(await found(query), expected, query);
    const states: [string | null, string][] = [
      [null, 'incomplete'],
      ['economics', 'not_eligible'],
      ['technology', 'complete'],
    ];
    for (const [sector, state] of states) {
      await setSector(sector);
      for (const one of ['complete', 'incomplete', 'not_eligible'])
        assert.equal(await found(`studiejaar=2027-2028&stand=${one}`), one === state, `${sector} ${one}`);
    }
    const csv = strFromU8(await bytesOf('/praktijkleren/exporteren', { filter: 'studiejaar=2027-2028' }));
    assert.match(csv, /2027-2028;2026-0001;Noor El Amrani;.*;42;1;Compleet;\r\n$/);
  });

  it('says whether the employer can apply now, by days that the hogeschool can set', async () => {
    const says = async (at: string, words: RegExp) => {
      product.clock.set(at);
      staff = await product.browserAs('placement_office');
      assert.match((await staff.get(page)).text, words, at);
    };
    await says('2028-06-02T08:00:00Z', /De werkgever kan nu aanvragen, tot en met 16 september 2028/);
    await says('2028-09-10T08:00:00Z', /Aanvragen kan nog maar kort/);
    await says('2028-09-16T15:00:00Z', /Aanvragen kan niet meer/);
    product.clock.set('2028-06-02T08:00:00Z');
    const admin = await product.browserAs('admin');
    const settings = '/beheer/praktijkleren';
    const wrong = await admin.post(settings, { studyYear: '2027-2028', opensOn: '2028-06-10', closesOn: '2028-06-01' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /De laatste dag ligt voor de eerste/);
    const early = await admin.post(settings, { studyYear: '2027-2028', opensOn: '2026-06-10', closesOn: '2028-06-01' });
    assert.equal(early.status, 422);
    const days = { studyYear: '2027-2028', opensOn: '2028-06-05', closesOn: '2028-09-17' };
    assert.match((await admin.post(settings, days)).text, /is bewaard/);
    assert.match((await admin.post(settings, days)).text, /niets veranderd/);
    await says('2028-06-02T08:00:00Z', /van 5 juni 2028 tot en met 17 september 2028/);
    assert.equal((await staff.submit(settings, days)).status, 403);
  });

  it('is read by who reads the agreement, and changed by who draws it up', async () => {
    for (const role of [
      'programme_manager',
      'visiting_tutor',
      'project_lead',
      'lecturer',
      'partner_manager',
      'admin',
    ]) {
      const browser = await product.browserAs(role);
      const reads = !['lecturer', 'partner_manager', 'admin'].includes(role);
      const opened = await browser.get(page);
      assert.equal(opened.status, reads ? 200 : 403, role);
      const edits = role === 'project_lead';
      assert.equal(/Voeg een bestand toe/.test(opened.text), edits, role);
      assert.equal((await browser.get(`${page}/stukken/coaching`)).status, edits ? 200 : 403, role);
      assert.equal((await browser.submit(`${page}/weken`, {})).status === 303, edits, role);
    }
  });

  it('follows an early end, and goes with its agreement', async () => {
    product.clock.set('2028-03-01T09:00:00Z');
    const lastDay = isoDate('2028-02-25');
    const ended = await asOffice((act) =>
      endAgreement(act, agreementId, { ending: { kind: 'drop_out' }, reason: 'Gestopt', lastDay }),
    );
    assert.ok(ended.ok, JSON.stringify(ended));
    assert.deepEqual(
      (await dossiers()).map(({ fromDay, untilDay }) => [fromDay, untilDay]),
      [['2027-09-01', '2028-02-25']],
    );
    staff = await product.browserAs('placement_office');
    assert.match((await staff.get(page)).text, /Nieuw & Co 1 feb 2028 t\/m 25 feb 2028 4 0 4/);
    await expectWholeChains(product.deps.db);
    const gone = await inside(async (tx) => {
      const { rows } = await sql<{ done: boolean }>`
        select delete_agreement(${agreementId}::uuid, '2099-01-01') as done`.execute(tx);
      return rows[0]?.done;
    });
    assert.equal(gone, true);
    assert.deepEqual(await dossiers(), []);
    assert.deepEqual(await storedFiles(), []);
  });
});

/** So much as a stream, of which one part is in memory at a time. */
function megabytes(count: number): ReadableStream<Uint8Array> {
  const megabyte = new Uint8Array(1024 * 1024);
  let sent = 0;
  return new ReadableStream({
    pull: (stream) => {
      sent += 1;
      if (sent > count) stream.close();
      else stream.enqueue(megabyte);
    },
  });
}
