import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { createSmallWorld } from '../support/small-world.ts';
import { logIn } from './chores.ts';
import { installFor } from './installation.ts';
import { downloadPdf } from './pdf.ts';
import { codeIn, linkIn } from './post-office.ts';
import { phoneWithoutScript, Visitor, wide } from './visitor.ts';

const partner = 'partner_manager@vechtstroom.example';
const owner = 'iris@vandam.example';

describe('a letter of intent', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('is signed by an entrepreneur on a phone, without an account', async (t) => {
    const { origin, post, deps } = await installFor(t);
    const world = await createSmallWorld(deps);
    await deps.db.inInstitution(world.institutionId, async (tx) => {
      const base = { institutionId: world.institutionId, createdAt: deps.clock.now() };
      const personId = deps.newId();
      await tx.updateTable('mkbRoute').set({ groupMinimum: 4, groupPlanned: 8 }).execute();
      await tx
        .insertInto('person')
        .values({ ...base, id: personId, name: 'Iris van Dam', email: owner })
        .execute();
      await tx
        .insertInto('contact')
        .values({ ...base, id: deps.newId(), companyId: world.companyId, personId })
        .execute();
    });
    const staff = await Visitor.at(browser, origin, wide);
    await logIn(staff, post, partner);
    await staff.goTo(`/bedrijven/${world.companyId}`);
    await staff.follow('Plekken vastleggen');
    await staff.choose('Mkb-route', 'Mechatronica Zwolle');
    await staff.choose('Studiejaar waarin de studenten starten', '2027-2028');
    await staff.fill('Aantal plekken', '4');
    await staff.answer('Hoe zeker', 'zeker');
    await staff.picture('record-places');
    await staff.press('Bewaar');
    await staff.follow('Stuur een intentieverklaring');
    await staff.picture('send-letter');
    await staff.press('Verstuur');
    await staff.sees('De intentieverklaring is op weg.');

    const entrepreneur = await Visitor.at(browser, origin, phoneWithoutScript);
    await entrepreneur.goTo(linkIn(await post.letterTo(owner, /Wil je plekken/)));
    await entrepreneur.press('Open de intentieverklaring');
    await entrepreneur.reads('Lees de intentieverklaring');
    await entrepreneur.sees(/Het bedrijf is aan niets meer gebonden dan hierboven staat/);
    await entrepreneur.picture('read-letter');
    await entrepreneur.press('Klopt. Stuur mij een code');
    await entrepreneur.fill('Code uit je mail', codeIn(await post.letterTo(owner, /Je code/)));
    await entrepreneur.press('Verder');
    await entrepreneur.reads('Onderteken');
    await entrepreneur.press('Onderteken');
    await entrepreneur.sees(/Zet hier een vinkje als je het eens bent/);
    await entrepreneur.fill('Je functie', 'directeur');
    await entrepreneur.check('Ik mag dit namens Van Dam Techniek B.V. zeggen.');
    await entrepreneur.check('Ik heb de tekst gelezen en ben het ermee eens.');
    await entrepreneur.picture('sign-letter');
    await entrepreneur.press('Onderteken');
    await entrepreneur.reads('Bedankt, je hebt ondertekend');
    await entrepreneur.picture('letter-signed');
    const words = ['Van Dam Techniek B.V.', '4 plekken', 'Iris van Dam', owner, 'SHA-256'];
    const own = await downloadPdf(entrepreneur, 'Download de PDF', words);

    await staff.goTo(`/mkb-routes/${world.mkbRouteId}/toezeggingen?jaar=2027`);
    await staff.sees(/Genoeg \(4 zeker\), maar te veel van één bedrijf/);
    await staff.picture('promised-places');
    await staff.follow('Van Dam Techniek B.V.');
    await staff.sees('ondertekend door Iris van Dam, directeur');
    await staff.picture('promise');
    const theirs = await downloadPdf(staff, 'Download de PDF', words);
    assert.ok(readFileSync(theirs).equals(readFileSync(own)), 'both have the same file');
    for (const visitor of [staff, entrepreneur]) await visitor.leave();
  });
});
