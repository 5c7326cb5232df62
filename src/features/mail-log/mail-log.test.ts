import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { mintTaskToken, openTaskLink } from '../../platform/identity/task-links.ts';
import { mailStates } from './mail-log-store.ts';

describe('the log of mail', () => {
  let product: TestProduct;
  let zuidwal: TestInstitution;
  let token: string;
  before(async () => {
    product = await createTestProduct();
    const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
    zuidwal = await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    const nel = { name: 'Nel', email: 'nel@noord.example' };
    await addTestInstitution(product.deps, { name: 'Hogeschool Noord', slug: 'noord', admin: nel });
    const { newId, db } = product.deps;
    const now = product.clock.now();
    token = await db.inInstitution(zuidwal.id, async (tx) => {
      const taskLinkId = newId();
      const link = {
        institutionId: zuidwal.id,
        id: taskLinkId,
        purpose: 'sign',
        subjectId: newId(),
        email: 'sam@student.example',
      };
      await openTaskLink(tx, link, now);
      const minted = await mintTaskToken(tx, zuidwal.id, taskLinkId, now);
      await tx.updateTable('taskLink').set({ pressedAt: now }).execute();
      for (const state of mailStates)
        await tx
          .insertInto('mail')
          .values({
            institutionId: zuidwal.id,
            id: newId(),
            kind: 'signing_request',
            recipient: `${state}@student.example`,
            recipientName: `Sam ${state}`,
            language: 'nl',
            subject: `Onderwerp ${state}`,
            subjectKind: 'signer',
            subjectId: newId(),
            taskLinkId: state === 'accepted' ? taskLinkId : null,
            state,
            attempts: state === 'refused' ? 1 : 0,
            lastError: state === 'refused' ? 'the mail server answered 550' : null,
            createdAt: now,
          })
          .execute();
      return minted;
    });
  });
  after(() => product.close());
  const open = async (query = '', slug = 'zuidwal') =>
    (await product.browserAs('admin', slug)).get(`/beheer/post${query}`);

  it('shows recipient, subject, state, why it was refused, and that the link was used', async () => {
    const page = await open();
    assert.match(page.text, /Sam accepted accepted@student\.example Onderwerp accepted Aangenomen Link gebruikt/);
    assert.match(page.text, /weigerde met code 550\. Controleer het adres/);
    assert.match(page.text, /Niet meer nodig/);
    assert.ok(!page.html.includes(token));
  });

  it('filters by state and by recipient', async () => {
    for (const state of mailStates) {
      const page = await open(`?state=${state}`);
      assert.deepEqual(
        mailStates.filter((other) => page.text.includes(`Onderwerp ${other}`)),
        [state],
      );
    }
    assert.match((await open('?state=pressed')).text, /Onderwerp accepted/);
    assert.doesNotMatch((await open('?state=pressed')).text, /Onderwerp waiting/);
    assert.match((await open('?to=REFUSED%40')).text, /Onderwerp refused/);
    assert.match((await open('?to=niemand')).text, /Geen mail gevonden/);
    assert.equal((await open('?state=x&page=-3&to=%00')).status, 200);
  });

  it('shows nothing of another hogeschool', async () => {
    assert.match((await open('', 'noord')).text, /Nog geen post/);
  });

  it('shows a role for one Mkb-route only mail about its agreements', async () => {
    await product.deps.db.inInstitution(zuidwal.id, async (tx) => {
      const { newId } = product.deps;
      const base = { institutionId: zuidwal.id, createdAt: product.clock.now() };
      const [programmeId, mkbRouteId, personId] = [newId(), newId(), newId()];
      await tx
        .insertInto('programme')
        .values({
          ...base,
          id: programmeId,
          name: 'ICT',
          programmeCode: '80000',
          degree: 'associate_degree',
          credits: 120,
          mode: 'dual',
        })
        .execute();
      await tx
        .insertInto('mkbRoute')
        .values({ ...base, id: mkbRouteId, programmeId, name: 'ICT' })
        .execute();
      await tx
        .insertInto('person')
        .values({ ...base, id: personId, name: 'Bo', email: 'bo@zuidwal.example' })
        .execute();
      await tx
        .insertInto('roleAssignment')
        .values({ ...base, id: newId(), personId, role: 'placement_office', mkbRouteId, validFrom: '2026-01-01' })
        .execute();
    });
    const page = await (await product.browserAs('placement_office', 'zuidwal')).get('/beheer/post');
    assert.equal(page.status, 200);
    assert.match(page.text, /Nog geen post/);
  });

  it('says when there is no mail server', async () => {
    const without = await createTestProduct({ mail: false });
    await addTestInstitution(without.deps, {
      name: 'Hogeschool Zuidwal',
      slug: 'zuidwal',
      admin: { name: 'Ada', email: 'a@z.example' },
    });
    assert.match((await (await without.browserAs('admin')).get('/beheer/post')).text, /heeft geen mailserver/);
    await without.close();
  });
});
