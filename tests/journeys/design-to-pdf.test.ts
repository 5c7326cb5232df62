import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { addColleague, logIn, setUpHogeschool, signFromMail } from './chores.ts';
import { type Installation, install } from './installation.ts';
import { downloadPdf } from './pdf.ts';
import { type Look, looks, nameOf, Visitor } from './visitor.ts';

const staff = {
  lead: { name: 'Piet de Leider', email: 'piet@drempel.example', role: 'Projectleider' },
  manager: { name: 'Marga de Graaf', email: 'marga@drempel.example', role: 'Opleidingsmanager', maySign: true },
  tutor: { name: 'Vera Tutor', email: 'vera@drempel.example', role: 'Docentbegeleider' },
  office: { name: 'Petra Bureau', email: 'petra@drempel.example', role: 'Praktijkbureau' },
};
const owner = { name: 'Ilse van Dam', email: 'ilse@vandam.example' };
const student = { name: 'Noor El Amrani', email: 'noor@student.drempel.example' };

for (const look of looks)
  describe(`from a design to a signed agreement, at ${nameOf(look)}`, () => {
    let browser: Browser;
    let installation: Installation;
    const visitors: Partial<Record<keyof typeof staff, Visitor>> = {};

    before(async () => {
      browser = await launchBrowser();
      installation = await install();
      const admin = await Visitor.at(browser, installation.origin, look);
      await setUpHogeschool(admin, installation);
      for (const colleague of Object.values(staff)) await addColleague(admin, colleague);
      await admin.leave();
    });
    after(async () => {
      await browser.close();
      await installation.close();
    });

    /** This colleague, logged in. */
    async function as(who: keyof typeof staff): Promise<Visitor> {
      const known = visitors[who];
      if (known) return known;
      const visitor = await Visitor.at(browser, installation.origin, look);
      visitors[who] = visitor;
      await logIn(visitor, installation.post, staff[who].email);
      return visitor;
    }

    /** Each part goes on where the one before it ended. */
    let isWhole = true;
    const part = (name: string, body: () => Promise<void>) =>
      it(name, async () => {
        assert.ok(isWhole, 'an earlier part of this journey failed');
        isWhole = false;
        await body();
        isWhole = true;
      });

    part('the project lead designs a Mkb-route and says why it is one', () => design(as, look));
    part('the programme manager sees what falls short, and publishes', () => publish(as));
    part('the placement office enters a company and a student', () => enterPeople(as));
    part('the wizard is filled from what is known, checked and sent', () => drawUp(as));
    part('three people sign from their mail, and everybody keeps a PDF', async () => {
      const signers = [
        { ...student, jobTitle: null, authority: 'Ik ben de student uit deze overeenkomst.' },
        { ...owner, jobTitle: 'directeur', authority: 'Ik mag namens Van Dam Techniek B.V. ondertekenen.' },
        { ...staff.manager, jobTitle: 'opleidingsmanager', authority: /^Ik mag namens Hogeschool Drempel/ },
      ];
      for (const { email, jobTitle, authority } of signers) {
        const visitor = await Visitor.at(browser, installation.origin, look);
        await signFromMail(visitor, installation.post, email, { jobTitle, authority });
        await visitor.leave();
      }
      const office = await as('office');
      await office.goTo('/overeenkomsten?stand=concluded');
      await office.follow(new RegExp(student.name));
      await office.sees(/^Iedereen heeft ondertekend/);
      for (
        let tries = 0;
        tries < 20 && !(await office.page.getByText('Na 3 ondertekeningen').isVisible());
        tries += 1
      ) {
        await office.page.waitForTimeout(300);
        await office.page.reload();
      }
      await office.picture('concluded');
      await downloadPdf(office, 'Na 3 ondertekeningen', [student.name, owner.name, staff.manager.name, 'Van Dam']);
      for (const visitor of Object.values(visitors)) await visitor.leave();
      assert.deepEqual(installation.failures, []);
    });
  });

type As = (who: keyof typeof staff) => Promise<Visitor>;

