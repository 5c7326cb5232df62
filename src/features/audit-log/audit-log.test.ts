import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asSuperuser } from '../../../tests/support/database.ts';
import { addTestInstitution, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { recordAudit, recordInstallationEvent } from '../../platform/audit/audit.ts';

describe('the log', () => {
  let product: TestProduct;
  let zuidwal: TestInstitution;
  before(async () => {
    product = await createTestProduct();
    const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
    zuidwal = await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    const nel = { name: 'Nel', email: 'nel@noord.example' };
    await addTestInstitution(product.deps, { name: 'Hogeschool Noord', slug: 'noord', admin: nel });
    const browser = await product.browserAs('admin', 'zuidwal');
    product.clock.advance(1);
    await browser.post(`/beheer/mensen/${zuidwal.adminId}`, {
      name: 'Ada de Beheerder',
      email: admin.email,
      phone: '06',
    });
  });
  after(() => product.close());
  const open = async (query = '', institution = 'zuidwal') => {
    const page = await (await product.browserAs('admin', institution)).get(`/beheer/logboek${query}`);
    // The filter names every act, so what is shown begins behind it.
    return {
      ...page,
      text: page.text.replace(/^.*Tekst in de wijziging/, ''),
      html: page.html.replace(/<select.*?<\/select>/gs, ''),
    };
  };
  const exportPath = '/beheer/logboek/export';
  const take = async (fields: Record<string, string>) =>
    (await product.browserAs('admin', 'zuidwal')).submit(exportPath, fields);
  const record = (
    action: string,
    at: string,
    extra: { before?: unknown; after?: unknown; subjectKind?: string } = {},
  ) =>
    product.deps.db.inInstitution(zuidwal.id, (tx) =>
      recordAudit(tx, zuidwal.id, { kind: 'signer', id: null, name: 'Sam Student' }, new Date(at), {
        action,
        subjectKind: 'agreement',
        subjectId: product.deps.newId(),
        ...extra,
      }),
    );

  it('says who did what to which thing when, with what was and what is', async () => {
    const page = await open();
    assert.match(page.text, /23 november 2026 om 10:01/);
    assert.match(page.text, /Gegevens gewijzigd Persoon Ada de Beheerder/);
    assert.match(page.text, /Naam: was Ada Beheer, nu Ada de Beheerder/);
    assert.match(page.html, new RegExp(`href="/beheer/mensen/${zuidwal.adminId}"`));
    assert.match(page.text, /Hogeschool toegevoegd/);
  });

  it('says when the last backup of the installation was made, and when one failed', async () => {
    assert.match((await open()).text, /Er is nog geen back-up gemaakt\. Vraag wie de server beheert/);
    const note = (action: string) =>
      product.deps.db.asIdentity((tx) =>
        recordInstallationEvent(tx, { kind: 'system', name: 'Driehoek' }, product.clock.now(), { action }),
      );
    await note('backup.made');
    assert.match((await open()).text, /De laatste back-up is gemaakt op 23 november 2026 om 10:01\. (?!Vraag)/);
    product.clock.advance(1);
    await note('backup.failed');
    assert.match((await open('', 'noord')).text, /De back-up van 23 november 2026 om 10:02 is mislukt/);
  });

  it('filters by period in Dutch time, by name, by kind and by thing', async () => {
    await record('agreement.signed', '2026-10-25T22:59:00Z');
    await record('agreement.refused', '2026-10-25T23:01:00Z');
    const until = await open('?until=2026-10-25');
    assert.match(until.text, /Ondertekend/);
    assert.doesNotMatch(until.text, /Niet akkoord/);
    const from = await open('?from=2026-10-26&until=2026-10-26');
    assert.match(from.text, /Niet akkoord/);
    assert.doesNotMatch(from.text, /Gegevens gewijzigd/);
    assert.match((await open('?who=SAM')).text, /ondertekenaar/);
    assert.doesNotMatch((await open('?kind=person')).text, /Niet akkoord/);
    assert.match((await open(`?thing=${zuidwal.adminId}`)).text, /alleen wat over één ding gaat/);
  });

  it('shows the code of an act it has no words for, and markup as text', async () => {
    await record('plum.eaten', '2026-11-22T10:00:00Z', { subjectKind: 'plum', after: { taste: '<b>sour</b>' } });
    const page = await open('?from=2026-11-22&until=2026-11-22');
    assert.match(page.text, /plum\.eaten/);
    assert.ok(page.text.includes('Taste: <b>sour</b>'));
  });

  it('shows that personal data of a student changed, not what it is', async () => {
    const change = {
      before: { birthDate: '2009-01-02', state: 'draft' },
      after: { birthDate: '2009-02-01', state: 'sent' },
    };
    await record('student.changed', '2026-11-21T10:00:00Z', { subjectKind: 'student', ...change });
    const page = await open('?kind=student');
    assert.match(page.text, /Geboortedatum: gewijzigd \(niet zichtbaar met jouw rol\)/);
    assert.doesNotMatch(page.text, /2009/);
    assert.match(page.text, /Stand: was concept, nu verstuurd/);
  });

  it('leads to no company that is gone', async () => {
    await record('company.changed', '2026-11-20T10:00:00Z', { subjectKind: 'company', after: { name: 'Weg B.V.' } });
    const page = await open('?kind=company');
    assert.match(page.text, /Weg B\.V\./);
    assert.doesNotMatch(page.html, /href="\/bedrijven\/[0-9a-f-]{36}/);
  });

  it('turns pages, and keeps the filter', async () => {
    for (let minute = 0; minute < 55; minute += 1)
      await record('agreement.sent', new Date(Date.UTC(2026, 8, 1, 10, minute)).toISOString());
    const first = await open('?until=2026-09-30&kind=agreement');
    assert.match(first.text, /Pagina 1/);
    assert.match(first.html, /until=2026-09-30&amp;kind=agreement&amp;page=2/);
    const second = await open('?until=2026-09-30&kind=agreement&page=2');
    assert.match(second.text, /Pagina 2 Nieuwere|Nieuwere Pagina 2/);
    assert.equal(second.html.match(/Verstuurd om te ondertekenen/g)?.length, 5);
  });

  it('says so when a date does not exist', async () => {
    const page = await open('?from=2026-02-30');
    assert.equal(page.status, 422);
    assert.match(page.html, /geen bestaande datum/);
    for (const query of ['?thing=x', '?page=-1', '?page=1e99', '?kind=%00', "?who='%22<script>"])
      assert.ok([200, 422].includes((await open(query)).status), query);
  });

  it('filters by act and by text in the change', async () => {
    await record('agreement.ended', '2026-11-20T10:00:00Z', { after: { reason: 'Verhuisd naar Zwolle' } });
    const text = await open('?text=zWOLLe');
    assert.match(text.text, /Verhuisd naar Zwolle/);
    assert.doesNotMatch(text.text, /Gegevens gewijzigd Persoon/);
    assert.match((await open('?action=agreement.ended')).text, /Verhuisd naar Zwolle/);
    assert.match((await open('?action=agreement.ended&text=Assen')).text, /Niets gevonden/);
    // An admin may not read students, so searching does not tell what they hold.
    assert.match((await open('?text=2009-02-01')).text, /Niets gevonden/);
  });

  it('is downloaded with the filter that was set, and without formulas', async () => {
    await record('agreement.ended', '2026-11-19T10:00:00Z', { after: { reason: '=1+1;"x"' } });
    const page = await open('?action=agreement.ended&from=2026-11-19');
    assert.match(page.html, /<input type="hidden" name="action" value="agreement.ended"/);
    const file = await take({ from: '2026-11-19', until: '2026-11-19', action: 'agreement.ended', format: 'csv' });
    assert.equal(file.status, 200);
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="logboek-2026-11-23.csv"$/);
    const [header, line, ...rest] = file.html.split('\r\n');
    assert.equal(header?.replace('\ufeff', ''), 'Nr.;Wanneer;Wie;Als;Wat;Soort;Naam;Wijziging');
    assert.match(
      line ?? '',
      /^\d+;19 november 2026 om 11:00;Sam Student;ondertekenaar;Beëindigd;Overeenkomst;;"Reden: =1\+1;""x"""$/,
    );
    assert.deepEqual(rest, ['Einde van de download: 1 regel.', '']);
    const refused = await take({ from: 'x' });
    assert.equal(refused.status, 422);
    assert.match(refused.html, /value="x"/);
  });

  it('is downloaded for another program, with a line of the log about that', async () => {
    const file = await take({ action: 'agreement.ended', from: '2026-11-19', until: '2026-11-20', format: 'json' });
    assert.equal(file.headers.get('content-type'), 'application/json; charset=utf-8');
    const { filter, lines, count } = JSON.parse(file.html);
    assert.deepEqual([filter.action, filter.from, count], ['agreement.ended', '2026-11-19', 2]);
    assert.deepEqual(
      lines.map(({ actor, changes }: { actor: { name: string }; changes: { after: string }[] }) => [
        actor.name,
        changes[0]?.after,
      ]),
      [
        ['Sam Student', '=1+1;"x"'],
        ['Sam Student', 'Verhuisd naar Zwolle'],
      ],
    );
    const page = await open('?action=log.exported');
    assert.match(page.text, /Logboek gedownload Hogeschool/);
    assert.match(page.text, /Soort bestand: json/);
    assert.match(page.text, /Filter wat: agreement\.ended/);
    assert.match(page.text, /Aantal regels: 2/);
    assert.equal(JSON.parse((await take({ action: 'plum.none', format: 'json' })).html).count, 0);
    // Students stay closed in a download too.
    assert.doesNotMatch((await take({ kind: 'student', format: 'json' })).html, /2009/);
  });

  it('is downloaded whole, each line once, however long it is', async () => {
    await product.deps.db.inInstitution(zuidwal.id, async (tx) => {
      for (let at = 0; at < 2345; at += 1)
        await recordAudit(tx, zuidwal.id, { kind: 'system', id: null, name: 'Driehoek' }, product.clock.now(), {
          action: 'plum.counted',
          subjectKind: 'plum',
          subjectId: zuidwal.id,
        });
    });
    const { lines, count } = JSON.parse((await take({ action: 'plum.counted', format: 'json' })).html);
    const numbers = lines.map(({ number }: { number: number }) => number);
    assert.equal(count, 2345);
    assert.equal(new Set(numbers).size, 2345);
    assert.deepEqual(
      numbers.toSorted((a: number, b: number) => b - a),
      numbers,
    );
    assert.match((await take({ action: 'plum.counted', format: 'csv' })).html, /download: 2\.345 regels\.\r\n$/);
    assert.equal(
      (await (await product.browserAs('admin', 'noord')).submit(exportPath, { format: 'json' })).html.includes('plum'),
      false,
    );
  });

  it('is checked with a button, and says when, by whom and what came of it', async () => {
    assert.match((await open()).text, /Het logboek is nog niet gecontroleerd/);
    const browser = await product.browserAs('admin', 'zuidwal');
    const whole = await browser.post('/beheer/logboek/controle');
    assert.match(whole.text, /Het logboek is gecontroleerd en is heel/);
    assert.match(
      whole.text,
      /Gecontroleerd op 23 november 2026 om 10:02 door Ada de Beheerder: het logboek is heel tot en met regel \d+/,
    );
    await asSuperuser(
      product.superuserUrl,
      `update audit_event set action = 'person.added' where institution_id = '${zuidwal.id}' and number in (2, 3)`,
    );
    const faulty = await browser.post('/beheer/logboek/controle');
    assert.match(faulty.text, /Het logboek is gecontroleerd en is niet heel/);
    assert.match(faulty.text, /Regels 2 tot en met 3: gewijzigd, of niet door Driehoek geschreven/);
    const noord = await (await product.browserAs('admin', 'noord')).post('/beheer/logboek/controle');
    assert.match(noord.text, /is heel tot en met regel 2/);
  });

  it('shows a line of which the personal part was erased', async () => {
    await asSuperuser(
      product.superuserUrl,
      `delete from audit_detail d using audit_event e where e.id = d.audit_event_id and e.action = 'agreement.ended'`,
    );
    const page = await open('?action=agreement.ended');
    assert.match(page.text, /gewist ondertekenaar Beëindigd/);
    assert.doesNotMatch(page.text, /Zwolle/);
  });

  it('shows nothing of another hogeschool', async () => {
    const page = await open('', 'noord');
    assert.doesNotMatch(page.text, /Ada|Sam|Ondertekend/);
  });
});
