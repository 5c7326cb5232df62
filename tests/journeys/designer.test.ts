import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { axeFaults, bringAxe } from '../sweeps/page-checks.ts';
import { addColleague, logIn, setUpHogeschool } from './chores.ts';
import { type Installation, install } from './installation.ts';
import { enter, tabTo } from './keyboard.ts';
import { downloadPdf } from './pdf.ts';
import { Visitor, wide } from './visitor.ts';

const lead = { name: 'Piet de Leider', email: 'piet@drempel.example', role: 'Projectleider' };
const manager = { name: 'Marga de Graaf', email: 'marga@drempel.example', role: 'Opleidingsmanager' };

describe('the designer by keyboard and by pointer', () => {
  let browser: Browser;
  let installation: Installation;
  let visitor: Visitor;

  before(async () => {
    browser = await launchBrowser();
    installation = await install();
    const admin = await Visitor.at(browser, installation.origin, wide);
    await setUpHogeschool(admin, installation);
    for (const colleague of [lead, manager]) await addColleague(admin, colleague);
    await admin.leave();
    visitor = await Visitor.at(browser, installation.origin, wide);
    await bringAxe(visitor.page);
    await logIn(visitor, installation.post, lead.email);
    await makeRoute();
  });
  after(async () => {
    await visitor.leave();
    await browser.close();
    await installation.close();
  });

  async function makeRoute(): Promise<void> {
    await visitor.open('Mkb-routes');
    await visitor.follow('Nieuwe Mkb-route');
    await visitor.fill('Naam van de Mkb-route', 'Ad Mechatronica, Mkb-route');
    await visitor.fill('Naam van de opleiding', 'Mechatronica');
    await visitor.fill('Code in het register', '80071');
    await visitor.fill('Studiepunten (EC)', '120');
    await visitor.answer('Graad', /^Associate degree/);
    await visitor.answer('Vorm', 'Duaal');
    await visitor.answer('Waarmee begin je?', /^Werken vanaf/);
    await visitor.press('Maak de Mkb-route');
    await visitor.sees('De Mkb-route is gemaakt. Ontwerp nu de weken.');
    await visitor.page.locator('.grip:not([hidden])').first().waitFor();
  }

  const slider = (name: string) => visitor.page.getByRole('slider', { name });
  /** What a screen reader was told last. */
  const said = () => visitor.page.locator('body > [role="status"]');
  const hears = (text: string) => said().filter({ hasText: text }).waitFor({ state: 'attached' });
  const focusedId = () => visitor.page.evaluate(() => document.activeElement?.id);
  const rows = () => visitor.page.locator('.ribbon-period').evaluateAll((found) => found.map(({ id }) => id));
  const steps = () =>
    visitor.page
      .getByRole('button', { name: /^Maak ongedaan/ })
      .evaluateAll((found) => found.map(({ textContent }) => textContent));

  it('divides weeks with the arrow keys, says so, and keeps the focus', async () => {
    const border = slider('Grens tussen jaar 1, sept – jan en jaar 1, feb – juli');
    await tabTo(visitor, border);
    assert.equal(await border.getAttribute('aria-valuetext'), '20 weken, daarna 22 weken');
    for (let times = 0; times < 3; times += 1) await visitor.page.keyboard.press('ArrowRight');
    assert.equal(await border.getAttribute('aria-valuetext'), '23 weken, daarna 19 weken', 'shown at once');
    await hears('Jaar 1, sept – jan is nu 23 weken; jaar 1, feb – juli is nu 19 weken.');
    assert.match((await focusedId()) ?? '', /^border-/);
    await visitor.sees('sept – jan, 23 weken');
    await visitor.picture('divided');
  });

  it('moves a period with the arrow keys', async () => {
    const before = await rows();
    const grip = visitor.page.getByRole('button', { name: 'Verplaats jaar 1, feb – juli' });
    await tabTo(visitor, grip);
    await visitor.page.keyboard.press('ArrowUp');
    await hears('Jaar 1, feb – juli staat nu op plek 1 van 4.');
    assert.deepEqual(await rows(), [before[1], before[0], before[2], before[3]]);
    assert.match((await focusedId()) ?? '', /^grip-/);
    await visitor.page.keyboard.press('ArrowDown');
    await hears('Jaar 1, feb – juli staat nu op plek 2 van 4.');
    assert.deepEqual(await rows(), before);
  });

  it('undoes and does again by button and by Ctrl+Z', async () => {
    await visitor.page.keyboard.press('Control+z');
    await hears('Ongedaan gemaakt: periode verplaatst.');
    await enter(visitor, 'Maak ongedaan: periode verplaatst');
    await visitor.page.getByRole('button', { name: 'Maak ongedaan: weken verdeeld' }).waitFor();
    assert.equal(await focusedId(), 'undo');
    await visitor.page.keyboard.press('Enter');
    await hears('Ongedaan gemaakt: weken verdeeld.');
    await visitor.sees('sept – jan, 20 weken');
    assert.deepEqual(await steps(), []);
    await visitor.page.keyboard.press('Control+Shift+z');
    await hears('Opnieuw gedaan: weken verdeeld.');
    await visitor.page.reload();
    await visitor.sees('sept – jan, 23 weken');
    await visitor.press('Maak ongedaan: weken verdeeld');
    await hears('Ongedaan gemaakt: weken verdeeld.');
  });

  it('splits a period by keyboard', async () => {
    const row = visitor.page.locator('.ribbon-period').first();
    await tabTo(visitor, row.locator('summary'));
    await visitor.page.keyboard.press('Enter');
    await tabTo(visitor, row.getByRole('link', { name: /^Splits/ }));
    await visitor.page.keyboard.press('Enter');
    await visitor.reads('Jaar 1, sept – jan splitsen');
    assert.deepEqual(await axeFaults(visitor.page), []);
    await tabTo(visitor, visitor.page.getByLabel('Na hoeveel weken?'));
    await visitor.page.keyboard.press('ControlOrMeta+A');
    await visitor.page.keyboard.type('8');
    await visitor.page.keyboard.press('Enter');
    await visitor.sees('Jaar 1, sept – jan is gesplitst in 8 weken en 12 weken.');
    assert.equal((await rows()).length, 5);
    assert.deepEqual(await axeFaults(visitor.page), []);
    await visitor.picture('split');
  });

  it('drags a border and a period with the pointer, and gives up with Escape', async () => {
    const { page } = visitor;
    await page.locator('.grip:not([hidden])').first().waitFor();
    const border = slider('Grens tussen jaar 2, sept – jan en jaar 2, feb – juli');
    await page.locator('.year-strip').last().scrollIntoViewIfNeeded();
    const from = await border.locator('rect').first().boundingBox();
    const strip = await page.locator('.year-strip').last().boundingBox();
    assert.ok(from && strip);
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (strip.width / 52) * 4.2, y, { steps: 4 });
    assert.equal(await border.getAttribute('aria-valuenow'), '24');
    await page.mouse.up();
    await hears('Jaar 2, sept – jan is nu 24 weken; jaar 2, feb – juli is nu 18 weken.');

    const before = await rows();
    const drag = async (to: number) => {
      const grips = page.locator('.grip');
      await grips.first().scrollIntoViewIfNeeded();
      const [start, end] = [
        await grips.first().boundingBox(),
        await page.locator('.ribbon-period').nth(to).boundingBox(),
      ];
      assert.ok(start && end);
      await page.mouse.move(start.x + 8, start.y + 8);
      await page.mouse.down();
      await page.mouse.move(end.x + 20, end.y + end.height / 2, { steps: 4 });
    };
    await drag(2);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.deepEqual(await rows(), before);
    await drag(2);
    await visitor.picture('dragging');
    await page.mouse.up();
    await hears('Jaar 1, sept – jan (1) staat nu op plek 3 van 5.');
    assert.deepEqual(await rows(), [before[1], before[2], before[0], before[3], before[4]]);
    await page.keyboard.press('Control+z');
    await hears('Ongedaan gemaakt: periode verplaatst.');
    assert.deepEqual(await rows(), before);
  });

  it('says so when another tab changed the design, and shows the newest', async () => {
    const other = await visitor.otherTab();
    await other.goto(visitor.page.url());
    await other.locator('.grip:not([hidden])').first().focus();
    await other.keyboard.press('ArrowDown');
    await other.locator('body > [role="status"]').filter({ hasText: 'plek 2 van 5' }).waitFor({ state: 'attached' });
    await other.close();
    await visitor.press(/^Maak ongedaan/);
    await hears('Iemand anders heeft dit ontwerp intussen gewijzigd. Er is niets veranderd; dit is de nieuwste stand.');
    await visitor.press('Maak ongedaan: periode verplaatst');
    await hears('Ongedaan gemaakt: periode verplaatst.');
  });

  it('says so when saving does not work, and shows what is kept', async () => {
    await visitor.page.route('**/duur', (route) => route.abort());
    const border = slider('Grens tussen jaar 2, sept – jan en jaar 2, feb – juli');
    await tabTo(visitor, border);
    await visitor.page.keyboard.press('ArrowLeft');
    await hears('Bewaren lukte niet.');
    assert.equal(await border.getAttribute('aria-valuenow'), '24');
    await visitor.page.unroute('**/duur');
    visitor.complaints.length = 0;
  });

  it('compares with the published version, and takes the card along', async () => {
    await visitor.follow('Leg voor aan de opleidingsmanager');
    await visitor.press(/^Leg voor/);
    await visitor.sees('De versie ligt voor.');
    const decider = await Visitor.at(browser, installation.origin, wide);
    await logIn(decider, installation.post, manager.email);
    await decider.follow(/^(Bekijk|Open)/);
    await decider.follow('Geef vrij');
    await decider.press('Ja, geef vrij');
    await decider.sees('De versie is vrijgegeven.');
    await decider.leave();

    await visitor.open('Mkb-routes');
    await visitor.follow('Ad Mechatronica, Mkb-route');
    await visitor.press('Begin een nieuwe versie');
    const row = visitor.page.locator('.ribbon-period').first();
    await row.locator('summary').click();
    await row.getByRole('button', { name: /^Een week langer/ }).click();
    await hears('Jaar 1, sept – jan (1) is nu 9 weken; jaar 1, sept – jan (2) is nu 11 weken.');
    assert.equal(await row.locator('details[open]').count(), 1, 'the opened part stays open');
    await visitor.follow('Verschil met versie 1');
    await visitor.sees('Versie 2 verschilt op 2 punten van versie 1.');
    await visitor.sees('Jaar 1, sept – jan (1) heeft nu 9 weken, eerst 8 weken.');
    assert.equal(await visitor.page.locator('.ribbon-note').count(), 4);
    assert.deepEqual(await axeFaults(visitor.page), []);
    await visitor.picture('compared');
    await visitor.page.goBack();
    await downloadPdf(visitor, 'Kaart voor bedrijven (PDF)', ['Ad Mechatronica, Mkb-route', 'Concept: versie 2']);
    assert.deepEqual(installation.failures, []);
  });

  it('gives a card of one page', async () => {
    const downloading = visitor.page.waitForEvent('download');
    await visitor.follow('In het Engels: kaart voor bedrijven (PDF)');
    const file = await (await downloading).path();
    assert.equal(readFileSync(file).subarray(0, 5).toString('latin1'), '%PDF-');
    const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
    if (!info.error) assert.match(info.stdout, /^Pages: +1$/m);
  });
});
