import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { addDraft, createSmallWorld } from '../support/small-world.ts';
import { logIn } from './chores.ts';
import { installFor } from './installation.ts';
import { phoneWithoutScript, Visitor, wide } from './visitor.ts';

describe('what goes wrong, as a person sees it', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('a student of 17 cannot sign alone: the wizard asks for the representative and will not send without', async (t) => {
    const installation = await installFor(t);
    const world = await createSmallWorld(installation.deps);
    const agreementId = await addDraft(installation.deps, world);
    const office = await Visitor.at(browser, installation.origin, phoneWithoutScript);
    await logIn(office, installation.post, 'placement_office@vechtstroom.example');
    await office.goTo(`/overeenkomsten/${agreementId}/opstellen/student`);
    await office.fill('Geboortedatum', '2009-11-24');
    await office.press(/^Bewaar en ga verder$/);
    await office.sees(/De student is jonger dan 18/);
    await office.picture('young-student');
    await office.goTo(`/overeenkomsten/${agreementId}/nakijken`);
    assert.equal(await office.page.getByRole('button', { name: /^Verstuur/ }).count(), 0);
    await office.follow(/wettelijk vertegenwoordiger/);
    await office.follow(/^(Voeg toe|Wijzig) wettelijk vertegenwoordiger/i);
    await office.fill('Naam van de wettelijk vertegenwoordiger', 'Samira El Amrani');
    await office.fill('Relatie met de student', 'moeder');
    await office.press(/^Bewaar$|^Bewaar en kijk na$/);
    await office.goTo(`/overeenkomsten/${agreementId}/nakijken`);
    await office.follow(/e-mailadres in van wie voor de wettelijk vertegenwoordiger/);
    await office.picture('representative-signs');
    await office.leave();
    assert.deepEqual(installation.failures, []);
  });

  it('two tabs in the wizard: the second is told what changed, and keeps what it typed', async (t) => {
    const installation = await installFor(t);
    const world = await createSmallWorld(installation.deps);
    const step = `/overeenkomsten/${await addDraft(installation.deps, world)}/opstellen/workplace`;
    const office = await Visitor.at(browser, installation.origin, wide);
    await logIn(office, installation.post, 'placement_office@vechtstroom.example');
    const other = await office.otherTab();
    await office.goTo(step);
    await other.goto(step);
    await other.getByLabel('Functie van de student').fill('monteur in opleiding');
    await other.getByRole('button', { name: 'Bewaar en ga verder' }).click();
    await other.getByRole('heading', { level: 1, name: 'Wie begeleiden de student?' }).waitFor();

    await office.fill('Functie van de student', 'junior werkvoorbereider');
    await office.press(/^Bewaar en ga verder$/);
    await office.sees('Iemand heeft deze stap intussen gewijzigd');
    await office.sees('monteur in opleiding');
    assert.equal(await office.page.getByLabel('Functie van de student').inputValue(), 'junior werkvoorbereider');
    await office.picture('two-tabs-wizard');
    await office.press(/^Bewaar en ga verder$/);
    await office.reads('Wie begeleiden de student?');
    await office.leave();
    assert.deepEqual(installation.failures, []);
  });

  it('two tabs in the designer: nothing is overwritten unseen, and what was typed stays', async (t) => {
    const installation = await installFor(t);
    await createSmallWorld(installation.deps);
    const lead = await Visitor.at(browser, installation.origin, wide);
    await logIn(lead, installation.post, 'project_lead@vechtstroom.example');
    await addMkbRoute(lead);
    await lead.follow(/^Wijzig: /);
    const other = await lead.otherTab();
    await other.goto(lead.page.url());
    await other.getByLabel('Weken').fill('18');
    await other.getByRole('button', { name: 'Bewaar de periode' }).click();
    await other.getByText('De periode is bewaard.').waitFor();

    await lead.fill('Weken', '21');
    await lead.press('Bewaar de periode');
    await lead.sees(/^Iemand anders heeft dit ontwerp intussen gewijzigd\./);
    assert.equal(await lead.page.getByLabel('Weken').inputValue(), '21');
    await lead.picture('two-tabs-designer');
    await lead.press('Bewaar de periode');
    await lead.sees('De periode is bewaard.');
    await lead.leave();
    assert.deepEqual(installation.failures, []);
  });

  it('the back button after saving in the wizard, and a page that expired: nothing lost, nothing twice', async (t) => {
    const installation = await installFor(t);
    const world = await createSmallWorld(installation.deps);
    const agreementPath = `/overeenkomsten/${await addDraft(installation.deps, world)}`;
    const office = await Visitor.at(browser, installation.origin, wide);
    await logIn(office, installation.post, 'placement_office@vechtstroom.example');
    await office.goTo(`${agreementPath}/opstellen/costs`);
    await office.fill('Afspraken over kosten', 'Het bedrijf betaalt de boeken.');
    await office.press(/^Bewaar en ga verder$/);
    await office.reads('Wie ondertekenen?');
    await office.page.goBack();
    await office.fill('Afspraken over kosten', 'Het bedrijf betaalt de boeken en de reis.');
    await office.press(/^Bewaar en ga verder$/);
    // Back shows the page as it was before the first save. Its own earlier save is no change by somebody else to hide.
    if (await office.page.getByText('Iemand heeft deze stap intussen gewijzigd').isVisible())
      await office.press(/^Bewaar en ga verder$/);
    await office.reads('Wie ondertekenen?');
    await office.goTo(`${agreementPath}/nakijken`);
    await office.sees('Het bedrijf betaalt de boeken en de reis.');

    // Sent in one tab; the wizard in another says so and shows what was typed.
    const other = await office.otherTab();
    await other.goto(`${agreementPath}/opstellen/costs`);
    await office.press(/^Verstuur om te ondertekenen$/);
    await office.sees('Verstuurd. Iedereen krijgt een mail met een eigen link.');
    await other.getByLabel(/^Afspraken over kosten/).fill('Toch niet.');
    await other.getByRole('button', { name: 'Bewaar en ga verder' }).click();
    await other.getByRole('heading', { name: 'De overeenkomst is intussen verstuurd' }).waitFor();
    await other.getByText('Toch niet.').waitFor();
    await office.leave();
    assert.deepEqual(installation.failures, []);
  });

  it('a slow line: what was typed in the designer before its script arrived is reckoned with too', async (t) => {
    const installation = await installFor(t);
    await createSmallWorld(installation.deps);
    const lead = await Visitor.at(browser, installation.origin, wide);
    await logIn(lead, installation.post, 'project_lead@vechtstroom.example');
    await addMkbRoute(lead);
    let arrive = () => {};
    const typed = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await lead.page.route('**/*.js', async (route) => {
      await typed;
      await route.continue();
    });
    await lead.page
      .getByRole('link', { name: /^Wijzig: / })
      .first()
      .click({ noWaitAfter: true });
    const days = lead.page.getByLabel('Dagen per week');
    await days.first().fill('2');
    await days.nth(1).fill('3');
    arrive();
    await lead.page.waitForLoadState('load');
    // A quarter of the weeks at 2 days of 5, the rest at 4 of 5.
    await lead.sees(/^7\d\s?%/);
    await lead.leave();
  });
});

/** A Mkb-route with the weeks of a variant; ends in the designer. */
async function addMkbRoute(lead: Visitor): Promise<void> {
  await lead.goTo('/mkb-routes/nieuw');
  await lead.fill('Naam van de Mkb-route', 'Mechatronica Deventer');
  await lead.choose('Van welke opleiding is dit een variant?', /Mechatronica/);
  await lead.answer('Waarmee begin je?', /^Werken vanaf de eerste dag/);
  await lead.press('Maak de Mkb-route');
  await lead.sees('De Mkb-route is gemaakt. Ontwerp nu de weken.');
}
