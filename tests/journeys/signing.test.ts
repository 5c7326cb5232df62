import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { addDraft, addressOf, createSmallWorld } from '../support/small-world.ts';
import { logIn, openTask, signFromMail } from './chores.ts';
import { installFor } from './installation.ts';
import { enter, tabTo, tick, type } from './keyboard.ts';
import { downloadPdf } from './pdf.ts';
import { codeIn, linkIn } from './post-office.ts';
import { looks, nameOf, Visitor, wide } from './visitor.ts';

const office = 'placement_office@vechtstroom.example';

/** A hogeschool with one complete draft, and somebody of the placement office who is logged in. */
async function withDraft(t: TestContext, browser: Browser, look = wide, studentName = 'Noor El Amrani') {
  const installation = await installFor(t);
  const world = await createSmallWorld(installation.deps);
  const agreementId = await addDraft(installation.deps, world, (draft) => ({
    ...draft,
    parties: { ...draft.parties, student: { ...draft.parties.student, name: studentName } },
  }));
  const staff = await Visitor.at(browser, installation.origin, look);
  await logIn(staff, installation.post, office);
  return { installation, staff, agreementPath: `/overeenkomsten/${agreementId}` };
}

async function send(staff: Visitor, agreementPath: string): Promise<void> {
  await staff.goTo(`${agreementPath}/nakijken`);
  await staff.press(/^Verstuur om te ondertekenen$/);
  await staff.sees('Verstuurd. Iedereen krijgt een mail met een eigen link.');
}

const signers = [
  { party: 'student', jobTitle: null, authority: 'Ik ben de student uit deze overeenkomst.' },
  { party: 'learning_company', jobTitle: 'directeur', authority: 'Ik mag namens Van Dam Techniek B.V. ondertekenen.' },
  { party: 'institution', jobTitle: 'opleidingsmanager', authority: /^Ik mag namens Hogeschool/ },
] as const;

