import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { concludeAgreement } from '../../../tests/support/agreement-desk.ts';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import { coachMore } from './coaches.fixture.ts';
import { insertRound } from './feedback/feedback-store.ts';
import { currentModules } from './training/modules.ts';

const rik = { name: 'R. Hofman', email: 'rik@vandam.example' };
const zita = { name: 'Z. Zwart', email: 'zita@vandam.example' };

describe('the register of coaches', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let office: Browser;
  let agreementId: string;
  let workplaceId: string;
  const people: Record<string, string> = {};

  before(async () => {
    product = await createTestProduct({ now: '2027-06-03T09:00:00Z' });
    world = await createSmallWorld(product.deps);
    agreementId = await concludeAgreement(product, world);
    await freshOffice();
    const { companyId } = world;
    await office.post(paths.workplaceNew({ companyId }), { location: 'Zwolle', functionTitle: 'junior engineer' });
    workplaceId = (await inside((tx) => tx.selectFrom('workplace').select('id').executeTakeFirstOrThrow())).id;
    await appoint(rik, '2027-06-01', '2027-11-15');
  });
  after(() => product.close());

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const freshOffice = async () => {
    office = await product.browserAs('placement_office');
  };
  const appoint = async (who: { name: string; email: string }, validFrom: string, validUntil = '') => {
    await office.post(paths.coachNew({ companyId: world.companyId, workplaceId }), { ...who, validFrom, validUntil });
    const { id } = await inside((tx) =>
      tx.selectFrom('person').select('id').where('email', '=', who.email).executeTakeFirstOrThrow(),
    );
    people[who.name] = id;
  };
  const page = (who: { name: string }) => paths.coach({ personId: people[who.name] ?? '' });
  const list = async (query = '') => (await office.get(`${paths.coaches()}?${query}`)).text;
  const linkTo = async (email: string, part: RegExp) => {
    await product.drain();
    const mail = product.sent.findLast(({ to, text }) => to.address === email && part.test(text));
    return /http:\/\/localhost:3000(\/(?:begeleider|feedback)\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };
  /** The own page of a coach, by a link that was mailed just now. */
  const comeBy = async (who: { name: string; email: string }) => {
    await freshOffice();
    assert.match((await office.post(`${page(who)}/link`)).text, /De link is onderweg/);
    const browser = product.browser();
    const opened = await browser.post(await linkTo(who.email, /\/begeleider\//));
    assert.match(opened.text, new RegExp(`Dag ${who.name}`));
    return browser;
  };
  const student = () => paths.ownStudent({ agreementId });

  it('holds whoever was appointed, with the students of an agreement that named them before they were in it', async () => {
    product.clock.set('2027-10-01T09:00:00Z');
    await freshOffice();
    assert.match(
      await list(),
      /R\. Hofman Van Dam Techniek B\.V\. niet bekend 1 0 van 3 modules tot en met 15 nov 2027 geen vervanger/,
    );
    const coach = (await office.get(page(rik))).text;
    assert.match(coach, /Begeleidt nu 1 student\. De hogeschool houdt 4 als meeste aan/);
    assert.match(coach, /Noor El Amrani , Van Dam Techniek B\.V\./);
    assert.match(coach, /De termijn loopt bijna af/);
  });

  it('is filtered, and found by a part of a name', async () => {
    for (const query of [
      'signaal=no_training',
      'signaal=training_unfinished',
      'signaal=no_deputy',
      'signaal=level_unknown',
      'eindigt=60',
      'q=hofm',
    ])
      assert.match(await list(query), /R\. Hofman/, query);
    for (const query of ['signaal=load_too_high', 'eindigt=30', 'q=nobody', 'stand=earlier'])
      assert.match(await list(query), /Niemand gevonden/, query);
    const file = await office.submit(paths.coachesExport(), { filter: 'signaal=no_deputy' });
    assert.match(file.html, /R\. Hofman","?rik@vandam|R\. Hofman;rik@vandam|R\. Hofman,rik@vandam/);
  });

  it('is told by the hogeschool how many students are too many, from a day on', async () => {
    const admin = await product.browserAs('admin');
    const setting = { mostStudents: '1', releaseDay: '1', releaseMonth: '7', validFrom: '2027-09-30' };
    assert.match((await admin.post(paths.coachSettings(), setting)).text, /wat al gold, verandert niet meer/);
    await admin.post(paths.coachSettings(), { ...setting, validFrom: '2027-10-02' });
    assert.match((await office.get(page(rik))).text, /houdt 4 als meeste aan/);
    product.clock.set('2027-10-02T09:00:00Z');
    await freshOffice();
    assert.match((await office.get(page(rik))).text, /er past niemand meer bij/);
    assert.equal((await office.get(paths.coachSettings())).status, 403);
  });

  it('has a deputy per workplace, who is not the coach, and says so on the page of the company', async () => {
    const { companyId } = world;
    const company = async () => (await office.get(paths.company({ companyId }))).text;
    assert.match(await company(), /geen vervanger Er is geen vervanger\. Is de begeleider ziek/);
    const at = paths.deputyNew({ companyId, workplaceId });
    const self = await office.post(at, { ...rik, validFrom: '2027-10-02', validUntil: '' });
    assert.match(self.text, /is op die dag al de begeleider/);
    assert.equal(self.status, 422);
    await office.post(at, {
      name: 'Dirk Deputy',
      email: 'dirk@vandam.example',
      validFrom: '2027-10-02',
      validUntil: '',
    });
    assert.match(await company(), /Er is een begeleider en een vervanger.*Vervanger: Dirk Deputy/);
    assert.match(await list('signaal=no_deputy'), /Niemand gevonden/);
    assert.match(await list(), /Dirk Deputy .*vervanger/);
    const { id } = await inside((tx) => tx.selectFrom('workplaceDeputy').select('id').executeTakeFirstOrThrow());
    const edit = paths.deputyEdit({ companyId, workplaceId, deputyId: id });
    assert.match(
      (await office.post(edit, { validFrom: '2027-10-02', validUntil: '2027-10-01' })).text,
      /Kies een latere dag/,
    );
    await office.post(edit, { validFrom: '2027-10-01', validUntil: '2027-10-01' });
    assert.match(await company(), /geen vervanger Er is geen vervanger/);
  });

  it('asks the coach on a phone, two screens long, and keeps each', async () => {
    const coach = await comeBy(rik);
    const first = paths.ownCoachRoles({ step: '1' });
    const wrong = await coach.post(first, { level: 'hbo', coaching: 'strong' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.html, /value="strong"[^>]*checked|checked[^>]*value="strong"/);
    await coach.post(first, { level: 'hbo', coaching: 'strong', trajectory: 'partly' });
    assert.match((await coach.get(paths.ownCoaching())).text, /Je bent halverwege/);
    await coach.post(paths.ownCoachRoles({ step: '2' }), { assessment: 'enough', expert: 'strong' });
    assert.match((await coach.get(paths.ownCoaching())).text, /Je hebt nog 3 modules te doen/);
    assert.equal((await coach.get(paths.ownCoachRoles({ step: '3' }))).status, 404);
  });

  it('is confirmed by staff, and asked again only where the coach says something else', async () => {
    const roles = { coaching: 'enough', trajectory: 'partly', assessment: 'enough', expert: 'strong' };
    const at = `${page(rik)}/rollen`;
    const seen = /name="seen" value="([^"]+)"/.exec((await office.get(at)).html)?.[1] ?? '';
    assert.match((await office.post(at, { ...roles, seen: 'strong strong strong strong' })).text, /paste net iets aan/);
    assert.match((await office.post(at, { ...roles, seen })).text, /vastgesteld: voldoende; zegt zelf: sterk/);
    const coach = await comeBy(rik);
    await coach.post(paths.ownCoachRoles({ step: '2' }), { assessment: 'enough', expert: 'enough' });
    const text = (await office.get(page(rik))).text;
    assert.match(text, /vastgesteld: voldoende; zegt zelf: sterk/);
    assert.match(text, /Vakexpert : voldoende zegt zelf: voldoende/);
    const level = `${page(rik)}/niveau`;
    const levelButtons = async () => (await office.get(page(rik))).text.match(/Stel het niveau vast/g)?.length;
    assert.equal(await levelButtons(), 1, 'as the next step, not in its card as well');
    const bare = await office.post(level, { level: 'other', basis: 'talk', note: '' });
    assert.match(bare.text, /Schrijf op wat het niveau is/);
    await office.post(level, { level: 'mbo4_experienced', basis: 'cv', note: '' });
    assert.match(
      (await office.get(page(rik))).text,
      /mbo-4 met ervaring: blijkt uit het cv.*De begeleider zegt zelf: hbo/,
    );
    assert.equal(await levelButtons(), 1, 'in its card, to change it');
  });

  it('lets a coach do a module as often as needed, with an answer at once and a certificate that can be checked', async () => {
    const coach = await comeBy(rik);
    const [module] = currentModules;
    assert.ok(module);
    const question = (number: number) => paths.ownQuestion({ module: module.code, number: String(number) });
    const [first] = module.words.nl.questions;
    assert.match((await coach.post(question(1), {})).text, /Kies een antwoord/);
    const wrong = await coach.post(question(1), { answer: 'a' });
    assert.ok(wrong.text.includes(first?.answers.a.feedback ?? '-') && wrong.text.includes('Kies opnieuw'));
    for (const [index, answer] of module.right.entries()) await coach.post(question(index + 1), { answer });
    const done = await coach.get(paths.ownModule({ module: module.code }));
    const certificate = /href="(\/jouw-begeleiding\/certificaten\/[^"]+)"/.exec(done.html)?.[1] ?? '';
    assert.match(done.text, /Je hebt “Begeleiden op het werk” gehaald/);
    const row = await inside((tx) => tx.selectFrom('trainingCertificate').selectAll().executeTakeFirstOrThrow());
    const file = path.join(tmpdir(), `${row.id}.pdf`);
    const response = await product.app.request(`http://localhost:3000${certificate}`, {
      headers: { cookie: [...coach.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    for (const part of [
      'R. Hofman',
      'Begeleiden op het werk',
      row.number,
      '2 oktober 2027',
      '/certificaat/vechtstroom',
    ])
      assert.ok(words.includes(part), `${part} in ${words}`);
    assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Tagged:\s+yes/);
    const check = async (name: string, number: string) =>
      (await product.browser().post(paths.certificateCheck({ institutionSlug: world.slug }), { name, number })).text;
    assert.match(
      await check('r. hofman', row.number.toLowerCase()),
      /Dit certificaat is echt De module “Begeleiden op het werk”/,
    );
    const other = await check('Iemand Anders', row.number);
    assert.match(other, /Dit certificaat kennen we niet/);
    assert.doesNotMatch(other, /Hofman/);
    assert.match(await check('R. Hofman', 'PB-2222-2222'), /kennen we niet/);
    assert.match(await list(`q=${row.number}`), /R\. Hofman/);
    assert.match(await list('signaal=no_training'), /Dirk Deputy|Niemand/);
    await coach.post(question(1), { answer: 'a' });
    await coach.post(question(1), { answer: module.right[0] ?? '' });
    assert.equal((await inside((tx) => tx.selectFrom('trainingCertificate').select('id').execute())).length, 1);
    await assert.rejects(
      inside((tx) => tx.updateTable('trainingCertificate').set({ name: 'x' }).execute()),
      { code: '42501' },
    );
  });

  it('keeps what coach and staff note of a student, for who coaches on that day only', async () => {
    const coach = await comeBy(rik);
    const note = { kind: 'note', text: 'Leidde het overleg.', day: '2027-10-01', dueOn: '' };
    assert.match((await coach.post(student(), { ...note, kind: 'task' })).text, /Een taak heeft een datum nodig/);
    assert.match((await coach.post(student(), { ...note, day: '2027-10-03' })).text, /Deze dag moet nog komen/);
    assert.match(
      (await coach.post(student(), note)).text,
      /Leidde het overleg\. 1 oktober 2027 · R\. Hofman, begeleider/,
    );
    await coach.post(student(), { ...note, kind: 'task', text: 'Klant bellen.', dueOn: '2027-10-20' });
    const staff = paths.coaching({ agreementId });
    await office.post(staff, { ...note, kind: 'feedback', text: 'Vraag door.' });
    const text = (await office.get(staff)).text;
    assert.match(text, /Open taken Klant bellen\. klaar op 20 oktober 2027/);
    assert.match(text, /Vraag door\. .*Petra Bureau, hogeschool/);
    const tutor = await product.browserAs('visiting_tutor');
    assert.match((await tutor.get(staff)).text, /Leidde het overleg/);
    assert.equal((await (await product.browserAs('partner_manager')).get(staff)).status, 403);
    const lines = await inside((tx) =>
      sql<{ said: string }>`select coalesce(after::text, '') as said from audit_detail`.execute(tx),
    );
    assert.ok(lines.rows.every(({ said }) => !said.includes('Leidde het overleg')));
  });

  it('hands over from a day: the one before writes no more, the successor reads all and finishes what was open', async () => {
    await appoint(zita, '2027-11-01');
    const leaving = `${paths.coachHandover()}?${new URLSearchParams({ rol: 'workplace_coach', wie: rik.name })}`;
    const handover = {
      to: zita.name,
      jobTitle: 'engineer',
      from: '2027-11-01',
      reason: 'Rik stopt',
      agreements: agreementId,
    };
    assert.match((await office.post(leaving, handover)).text, /Eén overeenkomst is overgedragen/);
    const early = await comeBy(zita);
    assert.match((await early.get(student())).text, /Je begeleidt deze student vanaf 1 november 2027/);
    assert.doesNotMatch((await early.get(student())).text, /Leidde het overleg/);
    product.clock.set('2027-11-02T09:00:00Z');
    const before = await comeBy(rik);
    const gone = await before.post(student(), { kind: 'note', text: 'Nog iets', day: '2027-11-02', dueOn: '' });
    assert.equal(gone.status, 410);
    assert.match(gone.text, /feedback en open taken zijn meegegaan naar Z\. Zwart/);
    const now = await comeBy(zita);
    const text = (await now.get(student())).text;
    assert.match(text, /Je nam dit op 1 november 2027 over van R\. Hofman/);
    assert.match(text, /Klant bellen\. .*Leidde het overleg|Leidde het overleg/);
    const { id } = await inside((tx) =>
      tx.selectFrom('coachingNote').select('id').where('kind', '=', 'task').executeTakeFirstOrThrow(),
    );
    const task = paths.ownCoachingTask({ agreementId, noteId: id });
    assert.match((await now.post(task)).text, /De taak is klaar/);
    assert.match((await now.post(task)).text, /was al klaar/);
    assert.match((await office.get(page(rik))).text, /Eerder Noor El Amrani/);
    assert.match(
      (await office.get(paths.coaching({ agreementId }))).text,
      /R\. Hofman, van .*Z\. Zwart, van 1 november 2027/,
    );
    assert.equal((await inside((tx) => tx.selectFrom('coachingNote').select('id').execute())).length, 3);
  });

  it('opens no page of a coach for anybody else, nor for another address', async () => {
    const stranger = product.browser();
    assert.equal((await stranger.get(student())).status, 403);
    const coach = await comeBy(zita);
    await inside((tx) =>
      tx.updateTable('person').set({ email: 'new@vandam.example' }).where('name', '=', zita.name).execute(),
    );
    assert.equal((await coach.get(paths.ownCoaching())).status, 404);
    await inside((tx) => tx.updateTable('person').set({ email: zita.email }).where('name', '=', zita.name).execute());
  });

  const nightOf = async (day: string) => {
    product.clock.set(`${day}T04:00:00Z`);
    await product.jobHandlers['coach-feedback']?.({});
    await product.drain();
  };
  const feedbackLinks = () =>
    [...product.sent]
      .sort((a, b) => a.to.address.localeCompare(b.to.address))
      .flatMap(({ text }) => /http:\/\/localhost:3000(\/feedback\/\S+)/.exec(text)?.[1] ?? []);
  const answer = async (link: string, said: string) => {
    const browser = product.browser();
    await browser.post(link);
    return browser.post(paths.coachFeedback(), { time: said, useful: said, safe: said });
  };
  const shown = async () => {
    await freshOffice();
    return (await office.get(page(zita))).text;
  };

  it('asks students once a year, and shows nothing of fewer than five', async () => {
    await coachMore(product, { agreementId, coach: zita.name, count: 5 });
    await nightOf('2028-05-16');
    assert.equal(feedbackLinks().length, 0);
    await nightOf('2028-05-17');
    await nightOf('2028-05-18');
    assert.equal(feedbackLinks().length, 6);
    const links = feedbackLinks();
    const empty = product.browser();
    await empty.post(links[0] ?? '');
    assert.equal((await empty.post(paths.coachFeedback(), { time: '4' })).status, 422);
    for (const link of links.slice(0, 4)) assert.match((await answer(link, '4')).text, /Dank je wel/);
    assert.match(await shown(), /Hier staat niets/);
    await nightOf('2028-07-01');
    assert.match(await shown(), /Hier staat niets/);
    assert.match((await answer(links[4] ?? '', '1')).text, /De tijd om te antwoorden is voorbij/);
    const log = await inside((tx) =>
      sql<{ n: number }>`select count(*)::int as n from audit_event where subject_kind = 'coach_feedback'`.execute(tx),
    );
    assert.equal(log.rows[0]?.n, 0);
  });

  it('releases what waited with the next year, of five together, and never changes it', async () => {
    product.sent.length = 0;
    await nightOf('2029-05-20');
    assert.equal(feedbackLinks().length, 6);
    // Who answered last year as well is still one student.
    await answer(feedbackLinks()[3] ?? '', '4');
    for (const link of feedbackLinks().slice(4)) await answer(link, '1');
    assert.match(await shown(), /Hier staat niets/);
    await nightOf('2029-07-01');
    const text = await shown();
    assert.match(text, /2029: 6 studenten, vrijgegeven op 1 juli 2029/);
    assert.match(text, /Mijn begeleider maakt genoeg tijd voor mij\. meestal wel/);
    assert.match((await (await comeBy(zita)).get(paths.ownCoaching())).text, /2029: 6 studenten/);
    assert.doesNotMatch((await (await product.browserAs('lecturer')).get(page(zita))).text, /6 studenten, vrij/);
    assert.equal(
      (await inside((tx) => tx.selectFrom('coachFeedback').select('id').where('answers', 'is not', null).execute()))
        .length,
      0,
    );
    for (const statement of [
      sql`update coach_feedback_release set answer_count = 5`,
      sql`delete from coach_feedback_release`,
    ])
      await assert.rejects(
        inside((tx) => statement.execute(tx)),
        { code: '42501' },
      );
    await nightOf('2029-07-02');
    assert.equal((await inside((tx) => tx.selectFrom('coachFeedbackRelease').select('year').execute())).length, 1);
  });

  it('keeps no answer that is changed while it is being released', async () => {
    const [link = ''] = feedbackLinks();
    // Questions of a year that was not released, behind the links that they have.
    await inside((tx) => sql`update coach_feedback set year = 2030 where year = 2029`.execute(tx));
    assert.match((await answer(link, '4')).text, /Dank je wel/);
    const held = Promise.withResolvers<void>();
    const releasing = inside(async (tx) => {
      // As a release does: the year first, then the answers that it holds.
      await insertRound(tx, world.institutionId, { year: 2030, releasedOn: '2030-07-01' as IsoDate });
      await sql`update coach_feedback set answers = null where answers is not null`.execute(tx);
      held.resolve();
      for (let waits = 0, tries = 0; waits === 0 && tries < 5000; tries += 1) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted`.execute(
          tx,
        );
        waits = rows[0]?.n ?? 0;
      }
    });
    await held.promise;
    const late = answer(link, '1');
    await releasing;
    assert.match((await late).text, /De tijd om te antwoorden is voorbij/);
    assert.deepEqual(
      (await inside((tx) => sql`select id from coach_feedback where answers is not null`.execute(tx))).rows,
      [],
    );
    await expectWholeChains(product.deps.db);
  });
});
