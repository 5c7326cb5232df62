import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { currentModules } from '../../src/features/coaches/training/modules.ts';
import { launchBrowser } from '../support/browser.ts';
import { createSmallWorld } from '../support/small-world.ts';
import { logIn } from './chores.ts';
import { type Installation, installFor } from './installation.ts';
import { downloadPdf } from './pdf.ts';
import { linkIn } from './post-office.ts';
import { phoneWithoutScript, Visitor, wide } from './visitor.ts';

const rik = 'rik@vandam.example';

async function appointRik({ deps }: Installation, { companyId, institutionId }: Record<string, string>): Promise<void> {
  const [personId = '', workplaceId = '', id = ''] = [deps.newId(), deps.newId(), deps.newId()];
  const base = { institutionId: institutionId ?? '', createdAt: deps.clock.now() };
  const place = { companyId: companyId ?? '', location: 'Zwolle', functionTitle: 'junior engineer' };
  await deps.db.inInstitution(base.institutionId, async (tx) => {
    await tx
      .insertInto('person')
      .values({ ...base, id: personId, name: 'Rik Hofman', email: rik })
      .execute();
    await tx
      .insertInto('workplace')
      .values({ ...base, id: workplaceId, ...place })
      .execute();
    const term = { institutionId: base.institutionId, id, workplaceId, personId, validFrom: '2026-09-01' };
    await tx.insertInto('workplaceCoach').values(term).execute();
  });
}

describe('a coach on a phone', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('says how strong each role is and does a module to its certificate, without an account', async (t) => {
    const installation = await installFor(t);
    const { origin, post } = installation;
    const { companyId, institutionId } = await createSmallWorld(installation.deps);
    await appointRik(installation, { companyId, institutionId });
    const staff = await Visitor.at(browser, origin, wide);
    await logIn(staff, post, 'placement_office@vechtstroom.example');
    await staff.goTo(`/bedrijven/${companyId}`);
    await staff.sees('Er is geen vervanger.');
    await staff.picture('company-coaches');
    await staff.open('Bedrijven');
    await staff.follow('Begeleiders');
    await staff.picture('coaches');
    await staff.follow('Rik Hofman');
    await staff.press('Mail de link');
    await staff.sees(`De link is onderweg naar ${rik}.`);
    await staff.picture('coach');

    const coach = await Visitor.at(browser, origin, phoneWithoutScript);
    await coach.goTo(linkIn(await post.letterTo(rik, /Jouw pagina/)));
    await coach.picture('coach-link');
    await coach.press('Open je pagina');
    await coach.reads('Dag Rik Hofman');
    await coach.picture('coach-home');
    await coach.follow('Vul in');
    await coach.answer('Wat is je opleiding?', /^Hbo of hoger/);
    await coach.answer('Coach', 'Voldoende');
    await coach.answer('Het traject bewaken', 'Deels');
    await coach.picture('coach-roles');
    await coach.press('Verder');
    await coach.answer('Advies bij beoordelen', 'Deels');
    await coach.answer('Vakexpert', 'Sterk');
    await coach.press('Klaar');
    await coach.sees('Je hebt nog 3 modules te doen.');

    const [module] = currentModules;
    assert.ok(module);
    const { title, questions } = module.words.nl;
    await coach.follow(`Begin: ${title}`);
    await coach.reads(title);
    await coach.picture('coach-module');
    await coach.follow('Naar de vragen');
    for (const [index, { ask, answers }] of questions.entries()) {
      await coach.reads(ask);
      const right = module.right[index] ?? 'a';
      if (index === 0) {
        await coach.answer(ask, answers.a.words);
        await coach.press('Kijk na');
        await coach.sees(answers.a.feedback);
        await coach.picture('coach-question-wrong');
      }
      await coach.answer(ask, answers[right].words);
      await coach.press('Kijk na');
      await coach.sees(answers[right].feedback);
      await coach.picture(`coach-question-${index + 1}`);
      await coach.follow(index === 2 ? 'Naar je certificaat' : 'Volgende vraag');
    }
    await coach.sees(`Je hebt “${title}” gehaald.`);
    await coach.picture('coach-certificate');
    await downloadPdf(coach, 'Download je certificaat', ['Rik Hofman', title, '23 november 2026']);
    await coach.leave();

    await staff.goTo('/begeleiders');
    await staff.sees('1 van 3 modules');
    await staff.sees('hbo (zegt de begeleider zelf)');
    await staff.leave();
    assert.deepEqual(installation.failures, []);
  });
});
