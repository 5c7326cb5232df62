import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { addTestInstitution, addTestPerson } from '../support/institutions.ts';
import { logIn } from './chores.ts';
import { installFor } from './installation.ts';
import { type Look, looks, nameOf, Visitor } from './visitor.ts';

/** The institutions of DUO, in latin-1 and with fixed positions; not a part of the project. */
const duo = new URL('../../../shared/acceptance/duo-1cho/Dec_ho-inst.asc', import.meta.url);
const places = [duo.pathname, '/work/shared/acceptance/duo-1cho/Dec_ho-inst.asc'];

/** A small one of the same kind, where that file is absent. */
const small = [
  '00BHSaxion Hogeschool',
  '00BMKatholieke Universiteit',
  '00ICHogeschool Café',
  '01ATIets Hogeschool',
  '01AUIets Hogeschool',
].join('\r\n');

describe('a partner manager', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const look of looks) {
    it(`brings in the institutions of DUO and undoes it, at ${nameOf(look)}`, async (t) => {
      const file = places.find((one) => existsSync(one));
      if (!file) return t.skip('the decode tables of DUO are not here');
      await walk(t, look, {
        name: 'Dec_ho-inst.asc',
        bytes: readFileSync(file),
        rows: 316,
      });
    });
    it(`brings in a small file of that kind and undoes it, at ${nameOf(look)}`, (t) =>
      walk(t, look, { name: 'klein.asc', bytes: Buffer.from(small, 'latin1'), rows: 5 }));
  }

  type File = { name: string; bytes: Buffer; rows: number };

  async function walk(t: TestContext, look: Look, file: File): Promise<void> {
    const { origin, post, deps } = await installFor(t);
    const admin = { name: 'Ada Beheer', email: 'ada@drempel.example' };
    const { id } = await addTestInstitution(deps, { name: 'Hogeschool Drempel', slug: 'drempel', admin });
    await addTestPerson(deps, id, { name: 'Rob Relatie', email: 'rob@drempel.example', role: 'partner_manager' });
    const rob = await Visitor.at(browser, origin, look);
    await logIn(rob, post, 'rob@drempel.example');
    await rob.open('Bedrijven');
    await rob.follow('Importeer een bestand');
    await rob.reads('Bedrijven importeren');
    await rob.picture('import-1-start');
    await rob.press('Bekijk het bestand');
    await rob.sees('Kies een bestand.');
    await rob.page
      .getByLabel('Bestand', { exact: true })
      .setInputFiles({ name: file.name, mimeType: 'text/plain', buffer: file.bytes });
    await rob.press('Bekijk het bestand');
    await rob.reads('Welke kolom is wat?');
    await rob.sees(/verdeeld op vaste plekken/);
    await rob.picture('import-2-columns');
    await rob.choose('Bedrijfsnaam', /^Kolom 2/);
    await rob.press('Controleer alle rijen');
    await wait(rob, 'Klopt het zo?');
    const doubles = Number(/Over (\d+) dubbele? bedrij/.exec((await rob.page.textContent('main')) ?? '')?.[1]);
    assert.ok(doubles >= (file.rows > 5 ? 5 : 1), `${doubles} duplicates`);
    const made = file.rows - doubles;
    await rob.picture('import-3-preview');
    await rob.follow('Bekijk de dubbele bedrijven');
    await rob.reads('Dubbele bedrijven in het bestand');
    await rob.picture('import-4-duplicates');
    if (doubles === 1) await rob.answer(/^Wat moet er gebeuren met/, /^Hetzelfde/);
    else await rob.answer(/^Doe dit met alle rijen/, /^Hetzelfde/);
    await rob.press(doubles === 1 ? 'Bewaar deze pagina' : `Beslis over ${doubles}`);
    await rob.sees('Over alle dubbele bedrijven is beslist.');
    await rob.press(`Importeer ${made} rijen`);
    await rob.picture('import-5-running');
    await wait(rob, 'De import is klaar');
    await rob.sees(`Er zijn ${made} nieuwe bedrijven bij gekomen.`);
    await rob.picture('import-6-done');
    await rob.follow('Maak de import ongedaan');
    await rob.picture('import-7-undo');
    await rob.press('Maak de import ongedaan');
    await wait(rob, 'De import is ongedaan gemaakt');
    await rob.sees('Alles wat erbij kwam, is weer weg.');
    await rob.picture('import-8-undone');
    await rob.leave();
  }
});

/** Looks how far it is until it has come so far, as a person would. */
async function wait(visitor: Visitor, heading: string): Promise<void> {
  const found = visitor.page.getByRole('heading', { level: 1, name: heading });
  for (let tries = 0; tries < 60 && !(await found.isVisible()); tries += 1) {
    await visitor.page.waitForTimeout(500);
    const again = visitor.page.getByRole('link', { name: 'Kijk hoe ver het is' });
    if (await again.isVisible()) await again.click();
  }
  await visitor.reads(heading);
}