async function design(as: As, look: Look): Promise<void> {
  const lead = await as('lead');
  await lead.open('Mkb-routes');
  await lead.follow('Nieuwe Mkb-route');
  await lead.fill('Naam van de Mkb-route', 'Ad Mechatronica, Mkb-route');
  await lead.fill('Naam van de opleiding', 'Mechatronica');
  await lead.fill('Code in het register', '80071');
  await lead.fill('Studiepunten (EC)', '120');
  await lead.answer('Graad', /^Associate degree/);
  await lead.answer('Vorm', 'Duaal');
  await lead.answer('Waarmee begin je?', /^Eerst vooral leren/);
  await lead.choose('Projectleider', staff.lead.name);
  await lead.picture('mkb-route-new');
  await lead.press('Maak de Mkb-route');
  await lead.sees('De Mkb-route is gemaakt. Ontwerp nu de weken.');
  await lead.picture('designer-1');

  await lead.follow(/^Wijzig: /);
  if (look.javaScript) {
    // What the weeks come to changes while one types, before anything is saved.
    await lead.page.waitForLoadState('load');
    const days = lead.page.getByLabel('Dagen per week').first();
    await days.fill('2.5');
    await lead.sees(/^(5[1-9]|[67]\d)\s?%/);
    await lead.picture('period-live');
    await days.fill('1');
    await lead.sees(/^50\s?%/);
  }
  await lead.press('Bewaar de periode');
  await lead.sees('De periode is bewaard.');

  await lead.follow('Eenheid toevoegen');
  await lead.fill('Naam van de eenheid', 'Ontwerpen van een besturing');
  await lead.fill('Leeruitkomsten', 'De student ontwerpt een besturing.\nDe student test de besturing.');
  await lead.fill('Bedrijf', '62');
  await lead.fill('Hogeschool', '58');
  await lead.fill('Derde locatie', '0');
  for (const period of await lead.page.getByRole('checkbox').all()) await period.check();
  await lead.picture('unit');
  await lead.press('Bewaar de eenheid');
  await lead.sees('De eenheid Ontwerpen van een besturing is bewaard.');

  await lead.follow('Wijzig de afspraken');
  for (const question of [
    'De student is in dienst',
    'De student krijgt loon',
    'Het werk hoort bij wat de student leert',
  ])
    await lead.answer(question, 'Ja');
  await lead.answer('Er komt een tripartiete overeenkomst', 'Ja');
  await lead.answer('Bedrijven en branche denken mee over de inhoud', 'Ja');
  await lead.press('Bewaar de afspraken');
  await lead.sees('De afspraken zijn bewaard.');
  await lead.picture('designer-2');

  await lead.follow('Onderbouw dit');
  await lead.fill('Onderbouwing', 'De opdrachten van de hogeschool komen uit het bedrijf van de student.');
  await lead.press('Bewaar');
  await lead.sees('De onderbouwing is bewaard.');
  await lead.follow('Leg voor aan de opleidingsmanager');
  await lead.picture('submit');
  await lead.press(/^Leg voor/);
  await lead.sees('De versie ligt voor.');
}

async function publish(as: As): Promise<void> {
  const manager = await as('manager');
  await manager.sees('Beslis over versie 1 van Ad Mechatronica, Mkb-route');
  await manager.follow(/^(Bekijk|Open)/);
  await manager.sees('Wat tekortschiet, en waarom het toch mag');
  await manager.sees(/^Onderbouwing van Piet de Leider/);
  await manager.picture('decide');
  await manager.follow('Geef vrij');
  await manager.press('Ja, geef vrij');
  await manager.sees('De versie is vrijgegeven.');
  await manager.picture('published');

  const lead = await as('lead');
  await lead.open('Mkb-routes');
  await lead.follow('Ad Mechatronica, Mkb-route');
  await lead.follow('Voeg een cohort toe');
  await lead.fill('Naam van het cohort', '2027');
  await lead.fill('Eerste dag', '2027-09-01');
  await lead.fill('Laatste dag', '2027-08-31');
  await lead.press('Voeg het cohort toe');
  await lead.sees('De laatste dag komt na de eerste dag.');
  await lead.fill('Laatste dag', '2029-08-31');
  await lead.press('Voeg het cohort toe');
  await lead.sees('Cohort 2027 is toegevoegd.');
  await lead.picture('mkb-route');
}

