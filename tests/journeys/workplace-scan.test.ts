import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { defaultStatements } from '../../src/features/workplace-scans/default-statements.ts';
import { launchBrowser } from '../support/browser.ts';
import { addScanWorkplace } from '../support/scan-desk.ts';
import { createSmallWorld } from '../support/small-world.ts';
import { logIn } from './chores.ts';
import { installFor } from './installation.ts';
import { downloadPdf } from './pdf.ts';
import { linkIn } from './post-office.ts';
import { phoneWithoutScript, Visitor, wide } from './visitor.ts';

const lecturer = 'lecturer@vechtstroom.example';
const words = (code: string) => defaultStatements.find((one) => one.code === code)?.words.nl ?? '';

/** Answers all statements screen by screen, as a thumb does; `other` by code. */
async function fillIn(visitor: Visitor, rest: string, other: Record<string, string>): Promise<void> {
  for (let at = 0; at < defaultStatements.length; at += 3) {
    for (const { code, words: asked } of defaultStatements.slice(at, at + 3))
      await visitor.answer(asked.nl, other[code] ?? rest);
    await visitor.press('Bewaar en ga verder');
  }
}

describe('a workplace scan', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('is filled in by an entrepreneur on a phone, and talked about by lecturer and coach', async (t) => {
    const { deps, origin, post } = await installFor(t);
    const world = await createSmallWorld(deps);
    await addScanWorkplace(deps, world);
    const lars = await Visitor.at(browser, origin, wide);
    await logIn(lars, post, lecturer);
    await lars.goTo(`/bedrijven/${world.companyId}`);
    await lars.follow(/^Start een werkplekscan/);
    await lars.answer('Wie vult in voor het bedrijf?', 'Kees Coach');
    await lars.press('Start de scan');
    await lars.sees('De scan is gestart. Eén mail is onderweg.');

    const kees = await Visitor.at(browser, origin, phoneWithoutScript);
    await kees.goTo(linkIn(await post.letterTo('kees@vandam.example', /Hoe zie jij de werkplek/)));
    await kees.press('Open de werkplekscan');
    await kees.reads('Werkplekscan bij Van Dam Techniek B.V.');
    await kees.picture('scan-begin');
    await kees.follow('Begin');
    await kees.picture('scan-screen');
    await fillIn(kees, 'Sterk', { safe: 'Nog niet', coach_time: 'Sterk' });
    await kees.reads('Kijk je antwoorden na');
    await kees.picture('scan-check');
    await kees.press(/^Verstuur$/);
    await kees.reads('Bedankt, je deel is verstuurd');

    await lars.follow('Werkplekscans');
    await lars.follow('Van Dam Techniek B.V.');
    await lars.follow('Vul het deel van de hogeschool in');
    await fillIn(lars, 'Sterk', { coach_time: 'Nog niet' });
    await lars.press(/^Verstuur$/);
    await lars.follow('Zet de antwoorden naast elkaar');
    await lars.press('Zet de antwoorden naast elkaar');
    await lars.sees('Bij 2 zinnen verschillen jullie. Begin daar.');
    await lars.sees(/Bedrijf antwoordde “nog niet” bij: De student kan hier veilig werken/);
    await lars.picture('scan-talk');
    const talkAbout = async (code: string, choice: string, note: string) => {
      const card = lars.page.locator('section.card', { has: lars.page.getByRole('heading', { name: words(code) }) });
      await card.getByRole('radio', { name: choice, exact: true }).check();
      await card.getByLabel('Wat is er besproken?').fill(note);
    };
    await talkAbout('safe', 'Voldoende', '');
    await talkAbout('coach_time', 'Deels', 'Maandag is te druk.');
    await lars.press('Bewaar en ga naar de uitkomst');
    await lars.sees(/Schrijf op waarom jullie het samen anders zien/);
    await lars.follow('Terug naar het gesprek');
    await talkAbout('safe', 'Voldoende', 'De afscherming zit er weer op.');
    await lars.press(new RegExp(`^Maak een afspraak ?: ${words('coach_time')}`));
    await lars.fill('Wat wordt er gedaan?', 'Elke dinsdag een uur samen zitten');
    await lars.press('Bewaar');
    await lars.sees('Elke dinsdag een uur samen zitten');
    await lars.press('Bewaar en ga naar de uitkomst');
    await lars.sees('Uit de antwoorden volgt: geschikt met afspraken.');
    await lars.press('Leg de uitkomst vast');
    await lars.sees('De uitkomst is vastgelegd.');
    await lars.picture('scan-outcome');

    await kees.goTo(linkIn(await post.letterTo('kees@vandam.example', /De uitkomst van de werkplekscan/)));
    await kees.press('Open de werkplekscan');
    await kees.sees('Geschikt met afspraken');
    await kees.picture('scan-result');
    await downloadPdf(kees, 'Download de uitkomst (PDF)', [
      'Geschikt met afspraken',
      'Elke dinsdag een uur samen zitten',
      'De afscherming zit er weer op.',
      'Wat is sterk',
    ]);
    await kees.press('Klaar');
    await kees.sees(/Gedaan: Bedrijf/);
    await Promise.all([kees.leave(), lars.leave()]);
  });
});
