import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { paths } from '../../paths.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import { json } from '../../platform/db/db.ts';

describe('students', () => {
  let product: TestProduct;
  let zuidwal: TestInstitution;
  let office: Browser;
  let stranger: Browser;
  /** A project lead of the Mkb-route Zorg alone. */
  let lead: Browser;
  let techniek: { mkbRouteId: string; cohortId: string };
  let zorg: { mkbRouteId: string; cohortId: string };

  before(async () => {
    product = await createTestProduct();
    const { deps } = product;
    const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
    zuidwal = await addTestInstitution(deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    const noord = await addTestInstitution(deps, {
      name: 'Hogeschool Noord',
      slug: 'noord',
      admin: { name: 'Nel Noord', email: 'nel@noord.example' },
    });
    for (const role of ['placement_office', 'project_lead', 'visiting_tutor', 'partner_manager'] as const)
      await addTestPerson(deps, zuidwal.id, { name: `Z ${role}`, email: `${role}@zuidwal.example`, role });
    const office2 = { name: 'N Office', email: 'office@noord.example', role: 'placement_office' as const };
    await addTestPerson(deps, noord.id, office2);
    techniek = await addCohort('Ad Techniek');
    zorg = await addCohort('Ad Zorg');
    await deps.db.inInstitution(zuidwal.id, (tx) =>
      tx
        .updateTable('roleAssignment')
        .set({ mkbRouteId: zorg.mkbRouteId })
        .where('role', '=', 'project_lead')
        .execute(),
    );
    office = await product.browserAs('placement_office', 'zuidwal');
    stranger = await product.browserAs('placement_office', 'noord');
    lead = await product.browserAs('project_lead', 'zuidwal');
  });
  after(() => product.close());

  async function addCohort(name: string) {
    const { db, newId, clock } = product.deps;
    const [programmeId, mkbRouteId, versionId, cohortId] = [newId(), newId(), newId(), newId()];
    const own = { institutionId: zuidwal.id, createdAt: clock.now() };
    await db.inInstitution(zuidwal.id, async (tx) => {
      const programme = { id: programmeId, name, programmeCode: '80000', degree: 'associate_degree', credits: 120 };
      await tx
        .insertInto('programme')
        .values({ ...own, ...programme, mode: 'dual' })
        .execute();
      await tx
        .insertInto('mkbRoute')
        .values({ ...own, id: mkbRouteId, programmeId, name })
        .execute();
      const version = { id: versionId, mkbRouteId, number: 1, state: 'published', variant: 'empty', design: json({}) };
      await tx
        .insertInto('mkbRouteVersion')
        .values({ ...own, ...version })
        .execute();
      const cohort = { name: `${name} 2026`, startDate: '2026-09-01', endDate: '2028-08-31' };
      await tx
        .insertInto('cohort')
        .values({ ...own, ...cohort, id: cohortId, mkbRouteId, mkbRouteVersionId: versionId })
        .execute();
    });
    return { mkbRouteId, cohortId };
  }

  const blank = {
    name: '',
    studentNumber: '',
    email: '',
    birthDate: '',
    street: '',
    postcode: '',
    place: '',
    targetGroup: '',
    cohortId: '',
  };
  let number = 400_000;
  const student = (facts: Record<string, string>) => {
    number += 1;
    return { ...blank, studentNumber: String(number), ...facts };
  };
  const add = async (facts: Record<string, string>) => {
    const page = await office.post(paths.studentNew(), student(facts));
    assert.equal(page.status, 200, page.text);
    return page.path.split('/')[2] ?? '';
  };
  const seenIn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';

  it('adds one with all that an agreement needs, and logs it', async () => {
    assert.match((await office.get(paths.students())).text, /Nog geen studenten/);
    const page = await office.post(
      paths.studentNew(),
      student({
        name: 'Sanne Vos',
        email: 'Sanne@student.example',
        birthDate: '2005-02-28',
        street: 'Laan 3',
        postcode: '8011 AB',
        place: 'Zwolle',
        targetGroup: 'mbo4_bol',
        cohortId: techniek.cohortId,
      }),
    );
    assert.match(page.text, /Alles voor een overeenkomst is bekend/);
    assert.match(page.text, /28 februari 2005 \(21 jaar\)/);
    assert.match(page.text, /Ad Techniek 2026/);
    assert.ok(!page.text.includes('Nog geen 18'));
    const event = await product.deps.db.inInstitution(zuidwal.id, (tx) =>
      auditLines(tx).selectAll().where('action', '=', 'student.added').executeTakeFirstOrThrow(),
    );
    assert.equal((event.after as { name: string }).name, 'Sanne Vos');
  });

  it('says that a parent or guardian signs for a minor', async () => {
    const studentId = await add({ name: 'Jonge Joris', birthDate: '2009-05-03' });
    const { text } = await office.get(paths.student({ studentId }));
    assert.match(text, /Tot 3 mei 2027 ondertekent een ouder of voogd mee/);
    assert.match(text, /nog nodig: e-mailadres, adres en cohort/);
  });

  it('refuses a BSN as student number, and does not keep it', async () => {
    for (const studentNumber of ['123456782', '1234 56 782', '111.222.333']) {
      const page = await office.post(paths.studentNew(), student({ name: 'Bea', studentNumber }));
      assert.equal(page.status, 422);
      assert.match(page.text, /lijkt een burgerservicenummer/);
    }
    const rows = await product.deps.db.inInstitution(zuidwal.id, (tx) =>
      tx.selectFrom('student').select('id').where('studentNumber', 'like', '%123456782%').execute(),
    );
    assert.equal(rows.length, 0);
    assert.match(
      (await office.post(paths.studentNew(), student({ name: 'Bea', studentNumber: 's123456782' }))).text,
      /Bea staat erin/,
    );
  });

  it('refuses impossible values field by field, and keeps them', async () => {
    const page = await office.post(
      paths.studentNew(),
      student({
        name: '',
        studentNumber: '40 00<b>',
        email: 'geen adres',
        birthDate: '2005-02-30',
        targetGroup: 'dokter',
        cohortId: 'x',
      }),
    );
    assert.equal(page.status, 422);
    for (const field of ['name', 'email', 'birthDate', 'targetGroup', 'cohortId'])
      assert.match(page.html, new RegExp(`id="f-${field}-error"`), field);
    assert.match(page.html, /value="geen adres"/);
    for (const [birthDate, said] of [
      ['2027-01-01', /nog niet geweest/],
      ['2020-01-01', /jonger dan 14/],
      ['1901-01-01', /ouder dan 100/],
    ] as const)
      assert.match((await office.post(paths.studentNew(), student({ name: 'Bea', birthDate }))).text, said);
    const markup = await office.post(paths.studentNew(), student({ name: '<script>alert(1)</script>' }));
    assert.ok(!markup.html.includes('<script>alert'));
    assert.match(markup.text, /<script>alert\(1\)<\/script>/);
  });

  it('leads to the student who has the number, or the address, already', async () => {
    const page = await office.post(paths.studentNew(), student({ name: 'Iemand', studentNumber: '400001' }));
    assert.equal(page.status, 422);
    assert.match(page.text, /Dit studentnummer is van Sanne Vos/);
    assert.match(page.html, /href="\/studenten\/[0-9a-f-]{36}"[^>]*>Open Sanne Vos/);
    const again = await office.post(paths.studentNew(), student({ name: 'S. Vos', email: 'sanne@student.example' }));
    assert.equal(again.status, 422);
    assert.match(again.text, /die al als student is toegevoegd/);
  });

  it('uses somebody who is known with the address', async () => {
    const ask = student({ name: 'N. Tutor', email: 'visiting_tutor@zuidwal.example' });
    const page = await office.post(paths.studentNew(), ask);
    assert.equal(page.status, 422);
    const personId = /name="usePersonId" value="([^"]+)"|value="([^"]+)"[^>]*name="usePersonId"/.exec(page.html);
    const done = await office.post(paths.studentNew(), { ...ask, usePersonId: personId?.[1] ?? personId?.[2] ?? '' });
    assert.match(done.text, /Z visiting_tutor was al bekend/);
    const edit = `${done.path}/wijzigen`;
    const form = await office.get(edit);
    assert.ok(!form.html.includes('name="email"'));
    await office.post(edit, { ...ask, email: 'eva@kwaad.example', seen: seenIn(form.html) });
    const kept = await product.deps.db.inInstitution(zuidwal.id, (tx) =>
      tx.selectFrom('person').select('id').where('email', '=', 'visiting_tutor@zuidwal.example').execute(),
    );
    assert.equal(kept.length, 1);
  });

  it('finds by name, number and cohort', async () => {
    await add({ name: 'Zora Zorg', cohortId: zorg.cohortId });
    for (const [query, count] of [
      ['q=sanne', 1],
      ['q=400001', 1],
      ['q=%25', 0],
      [`cohort=${zorg.cohortId}`, 1],
      [`cohort=${zorg.cohortId}&q=sanne`, 0],
      ['cohort=none&q=Joris', 1],
    ] as const) {
      const page = await office.get(`${paths.students()}?${query}`);
      assert.match(page.text, new RegExp(`(^|\\D)${count} student(en)? gevonden`), query);
    }
    assert.equal((await office.get(`${paths.students()}?cohort=onzin&bladzijde=9999`)).status, 200);
  });

  it('hides students of another Mkb-route from a project lead of one, on every path', async () => {
    const other = await add({
      name: 'Tim Techniek',
      cohortId: techniek.cohortId,
      email: 'tim@student.example',
      studentNumber: 't-1',
    });
    const own = await add({ name: 'Zoe Zorg', cohortId: zorg.cohortId });
    const free = await add({ name: 'Vrije Vera' });
    const list = (await lead.get(paths.students())).text;
    assert.match(list, /Zoe Zorg/);
    assert.match(list, /Vrije Vera/);
    assert.ok(!list.includes('Tim Techniek'));
    assert.ok(!list.includes('Ad Techniek 2026'));
    assert.match((await lead.get(`${paths.students()}?cohort=${techniek.cohortId}`)).text, /0 studenten gevonden/);
    for (const [studentId, status] of [
      [other, 404],
      [own, 200],
      [free, 200],
    ] as const) {
      assert.equal((await lead.get(paths.student({ studentId }))).status, status);
      assert.equal((await lead.get(paths.studentEdit({ studentId }))).status, status);
    }
    assert.equal((await lead.submit(paths.studentEdit({ studentId: other }), student({ name: 'Weg' }))).status, 404);

    const taken = await lead.post(paths.studentNew(), student({ name: 'Nieuw', studentNumber: 't-1' }));
    assert.match(taken.text, /in gebruik bij een andere Mkb-route/);
    assert.ok(!taken.text.includes('Tim Techniek'));
    const address = await lead.post(paths.studentNew(), student({ name: 'Nieuw', email: 'tim@student.example' }));
    assert.match(address.text, /van een student bij een andere Mkb-route/);
    assert.ok(!address.text.includes('Tim Techniek'));
    const moved = await lead.post(paths.studentNew(), student({ name: 'Nieuw', cohortId: techniek.cohortId }));
    assert.equal(moved.status, 422);
    assert.match(moved.text, /Kies een cohort uit de lijst/);
  });

  it('changes one, logs only what changed, and saves nothing over another tab', async () => {
    const studentId = await add({ name: 'Twee Tabs', studentNumber: 'tt-1' });
    const edit = paths.studentEdit({ studentId });
    const seen = seenIn((await office.get(edit)).html);
    const facts = { ...blank, name: 'Twee Tabs', studentNumber: 'tt-1' };
    const saved = await office.post(edit, { ...facts, cohortId: zorg.cohortId, seen });
    assert.match(saved.text, /zijn bewaard/);
    const event = await product.deps.db.inInstitution(zuidwal.id, (tx) =>
      auditLines(tx)
        .selectAll()
        .where('action', '=', 'student.changed')
        .where('subjectId', '=', studentId)
        .executeTakeFirstOrThrow(),
    );
    assert.deepEqual([event.before, event.after], [{ cohortId: null }, { cohortId: zorg.cohortId }]);
    const late = await office.post(edit, { ...facts, targetGroup: 'havo', seen });
    assert.equal(late.status, 409);
    assert.match(late.text, /Cohort Ad Zorg 2026/);
    const again = await office.post(edit, {
      ...facts,
      targetGroup: 'havo',
      cohortId: zorg.cohortId,
      seen: seenIn(late.html),
    });
    assert.match(again.text, /zijn bewaard/);
  });

  it('adds two at once with one number: one is added, the other led to it', async () => {
    const post = () => office.submit(paths.studentNew(), student({ name: 'Race', studentNumber: 'race-1' }));
    const answers = await Promise.all([post(), post(), post()]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422, 422]);
  });

  it('is not there for another hogeschool, nor for who may not', async () => {
    const studentId = await add({ name: 'Alleen Zuidwal', email: 'alleen@student.example' });
    for (const path of [paths.student({ studentId }), paths.studentEdit({ studentId })])
      assert.equal((await stranger.get(path)).status, 404);
    assert.equal((await stranger.submit(paths.studentEdit({ studentId }), blank)).status, 404);
    const far = await stranger.post(paths.studentNew(), student({ name: 'Ver', cohortId: zorg.cohortId }));
    assert.match(far.text, /Kies een cohort uit de lijst/);

    const tutor = await product.browserAs('visiting_tutor', 'zuidwal');
    assert.equal((await tutor.get(paths.student({ studentId }))).status, 200);
    assert.ok(!(await tutor.get(paths.student({ studentId }))).html.includes('/wijzigen'));
    assert.equal((await tutor.get(paths.studentEdit({ studentId }))).status, 403);
    const partner = await product.browserAs('partner_manager', 'zuidwal');
    assert.equal((await partner.get(paths.students())).status, 403);
    assert.equal((await partner.get(paths.student({ studentId }))).status, 403);
  });
});
