import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { concludeAgreement } from '../../../../tests/support/agreement-desk.ts';
import type { Browser } from '../../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../../tests/support/small-world.ts';
import { paths } from '../../../paths.ts';
import type { Tx } from '../../../platform/db/db.ts';

const rik = { name: 'R. Hofman', email: 'rik@vandam.example' };

describe('a note about the coaching', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let office: Browser;
  let agreementId: string;
  before(async () => {
    product = await createTestProduct({ now: '2027-06-03T09:00:00Z' });
    world = await createSmallWorld(product.deps);
    agreementId = await concludeAgreement(product, world);
    product.clock.set('2027-10-02T09:00:00Z');
    office = await product.browserAs('placement_office');
    const { companyId } = world;
    await office.post(paths.workplaceNew({ companyId }), { location: 'Zwolle', functionTitle: 'junior engineer' });
    const { id: workplaceId } = await inside((tx) => tx.selectFrom('workplace').select('id').executeTakeFirstOrThrow());
    await office.post(paths.coachNew({ companyId, workplaceId }), { ...rik, validFrom: '2027-06-01', validUntil: '' });
  });
  after(() => product.close());

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const student = () => paths.ownStudent({ agreementId });
  /** The own page of the coach, by a link that was mailed just now. */
  const openPage = async () => {
    const { personId } = await inside((tx) => tx.selectFrom('coach').select('personId').executeTakeFirstOrThrow());
    await office.post(`${paths.coach({ personId })}/link`);
    await product.drain();
    const mail = product.sent.findLast(({ to, text }) => to.address === rik.email && text.includes('/begeleider/'));
    const browser = product.browser();
    await browser.post(/http:\/\/localhost:3000(\/begeleider\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
    return browser;
  };

  it('lets whoever wrote something put it right or take it back, and nobody else', async () => {
    const coach = await openPage();
    await coach.post(student(), { kind: 'note', text: 'Verkeerde studnet.', day: '2027-10-01', dueOn: '' });
    const find = (text: string) =>
      inside((tx) => tx.selectFrom('coachingNote').selectAll().where('text', '=', text).executeTakeFirstOrThrow());
    const { id: noteId } = await find('Verkeerde studnet.');
    const own = paths.ownNote({ agreementId, noteId });
    assert.match((await coach.get(own)).html, /Verkeerde studnet\./);
    const empty = await coach.post(own, { kind: 'note', text: '', day: '2027-10-01', dueOn: '' });
    assert.equal(empty.status, 422);
    await coach.post(own, { kind: 'note', text: 'Andere student.', day: '2027-10-01', dueOn: '' });
    assert.match((await coach.get(student())).text, /Andere student\..*gewijzigd op 2 oktober 2027/);
    const staff = paths.coachingNote({ agreementId, noteId });
    assert.match((await office.get(staff)).text, /Alleen wie het schreef kan dat/);
    assert.equal((await office.post(staff, { kind: 'note', text: 'x', day: '2027-10-01', dueOn: '' })).status, 403);
    assert.equal((await office.post(paths.coachingNoteWithdraw({ agreementId, noteId }))).status, 403);
    const foreign = paths.ownNote({ agreementId, noteId: product.deps.newId() });
    assert.equal((await coach.get(foreign)).status, 404);
    const gone = await coach.post(paths.ownNoteWithdraw({ agreementId, noteId }));
    assert.match(gone.text, /Ingetrokken op 2 oktober 2027/);
    assert.doesNotMatch((await office.get(paths.coaching({ agreementId }))).text, /Andere student/);
    assert.equal((await coach.post(own, { kind: 'note', text: 'Toch', day: '2027-10-01', dueOn: '' })).status, 403);
    await coach.post(student(), { kind: 'task', text: 'Per ongeluk.', day: '2027-10-01', dueOn: '2027-10-03' });
    const task = await find('Per ongeluk.');
    await coach.post(paths.ownNoteWithdraw({ agreementId, noteId: task.id }));
    assert.doesNotMatch((await coach.get(paths.ownCoaching())).text, /open taak/, 'a task that was taken back is none');
    const lines = await inside((tx) =>
      sql<{ action: string; said: string }>`
        select e.action, coalesce(d.after::text, '') as said from audit_event e left join audit_detail d on d.audit_event_id = e.id
        where e.action in ('agreement.coaching_note_corrected', 'agreement.coaching_note_withdrawn')`.execute(tx),
    );
    assert.deepEqual(lines.rows.map(({ action }) => action).toSorted(), [
      'agreement.coaching_note_corrected',
      'agreement.coaching_note_withdrawn',
      'agreement.coaching_note_withdrawn',
    ]);
    assert.ok(lines.rows.every(({ said }) => !said.includes('student')));
  });
});
