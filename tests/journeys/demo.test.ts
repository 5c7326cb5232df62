import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { setUpHogeschool } from './chores.ts';
import { installFor } from './installation.ts';
import { looks, nameOf, Visitor } from './visitor.ts';

describe('the example world', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const look of looks) {
    it(`is looked around in, and wiped to begin for real, at ${nameOf(look)}`, async (t) => {
      const installation = await installFor(t);
      const visitor = await Visitor.at(browser, installation.origin, look);
      await visitor.goTo('/');
      await visitor.fill('Code uit de terminal', installation.setupCodes[0] ?? '');
      await visitor.press('Ga verder');
      // Making the world takes some seconds.
      visitor.page.setDefaultTimeout(60_000);
      await visitor.press('Verken de voorbeeldhogeschool');
      await visitor.reads('Kijk als …');
      await visitor.sees('Dit is een voorbeeld met verzonnen mensen en bedrijven.');
      await visitor.picture('demo-roles');

      const roles = await visitor.page.getByRole('button', { name: /^Log in als / }).allTextContents();
      for (const role of [roles[0], roles.at(-1)]) {
        await visitor.goTo('/demo');
        await visitor.press(new RegExp(`^${role}$`));
        await visitor.reads('Mijn taken');
        await visitor.sees('Dit is een voorbeeld met verzonnen mensen en bedrijven.');
      }
      await visitor.picture('demo-tasks');

      await visitor.follow('Bekijk de post');
      await visitor.reads(/^Post van de voorbeeldwereld/);
      await visitor.picture('demo-mail');
      // Letters go out one after another, and older ones hold links that were taken back; the reminder is to who signs now.
      const reminder = 'Herinnering: wil je de overeenkomst nog ondertekenen?';
      await visitor.eventually(reminder, 'Bekijk de post');
      await visitor.follow(reminder);
      await visitor.picture('demo-message');
      await visitor.follow(/\/taak\//);
      await visitor.press('Open de overeenkomst');
      await visitor.picture('demo-task');
      assert.deepEqual(installation.post.letters, [], 'mail of a demo never leaves');

      await visitor.follow('Andere rol kiezen');
      await visitor.follow('Wis de voorbeelden en begin echt');
      await visitor.press('Wis alles en begin echt');
      await visitor.reads('Welkom bij Driehoek');
      assert.equal(installation.setupCodes.length, 2, 'the terminal shows a new code');
      await setUpHogeschool(visitor, installation);
      // What makes a demo is gone with it.
      await visitor.goTo('/demo');
      await visitor.reads('Deze pagina is er niet');
      await visitor.leave();
      assert.deepEqual(installation.failures, []);
    });
  }
});
