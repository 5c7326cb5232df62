import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createSmallWorld } from '../../../../tests/support/small-world.ts';
import { createWizardDesk, type Fields, formOf, step, type WizardDesk } from '../../../../tests/support/wizard-desk.ts';

describe('the wizard', () => {
  let desk: WizardDesk;
  before(async () => {
    desk = await createWizardDesk();
  });
  after(() => desk.close());

  it('walks from new to nothing missing, and then offers to send', async () => {
    const id = await desk.newDraft();
    const check = `/overeenkomsten/${id}/nakijken`;
    const start = await desk.staff.get(check);
    assert.match(start.text, /Er missen nog \d+ dingen/);
    assert.match(start.text, /artikel 7\.7, vijfde lid, onder b/);
    assert.match(start.text, /Vul het adres van de student in/);
    assert.doesNotMatch(start.text, /Verstuur om te ondertekenen/);

    const order: string[] = [];
    let path = step(id, 'institution');
    const answers: Record<string, Fields> = {
      learning_company: { address: 'Ambachtsweg 14, 8013 AB Zwolle' },
      student: { address: 'Stationsstraat 3, 7721 CC Dalfsen' },
      coaching_how: { hoursPerWeek: '1,5', threeWayTalksPerYear: '3' },
      employment: { inService: 'yes', kind: 'fixed_term', hoursPerWeek: '32' },
    };
    while (path.includes('/opstellen/')) {
      const name = path.split('/').at(-1) ?? '';
      order.push(name);
      if (name === 'outcomes')
        await desk.fill(step(id, 'outcomes/nieuw'), {
          unitName: 'Ontwerpen',
          outcomes: '- De student ontwerpt.\n\n• De student test.',
          creditsAtWorkplace: '27,5',
          assessedHow: 'portfolio',
          assessedWhen: 'eind jaar 1',
          assessedBy: 'een examinator',
        });
      path = (await desk.fill(path, answers[name] ?? {})).location ?? '';
    }
    assert.equal(path, check);
    assert.deepEqual(order, [
      'institution',
      'learning_company',
      'student',
      'other_parties',
      'duration',
      'periods',
      'workplace',
      'coaching',
      'coaching_how',
      'outcomes',
      'early_ending',
      'employment',
      'costs',
      'signers',
    ]);
    const ready = await desk.staff.get(check);
    assert.match(ready.text, /Er mist niets meer/);
    assert.match(ready.text, /Verstuur om te ondertekenen/);
    assert.ok(ready.html.includes(`action="/overeenkomsten/${id}/versturen"`));
    assert.match(ready.text, /De student ontwerpt\./);
    assert.match(ready.text, /1,5 uur per week/);
    const { draft } = await desk.draftOf(id);
    assert.deepEqual((draft as { outcomes: { outcomes: string[] }[] }).outcomes[0]?.outcomes, [
      'De student ontwerpt.',
      'De student test.',
    ]);
  });

  it('goes back to checking when it came from there, and stops when asked', async () => {
    const id = await desk.newDraft();
    const page = await desk.staff.get(`${step(id, 'duration')}?van=nakijken`);
    const fields = formOf(page, step(id, 'duration'));
    assert.equal((await desk.staff.submit(step(id, 'duration'), fields)).location, `/overeenkomsten/${id}/nakijken`);
    const stopped = await desk.staff.submit(step(id, 'workplace'), {
      ...formOf(await desk.staff.get(step(id, 'workplace')), step(id, 'workplace')),
      jobTitle: 'monteur',
      go: 'stop',
    });
    assert.equal(stopped.location, '/overeenkomsten');
    // Another device: another browser sees the same draft.
    const phone = await desk.product.browserAs('project_lead');
    assert.match((await phone.get(step(id, 'workplace'))).html, /value="monteur"/);
  });

  it('takes over a company and its workplace from the register', async () => {
    const id = await desk.newDraft({ company: 'later', workplace: 'later' });
    const company = `/overeenkomsten/${id}/bedrijf`;
    assert.match((await desk.staff.submit(company, {})).text, /Maak een keuze/);
    const chosen = await desk.staff.submit(company, { company: desk.world.companyId });
    assert.equal(chosen.location, `/overeenkomsten/${id}/werkplek`);
    await desk.staff.submit(`/overeenkomsten/${id}/werkplek`, { workplace: desk.workplaceId });
    assert.match((await desk.staff.get(step(id, 'coaching'))).html, /value="R\. Hofman"/);
    assert.match((await desk.staff.get(step(id, 'signers'))).text, /I\. van Dam, directeur/);
    const row = await desk.draftOf(id);
    assert.deepEqual([row.companyId, row.workplaceId], [desk.world.companyId, desk.workplaceId]);
  });

  it('is not there for another hogeschool, a role without the right, or a step nobody knows', async () => {
    const id = await desk.newDraft();
    await createSmallWorld(desk.product.deps, 'elders');
    const elsewhere = await desk.product.browserAs('placement_office', 'elders');
    const lecturer = await desk.product.browserAs('lecturer', 'vechtstroom');
    const pages = [step(id, 'student'), step(id, 'signers/nieuw'), `/overeenkomsten/${id}/nakijken`];
    for (const path of [...pages, `/overeenkomsten/${id}/bedrijf`]) {
      assert.equal((await elsewhere.get(path)).status, 404, path);
      assert.equal((await lecturer.get(path)).status, 403, path);
    }
    assert.equal((await elsewhere.submit(step(id, 'student'), { name: 'X' })).status, 404);
    for (const path of ['x', 'x/nieuw', 'student/nieuw', 'signers/x', 'signers/x/weghalen'])
      assert.equal((await desk.staff.get(step(id, path))).status, 404, path);
    assert.equal((await desk.staff.get(step(id, 'privacy'))).status, 200);
  });

  it('stays within the Mkb-route that a role was given for', async () => {
    const id = await desk.newDraft();
    const { institutionId } = desk.world;
    await desk.product.deps.db.inInstitution(institutionId, async (tx) => {
      const other = {
        institutionId,
        id: desk.product.deps.newId(),
        name: 'Andere route',
        createdAt: desk.product.clock.now(),
      };
      const programme = await tx.selectFrom('programme').select('id').executeTakeFirstOrThrow();
      await tx
        .insertInto('mkbRoute')
        .values({ ...other, programmeId: programme.id })
        .execute();
      await tx.updateTable('roleAssignment').set({ mkbRouteId: other.id }).where('role', '=', 'project_lead').execute();
    });
    const lead = await desk.product.browserAs('project_lead', 'vechtstroom');
    assert.equal((await lead.get(step(id, 'student'))).status, 404);
    assert.match((await lead.get('/overeenkomsten/nieuw')).text, /Er is nog geen cohort/);
    const made = await lead.submit('/overeenkomsten/nieuw', { ...desk.choices(), onPurpose: 'yes' });
    assert.equal(made.location, '/overeenkomsten/nieuw');
  });
});
