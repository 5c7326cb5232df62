import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { concludeAgreement } from '../../../tests/support/agreement-desk.ts';
import type { Browser, Page } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { allCodes, fieldsOf, ScanDesk } from '../../../tests/support/scan-desk.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import { openTaskLink } from '../../platform/identity/task-links.ts';
import { currentModules } from '../coaches/index.ts';

const iris = 'iris@vandam.example';

describe('what waits in the inbox', () => {
  let product: TestProduct;
  let first: ScanDesk;
  let second: ScanDesk;
  before(async () => {
    product = await createTestProduct({ now: '2026-11-23T09:00:00Z' });
    first = await ScanDesk.open(product, await createSmallWorld(product.deps));
    second = await ScanDesk.open(product, await createSmallWorld(product.deps, 'elders'));
  });
  after(() => product.close());

  const inside = <T>({ world }: ScanDesk, work: (tx: Tx) => Promise<T>) =>
    product.deps.db.inInstitution(world.institutionId, work);
  /** A browser in which a code proved this address. */
  const enter = async (address: string): Promise<Browser> => {
    await product.drain();
    product.clock.advance(61);
    const browser = product.browser();
    await browser.post(paths.inbox(), { email: address });
    await product.drain();
    const code = /\n(\d{6})\n/.exec(product.sent.findLast(({ to }) => to.address === address)?.text ?? '')?.[1] ?? '';
    assert.equal((await browser.post(paths.inboxCode(), { code })).path, paths.inbox());
    return browser;
  };
  const shown = async (browser: Browser) => (await browser.get(paths.inbox())).text;
  /** Presses the button of what is asked in these words. */
  const open = async (browser: Browser, words: string): Promise<Page> => {
    const { html } = await browser.get(paths.inbox());
    const form = html.split('<form').find((one) => one.includes(`Open: ${words}`)) ?? '';
    const action = /action="([^"]+)"/.exec(form)?.[1];
    assert.ok(action, `${words} in ${html}`);
    return browser.post(action);
  };
  /** Staff that asks somebody of the company, who is a contact there. */
  const asker = async ({ world }: ScanDesk) => ({
    office: await product.browserAs('placement_office', world.slug),
    personId: await inside({ world } as ScanDesk, (tx) => addContact(tx, world)),
  });
  const addContact = async (tx: Tx, { institutionId, companyId }: SmallWorld) => {
    const known = await tx.selectFrom('person').select('id').where('email', '=', iris).executeTakeFirst();
    const personId = known?.id ?? product.deps.newId();
    const base = { institutionId, createdAt: product.deps.clock.now() };
    if (!known)
      await tx
        .insertInto('person')
        .values({ ...base, id: personId, name: 'Iris van Dam', email: iris })
        .execute();
    const contact = await tx.selectFrom('contact').select('id').where('personId', '=', personId).executeTakeFirst();
    if (!contact)
      await tx
        .insertInto('contact')
        .values({ ...base, id: product.deps.newId(), companyId, personId })
        .execute();
    return personId;
  };
  const nothing = /Er wacht niets/;

  it('is the own part of a scan, nine sentences at a time, until it is sent', async () => {
    const scan = await first.start();
    await second.start();
    const browser = await enter(iris);
    const text = await shown(browser);
    assert.match(
      text,
      /de volgende 9 zinnen van 20 Werkvoorbereider bij Van Dam Techniek B\.V\. · Hogeschool vechtstroom/,
    );
    assert.match(text, /Hogeschool elders · 2 minuten/);
    const sent = product.sent.length;
    assert.equal((await open(browser, 'Werkplekscan: de volgende 9 zinnen van 20')).path, paths.ownScan());
    assert.equal(product.sent.length, sent, 'no other mail');
    for (const desk of [first, second])
      await desk.keep(({ email }) => email === iris, 'sufficient', { safe: 'strong' });
    assert.match(await shown(browser), /kijk je antwoorden na en verstuur ze/);
    for (const left of [/kijk je antwoorden na/, nothing]) {
      await open(browser, 'Werkplekscan: kijk je antwoorden na en verstuur ze');
      await browser.post(paths.ownScanCheck());
      assert.match(await shown(browser), left, 'that of the other hogeschool is apart');
    }
    // What was agreed asks for attention two weeks before its day.
    await first.answerAsStaff(scan, 'institution', 'sufficient');
    await first.lecturer.post(`${scan}/gesprek/beginnen`, { without: 'yes' });
    const revision = await first.hidden(`${scan}/gesprek`, 'revision');
    await first.lecturer.post(`${scan}/gesprek`, {
      revision,
      ...fieldsOf(allCodes, 'strong', { coach_time: 'not_yet' }),
    });
    const action = { statementCode: 'coach_time', words: 'Maak tijd vrij', owner: 'company', dueOn: '2026-12-20' };
    await first.lecturer.post(`${scan}/afspraken/nieuw`, action);
    await first.writeDown(scan, 'suitable_with_actions');
    assert.match(await shown(browser), nothing, 'its day is far');
    product.clock.set('2026-12-08T09:00:00Z');
    const later = await enter(iris);
    assert.match(await shown(later), /Afspraak na de werkplekscan: Maak tijd vrij uiterlijk 20 december 2026/);
    const page = await open(later, 'Afspraak na de werkplekscan: Maak tijd vrij');
    await later.post(/action="([^"]+afvinken)"/.exec(page.html)?.[1] ?? '', { done: 'yes' });
    assert.match(await shown(later), nothing);
  });

  it('is nothing of a scan that went to another address since', async () => {
    await second.at('2026-12-09T09:00:00Z');
    await inside(second, (tx) =>
      tx.updateTable('workplaceScan').set({ state: 'withdrawn', closedAt: product.deps.clock.now() }).execute(),
    );
    const scan = await second.start();
    const browser = await enter(iris);
    assert.match(await shown(browser), /Werkplekscan/);
    await second.lecturer.post(`${scan}/delen/company/adres`, { name: 'Bas', email: 'bas@vandam.example' });
    assert.match(await shown(browser), nothing);
    assert.match(await shown(await enter('bas@vandam.example')), /Werkplekscan/);
    await second.lecturer.post(`${scan}/intrekken`, { reason: 'Niet nodig' });
  });

  it('is the next step of an offer, and an offer that came back', async () => {
    for (const desk of [first, second]) {
      const { office, personId } = await asker(desk);
      const { companyId, mkbRouteId } = desk.world;
      await office.post(paths.workplaceOfferAsk({ companyId }), { personId, mkbRouteId });
    }
    const browser = await enter(iris);
    assert.match(await shown(browser), /Bied een werkplek bij Van Dam Techniek B\.V\. aan Stap 1 van 4/);
    assert.match(await shown(browser), /Hogeschool elders/);
    const page = await open(browser, 'Bied een werkplek bij Van Dam Techniek B.V. aan');
    await browser.post(page.path, { functionTitle: 'Monteur', description: '' });
    assert.match(await shown(browser), /Stap 2 van 4/);
    const offers = async (desk: ScanDesk, state: string) =>
      inside(desk, async (tx) => {
        const now = product.deps.clock.now();
        const decided =
          state === 'offered' ? {} : { decidedAt: now, decidedBy: desk.world.staffId, reason: 'Welke dagen?' };
        await tx
          .updateTable('workplaceOffer')
          .set({ state, offeredAt: now, ...decided })
          .execute();
      });
    for (const desk of [first, second]) await offers(desk, 'offered');
    assert.match(await shown(browser), nothing);
    await offers(first, 'returned');
    assert.match(await shown(browser), /Kun je je werkplek nog aanpassen\?/);
    await offers(first, 'offered');
  });

  it('is the question which work there is, of a list that has work in it', async () => {
    for (const desk of [first, second]) {
      const { office, personId } = await asker(desk);
      const { mkbRouteId, institutionId } = desk.world;
      await office.post(paths.workplaceTasksAsk({ workplaceId: desk.workplaceId, mkbRouteId }), { personId });
      if (desk === second) continue;
      await inside(desk, async (tx) => {
        const task = { institutionId, mkbRouteId, createdAt: product.deps.clock.now() };
        for (const [at, name] of ['a', 'b', 'c', 'd', 'e'].entries())
          await tx
            .insertInto('workTask')
            .values({ ...task, id: product.deps.newId(), name, position: at })
            .execute();
      });
    }
    const browser = await enter(iris);
    const text = await shown(browser);
    assert.match(text, /Welk werk is er voor een Werkvoorbereider\? Stap 1 van 3 .* Hogeschool vechtstroom/);
    assert.doesNotMatch(text, /Hogeschool elders/, 'there is no work in its list');
    const page = await open(browser, 'Welk werk is er voor een Werkvoorbereider?');
    assert.match(page.path, /\/1$/);
    await browser.post(page.path, {});
    await browser.post(paths.linkedTasksScreen({ screen: 'nakijken' }), {});
    assert.match(await shown(browser), nothing);
  });

  it('opens no link of who has another address since, and asks that address nothing', async () => {
    const { office, personId } = await asker(first);
    const { companyId, mkbRouteId } = first.world;
    await office.post(paths.workplaceOfferAsk({ companyId }), { personId, mkbRouteId });
    const browser = await enter(iris);
    const page = await open(browser, 'Bied een werkplek bij Van Dam Techniek B.V. aan');
    const move = (email: string) =>
      inside(first, (tx) => tx.updateTable('person').set({ email }).where('id', '=', personId).execute());
    await move('nieuw@vandam.example');
    assert.match(await shown(browser), nothing);
    assert.equal((await browser.get(page.path)).status, 410);
    await office.post(paths.workplaceOfferAsk({ companyId }), { personId, mkbRouteId });
    assert.match(await shown(await enter('nieuw@vandam.example')), /Bied een werkplek/);
    const reasons = await inside(first, (tx) =>
      tx
        .selectFrom('taskLink')
        .select('closedReason')
        .where('purpose', '=', 'workplace_offer')
        .where('email', '=', iris)
        .execute(),
    );
    assert.deepEqual(reasons.map(({ closedReason }) => closedReason).at(-1), 'readdressed');
    await move(iris);
  });

  it('is what a coach has to do, one thing at a time, per hogeschool', async () => {
    const kees = 'kees@vandam.example';
    for (const desk of [first, second]) {
      const { office } = await asker(desk);
      const { id } = await inside(desk, (tx) =>
        tx.selectFrom('person').select('id').where('email', '=', kees).executeTakeFirstOrThrow(),
      );
      await office.post(`${paths.coach({ personId: id })}/link`);
    }
    await product.drain();
    const browser = await enter(kees);
    assert.match(
      await shown(browser),
      /Hoe sterk ben je in je vier rollen\? Hogeschool .*Hoe sterk ben je in je vier rollen\?/,
    );
    const [training] = currentModules;
    assert.ok(training);
    await open(browser, 'Hoe sterk ben je in je vier rollen?');
    await browser.post(paths.ownCoachRoles({ step: '1' }), { level: 'hbo', coaching: 'strong', trajectory: 'partly' });
    await browser.post(paths.ownCoachRoles({ step: '2' }), { assessment: 'enough', expert: 'strong' });
    assert.match(await shown(browser), /Training ‘Begeleiden op het werk’: vraag 1 van 3/);
    for (const module of currentModules)
      for (const [index, answer] of module.right.entries())
        await browser.post(paths.ownQuestion({ module: module.code, number: String(index + 1) }), { answer });
    const text = await shown(browser);
    assert.doesNotMatch(text, /Training/);
    assert.match(text, /Hoe sterk ben je in je vier rollen\?/, 'the other hogeschool still asks');
  });

  it('is what a student finds of the coach, until it is answered', async () => {
    const noor = 'noor@student.vechtstroom.example';
    await concludeAgreement(product, first.world);
    const { institutionId } = first.world;
    const now = product.deps.clock.now();
    await inside(first, async (tx) => {
      const { id: agreementId } = await tx.selectFrom('agreement').select('id').executeTakeFirstOrThrow();
      const { personId } = await tx.selectFrom('coach').select('personId').executeTakeFirstOrThrow();
      const [id, link] = [product.deps.newId(), product.deps.newId()];
      await tx
        .insertInto('coachFeedback')
        .values({ institutionId, id, agreementId, personId, year: 2027, statementsVersion: 1 })
        .execute();
      await openTaskLink(tx, { institutionId, id: link, purpose: 'coach_feedback', subjectId: id, email: noor }, now);
    });
    const browser = await enter(noor);
    assert.match(await shown(browser), /Hoe is je begeleiding door Kees Coach\? .*1 minuut/);
    assert.equal((await open(browser, 'Hoe is je begeleiding door Kees Coach?')).path, paths.coachFeedback());
    await browser.post(paths.coachFeedback(), { time: '4', useful: '3', safe: '4' });
    assert.doesNotMatch(await shown(browser), /Kees Coach/);
  });
});