async function enterPeople(as: As): Promise<void> {
  const office = await as('office');
  await office.open('Bedrijven');
  await office.follow('Bedrijf toevoegen');
  await office.fill('Naam', 'Van Dam Techniek B.V.');
  await office.fill('KVK-nummer', '12345678');
  await office.fill('Medewerkers', '40');
  await office.fill('Straat en huisnummer', 'Ambachtsweg 14');
  await office.fill('Postcode', '8013 AB');
  await office.fill('Plaats', 'Zwolle');
  await office.press('Voeg het bedrijf toe');
  await office.sees('Van Dam Techniek B.V. staat erin.');
  await office.follow('Contactpersoon toevoegen');
  await office.fill('Naam', owner.name);
  await office.fill('E-mailadres', owner.email);
  await office.fill(/^Functie/, 'directeur');
  await office.check(/^Ondertekent overeenkomsten voor dit bedrijf/);
  await office.press('Voeg toe');
  await office.follow('Werkplek toevoegen');
  await office.fill('Functie van de student', 'junior besturingstechnicus');
  await office.fill('Plaats van de werkplek', 'Ambachtsweg 14, Zwolle');
  await office.press('Voeg de werkplek toe');
  await office.follow('Wijs een begeleider aan');
  await office.fill('Naam', 'Rob Hofman');
  await office.fill('E-mailadres', 'rob@vandam.example');
  await office.press('Wijs aan');
  await office.sees('Rob Hofman begeleidt vanaf');
  await office.picture('company');

  await office.open('Studenten');
  await office.follow('Student toevoegen');
  await office.fill('Naam', student.name);
  await office.fill('Studentnummer', '1087452');
  await office.fill('E-mailadres', student.email);
  await office.fill(/^Geboortedatum/, '2005-11-23');
  await office.fill('Straat en huisnummer', 'Stationsstraat 3');
  await office.fill('Postcode', '7721 CC');
  await office.fill('Plaats', 'Dalfsen');
  await office.choose('Cohort', /2027/);
  await office.press('Voeg de student toe');
  await office.sees('Alles voor een overeenkomst is bekend.');
  await office.picture('student');
}

async function drawUp(as: As): Promise<void> {
  const office = await as('office');
  await office.open('Overeenkomsten');
  await office.follow('Nieuwe overeenkomst');
  for (const choice of [/2027/, /Noor El Amrani/, /Van Dam Techniek/, /junior besturingstechnicus/]) {
    await office.page.getByRole('radio', { name: choice }).check();
    await office.picture(`new-agreement-${choice.source.slice(0, 4)}`);
    await office.press('Verder');
  }
  await office.press('Maak het concept');
  await office.sees(/is gemaakt en ingevuld met wat we al weten/);
  await office.picture('wizard-1');
  // All that is known stands there: a person only says yes.
  await office.reads('De hogeschool');
  for (const next of ['Het leerbedrijf', 'De student', 'Doen er nog andere partijen mee?']) {
    await office.press(/^Bewaar en ga verder$/);
    await office.reads(next);
  }
  await office.page.goBack();
  await office.reads('De student');
  assert.equal(await office.page.getByLabel('Studentnummer').inputValue(), '1087452');
  await office.follow('Nakijken en versturen');
  await office.sees('Er missen nog 4 dingen. Daarna kun je versturen.');
  await office.picture('check-missing');

  await office.follow(/^Vul de praktijkbegeleider in/);
  await office.fill('Functie van de praktijkbegeleider', 'hoofd engineering');
  await office.press('Bewaar en kijk na');
  await office.follow(/^Vul de uren begeleiding per week in/);
  await office.fill('Uren begeleiding per week door de praktijkbegeleider', '2.5');
  await office.fill('Aantal driegesprekken per studiejaar', '3');
  await office.press('Bewaar en kijk na');
  await office.sees('Er mist nog één ding.');
  await office.follow(/^Onderdeel 1: vul in hoe/);
  await office.fill('Hoe wordt het beoordeeld?', 'portfolio met criteriumgericht interview');
  await office.fill('Wanneer?', 'eind van elk semester');
  await office.fill('Door wie?', 'twee examinatoren van de hogeschool');
  await office.press('Bewaar en kijk na');
  await office.sees(/^Er mist niets meer\./);
  await office.page.getByText('De hele tekst, zoals de partijen haar lezen').click();
  await office.page
    .getByRole('heading', { name: /portfolio|Leeruitkomsten/i })
    .first()
    .waitFor();
  await office.picture('check-ready');
  await office.press(/^Verstuur om te ondertekenen$/);
  await office.sees('Verstuurd. Iedereen krijgt een mail met een eigen link.');
}
