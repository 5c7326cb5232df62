import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createWizardDesk, formOf, step, type WizardDesk } from '../../../../tests/support/wizard-desk.ts';
import { auditLines } from '../../../platform/audit/audit-lines.ts';

describe('two people at one draft', () => {
  let desk: WizardDesk;
  before(async () => {
    desk = await createWizardDesk();
  });
  after(() => desk.close());

  it('tells the second of two tabs what is stored now, keeps what was typed, and saves it on purpose', async () => {
    const id = await desk.newDraft();
    const path = step(id, 'workplace');
    const [tabA, tabB] = [await desk.staff.get(path), await desk.staff.get(path)];
    await desk.staff.submit(path, { ...formOf(tabA, path), jobTitle: 'monteur' });
    const second = await desk.staff.submit(path, { ...formOf(tabB, path), jobTitle: 'tekenaar' });
    assert.equal(second.status, 409);
    assert.match(second.text, /Iemand heeft deze stap intussen gewijzigd/);
    assert.match(second.text, /Functie van de student monteur tekenaar/);
    assert.equal(formOf(second, path).jobTitle, 'tekenaar');
    assert.equal((await desk.staff.submit(path, formOf(second, path))).status, 303);
    assert.match((await desk.staff.get(path)).html, /value="tekenaar"/);
  });

  it('lets two people work on two steps at once', async () => {
    const id = await desk.newDraft();
    const workplace = await desk.staff.get(step(id, 'workplace'));
    await desk.fill(step(id, 'costs'), { costs: 'De student betaalt de boeken.' });
    const fields = { ...formOf(workplace, step(id, 'workplace')), jobTitle: 'monteur' };
    assert.equal((await desk.staff.submit(step(id, 'workplace'), fields)).status, 303);
    assert.match((await desk.staff.get(step(id, 'costs'))).text, /De student betaalt de boeken/);
  });

  it('saves a row that was removed meanwhile only on purpose', async () => {
    const id = await desk.newDraft();
    await desk.fill(step(id, 'outcomes/nieuw'), { unitName: 'Ontwerpen' });
    const path = step(id, 'outcomes/1');
    const open = await desk.staff.get(path);
    await desk.staff.post(`${path}/weghalen`);
    const late = await desk.staff.submit(path, { ...formOf(open, path), assessedHow: 'portfolio' });
    assert.equal(late.status, 409);
    assert.match(late.text, /intussen weggehaald/);
    assert.equal((await desk.staff.submit(path, formOf(late, path))).status, 303);
    assert.match((await desk.staff.get(path)).html, /value="portfolio"/);
  });

  it('notes who changed what', async () => {
    const id = await desk.newDraft();
    await desk.fill(step(id, 'workplace'), { jobTitle: 'monteur' });
    await desk.fill(step(id, 'workplace'), {});
    const events = await desk.product.deps.db.inInstitution(desk.world.institutionId, (tx) =>
      auditLines(tx).selectAll().where('subjectId', '=', id).orderBy('at').execute(),
    );
    assert.deepEqual(events.map(({ action }) => action).sort(), ['agreement.draft_changed', 'agreement.drafted']);
    const change = events.find(({ action }) => action === 'agreement.draft_changed');
    assert.deepEqual(change?.before, { workplace: { location: 'Ambachtsweg 14', jobTitle: 'junior technicus' } });
    assert.deepEqual(change?.after, { workplace: { location: 'Ambachtsweg 14', jobTitle: 'monteur' } });
  });

  it('does not change an agreement that was sent, and shows what was typed', async () => {
    const id = await desk.newDraft();
    const path = step(id, 'workplace');
    const open = await desk.staff.get(path);
    await desk.product.deps.db.inInstitution(desk.world.institutionId, (tx) =>
      tx
        .updateTable('agreement')
        .set({ state: 'withdrawn', closedAt: desk.product.clock.now(), closingReason: 'test' })
        .where('id', '=', id)
        .execute(),
    );
    const late = await desk.staff.submit(path, { ...formOf(open, path), jobTitle: 'monteur' });
    assert.equal(late.status, 409);
    assert.match(late.text, /monteur/);
    assert.equal((await desk.staff.request(path)).location, `/overeenkomsten/${id}`);
  });
});
