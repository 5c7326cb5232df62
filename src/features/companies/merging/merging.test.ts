import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type ConcludedWorld, createConcludedWorld } from '../../../../tests/support/concluded-world.ts';
import { asSuperuser } from '../../../../tests/support/database.ts';
import { expectWholeChains } from '../../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../../tests/support/http-browser.ts';
import { createSmallWorld, type SmallWorld } from '../../../../tests/support/small-world.ts';
import { paths } from '../../../paths.ts';
import { auditLines } from '../../../platform/audit/audit-lines.ts';
import { blank } from '../companies.fixture.ts';
import { duplicatesQueue } from './find-duplicates.ts';
import { hangOnto } from './merging.fixture.ts';
import { references } from './rules/company-references.ts';
import { addressKey, phoneKey } from './rules/keys.ts';

describe('merging companies', () => {
  let concluded: ConcludedWorld;
  let world: SmallWorld;
  let staff: Browser;
  let elsewhere: SmallWorld;
  before(async () => {
    concluded = await createConcludedWorld('2027-06-04T09:00:00Z');
    ({ world, staff } = concluded);
    elsewhere = await createSmallWorld(concluded.product.deps, 'elders');
  });
  after(() => concluded.product.close());

  const inside = <T>(work: Parameters<typeof concluded.product.deps.db.inInstitution<T>>[1]) =>
    concluded.product.deps.db.inInstitution(world.institutionId, work);
  const ask = async (statement: string) => (await asSuperuser(concluded.product.superuserUrl, statement)).rows;
  const add = async (facts: Record<string, string>): Promise<string> => {
    const page = await staff.post(paths.companyNew(), { ...blank, ...facts, evenIfAlike: 'yes' });
    assert.equal(page.status, 200, page.text);
    return page.path.split('/')[2] ?? '';
  };
  const addContact = (companyId: string, facts: Record<string, string>) =>
    staff.post(paths.contactNew({ companyId }), { email: '', phone: '', functionTitle: '', ...facts });
  const look = () => concluded.product.jobHandlers[duplicatesQueue]?.({});
  const pairs = () => ask('select * from company_duplicate where dismissed_at is null');

  it('makes of what is typed the same keys as the database makes of what is stored', async () => {
    for (const [street, postcode, phone] of [
      ['Kade 1', '8011 AB', '038-1234567'],
      ['1e Dwarsstraat 12-14a', '1234 XY', '+31 (0)6 12 34 56 78'],
      ['Postbus', '1234 XY', '112'],
      ['Kade 3 bis', '', ''],
    ] as const) {
      const id = await add({ name: `Sleutel ${street}`, street, postcode, phone });
      const [row] = await ask(`select address_key, phone_key from company where id = '${id}'`);
      assert.deepEqual(row, { address_key: addressKey({ street, postcode }), phone_key: phoneKey(phone) });
      await ask(`delete from company where id = '${id}'`);
    }
  });

  it('finds who look alike, says why, and remembers that two are not the same', async () => {
    const first = await add({ name: 'Bakkerij Jansen', street: 'Kade 1', postcode: '8011 AB', place: 'Zwolle' });
    const second = await add({ name: 'Bakkerij Janssen B.V.', street: 'Kade 1', postcode: '8011AB', place: 'Zwolle' });
    await look();
    const page = await staff.get(paths.companyDuplicates());
    assert.match(page.text, /Bakkerij Jansen/);
    assert.match(page.text, /de namen lijken op elkaar, hetzelfde adres/);
    assert.equal((await pairs()).length, 1);
    const told = await staff.post(paths.companyNotSame({ companyId: second, otherId: first }));
    assert.match(told.text, /Onthouden: Bakkerij Janssen B\.V\. en Bakkerij Jansen zijn twee bedrijven/);
    assert.match(told.text, /Geen dubbele bedrijven/);
    await staff.post(paths.companyEdit({ companyId: first }), {
      ...blank,
      ...{ name: 'Bakkerij Jansen', street: 'Kade 1', postcode: '8011 AB', place: 'Zwolle', phone: '038 1234567' },
      seen:
        /name="seen" value="([^"]+)"/.exec((await staff.get(paths.companyEdit({ companyId: first }))).html)?.[1] ?? '',
    });
    assert.equal((await ask(`select id from company where id = '${first}' and matched_at is null`)).length, 1);
    await look();
    assert.equal((await pairs()).length, 0, 'found again, and still dismissed');
  });

  it('offers the known company when one is added, and takes along what was typed', async () => {
    const known = await add({ name: 'Drukkerij De Hoek', place: 'Deventer', phone: '0570 123456' });
    const typed = { ...blank, name: 'De Hoek drukwerk', phone: '+31570123456', staff: '12', place: 'Deventer' };
    const asked = await staff.post(paths.companyNew(), { ...typed, name: 'Drukkerij de Hoek BV' });
    assert.equal(asked.status, 422);
    assert.match(asked.text, /Staat dit bedrijf er al\?/);
    assert.match(asked.text, /dezelfde naam, hetzelfde telefoonnummer/);
    assert.match(asked.html, new RegExp(`formaction="${paths.companyUseKnown({ companyId: known })}"`, 'i'));
    const form = await staff.post(paths.companyUseKnown({ companyId: known }), typed);
    assert.equal(form.status, 200);
    assert.match(form.text, /Dit is Drukkerij De Hoek/);
    assert.match(form.html, /name="staff"[^>]*value="12"|value="12"[^>]*name="staff"/);
    assert.match(form.html, /value="De Hoek drukwerk"/);
    assert.match(form.html, new RegExp(`action="${paths.companyEdit({ companyId: known })}"`));
  });

  describe('into one', () => {
    let kept: string;
    let frozen: unknown[];
    let logBefore: unknown[];
    const frozenRows = () => ask('select * from agreement_text order by id');
    before(async () => {
      kept = await add({
        name: 'Van Dam',
        street: 'Kade 9',
        postcode: '8011 AA',
        place: 'Zwolle',
        staff: '38',
        phone: '038 7654321',
      });
      await addContact(kept, { name: 'Karin van Dam', functionTitle: 'Eigenaar' });
      await addContact(kept, { name: 'Piet Smit', email: 'piet@vandam.example', functionTitle: 'HR' });
      await addContact(world.companyId, {
        name: 'Karin van Dam',
        email: 'karin@vandam.example',
        functionTitle: 'Directeur',
        signs: 'yes',
      });
      await addContact(world.companyId, { name: 'Piet Smit', email: 'p.smit@elders.example' });
      await staff.post(paths.workplaceNew({ companyId: world.companyId }), {
        location: 'Hal 2',
        functionTitle: 'monteur',
      });
      await staff.post(paths.workplaceNew({ companyId: kept }), { location: 'Hal 1', functionTitle: 'tekenaar' });
      await ask(
        `update company set street = 'Dijk 4', postcode = '8021 BB', place = 'Hattem' where id = '${world.companyId}'`,
      );
      await inside((tx) => hangOnto(tx, concluded, kept));
      frozen = await frozenRows();
      logBefore = await inside((tx) =>
        auditLines(tx).select(['action', 'subjectId', 'before', 'after']).orderBy('number').execute(),
      );
    });

    it('shows both, what differs and what moves along', async () => {
      const page = await staff.get(paths.companyMerge({ companyId: kept, otherId: world.companyId }));
      assert.equal(page.status, 200);
      for (const word of [
        /Van Dam blijft/,
        /Overeenkomsten 1 0/,
        /Contactpersonen 2 2/,
        /Links in mails die nog werken 2 0/,
        /wordt één contactpersoon: Karin van Dam\./,
      ])
        assert.match(page.text, word);
      assert.match(page.html, /name="address"/);
      assert.doesNotMatch(page.html, /name="kvkNumber"/, 'only one of them has a number');
    });

    it('is refused for a company of another hogeschool, for one company twice, and for who may not', async () => {
      for (const ids of [
        { companyId: kept, otherId: elsewhere.companyId },
        { companyId: elsewhere.companyId, otherId: kept },
      ]) {
        assert.equal((await staff.get(paths.companyMerge(ids))).status, 404);
        assert.equal((await staff.post(paths.companyMerge(ids))).status, 404);
        assert.equal((await staff.post(paths.companyNotSame(ids))).status, 404);
      }
      const twice = await staff.post(paths.companyMerge({ companyId: kept, otherId: kept }));
      assert.match(twice.text, /Dat is hetzelfde bedrijf/);
      const limited = await concluded.product.browserAs('partner_manager');
      assert.equal((await limited.get(paths.companyMerge({ companyId: world.companyId, otherId: kept }))).status, 404);
    });

    it('loses nothing: all moves, nobody is doubled, texts and log stay', async () => {
      const other = await concluded.product.browserAs('project_lead');
      const ids = { companyId: kept, otherId: world.companyId };
      const form = { name: 'merged', address: 'kept', phone: 'kept', stage: 'kept' };
      const [one, two] = await Promise.all([
        staff.post(paths.companyMerge(ids), form),
        other.post(paths.companyMerge(ids), form),
      ]);
      const said = [one.text, two.text].sort((a) => (/is opgegaan in/.test(a) ? -1 : 1));
      assert.match(said[0] ?? '', /Van Dam Techniek B\.V\. is opgegaan in Van Dam\./);
      assert.match(said[1] ?? '', /intussen al samengevoegd/, 'of two at once the other is told');
      assert.equal((await ask('select id from company_merge')).length, 1);

      for (const { table, column } of [...references, { table: 'contact', column: 'company_id' }])
        assert.deepEqual(await ask(`select * from ${table} where ${column} = '${world.companyId}'`), [], table);
      const [company] = await ask(
        `select name, kvk_number, staff, street, phone, merged_into_id from company where id = '${kept}'`,
      );
      assert.deepEqual(company, {
        name: 'Van Dam Techniek B.V.',
        kvk_number: '12345678',
        // Each has figures of the same year: those of the one that stays.
        staff: 38,
        street: 'Kade 9',
        phone: '038 7654321',
        merged_into_id: null,
      });
      const [tombstone] = await ask(`select merged_into_id, kvk_number from company where id = '${world.companyId}'`);
      assert.deepEqual(tombstone, { merged_into_id: kept, kvk_number: null });

      const contacts = await ask(
        `select p.name, p.email, k.function_title, k.signs, k.id from contact k join person p on p.id = k.person_id where k.company_id = '${kept}' order by p.name, p.email`,
      );
      assert.deepEqual(
        contacts.map(({ id: _, ...contact }) => contact),
        [
          { name: 'Karin van Dam', email: 'karin@vandam.example', function_title: 'Eigenaar, Directeur', signs: true },
          { name: 'Piet Smit', email: 'p.smit@elders.example', function_title: '', signs: false },
          { name: 'Piet Smit', email: 'piet@vandam.example', function_title: 'HR', signs: false },
        ],
      );
      assert.deepEqual(await ask(`select contact_id from contact_moment`), [{ contact_id: contacts[0].id }]);
      assert.deepEqual(
        await ask(`select purpose, subject_id from task_link where purpose in ('company', 'contact') order by 1`),
        [
          { purpose: 'company', subject_id: kept },
          { purpose: 'contact', subject_id: contacts[0].id },
        ],
      );
      const places = await ask(
        `select w.location, l.street from workplace w left join company_location l on l.id = w.company_location_id where w.company_id = '${kept}' order by 1`,
      );
      assert.deepEqual(
        places,
        [
          { location: 'Hal 1', street: null },
          { location: 'Hal 2', street: 'Dijk 4' },
        ],
        'each stays at its own address',
      );
      assert.equal((await ask(`select * from mkb_route_version_company where company_id = '${kept}'`)).length, 1);

      assert.deepEqual(
        await ask(
          `select places, ended_at is null as stands from commitment where company_id = '${kept}' order by places`,
        ),
        [
          { places: 2, stands: true },
          { places: 3, stands: false },
        ],
        'what both promised does not count twice',
      );

      assert.deepEqual(await frozenRows(), frozen);
      const log = await inside((tx) =>
        auditLines(tx).select(['action', 'subjectId', 'before', 'after']).orderBy('number').execute(),
      );
      assert.deepEqual(log.slice(0, logBefore.length), logBefore);
      assert.deepEqual(
        log.slice(logBefore.length).map(({ action, subjectId }) => [action, subjectId]),
        [
          ['company.merged', kept],
          ['company.merged_into', world.companyId],
        ],
      );
      const merged = log[logBefore.length]?.after as { movedIds: string[] } | undefined;
      assert.ok(merged?.movedIds.includes(concluded.agreementId));
      await expectWholeChains(concluded.product.deps.db);
    });

    it('keeps what was, and leads old addresses and open forms to the one that stays', async () => {
      const page = await staff.get(paths.company({ companyId: world.companyId }));
      assert.equal(page.path, paths.company({ companyId: kept }));
      assert.match(page.text, /Van Dam Techniek B\.V\. is hierin opgegaan op 4 juni 2027/);
      assert.match(page.text, /Dijk 4, 8021 BB Hattem/);
      const list = await staff.get(paths.companies());
      assert.equal(list.html.match(/>Van Dam Techniek B\.V\.</g)?.length, 1);
      await addContact(world.companyId, { name: 'Nieuw Iemand' });
      assert.deepEqual(
        await ask(
          `select k.company_id from contact k join person p on p.id = k.person_id where p.name = 'Nieuw Iemand'`,
        ),
        [{ company_id: kept }],
      );
      const limited = await concluded.product.browserAs('partner_manager');
      assert.equal(
        (await limited.get(paths.company({ companyId: kept }))).status,
        200,
        'who had a role for the one has it for the other',
      );
      const again = await staff.post(paths.companyMerge({ companyId: world.companyId, otherId: kept }));
      assert.match(again.text, /intussen al samengevoegd/);
    });

    it('takes along what somebody adds at that same moment', async () => {
      const last = await add({ name: 'Van Dam Zwolle' });
      const { deps } = concluded.product;
      const held = Promise.withResolvers<void>();
      const merging = inside(async (tx) => {
        await sql`select id from company where id = ${last} for update`.execute(tx);
        held.resolve();
        await new Promise((resolve) => setTimeout(resolve, 400));
        await tx.updateTable('company').set({ mergedIntoId: kept }).where('id', '=', last).execute();
      });
      await held.promise;
      await Promise.all([merging, addContact(last, { name: 'Te Laat' })]);
      const rows = await deps.db.inInstitution(world.institutionId, (tx) =>
        tx
          .selectFrom('contact as k')
          .innerJoin('person as p', 'p.id', 'k.personId')
          .select('k.companyId')
          .where('p.name', '=', 'Te Laat')
          .execute(),
      );
      assert.deepEqual(rows, [{ companyId: kept }]);
    });

    it('asks once more where there are two KVK numbers, and points earlier ones on', async () => {
      const third = await add({ name: 'Van Dam Groep', kvkNumber: '87654321' });
      const ids = { companyId: third, otherId: kept };
      const asked = await staff.post(paths.companyMerge(ids), { name: 'kept', phone: 'merged' });
      assert.equal(asked.status, 422);
      assert.match(asked.text, /Zet het vinkje als het echt één bedrijf is/);
      const done = await staff.post(paths.companyMerge(ids), { name: 'kept', evenWithTwoKvkNumbers: 'yes' });
      assert.match(done.text, /is opgegaan in Van Dam Groep/);
      const old = await staff.get(paths.company({ companyId: world.companyId }));
      assert.equal(old.path, paths.company({ companyId: third }));
      const taken = await staff.post(paths.companyNew(), { ...blank, name: 'Heel anders', kvkNumber: '12345678' });
      assert.equal(taken.status, 422);
      assert.match(taken.text, /Open Van Dam Groep/, 'the number of the tombstone leads to the one that stays');
    });
  });
});
