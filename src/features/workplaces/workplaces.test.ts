import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { jpegOf, pngOf } from '../../../tests/support/pictures.ts';
import { addDraft } from '../../../tests/support/small-world.ts';
import { paths } from '../../paths.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import { seenIn } from '../companies/companies.fixture.ts';
import { outcomeKey } from './rules/outcome-key.ts';
import { units, type WorkplaceWorld, workplaceWorld } from './workplaces.fixture.ts';

const key = (unit: number, outcome: number) =>
  outcomeKey({ unitId: units[unit]?.id ?? '', unitName: '', outcome: units[unit]?.outcomes[outcome] ?? '' });

describe('a workplace and what can be learned there', () => {
  let w: WorkplaceWorld;
  let office: Browser;
  let tasks: string;
  let place: { workplaceId: string; mkbRouteId: string };
  before(async () => {
    w = await workplaceWorld();
    office = w.office;
    tasks = paths.workTasks({ mkbRouteId: w.world.mkbRouteId });
    place = { workplaceId: w.workplaceId, mkbRouteId: w.world.mkbRouteId };
  });
  after(() => w.product.close());

  const coverage = async () => (await office.get(paths.workplaceCoverage(place))).text;

  describe('the list of work tasks', () => {
    it('is filled by pasting lines, and says which outcomes no task is about', async () => {
      const add = paths.workTasksAdd({ mkbRouteId: w.world.mkbRouteId });
      assert.match((await w.lead.post(add, { names: ' \n' })).text, /Schrijf minstens één werktaak op/);
      const page = await w.lead.post(add, { names: '- Storingen zoeken\n- Onderhoud doen\n- storingen zoeken' });
      assert.match(page.text, /2 werktaken toegevoegd/);
      assert.match(page.text, /3 leeruitkomsten horen nog bij geen enkele werktaak/);
      const long = 'x'.repeat(161);
      const refused = await w.lead.submit(add, { names: `${long}\nTekenen` });
      assert.equal(refused.status, 422);
      assert.match(refused.html, new RegExp(long));
    });

    it('ties outcomes to a task and goes on with the next', async () => {
      const ids = await w.taskIds();
      const first = paths.workTask({ mkbRouteId: w.world.mkbRouteId, workTaskId: ids['Storingen zoeken'] ?? '' });
      assert.match((await w.lead.get(first)).text, /volgens het ontwerp op de hogeschool/);
      const next = await w.lead.post(first, {
        name: 'Storingen zoeken',
        outcomes: [key(0, 0), key(0, 1)],
        next: 'yes',
      });
      assert.equal(next.path.endsWith(ids['Onderhoud doen'] ?? '?'), true, next.path);
      await w.lead.post(next.path, { name: 'Onderhoud doen', outcomes: key(1, 0) });
      assert.match((await w.lead.get(tasks)).text, /Elke leeruitkomst .* hoort bij een werktaak/);
      const taken = await w.lead.post(next.path, { name: 'storingen zoeken', outcomes: key(1, 0) });
      assert.match(taken.text, /staat al in de lijst/);
    });

    it('brings a task back with its outcomes, and is moved and kept by who may', async () => {
      const ids = await w.taskIds();
      const of = { mkbRouteId: w.world.mkbRouteId, workTaskId: ids['Onderhoud doen'] ?? '' };
      assert.match((await w.lead.post(paths.workTaskRemove(of))).text, /staat niet meer in de lijst/);
      assert.match((await w.lead.get(tasks)).text, /1 werktaak\. 1 leeruitkomst/);
      await w.lead.post(paths.workTasksAdd({ mkbRouteId: w.world.mkbRouteId }), { names: 'onderhoud doen' });
      assert.match((await w.lead.get(tasks)).text, /2 werktaken\. Elke leeruitkomst/);
      await w.lead.post(paths.workTaskMove(of), { direction: 'up' });
      const page = (await w.lead.get(tasks)).text;
      assert.ok(page.indexOf('onderhoud doen') < page.indexOf('Storingen zoeken'));
      assert.equal((await office.submit(paths.workTaskMove(of), { direction: 'up' })).status, 403);
      assert.equal((await office.get(tasks)).status, 200);
    });
  });

  describe('the profile', () => {
    const form = (more: Record<string, string | readonly string[]> = {}) => ({
      where: 'main',
      daysPerWeek: ['2', '4'],
      daysNote: 'Vrijdag dicht',
      travel: 'Bus 2',
      accessible: 'partly',
      accessibleNote: '',
      description: 'Je bouwt mee.',
      isOpen: 'yes',
      mkbRoutes: [w.world.mkbRouteId],
      'places-2026': '',
      'places-2027': '2',
      ...more,
    });
    const profile = () => paths.workplaceProfile({ workplaceId: w.workplaceId });

    it('says what is known and what lacks', async () => {
      const page = await office.get(paths.workplace({ workplaceId: w.workplaceId }));
      assert.match(page.text, /Hoeveel studenten bij .* terecht kunnen, is nog niet bekend/);
      assert.match(page.text, /nog niet aan een Mkb-route verbonden/);
    });

    it('keeps what is typed when a number is no number', async () => {
      const seen = seenIn((await office.get(profile())).html);
      const page = await office.submit(profile(), { ...form({ 'places-2027': 'twee' }), seen });
      assert.equal(page.status, 422);
      assert.match(page.text, /Vul een heel getal in van 0 tot en met 99/);
      assert.match(page.html, /value="twee"/);
    });

    it('is saved with places per cohort, and not over the head of somebody else', async () => {
      const seen = seenIn((await office.get(profile())).html);
      const page = await office.post(profile(), { ...form(), seen });
      assert.match(page.text, /zijn 2 plaatsen vrij in 2027-2028/);
      assert.match(page.text, /Bus 2/);
      const late = await office.submit(profile(), { ...form({ travel: 'Fiets' }), seen });
      assert.equal(late.status, 409);
      assert.match(late.html, /Fiets/);
    });

    it('moves to a location without postcode, says so, and the words for agreements follow', async () => {
      const { institutionId, companyId } = w.world;
      const id = w.product.deps.newId();
      const createdAt = w.product.clock.now();
      const location = {
        institutionId,
        id,
        companyId,
        name: 'Hal Noord',
        street: 'Kade 1',
        place: 'Kampen',
        createdAt,
      };
      await w.product.deps.db.inInstitution(institutionId, (tx) =>
        tx.insertInto('companyLocation').values(location).execute(),
      );
      const filled = await office.get(profile());
      assert.match(filled.text, /Van dit adres is geen postcode bekend/);
      const page = await office.post(profile(), { ...form({ where: id }), seen: seenIn(filled.html) });
      assert.match(page.text, /Zonder postcode kunnen we niet laten zien hoe ver/);
      assert.match(page.text, /In de overeenkomst Kade 1, Kampen/);
      const gone = await office.submit(profile(), {
        ...form({ where: w.product.deps.newId() }),
        seen: seenIn((await office.get(profile())).html),
      });
      assert.match(gone.text, /Deze vestiging is er niet meer/);
    });

    it('has a photo that is told by its content, turned as it was taken, and goes when it is replaced', async () => {
      const edit = paths.workplacePhotoEdit({ workplaceId: w.workplaceId });
      const photo = paths.workplacePhoto({ workplaceId: w.workplaceId });
      const send = (bytes: Uint8Array | null, alt = 'Een draaibank') =>
        office.upload(edit, { name: 'file', bytes }, { alt });
      const refused: [Uint8Array | null, RegExp][] = [
        [null, /Kies een foto/],
        [Buffer.from('<svg/>'), /geen JPEG of PNG/],
        [pngOf(100, 400), /te klein/],
        [Buffer.concat([pngOf(320, 320), Buffer.alloc(7 * 1024 * 1024)]), /groter dan 6 MB/],
      ];
      for (const [bytes, why] of refused) {
        const page = await send(bytes, 'Een <oude> bank');
        assert.match(page.text, why);
        assert.match(page.html, /Een &lt;oude&gt; bank|Een &lt;oude> bank/, 'words beside it are kept');
      }
      assert.equal((await office.get(photo)).status, 404);
      assert.match((await send(pngOf(320, 320), '')).text, /Kies de foto nog een keer/);
      const turned = `Exif\0\0${Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex').toString('latin1')}`;
      assert.equal((await send(jpegOf(800, 600, [[0xe1, turned]]))).status, 303);
      const page = await office.get(paths.workplace({ workplaceId: w.workplaceId }));
      assert.match(page.html, /alt="Een draaibank" width="600" height="800"/);
      const shown = await office.request(photo);
      assert.equal(shown.headers.get('content-type'), 'image/jpeg');
      assert.match(shown.headers.get('content-security-policy') ?? '', /sandbox/);
      assert.equal(shown.headers.get('x-content-type-options'), 'nosniff');
      const files = () =>
        w.product.deps.db.inInstitution(w.world.institutionId, (tx) =>
          tx.selectFrom('storedFile').select('id').execute(),
        );
      assert.equal((await files()).length, 1);
      await send(pngOf(320, 320));
      assert.equal((await files()).length, 1);
      await office.post(paths.workplacePhotoRemove({ workplaceId: w.workplaceId }));
      assert.equal((await files()).length, 0);
    });
  });

  describe('coverage', () => {
    it('is ticked by staff and found in a sentence', async () => {
      const ids = await w.taskIds();
      const tick = paths.workplaceTasks(place);
      const page = await office.get(tick);
      await office.post(tick, { [`task-${ids['Storingen zoeken']}`]: 'partly', seen: seenIn(page.html) });
      assert.match(
        await coverage(),
        /dekt 0 van de 3 leeruitkomsten .* 2 worden deels gedekt\. Voor 2 is nog niet gepland/,
      );
      assert.match(await coverage(), /Van 1 is nog niet bekend/);
      assert.equal((await office.submit(tick, { seen: seenIn(page.html) })).status, 409);
    });

    it('plans what is learned elsewhere, with a place and with words', async () => {
      const plan = paths.workplaceElsewhere(place);
      const words = (more: Record<string, string>) => office.post(plan, more);
      assert.match((await words({ [`plan-${key(0, 0)}`]: 'Twee weken mee' })).text, /Kies waar dit geleerd wordt/);
      assert.match((await words({ [`place-${key(0, 0)}`]: 'other_site' })).text, /Schrijf in een paar woorden op/);
      await words({ [`place-${key(0, 0)}`]: 'other_site', [`plan-${key(0, 0)}`]: 'Twee weken mee in Kampen' });
      assert.match(await coverage(), /Andere vestiging van het bedrijf: Twee weken mee in Kampen/);
      assert.match(await coverage(), /Voor 1 is nog niet gepland/);
    });

    it('keeps what a newer version drops, and says so', async () => {
      await w.design([
        { ...(units[0] as (typeof units)[number]), outcomes: ['Bouwt een besturing.'] },
        ...units.slice(1),
      ]);
      assert.match(await coverage(), /Niet meer in deze versie .* Twee weken mee in Kampen/);
      const list = await w.lead.get(tasks);
      assert.match(list.text, /1 staat niet meer in deze versie/);
      const ids = await w.taskIds();
      const of = { mkbRouteId: w.world.mkbRouteId, workTaskId: ids['Storingen zoeken'] ?? '' };
      assert.match((await w.lead.get(paths.workTask(of))).text, /Niet meer in deze versie .* Meet aan schakelingen/);
      await w.design(units);
      assert.doesNotMatch(await coverage(), /Niet meer in deze versie/);
    });

    it('of a Mkb-route shows first what nobody covers', async () => {
      const page = await office.get(paths.mkbRouteCoverage({ mkbRouteId: w.world.mkbRouteId }));
      assert.match(page.text, /3 leeruitkomsten worden door de ene werkplek niet gedekt/);
      assert.ok(page.text.indexOf('Plant onderhoud') < page.text.indexOf('Rekent met wissels'));
      assert.doesNotMatch(page.text, /niemand/, 'workplaces are no people');
    });

    it('of a student joins all workplaces in time, the second company too', async () => {
      await addDraft(w.product.deps, w.world, (draft) => ({
        ...draft,
        workplace: { location: 'Kade 1, Kampen', jobTitle: 'monteur' },
        parties: {
          ...draft.parties,
          learningCompany: { ...draft.parties.learningCompany, name: 'Van Dam Techniek B.V.', kvkNumber: '12345678' },
          secondCompany: {
            name: 'Elders B.V.',
            kvkNumber: '87654321',
            address: 'Zijweg 1',
            representedByName: 'E. Elders',
            representedByJobTitle: 'directeur',
            location: 'Zijweg 1',
            jobTitle: 'lasser',
            workplaceCoachName: 'L. Lasser',
            workplaceCoachJobTitle: 'voorman',
            daysPerWeek: 1,
            from: null,
            until: null,
          },
        },
      }));
      const student = { studentId: w.world.studentId };
      const page = await office.get(paths.studentCoverage(student));
      assert.match(page.text, /Van Dam Techniek B\.V\., monteur, Kade 1, Kampen/);
      assert.match(page.text, /Elders B\.V\., lasser, Zijweg 1 .*tweede leerbedrijf.*staat zo niet bij de werkplekken/);
      assert.match(page.text, /De werkplek dekt 0 van de 3/);
      assert.match(page.text, /Twee weken mee in Kampen/);
      const own = { [`place-${key(0, 0)}`]: 'third_location', [`plan-${key(0, 0)}`]: 'Bij het ontwikkelbedrijf' };
      assert.match(
        (await office.post(paths.studentElsewhere(student), own)).text,
        /Derde leerlocatie: Bij het ontwikkelbedrijf/,
      );
      assert.match(await coverage(), /Twee weken mee in Kampen/);
    });
  });

  describe('asked of the company by a link', () => {
    it('is ticked without an account, a few at a time, kept at each step and sent once', async () => {
      const ask = paths.workplaceTasksAsk(place);
      assert.match((await office.post(ask)).text, /Kies aan wie je het vraagt/);
      const person = /name="personId" value="([^"]+)"/.exec((await office.get(ask)).html)?.[1] ?? '';
      assert.match((await office.post(ask, { personId: person })).text, /De vraag is onderweg naar Ineke van Dam/);
      const link = await w.linkTo('ineke@vandam.example');
      const company = w.product.browser();
      assert.match((await company.get(link)).text, /vijf minuten/);
      const first = await company.post(link);
      assert.match(first.text, /Stap 1 van 2/);
      const ids = await w.taskIds();
      const answers = { [`task-${ids['Storingen zoeken']}`]: 'yes', [`task-${ids['onderhoud doen']}`]: 'no' };
      const check = await company.post(first.path, answers);
      assert.match(check.text, /Storingen zoeken Ja/);
      // On another telephone, from the same mail.
      const other = w.product.browser();
      assert.match((await other.post(link)).text, /Kloppen de werktaken\?.*Storingen zoeken Ja/);
      assert.match(await coverage(), /dekt 0 van de 3/);
      const done = await company.post(check.path);
      assert.match(done.text, /Bedankt, dit helpt ons verder/);
      assert.match(await coverage(), /dekt 2 van de 3 leeruitkomsten/);
      assert.match((await other.post(check.path)).text, /Bedankt/);
      assert.match((await company.get(link)).text, /Dit is al gedaan/);
      const page = await office.get(paths.workplace({ workplaceId: w.workplaceId }));
      assert.match(page.text, /Aangekruist door het bedrijf op 3 maart 2027/);
      const lines = await w.product.deps.db.inInstitution(w.world.institutionId, (tx) =>
        auditLines(tx).select(['actorName']).where('action', '=', 'workplace.tasks_answered').execute(),
      );
      assert.deepEqual(lines.map(({ actorName }) => actorName).sort(), ['Ineke van Dam', 'Petra Bureau']);
    });

    it('offers a workplace, gets it back with a question, and sees it taken over', async () => {
      const ask = paths.workplaceOfferAsk({ companyId: w.world.companyId });
      const choice = await office.get(ask);
      const person = /name="personId" value="([^"]+)"/.exec(choice.html)?.[1] ?? '';
      await office.post(ask, { personId: person, mkbRouteId: w.world.mkbRouteId });
      const company = w.product.browser();
      const link = await w.linkTo('ineke@vandam.example');
      const work = await company.post(link);
      assert.match(work.text, /Stap 1 van 5.*Wat gaat een student bij jullie doen/);
      assert.equal((await company.submit(work.path, { functionTitle: '' })).status, 422);
      const where = await company.post(work.path, { functionTitle: 'tester', description: '' });
      assert.match((await company.post(where.path, { where: 'other', street: 'Kade 2' })).text, /Vul de plaats in/);
      assert.match(
        (await company.post(where.path, { where: 'other', place: 'Hattem', postcode: 'x' })).text,
        /Kade|Hattem/,
      );
      const when = await company.post(where.path, { where: 'other', street: 'Kade 2', place: 'Hattem', postcode: '' });
      assert.match(
        (await company.post(when.path, { places: '1', year: '2027' })).text,
        /Kruis minstens één mogelijkheid aan/,
      );
      const nothing = (await company.post(when.path, { places: '', year: '2027' })).text;
      assert.match(nothing, /Hoeveel dagen per week\? Kruis minstens.*Hoeveel studenten\? Vul dit in/, 'both at once');
      const tick = await company.post(when.path, { daysPerWeek: ['3'], places: '1', year: '2027' });
      const ids = await w.taskIds();
      const check = await company.post(tick.path, { [`task-${ids['onderhoud doen']}`]: 'yes' });
      assert.match(check.text, /Kade 2, Hattem.*1, vanaf studiejaar 2027-2028/);
      assert.match((await company.post(check.path)).text, /Bedankt voor je aanbod/);
      assert.match((await company.post(check.path)).text, /Bedankt voor je aanbod/);

      const task = await office.get('/mijn-taken');
      assert.match(task.text, /Bekijk de werkplek die Van Dam Techniek B\.V\. aanbiedt/);
      const offer = /href="(\/aangeboden-werkplekken\/[^"]+)"/.exec(task.html)?.[1] ?? '';
      assert.match((await office.get(offer)).text, /Van deze plek is geen postcode bekend/);
      assert.match((await office.post(`${offer}/teruggeven`, { reason: '' })).text, /Wat moet er anders/);
      assert.match(
        (await office.post(`${offer}/teruggeven`, { reason: 'Kan het ook 4 dagen?' })).text,
        /Het bedrijf krijgt een mail/,
      );
      assert.equal((await office.post(`${offer}/overnemen`)).text.includes('intussen veranderd'), true);

      const again = w.product.browser();
      const second = await w.linkTo('ineke@vandam.example');
      assert.notEqual(second, link);
      assert.match(w.product.sent.at(-1)?.text ?? '', /Kan het ook 4 dagen\?/);
      await again.post(second);
      await again.post('/jouw-werkplek/when', { daysPerWeek: ['3', '4'], places: '1', year: '2027' });
      assert.match((await again.get('/jouw-werkplek/when')).text, /Kan het ook 4 dagen\?/);
      await again.post('/jouw-werkplek/nakijken');
      const workplace = await office.post(`${offer}/overnemen`);
      assert.match(workplace.text, /tester.*is 1 plaats vrij in 2027-2028/);
      assert.match(workplace.text, /dekt 1 van de 3/);
      await w.product.drain();
      assert.match(w.product.sent.at(-1)?.text ?? '', /overgenomen/);
      assert.match((await again.get('/jouw-werkplek')).text, /Je werkplek staat erbij/);
    });

    it('gives another link when it ran out, to the same address', async () => {
      const ask = paths.workplaceTasksAsk(place);
      const person = /name="personId" value="([^"]+)"/.exec((await office.get(ask)).html)?.[1] ?? '';
      await office.post(ask, { personId: person });
      const link = await w.linkTo('ineke@vandam.example');
      w.product.clock.advance(61 * 24 * 60);
      const company = w.product.browser();
      assert.match((await company.get(link)).text, /werkt niet meer.*Stuur mij een nieuwe link/);
      await company.post(`${link}/nieuwe-link`);
      const fresh = await w.linkTo('ineke@vandam.example');
      assert.notEqual(fresh, link);
      assert.match((await company.post(fresh)).text, /Stap 1 van 2/);
      w.product.clock.set('2027-03-03T10:00:00Z');
    });
  });

  describe('the list', () => {
    const list = async (query: string) => (await office.get(`${paths.workplaces()}?${query}`)).text;
    it('narrows by Mkb-route, days, free places and words', async () => {
      const cases: [string, string[]][] = [
        ['', ['monteur', 'tester']],
        ['dagen=3', ['tester']],
        ['dagen=5', []],
        ['zoek=hattem', ['tester']],
        ['zoek=van+dam', ['monteur', 'tester']],
        ['zoek=%25', []],
        [`mkb-route=${w.world.mkbRouteId}&studiejaar=2027-2028&vrij=yes`, ['monteur', 'tester']],
        ['studiejaar=2028-2029&vrij=yes', []],
      ];
      for (const [query, expected] of cases) {
        const text = await list(query);
        const found = ['monteur', 'tester'].filter((name) => text.includes(`${name} Van Dam`));
        assert.deepEqual(found, expected, query);
      }
      assert.match(await list('studiejaar=2027-2028'), /2 van 2/);
    });
  });
});
