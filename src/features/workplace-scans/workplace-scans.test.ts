import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { allCodes, fieldsOf, fillIn, ScanDesk } from '../../../tests/support/scan-desk.ts';
import { addDraft, createSmallWorld } from '../../../tests/support/small-world.ts';
import { paths } from '../../paths.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import { remindParties } from './remind-parties.ts';
import { watchScans } from './watch-scans.ts';

const iris = 'iris@vandam.example';
const noor = 'noor@student.vechtstroom.example';

describe('workplace scans', () => {
  let product: TestProduct;
  let desk: ScanDesk;
  before(async () => {
    product = await createTestProduct({ now: '2026-11-23T09:00:00Z' });
    desk = await ScanDesk.open(product, await createSmallWorld(product.deps));
  });
  after(() => product.close());

  const inWorld = <T>(work: Parameters<typeof product.deps.db.inInstitution<T>>[1]) =>
    product.deps.db.inInstitution(desk.world.institutionId, work);
  const idOf = (scan: string) => scan.split('/').at(-1) ?? '';
  const actionsOf = (scan: string) =>
    inWorld((tx) => auditLines(tx).select('action').where('subjectId', '=', idOf(scan)).orderBy('at').execute());
  const partsOf = (scan: string) =>
    inWorld((tx) =>
      tx.selectFrom('workplaceScanPart').selectAll().where('scanId', '=', idOf(scan)).orderBy('respondent').execute(),
    );

  describe('from the start to the outcome', () => {
    let scan: string;

    it('starts with a mail to company and student, once for a workplace', async () => {
      scan = await desk.start();
      assert.deepEqual(product.sent.map(({ to, subject }) => [to.address, subject]).toSorted(), [
        [iris, 'Hoe zie jij de werkplek bij Van Dam Techniek B.V.?'],
        [noor, 'Hoe zie jij de werkplek bij Van Dam Techniek B.V.?'],
      ]);
      const again = await desk.lecturer.post(desk.newPath, { person: 'x', name: 'Iris', language: 'nl' });
      assert.equal(again.path, scan);
      assert.match(again.text, /Er loopt al een scan van deze werkplek/);
      assert.equal((await desk.lecturer.get(desk.newPath)).path, scan);
      const ofWorkplace = await desk.lecturer.get(paths.workplace({ workplaceId: desk.workplaceId }));
      assert.ok(ofWorkplace.html.includes(`href="${scan}"`), 'the page of the workplace leads to its scan');
      const both = await Promise.all([
        desk.lecturer.submit(desk.newPath, { person: 'x', name: 'Iris', language: 'nl' }),
        desk.lecturer.submit(desk.newPath, { person: 'x', name: 'Iris', language: 'nl' }),
      ]);
      assert.deepEqual(
        both.map(({ location }) => location),
        [scan, scan],
      );
    });

    it('lets the company fill in by its link, without account, and keeps every screen', async () => {
      const peek = product.browser();
      assert.match((await peek.get(desk.linkTo(iris))).text, /Inloggen hoeft niet/);
      const phone = await desk.openLink(iris);
      await phone.post('/jouw-werkplekscan/vragen/1', {
        'choice-relevant_assignments': 'strong',
        'note-relevant_assignments': 'Veel afwisseling',
      });
      // Another day, another browser, the same link.
      const laptop = await desk.openLink(iris);
      const page = await laptop.get('/jouw-werkplekscan');
      assert.match(page.text, /1 van de 20 zinnen/);
      assert.match((await laptop.get('/jouw-werkplekscan/vragen/1')).html, /Veel afwisseling/);
      const early = await laptop.post('/jouw-werkplekscan/nakijken');
      assert.match(early.text, /Vul eerst de zinnen in/);
      assert.match((await desk.lecturer.get(scan)).text, /1 van 20 beantwoord/);
    });

    it('asks for an answer beside words, and keeps the words', async () => {
      const phone = await desk.openLink(iris);
      const page = await phone.post('/jouw-werkplekscan/vragen/2', { 'note-can_coach': 'Hangt ervan af' });
      assert.equal(page.status, 422);
      assert.match(page.text, /Kies ook een antwoord/);
      assert.match(page.html, /Hangt ervan af/);
      const odd = await phone.post('/jouw-werkplekscan/vragen/2', { 'choice-can_coach': 'perfect' });
      assert.equal(odd.status, 422);
      assert.equal((await phone.get('/jouw-werkplekscan/vragen/99')).status, 404);
    });

    it('takes a part once: sent twice it is sent once, and can be changed until the talk', async () => {
      const phone = await desk.openLink(iris);
      const at = (screen: number | 'check') =>
        screen === 'check' ? '/jouw-werkplekscan/nakijken' : `/jouw-werkplekscan/vragen/${screen}`;
      await fillIn(phone, at, 'sufficient', { coach_time: 'strong', safe: 'not_yet' });
      assert.match((await phone.get('/jouw-werkplekscan')).text, /Bedankt, je deel is verstuurd/);
      const [first] = await partsOf(scan);
      product.clock.advance(5);
      const twice = await phone.post('/jouw-werkplekscan/nakijken');
      assert.match(twice.text, /Bedankt, je deel is verstuurd/);
      const [second] = await partsOf(scan);
      assert.deepEqual(second, first, 'nothing changed');
      const late = await phone.post('/jouw-werkplekscan/vragen/1', fieldsOf(allCodes.slice(0, 3), 'not_yet'));
      assert.match(late.text, /Je hebt dit al verstuurd/);
      assert.match((await phone.post('/jouw-werkplekscan/wijzigen')).text, /Je kunt je antwoorden weer wijzigen/);
      await phone.post('/jouw-werkplekscan/nakijken');
      assert.equal((await actionsOf(scan)).filter(({ action }) => action === 'workplace_scan.part_sent').length, 2);
    });

    it('shows nobody the answers of another before these are sent, and no staff of elsewhere anything', async () => {
      const student = await desk.openLink(noor);
      assert.doesNotMatch((await student.get('/jouw-werkplekscan')).text, /Kees|coach_time/);
      assert.equal((await student.get(scan)).path, '/inloggen');
      const admin = await product.browserAs('admin', desk.world.slug);
      assert.equal((await admin.get(scan)).status, 403);
    });

    it('goes to the talk only when somebody says so for who did not answer', async () => {
      const own = await desk.answerAsStaff(scan, 'institution', 'sufficient', { coach_time: 'not_yet' });
      assert.match(own.text, /Het deel van de hogeschool is verstuurd/);
      const early = await desk.lecturer.post(`${scan}/gesprek/beginnen`);
      assert.match(early.text, /Dit deel ontbreekt nog: student/);
      await desk.answerByLink(noor, 'sufficient', { coach_time: 'partly' });
      const talk = await desk.lecturer.post(`${scan}/gesprek/beginnen`);
      assert.equal(talk.path, `${scan}/gesprek`);
      assert.match(talk.text, /Bij 2 zinnen verschillen jullie/);
      // Enter presses the first button of a form: that keeps the talk, and begins no agreement.
      const form = talk.html.slice(talk.html.indexOf(`action="${scan}/gesprek"`));
      assert.doesNotMatch(/<button[^>]*>/.exec(form)?.[0] ?? 'name', /name/);
      const order = ['tijd voor de student', 'veilig werken', 'passen bij de opleiding'].map((words) =>
        talk.text.indexOf(words, talk.text.indexOf('Hier verschillen jullie')),
      );
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
        'the greatest difference first',
      );
      assert.match(talk.text, /Bedrijf antwoordde “nog niet” bij: De student kan hier veilig werken/);
    });

    it('keeps what two people save at once apart', async () => {
      const revision = await desk.hidden(`${scan}/gesprek`, 'revision');
      const office = await product.browserAs('placement_office', desk.world.slug);
      const joint = fieldsOf(allCodes, 'sufficient');
      await desk.lecturer.post(`${scan}/gesprek`, { revision, ...joint, 'note-safe': 'De trap is gemaakt' });
      const behind = await office.post(`${scan}/gesprek`, { revision, ...joint, 'choice-coach_time': 'partly' });
      assert.equal(behind.status, 409);
      assert.match(behind.text, /Iemand anders bewaarde net iets/);
      assert.match(behind.text, /De ander bewaarde: voldoende/);
    });

    it('never averages a hard signal away, and asks why where one party saw it', async () => {
      const save = async (other: Record<string, string>, notes: Record<string, string> = {}) => {
        const revision = await desk.hidden(`${scan}/gesprek`, 'revision');
        return desk.lecturer.post(`${scan}/gesprek`, { revision, ...fieldsOf(allCodes, 'strong', other, notes) });
      };
      await save({});
      assert.match((await desk.writeDown(scan, 'suitable')).text, /Schrijf op waarom jullie het samen anders zien/);
      await save({ hbo_coach: 'not_yet' }, { safe: 'De trap is gemaakt' });
      for (const outcome of ['suitable', 'suitable_with_actions'])
        assert.match((await desk.writeDown(scan, outcome)).text, /Kies een andere uitkomst/);
      const forged = await save({ safe: 'not_applicable' }, { safe: 'x' });
      assert.equal(forged.status, 200);
      assert.match((await desk.writeDown(scan, 'suitable')).text, /“Niet van toepassing” kan hier niet/);
      await save({ deputy_coach: 'not_yet' }, { safe: 'De trap is gemaakt' });
      assert.match((await desk.writeDown(scan, 'suitable_with_actions')).text, /Maak een afspraak bij: “Als de/);
    });

    it('has agreements with who and when, and an outcome that never changes', async () => {
      const revision = await desk.hidden(`${scan}/gesprek`, 'revision');
      const joint = fieldsOf(allCodes, 'strong', { deputy_coach: 'not_yet' }, { safe: 'De trap is gemaakt' });
      const form = await desk.lecturer.post(`${scan}/gesprek`, { revision, ...joint, next: 'afspraak-deputy_coach' });
      assert.equal(form.path, `${scan}/afspraken/nieuw?zin=deputy_coach`);
      const action = { statementCode: 'deputy_coach', words: 'Tweede begeleider zoeken', owner: 'company' };
      const past = await desk.lecturer.post(`${scan}/afspraken/nieuw`, { ...action, dueOn: '2026-11-01' });
      assert.match(past.text, /Kies een dag vanaf vandaag/);
      await desk.lecturer.post(`${scan}/afspraken/nieuw`, { ...action, dueOn: '2027-01-31' });
      assert.match((await desk.writeDown(scan, 'suitable_with_actions', '2026-11-23')).text, /Kies een dag na vandaag/);
      product.sent.length = 0;
      const done = await desk.writeDown(scan, 'suitable_with_actions');
      assert.match(done.text, /De uitkomst is vastgelegd/);
      assert.deepEqual(
        product.sent.map(({ to, subject }) => [to.address, subject]).toSorted(),
        [iris, noor].map((to) => [to, 'De uitkomst van de werkplekscan bij Van Dam Techniek B.V.']),
      );
      assert.equal((await desk.lecturer.get(`${scan}/gesprek`)).path, scan);
      await assert.rejects(
        inWorld((tx) =>
          tx.updateTable('workplaceScan').set({ outcome: 'suitable' }).where('id', '=', idOf(scan)).execute(),
        ),
        /a concluded workplace scan does not change/,
      );
    });

    it('gives the company its page, its PDF and its own agreements to tick off', async () => {
      const phone = await desk.openLink(iris);
      const page = await phone.get('/jouw-werkplekscan');
      assert.match(page.text, /Geschikt met afspraken/);
      assert.match(page.text, /Wat jij hebt afgesproken.*Tweede begeleider zoeken/s);
      assert.match(page.text, /Bedrijf antwoordde “nog niet” bij: .* De trap is gemaakt/);
      const pdf = await phone.request('/jouw-werkplekscan/pdf');
      assert.equal(pdf.headers.get('content-type'), 'application/pdf');
      const tick = /\/jouw-werkplekscan\/afspraken\/[0-9a-f-]{36}\/afvinken/.exec(page.html)?.[0] ?? '';
      const student = await desk.openLink(noor);
      assert.equal((await student.post(tick, { done: 'yes' })).status, 404, 'not of another party');
      assert.match((await phone.post(tick, { done: 'yes' })).text, /Gedaan: Bedrijf/);
      assert.match((await phone.post(tick, { done: 'yes' })).text, /Gedaan: Bedrijf/, 'twice is once');
      assert.equal((await actionsOf(scan)).filter(({ action }) => action === 'workplace_scan.action_done').length, 1);
    });

    it('asks for a new scan when the coach changes, as the company page, the list and the tasks say', async () => {
      await inWorld((tx) =>
        tx
          .updateTable('workplaceCoach')
          .set({ validUntil: '2026-11-22' })
          .where('workplaceId', '=', desk.workplaceId)
          .execute(),
      );
      const company = await desk.lecturer.get(`/bedrijven/${desk.world.companyId}`);
      assert.match(company.text, /Nieuwe scan nodig\. De begeleider is gewisseld/);
      assert.match((await desk.lecturer.get(scan)).text, /Deze scan geldt niet meer/);
      await watchScans(product.deps);
      await watchScans(product.deps);
      assert.match(
        (await desk.lecturer.get('/mijn-taken')).text,
        /Scan een werkplek van Van Dam Techniek B\.V\. opnieuw/,
      );
      const listed = await desk.lecturer.get('/werkplekscans?stand=rescan&bedrijf=van+dam&eigen=ja');
      assert.match(listed.text, /Nieuwe scan nodig/);
      assert.match((await desk.lecturer.get('/werkplekscans?stand=valid')).text, /Geen scan gevonden/);
    });

    it('is compared with the former one, which is then followed', async () => {
      const next = await desk.start({ studentNumber: '' });
      await desk.answerAsStaff(next, 'institution', 'strong');
      const done = await desk.conclude(next, 'suitable', {}, {});
      assert.match(done.text, /Vergeleken met de vorige scan.*Als de praktijkbegeleider er niet is/s);
      assert.match(done.text, /van nog niet naar sterk/);
      assert.match(done.text, /Zonder antwoord van: bedrijf/);
      assert.match((await desk.lecturer.get(scan)).text, /Na deze scan is een nieuwe gedaan/);
      await watchScans(product.deps);
      assert.doesNotMatch((await desk.lecturer.get('/mijn-taken')).text, /opnieuw/);
    });
  });

  describe('with a party that never answers', () => {
    it('reminds by the schedule, in working hours, until it is sent', async () => {
      await desk.at('2027-03-01T09:00:00Z');
      const scan = await desk.start({ studentNumber: '' });
      const reminded = async () => {
        const known = product.sent.length;
        await Promise.all([remindParties(product.deps), remindParties(product.deps)]);
        await product.drain();
        return product.sent.slice(known).map(({ to, subject }) => `${to.address} ${subject.split(':')[0]}`);
      };
      await desk.at('2027-03-04T09:00:00Z');
      assert.deepEqual(await reminded(), [], 'three days later');
      await desk.at('2027-03-05T05:00:00Z');
      assert.deepEqual(await reminded(), [], 'before eight in the morning');
      await desk.at('2027-03-05T09:00:00Z');
      assert.deepEqual(await reminded(), [`${iris} Herinnering`]);
      assert.deepEqual(await reminded(), [], 'once');
      assert.match((await desk.lecturer.get(scan)).text, /1 keer herinnerd/);
      await desk.at('2027-03-11T09:00:00Z');
      await desk.answerByLink(iris, 'strong');
      assert.deepEqual(await reminded(), [], 'after it was sent');
      await desk.lecturer.post(`${scan}/intrekken`, { reason: 'Toch niet' });
    });

    it('can be answered on paper by staff, which is noted, or re-addressed, and then begins anew', async () => {
      const scan = await desk.start({ studentNumber: '' });
      const phone = await desk.openLink(iris);
      await phone.post('/jouw-werkplekscan/vragen/1', fieldsOf(allCodes.slice(0, 3), 'partly'));
      const oldLink = desk.linkTo(iris);
      const moved = await desk.lecturer.post(`${scan}/delen/company/adres`, {
        name: 'Jan',
        email: 'jan@vandam.example',
      });
      assert.match(moved.text, /Een mail met een nieuwe link is onderweg/);
      await product.drain();
      assert.equal((await product.browser().get(oldLink)).status, 410);
      assert.equal((await phone.get('/jouw-werkplekscan')).status, 410);
      const jan = await desk.openLink('jan@vandam.example');
      assert.doesNotMatch((await jan.get('/jouw-werkplekscan')).text, /3 van de 20/, 'what Iris wrote is hers');
      const typed = await desk.answerAsStaff(scan, 'company', 'strong');
      assert.match(typed.text, /Van papier overgenomen door Lars Docent/);
      assert.ok((await actionsOf(scan)).some(({ action }) => action === 'workplace_scan.part_typed_over'));
      const late = await jan.post('/jouw-werkplekscan/vragen/1', fieldsOf(allCodes.slice(0, 3), 'not_yet'));
      assert.match(late.text, /Je hebt dit al verstuurd/);
      await desk.lecturer.post(`${scan}/intrekken`, { reason: 'Toch niet' });
      assert.equal((await product.browser().get(desk.linkTo('jan@vandam.example'))).status, 410);
    });

    it('gets another link when the old one ran out, at the same address only', async () => {
      const scan = await desk.start({ studentNumber: '' });
      const link = desk.linkTo(iris);
      await desk.at('2027-07-01T09:00:00Z');
      const dead = await product.browser().get(link);
      assert.equal(dead.status, 410);
      await product.browser().post(`${link}/nieuwe-link`);
      await product.drain();
      assert.notEqual(desk.linkTo(iris), link);
      await desk.openLink(iris);
      await desk.lecturer.post(`${scan}/intrekken`, { reason: 'Toch niet' });
    });

    it('leaves a talk that says so, in which an answer that comes late still counts', async () => {
      const scan = await desk.start();
      assert.match((await desk.lecturer.get(`${scan}/gesprek/beginnen`)).text, /Nog niemand heeft een deel verstuurd/);
      await desk.answerAsStaff(scan, 'institution', 'strong');
      const talk = await desk.lecturer.post(`${scan}/gesprek/beginnen`, { without: 'yes' });
      assert.match(talk.text, /Zonder antwoord van: bedrijf en student/);
      await desk.answerByLink(iris, 'strong', { safe: 'not_yet' });
      const heard = await desk.lecturer.get(`${scan}/gesprek`);
      assert.match(heard.text, /Zonder antwoord van: student/);
      assert.match(heard.text, /Bedrijf antwoordde “nog niet”/);
      const done = await desk.conclude(scan, 'suitable', {}, { safe: 'Het hek staat er nu' });
      assert.match(done.text, /De uitkomst is vastgelegd/);
      assert.match((await (await desk.openLink(noor)).get('/jouw-werkplekscan')).text, /zonder jouw deel/);
    });
  });

  describe('before an agreement is sent', () => {
    let agreementId: string;
    let office: Browser;
    let lead: Browser;
    const route = () => `/mkb-routes/${desk.world.mkbRouteId}/werkplekscan`;
    const stateOf = async () =>
      (
        await inWorld((tx) =>
          tx.selectFrom('agreement').select('state').where('id', '=', agreementId).executeTakeFirst(),
        )
      )?.state;
    before(async () => {
      await desk.at('2027-08-02T09:00:00Z');
      office = await product.browserAs('placement_office', desk.world.slug);
      lead = await product.browserAs('project_lead', desk.world.slug);
      agreementId = await addDraft(product.deps, desk.world);
    });
    const toWorkplace = (workplaceId: string | null) =>
      inWorld((tx) => tx.updateTable('agreement').set({ workplaceId }).where('id', '=', agreementId).execute());

    it('warns without a workplace, and says nothing where a scan holds', async () => {
      const check = `/overeenkomsten/${agreementId}/nakijken`;
      const warned = await office.get(check);
      assert.match(warned.text, /geen werkplek uit het register gekozen.*Je kunt de overeenkomst wel versturen/);
      await toWorkplace(desk.workplaceId);
      assert.doesNotMatch((await office.get(check)).text, /werkplekscan/);
      assert.match((await office.get(`/overeenkomsten/${agreementId}`)).text, /Geschikt, geldig tot en met/);
    });

    it('really stops where the Mkb-route requires one, and says what to do', async () => {
      assert.equal((await lead.submit(route(), { requirement: 'required' })).status, 303);
      assert.match((await lead.get(route())).html, /value="required"[^>]* checked|checked[^>]*value="required"/);
      assert.equal((await office.post(route(), { requirement: 'none' })).status, 403);
      // Another coach: what was concluded was about somebody else.
      const personId = product.deps.newId();
      const now = product.clock.now();
      const { institutionId } = desk.world;
      await inWorld(async (tx) => {
        const person = { institutionId, id: personId, name: 'Wil Nieuw', email: 'wil@vandam.example', createdAt: now };
        await tx.insertInto('person').values(person).execute();
        const term = { institutionId, id: product.deps.newId(), workplaceId: desk.workplaceId, personId };
        await tx
          .insertInto('workplaceCoach')
          .values({ ...term, validFrom: '2027-01-01' })
          .execute();
      });
      const check = await office.get(`/overeenkomsten/${agreementId}/nakijken`);
      assert.match(check.text, /Eerst is nog een geldige werkplekscan nodig/);
      assert.doesNotMatch(check.html, new RegExp(`action="/overeenkomsten/${agreementId}/versturen"`));
      const refused = await office.post(`/overeenkomsten/${agreementId}/versturen`);
      assert.match(refused.text, /Start een scan van de werkplek/);
      assert.equal(await stateOf(), 'draft');
      const start = /href="(\/bedrijven\/[^"]+\/scan\?[^"]+)"/.exec(check.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      assert.match((await office.get(start)).html, /value="1087452"/);
    });

    it('is not enough with a scan that says: not yet suitable', async () => {
      const scan = await desk.start({ studentNumber: '' });
      await desk.answerAsStaff(scan, 'institution', 'strong', { safe: 'not_yet' });
      const done = await desk.conclude(scan, 'not_yet_suitable', { safe: 'not_yet' });
      assert.match(done.text, /Dit moet eerst worden opgelost.*nog niet veilig werken/s);
      assert.match((await office.post(`/overeenkomsten/${agreementId}/versturen`)).text, /geldige werkplekscan/);
    });

    it('goes once the scan holds', async () => {
      const scan = await desk.start({ studentNumber: '' });
      await desk.answerAsStaff(scan, 'institution', 'strong');
      await desk.conclude(scan);
      assert.match((await office.post(`/overeenkomsten/${agreementId}/versturen`)).text, /Verstuurd/);
      assert.equal(await stateOf(), 'sent');
    });
  });

  it('leaves a whole log', () => expectWholeChains(product.deps.db));
});
