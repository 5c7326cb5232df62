import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { tablesHolding } from '../support/database-grep.ts';
import { createSmallWorld } from '../support/small-world.ts';
import { logIn } from './chores.ts';
import { installFor } from './installation.ts';
import { linkIn } from './post-office.ts';
import { looks, nameOf, Visitor } from './visitor.ts';

const student = 'noor@student.vechtstroom.example';

describe('what do we hold of me', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const look of looks)
    it(`a student asks by mail, downloads, wants it erased; the admin decides, at ${nameOf(look)}`, async (t) => {
      const installation = await installFor(t);
      const { origin, post } = installation;
      await createSmallWorld(installation.deps);

      const noor = await Visitor.at(browser, origin, look);
      await noor.goTo('/');
      await noor.follow('Privacy');
      await noor.reads('Privacy');
      await noor.picture('privacy-statement');
      await noor.follow('Bekijk wat we van je hebben');
      await noor.fill('Je e-mailadres', student);
      await noor.picture('privacy-ask');
      await noor.press('Stuur mij een link');
      await noor.reads('De link naar je gegevens staat in je mail');
      await noor.goTo(linkIn(await post.letterTo(student, /wat we van je hebben/)));
      await noor.press('Bekijk mijn gegevens');
      await noor.reads('Wat hebben we van je?');
      await noor.page.locator('summary', { hasText: 'Student' }).first().click();
      await noor.sees('1087452');
      await noor.picture('privacy-own-data');

      const downloading = noor.page.waitForEvent('download');
      await noor.follow('Download alles (JSON)');
      const file = await (await downloading).path();
      const { data } = JSON.parse(await readFile(file, 'utf8')) as { data: { category: string }[] };
      assert.deepEqual(data.map(({ category }) => category).slice(0, 2), ['identity', 'mail']);

      await noor.follow('Wijzig telefoon en adres');
      await noor.fill('Telefoonnummer', '06 12 34 56 78');
      await noor.picture('privacy-change');
      await noor.press('Bewaar');
      await noor.sees('Je gegevens zijn gewijzigd.');
      await noor.follow('Laat verbeteren of wissen');
      await noor.answer('Wat wil je?', /^Wis mijn gegevens/);
      await noor.fill('Leg uit wat er moet gebeuren', 'Ik ben gestopt met de opleiding.');
      await noor.picture('privacy-request');
      await noor.press('Verstuur mijn verzoek');
      await noor.sees(/Je verzoek is verstuurd/);

      const admin = await Visitor.at(browser, origin, look);
      await logIn(admin, post, 'admin@vechtstroom.example');
      await admin.sees('Iemand wil gegevens laten wissen');
      await admin.follow('Beantwoord');
      await admin.reads('Verzoek: wissen');
      await admin.answer('Wat besluit je?', 'Wis nu wat weg mag');
      await admin.fill('Antwoord aan wie het vroeg', 'We hebben je gegevens gewist.');
      await admin.picture('privacy-decide');
      await admin.press('Besluit en verstuur');
      await admin.sees(/Vink aan dat je het zeker weet/);
      await admin.check('Ik weet zeker dat deze gegevens gewist moeten worden');
      await admin.press('Besluit en verstuur');
      await admin.sees('Wat er is gewist');
      await admin.picture('privacy-decided');
      assert.match((await post.letterTo(student, /Antwoord op je verzoek/)).text, /We hebben je gegevens gewist/);

      await admin.goTo('/beheer/privacy');
      await admin.sees('Verwijderde persoon');
      await admin.picture('privacy-requests');
      await admin.goTo('/beheer/bewaartermijnen');
      await admin.picture('retention');
      await admin.press('Pas nu toe');
      await admin.sees(/worden nu toegepast/);
      let left = ['?'];
      for (let tries = 0; tries < 40 && left.length > 0; tries += 1) {
        await admin.page.waitForTimeout(250);
        left = await tablesHolding(installation.superuserUrl, [student, 'Noor El Amrani']);
      }
      assert.deepEqual(left, []);
      await noor.goTo('/jouw-gegevens');
      await noor.sees(/link/);
      await noor.leave();
      await admin.leave();
      assert.deepEqual(installation.failures, []);
    });
});
