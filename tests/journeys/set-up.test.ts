import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { logIn, setUpHogeschool } from './chores.ts';
import { installFor } from './installation.ts';
import { linkIn } from './post-office.ts';
import { looks, nameOf, Visitor, wide } from './visitor.ts';

describe('setting up a hogeschool', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const look of looks) {
    it(`from an empty database to a colleague who is logged in, at ${nameOf(look)}`, async (t) => {
      const installation = await installFor(t);
      const admin = await Visitor.at(browser, installation.origin, look);
      await admin.goTo('/');
      await admin.reads('Welkom bij Driehoek');
      await admin.fill('Code uit de terminal', 'AAAA-0000');
      await admin.press('Ga verder');
      await admin.sees('Deze code klopt niet');
      await admin.picture('set-up-wrong-code');
      await admin.fill('Code uit de terminal', installation.setupCodes[0] ?? '');
      await admin.press('Ga verder');
      await admin.reads('Hoe wil je beginnen?');
      await admin.picture('set-up-choice');
      await admin.follow('Stel Driehoek in voor je hogeschool');

      await admin.fill('Naam van de hogeschool', 'Hogeschool Drempel');
      await admin.fill('Plaats', 'Zwolle');
      await admin.fill('Korte naam naast het beeldmerk', 'Drempel');
      await admin.fill('Naam van de eerste beheerder', 'Ada Beheer');
      await admin.fill('E-mailadres van de eerste beheerder', 'ada@drempel');
      await admin.press('Maak de hogeschool');
      await admin.sees('Dit moet nog anders. Wat je hebt ingevuld, staat er nog.');
      assert.equal(await admin.page.getByLabel('Naam van de hogeschool').inputValue(), 'Hogeschool Drempel');
      await admin.picture('set-up-institution');
      await admin.fill('E-mailadres van de eerste beheerder', 'ada@drempel.example');
      await admin.press('Maak de hogeschool');
      await admin.sees('Je hogeschool staat klaar.');
      await admin.picture('people');

      await admin.follow('Iemand toevoegen');
      await admin.fill('Naam', 'Piet de Leider');
      await admin.fill('E-mailadres', 'piet@drempel.example');
      await admin.choose('Rol', 'Projectleider');
      await admin.press('Voeg toe');
      await admin.sees('Piet de Leider is toegevoegd en krijgt een uitnodiging per mail.');
      await admin.picture('person');

      const colleague = await Visitor.at(browser, installation.origin, look);
      const invitation = await installation.post.letterTo('piet@drempel.example', /nodigt je uit/);
      assert.match(invitation.text, /Projectleider, voor Hogeschool Drempel/);
      assert.equal(linkIn(invitation), `${installation.origin}/inloggen`);
      await logIn(colleague, installation.post, 'piet@drempel.example');
      await colleague.reads('Mijn taken');
      await colleague.picture('tasks');

      // The set-up is over, also for who knows an address of it.
      await colleague.goTo('/opzetten');
      await colleague.reads('Deze pagina is er niet');
      await admin.leave();
      await colleague.leave();
      assert.deepEqual(installation.failures, []);
    });
  }

  it('a log-in link works once', async (t) => {
    const installation = await installFor(t);
    const { origin, post } = installation;
    const admin = await Visitor.at(browser, origin, wide);
    await setUpHogeschool(admin, installation);
    await admin.goTo('/inloggen');
    await admin.fill('E-mailadres', 'ada@drempel.example');
    await admin.press('Stuur mij een link');
    const link = linkIn(await post.letterTo('ada@drempel.example', /inloglink/));
    await admin.goTo(link);
    // Something else may have opened the link before: a GET uses nothing up.
    await admin.goTo(link);
    await admin.press('Log in');
    await admin.reads('Mijn taken');
    await admin.goTo(link);
    await admin.reads('Deze link werkt niet meer');
    await admin.leave();
  });
});