describe('signing', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const look of looks) {
    it(`from the draft on the task list to everybody's own copy, at ${nameOf(look)}`, async (t) => {
      const { installation, staff, agreementPath } = await withDraft(t, browser, look);
      const { origin, post } = installation;
      await staff.sees(/Maak de overeenkomst van Noor El Amrani af/);
      await staff.picture('task-list');
      await staff.follow('Open');
      await staff.reads('Kijk de overeenkomst na');
      await staff.picture('check-answers');
      await staff.press(/^Verstuur om te ondertekenen$/);
      await staff.sees(/Nu aan zet: /);
      await staff.picture('agreement-sent');

      for (const { party, ...signer } of signers) {
        const visitor = await Visitor.at(browser, origin, look);
        await signFromMail(visitor, post, addressOf(party), signer);
        await visitor.picture(`signed-${party}`);
        await visitor.leave();
      }
      await staff.goTo(agreementPath);
      await staff.sees(/^Iedereen heeft ondertekend\. De overeenkomst loopt van/);
      await staff.picture('agreement-concluded');

      const student = await Visitor.at(browser, origin, look);
      await student.goTo(linkIn(await post.letterTo(addressOf('student'), /door iedereen ondertekend/)));
      await student.press('Open de overeenkomst');
      await student.reads('Je exemplaar van de overeenkomst');
      await student.press('Stuur mij een code');
      await student.fill('Code uit je mail', codeIn(await post.letterTo(addressOf('student'), /Je code/)));
      await student.press('Ga verder');
      await student.eventually('Download de PDF', 'Opnieuw laden');
      await student.picture('own-copy');
      const words = ['Noor El Amrani', 'Van Dam Techniek B.V.', addressOf('student')];
      const own = await downloadPdf(student, 'Download de PDF', words);
      await student.follow('Controleer een overeenkomst');
      await student.page.setInputFiles('input[type=file]', own);
      await student.press('Controleer');
      await student.sees(/^Echt: dit is een document van /);
      await student.picture('checked');
      await student.leave();
      await staff.leave();
      assert.deepEqual(installation.failures, []);
    });
  }

  it('with the keyboard alone, from logging in to the signature', async (t) => {
    const { installation, staff, agreementPath } = await withDraft(t, browser);
    const { origin, post } = installation;
    const keys = await Visitor.at(browser, origin, wide);
    await keys.goTo('/');
    await tabTo(keys, keys.page.getByRole('link', { name: 'Naar de inhoud' }));
    await tabTo(keys, keys.page.getByRole('link', { name: 'Inloggen' }).first());
    await keys.page.keyboard.press('Enter');
    await keys.reads('Inloggen');
    await type(keys, 'E-mailadres', office);
    await keys.page.keyboard.press('Enter');
    await keys.reads('Kijk in je mail');
    await keys.goTo(linkIn(await post.letterTo(office, /inloglink/)));
    await enter(keys, 'Log in');
    await keys.reads('Mijn taken');

    await send(staff, agreementPath);
    await keys.goTo(linkIn(await post.letterTo(addressOf('learning_company'), /ondertekenen\?$/)));
    await enter(keys, 'Open de overeenkomst');
    await tabTo(keys, keys.page.getByText('Hele tekst lezen', { exact: true }));
    await keys.page.keyboard.press('Enter');
    await keys.page.getByRole('heading', { name: /Doel$/ }).waitFor();
    await enter(keys, 'Stuur mij een code');
    await type(keys, 'Code uit je mail', codeIn(await post.letterTo(addressOf('learning_company'), /Je code/)));
    await keys.page.keyboard.press('Enter');
    await keys.reads('Onderteken de overeenkomst');
    await type(keys, 'Je functie', 'directeur');
    await tick(keys, /^Ik mag namens/);
    await tick(keys, /^Ik heb de hele overeenkomst gelezen/);
    await enter(keys, 'Ik ga akkoord en onderteken');
    await keys.reads('Bedankt, je hebt ondertekend');
    await keys.leave();
    await staff.leave();
  });

  it('a code that ran out, a wrong one and one for another browser: said in words, and nothing is lost', async (t) => {
    const { installation, staff, agreementPath } = await withDraft(t, browser);
    const { origin, post, clock } = installation;
    await send(staff, agreementPath);
    const address = addressOf('student');
    const student = await Visitor.at(browser, origin, wide);
    const link = linkIn(await post.letterTo(address, /ondertekenen\?$/));
    await openTask(student, link);
    await student.press('Stuur mij een code');
    const first = codeIn(await post.letterTo(address, /Je code/));

    const elsewhere = await Visitor.at(browser, origin, wide);
    await openTask(elsewhere, link);
    await elsewhere.goTo('/ondertekenen/code');
    await elsewhere.fill('Code uit je mail', first);
    await elsewhere.press('Ga verder');
    await elsewhere.sees('In deze browser is nog geen code gevraagd.');
    await elsewhere.leave();

    await student.fill('Code uit je mail', first === '000 000' ? '111 111' : '000 000');
    await student.press('Ga verder');
    await student.sees('Deze code klopt niet.');
    clock.advance(11);
    await student.fill('Code uit je mail', first);
    await student.press('Ga verder');
    await student.sees('Deze code is verlopen of al gebruikt.');
    await student.picture('code-expired');
    await student.press('Stuur een nieuwe code');
    await student.fill('Code uit je mail', codeIn(await post.letterTo(address, /Je code/)));
    await student.press('Ga verder');

    // Half-filled, then a detour by the browser's back button: the code still counts.
    await student.press('Ik ga akkoord en onderteken');
    await student.sees('Zet hier een vinkje als je akkoord bent.');
    await student.page.goBack();
    await student.goTo('/ondertekenen');
    await student.reads('Onderteken de overeenkomst');
    await student.check('Ik ben de student uit deze overeenkomst.');
    await student.check(/^Ik heb de hele overeenkomst gelezen/);
    await student.press('Ik ga akkoord en onderteken');
    await student.reads('Bedankt, je hebt ondertekend');
    await student.leave();
    await staff.leave();
  });

  it('markup in a name is shown as what was typed, to staff and to signers', async (t) => {
    const name = '<img src=x onerror=alert(1)> & "Noor"';
    const { installation, staff, agreementPath } = await withDraft(t, browser, wide, name);
    const alerts: string[] = [];
    staff.page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await send(staff, agreementPath);
    await staff.sees(name);
    const student = await Visitor.at(browser, installation.origin, wide);
    await openTask(student, linkIn(await installation.post.letterTo(addressOf('student'), /ondertekenen\?$/)));
    await student.sees(name);
    assert.deepEqual(alerts, []);
    await student.leave();
    await staff.leave();
  });
});
