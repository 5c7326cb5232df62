import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { addDraft, addressOf, createSmallWorld } from '../support/small-world.ts';
import { logIn, signFromMail } from './chores.ts';
import { installFor } from './installation.ts';
import { downloadPdf } from './pdf.ts';
import { codeIn, linkIn } from './post-office.ts';
import { phoneWithoutScript, Visitor } from './visitor.ts';

const office = 'placement_office@vechtstroom.example';
const signers = [
  { party: 'student', jobTitle: null, authority: 'Ik ben de student uit deze overeenkomst.' },
  { party: 'learning_company', jobTitle: 'directeur', authority: /^Ik mag namens/ },
  { party: 'institution', jobTitle: 'opleidingsmanager', authority: /^Ik mag namens/ },
] as const;

describe('an agreement that lives', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('gets another coach after a year, and more hours that three parties sign, on a phone without JavaScript', async (t) => {
    const installation = await installFor(t);
    const { origin, post } = installation;
    const agreementId = await addDraft(installation.deps, await createSmallWorld(installation.deps));
    const agreement = `/overeenkomsten/${agreementId}`;
    const asStaff = async () => {
      const staff = await Visitor.at(browser, origin, phoneWithoutScript);
      await logIn(staff, post, office);
      return staff;
    };
    const first = await asStaff();
    await first.goTo(`${agreement}/nakijken`);
    await first.press(/^Verstuur om te ondertekenen$/);
    await first.sees('Verstuurd. Iedereen krijgt een mail met een eigen link.');
    await first.leave();
    for (const { party, ...signer } of signers) {
      const visitor = await Visitor.at(browser, origin, phoneWithoutScript);
      await signFromMail(visitor, post, addressOf(party), signer);
      await visitor.leave();
    }

    // 4 September 2028, a year and some days after the first day.
    installation.clock.advance(651 * 24 * 60);
    const staff = await asStaff();
    await staff.goTo(agreement);
    await staff.sees('van kracht');
    await staff.follow('Wijzig deze overeenkomst');
    await staff.fill(/^Vanaf welke dag/, '2028-10-01');
    await staff.fill(/^Waarom/, 'R. Hofman heeft een andere baan.');
    await staff.press('Ga verder');
    await staff.sees(/^Addendum .* is begonnen/);
    await staff.follow('Begeleiders');
    await staff.fill('Praktijkbegeleider bij het bedrijf', 'Anna Smit');
    await staff.press('Bewaar en kijk na');
    await staff.sees('Anna Smit, hoofd engineering');
    await staff.sees('Niemand: dit is een mededeling');
    await staff.picture('change-check');
    await staff.press('Leg vast en laat het weten');
    await staff.sees('Vastgelegd. De partijen krijgen bericht.');
    const told = await post.letterTo(addressOf('learning_company'), /iets gewijzigd/);
    if (!told.text.includes('Anna Smit')) throw new Error(told.text);

    await staff.goTo(agreement);
    await staff.follow('Wijzig deze overeenkomst');
    await staff.fill(/^Vanaf welke dag/, '2028-11-01');
    await staff.fill(/^Waarom/, 'Het afstuderen begint.');
    await staff.press('Ga verder');
    await staff.follow('Begeleiding');
    await staff.fill(/^Uren begeleiding/, '4');
    await staff.press('Bewaar en kijk na');
    await staff.press('Verstuur om te ondertekenen');
    await staff.sees('Verstuurd. Wie het aangaat, krijgt een mail met een eigen link.');
    for (const { party, jobTitle } of signers) {
      const visitor = await Visitor.at(browser, origin, phoneWithoutScript);
      await visitor.goTo(linkIn(await post.letterTo(addressOf(party), /wijziging .* ondertekenen\?$/)));
      await visitor.press('Open de overeenkomst');
      await visitor.reads('Lees wat er verandert');
      await visitor.picture('change-read');
      await visitor.press('Stuur mij een code');
      await visitor.fill('Code uit je mail', codeIn(await post.letterTo(addressOf(party), /Je code/)));
      await visitor.press('Ga verder');
      await visitor.reads('Onderteken de wijziging');
      if (jobTitle !== null) await visitor.fill('Je functie', jobTitle);
      await visitor.check(/^(Ik ben de student|Ik mag namens)/);
      await visitor.check(/^Ik heb het hele addendum gelezen/);
      await visitor.press('Ik ga akkoord en onderteken');
      await visitor.reads('Bedankt, je hebt ondertekend');
      await visitor.leave();
    }
    await staff.goTo(agreement);
    await staff.sees('Praktijkbegeleider: Anna Smit');
    await staff.picture('change-agreement');
    await staff.follow('Wat geldt op een andere dag?');
    await staff.fill('Dag', '2028-12-01');
    await staff.press('Toon');
    await staff.reads('Wat geldt op 1 december 2028');
    await staff.sees('Anna Smit, hoofd engineering, 4 uur per week');
    await staff.picture('change-effective');
    await staff.follow(/^Addendum .*-A2$/);
    const pdf = staff.page.getByRole('link', { name: 'Na 3 ondertekeningen' });
    for (let tries = 0; tries < 40 && !(await pdf.isVisible()); tries += 1) {
      await staff.page.waitForTimeout(300);
      await staff.page.reload();
    }
    await downloadPdf(staff, 'Na 3 ondertekeningen', ['Uren begeleiding per week', '4 uur', 'Het afstuderen begint.']);
    await staff.leave();
  });
});
