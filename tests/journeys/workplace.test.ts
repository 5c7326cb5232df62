import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { fillWorkplaceWorld } from '../../src/features/workplaces/workplaces.fixture.ts';
import { launchBrowser } from '../support/browser.ts';
import { logIn } from './chores.ts';
import { installFor } from './installation.ts';
import { linkIn } from './post-office.ts';
import { phoneWithoutScript, Visitor, wide } from './visitor.ts';

const ineke = 'ineke@vandam.example';
const tasks = ['Storingen zoeken', 'Onderhoud doen', 'Machines bouwen', 'Klanten spreken', 'Tekeningen lezen'];

describe('a workplace', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('is offered by an entrepreneur on a phone without account, returned with a question, and taken over', async (t) => {
    const { origin, post, deps } = await installFor(t);
    const { world } = await fillWorkplaceWorld(deps);
    const staff = await Visitor.at(browser, origin, wide);
    await logIn(staff, post, 'project_lead@vechtstroom.example');
    await staff.goTo(`/mkb-routes/${world.mkbRouteId}/werktaken`);
    await staff.fill('Werktaken, één per regel', tasks.join('\n'));
    await staff.press('Voeg toe');
    await staff.sees(/5 werktaken toegevoegd/);
    await staff.follow('Storingen zoeken');
    await staff.check('Meet aan schakelingen.');
    await staff.press('Bewaar');
    await staff.sees('De werktaak is opgeslagen.');
    await staff.goTo(`/bedrijven/${world.companyId}`);
    await staff.follow('Vraag een werkplek');
    await staff.press('Verstuur de vraag');
    await staff.sees('De vraag is onderweg naar Ineke van Dam.');

    const ondernemer = await Visitor.at(browser, origin, phoneWithoutScript);
    await ondernemer.goTo(linkIn(await post.letterTo(ineke, /werkplek voor een student\?$/)));
    await ondernemer.press('Begin');
    await ondernemer.reads('Wat gaat een student bij jullie doen?');
    await ondernemer.press('Verder');
    await ondernemer.sees(/^Functie: /);
    await ondernemer.fill('Functie', 'junior monteur');
    await ondernemer.press('Verder');
    await ondernemer.picture('offer-where');
    await ondernemer.check('Ergens anders');
    await ondernemer.fill('Plaats', 'Hattem');
    await ondernemer.press('Verder');
    await ondernemer.check('3 dagen');
    await ondernemer.fill('Hoeveel studenten?', '2');
    await ondernemer.press('Verder');
    await ondernemer.answer('Storingen zoeken', 'Ja');
    await ondernemer.answer('Onderhoud doen', 'Deels');
    await ondernemer.press('Verder');
    // Stops half-way; the same mail goes on where it was.
    await ondernemer.leave();
    const later = await Visitor.at(browser, origin, phoneWithoutScript);
    await later.goTo(linkIn(post.letters.findLast(({ to }) => to === ineke) ?? (await post.letterTo(ineke, /./))));
    await later.press('Begin');
    await later.reads('Welk werk is er?');
    await later.goTo(`${origin}/jouw-werkplek/nakijken`);
    await later.sees('junior monteur');
    await later.sees('Hattem');
    await later.picture('offer-check');
    await later.press('Bied deze werkplek aan');
    await later.reads('Bedankt voor je aanbod');

    await staff.open('Mijn taken');
    await staff.sees(/Bekijk de werkplek die Van Dam Techniek B\.V\. aanbiedt/);
    await staff.follow('Bekijk');
    await staff.sees(/Van deze plek is geen postcode bekend/);
    await staff.fill('Wat moet er anders?', 'Kan het ook 4 dagen per week?');
    await staff.press('Geef terug');
    await staff.sees('Teruggegeven. Het bedrijf krijgt een mail.');

    await later.goTo(linkIn(await post.letterTo(ineke, /nog een vraag/)));
    await later.press('Begin');
    await later.goTo(`${origin}/jouw-werkplek/when`);
    await later.sees('Kan het ook 4 dagen per week?');
    await later.check('4 dagen');
    await later.press('Verder');
    await later.goTo(`${origin}/jouw-werkplek/nakijken`);
    await later.press('Bied deze werkplek aan');
    await later.reads('Bedankt voor je aanbod');
    await later.leave();

    await staff.goTo(staff.page.url());
    await staff.press('Neem over');
    await staff.reads('junior monteur');
    await staff.sees(/zijn 2 plaatsen vrij in 2026-2027|zijn 2 plaatsen vrij in 2027-2028/);
    await staff.follow('Bekijk de dekking');
    await staff.sees(/^Deze werkplek dekt 1 van de 3 leeruitkomsten/);
    await staff.picture('workplace-coverage');
    await post.letterTo(ineke, /staat erbij/);
    await staff.leave();
  });
});
