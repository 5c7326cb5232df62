import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { sendAgreement } from '../src/features/agreements/index.ts';
import { type CheckSnapshot, selectVersions } from '../src/features/mkb-routes/index.ts';
import { dateInNetherlands } from '../src/kernel/iso-date.ts';
import { roles } from '../src/kernel/role.ts';
import type { Tx } from '../src/platform/db/db.ts';
import { selectInstitutions } from '../src/shell/index.ts';
import { createTestProduct, type TestProduct } from '../tests/support/product.ts';

const voorbeeld = 'hogeschool-voorbeeld';
const zuidwal = 'hogeschool-zuidwal';

describe('the example world', () => {
  let product: TestProduct;
  const ids: Record<string, string> = {};
  before(async () => {
    product = await createTestProduct({ mail: false });
    await product.fillDemo();
    for (const { slug, id } of await product.deps.db.asIdentity(selectInstitutions)) ids[slug] = id;
  });
  after(() => product.close());

  const at = <T>(slug: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    product.deps.db.inInstitution(ids[slug] ?? '', work);
  const atBoth = async <T>(work: (tx: Tx) => Promise<T[]>): Promise<T[]> => [
    ...(await at(voorbeeld, work)),
    ...(await at(zuidwal, work)),
  ];
  const today = () => dateInNetherlands(product.clock.now());

  it('is a demo with two hogescholen, and nothing went wrong on the way', async () => {
    assert.equal(await product.deps.installation.isDemo(), true);
    assert.deepEqual(Object.keys(ids).sort(), [voorbeeld, zuidwal]);
    assert.deepEqual(
      product.logged.filter(({ event }) => /fail|error/.test(event)),
      [],
    );
  });

  it('told of every agreement and addendum the state that it came to last', async () => {
    const silent = await atBoth((tx) =>
      tx
        .selectFrom('agreement as a')
        .select(['a.reference', 'a.state'])
        .where(
          'a.state',
          'is distinct from',
          sql<string>`(select e.state from event e where e.institution_id = a.institution_id and e.subject_id = a.id order by e.at desc limit 1)`,
        )
        .execute(),
    );
    assert.deepEqual(silent, []);
  });

  it('has somebody to log in as for each of the twelve roles', async () => {
    const people = await at(voorbeeld, (tx) =>
      tx
        .selectFrom('roleAssignment as r')
        .innerJoin('person as p', (join) =>
          join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
        )
        .select(['r.role', 'r.companyId', 'r.maySign', 'p.email'])
        .where('p.email', 'is not', null)
        .where('r.validFrom', '<=', today())
        .where(sql<boolean>`(r.valid_until is null or r.valid_until >= ${today()})`)
        .execute(),
    );
    assert.deepEqual(new Set(people.map(({ role }) => role)), new Set(roles));
    assert.ok(people.filter(({ role }) => role === 'company_owner').every(({ companyId }) => companyId !== null));
    assert.ok(people.some(({ maySign }) => maySign));
    const addresses = people.map(({ email }) => email);
    assert.ok(new Set(addresses).size < addresses.length, 'nobody has two roles');
    const elsewhere = await at(zuidwal, (tx) => tx.selectFrom('person').select('email').execute());
    assert.ok(
      elsewhere.some(({ email }) => addresses.includes(email)),
      'nobody works at both hogescholen',
    );
  });

  it('has an agreement in every state, and in force, upcoming and over', async () => {
    const rows = await at(voorbeeld, (tx) => tx.selectFrom('agreement').selectAll().execute());
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    const counts = ['draft', 'sent', 'partly_signed', 'concluded', 'ended', 'withdrawn'].map((state) => count(state));
    assert.ok(
      counts.every((number) => number > 0),
      String(counts),
    );
    const concluded = rows.filter((row) => row.state === 'concluded');
    assert.ok(concluded.some((row) => (row.startDate ?? '') > today()));
    assert.ok(concluded.some((row) => (row.startDate ?? '') <= today() && (row.endDate ?? '') >= today()));
    assert.ok(concluded.some((row) => (row.endDate ?? '') < today()));
    assert.ok(rows.some((row) => row.language === 'en' && row.state === 'concluded'));
    const refused = await at(voorbeeld, (tx) =>
      tx.selectFrom('refusal').select('id').where('withdrawnAt', 'is', null).execute(),
    );
    assert.equal(refused.length, 1);
    const texts = await at(voorbeeld, (tx) =>
      tx.selectFrom('agreementText').select(['agreementId', 'sequence', 'voidedAt']).execute(),
    );
    assert.ok(texts.some(({ sequence, voidedAt }) => sequence === 2 && voidedAt === null));
  });

  it('has every kind of party among those who signed', async () => {
    const signed = await at(voorbeeld, (tx) =>
      tx
        .selectFrom('signature as g')
        .innerJoin('signer as s', (join) =>
          join.onRef('s.institutionId', '=', 'g.institutionId').onRef('s.id', '=', 'g.signerId'),
        )
        .select('s.party')
        .distinct()
        .execute(),
    );
    assert.equal(signed.length, 6);
  });

  it('has one draft that can be sent and others that cannot', async () => {
    const drafts = await at(voorbeeld, (tx) =>
      tx
        .selectFrom('agreement as a')
        .innerJoin('person as p', (join) =>
          join.onRef('p.institutionId', '=', 'a.institutionId').onRef('p.id', '=', 'a.createdBy'),
        )
        .select(['a.id', 'a.createdBy', 'p.name', 'p.email'])
        .where('a.state', '=', 'draft')
        .where('a.amendsId', 'is', null)
        .execute(),
    );
    const outcomes: string[] = [];
    for (const draft of drafts) {
      const attempt = at(voorbeeld, async (tx) => {
        const actor = {
          institutionId: ids[voorbeeld] ?? '',
          personId: draft.createdBy,
          roleAssignmentId: draft.createdBy,
          name: draft.name,
          email: draft.email ?? '',
          role: 'placement_office' as const,
          mkbRouteId: null,
          companyId: null,
          branchAssociationId: null,
          maySign: false,
        };
        const now = product.clock.now();
        const outcome = await sendAgreement({ tx, actor, now, today: today(), deps: product.deps }, draft.id);
        outcomes.push(outcome.ok ? 'sent' : outcome.fault);
        throw new RollBack();
      });
      await assert.rejects(attempt, RollBack);
    }
    assert.deepEqual(outcomes.sort(), ['incomplete', 'incomplete', 'sent']);
  });

  it('has Mkb-route versions in every state; what is published meets the criteria or says why not', async () => {
    const versions = await atBoth(async (tx) => {
      const mkbRoutes = await tx.selectFrom('mkbRoute').select('id').execute();
      const found = [];
      for (const { id } of mkbRoutes) found.push(...(await selectVersions(tx, id)));
      return found.map(({ version }) => version);
    });
    assert.deepEqual(
      new Set(versions.map(({ state }) => state)),
      new Set(['draft', 'submitted', 'returned', 'published', 'superseded']),
    );
    for (const version of versions) {
      if (version.state === 'published' || version.state === 'superseded')
        assert.deepEqual(openCriteria(version.snapshot), []);
      if (version.state === 'submitted')
        assert.deepEqual(openCriteria(version.snapshot), ['greater_part_at_workplace']);
    }
    const published = versions.filter(({ state }) => state === 'published');
    for (const version of published) {
      assert.ok(version.state === 'published');
      const { credits, warnings } = version.snapshot.check;
      assert.equal(credits?.total, credits?.expected);
      assert.deepEqual(
        warnings.map(({ code }) => code).filter((code) => code !== 'sme_figures_unknown'),
        [],
      );
    }
  });

  it('keeps the two hogescholen apart', async () => {
    const tables = await at(voorbeeld, (tx) =>
      sql<{ name: string }>`select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'institution_id' order by 1`.execute(tx),
    );
    assert.ok(tables.rows.length > 20);
    for (const slug of [voorbeeld, zuidwal])
      await at(slug, async (tx) => {
        for (const { name } of tables.rows) {
          const { rows } = await sql<{ others: number }>`select count(*)::int as others from ${sql.table(name)}
            where institution_id <> ${ids[slug] ?? ''}`.execute(tx);
          assert.equal(rows[0]?.others, 0, `${slug} sees rows of the other in ${name}`);
        }
      });
    const names = await at(zuidwal, (tx) => tx.selectFrom('company').select('name').execute());
    assert.ok(names.length > 0 && !names.some(({ name }) => name.startsWith('Van Dam')));
  });

  it('uses reserved addresses only', async () => {
    const addresses = await atBoth(async (tx) => [
      ...(await tx.selectFrom('person').select('email').execute()),
      ...(await tx.selectFrom('mail').select('recipient as email').execute()),
      ...(await tx.selectFrom('signer').select('email').execute()),
      ...(await tx.selectFrom('institution').select('contactEmail as email').execute()),
    ]);
    const posted = await product.deps.db.asIdentity((tx) =>
      tx.selectFrom('identity.demoMail').select(['recipient', 'body']).execute(),
    );
    const inBodies = posted.flatMap(({ body }) => body.match(/[\w.+-]+@[\w.-]*\w/g) ?? []);
    const all = [
      ...addresses.map(({ email }) => email ?? ''),
      ...posted.map(({ recipient }) => recipient),
      ...inBodies,
    ];
    assert.ok(all.length > 100);
    assert.deepEqual(
      all.filter((address) => address !== '' && !address.endsWith('.example')),
      [],
    );
  });

  it('delivered its mail when it was due, and sent nobody a log-in link', async () => {
    const mail = await atBoth((tx) => tx.selectFrom('mail').select(['state', 'createdAt', 'acceptedAt']).execute());
    assert.ok(mail.length > 50);
    for (const { state, createdAt, acceptedAt } of mail) {
      assert.equal(state, 'accepted');
      assert.equal((acceptedAt?.getTime() ?? 0) - createdAt.getTime(), 60_000);
    }
    const links = await product.deps.db.asIdentity((tx) => tx.selectFrom('identity.loginLink').select('id').execute());
    assert.deepEqual(links, []);
  });

  it('has the newest PDF of every text that counts', async () => {
    const texts = await atBoth((tx) =>
      tx
        .selectFrom('agreement as a')
        .leftJoin('agreementDocument as d', (join) =>
          join.onRef('d.institutionId', '=', 'a.institutionId').onRef('d.agreementTextId', '=', 'a.currentTextId'),
        )
        .leftJoin('storedFile as f', (join) =>
          join.onRef('f.institutionId', '=', 'd.institutionId').onRef('f.id', '=', 'd.storedFileId'),
        )
        .select(['a.reference', 'd.signatureCount', 'f.bytes'])
        .select(({ selectFrom, fn }) =>
          selectFrom('signature as g')
            .select(fn.countAll<number>().as('signatures'))
            .whereRef('g.agreementTextId', '=', 'a.currentTextId')
            .as('signatures'),
        )
        .where('a.currentTextId', 'is not', null)
        .execute(),
    );
    assert.ok(texts.length > 12);
    for (const { reference, signatureCount, signatures, bytes } of texts) {
      assert.equal(signatureCount, Number(signatures), reference);
      assert.equal(bytes?.subarray(0, 5).toString(), '%PDF-', reference);
    }
  });
});

class RollBack extends Error {}

/** Criteria that nobody answered, or that fall short without a motivation. */
const openCriteria = ({ check, motivations }: CheckSnapshot): string[] =>
  check.criteria
    .filter(({ status }) => status !== 'meets')
    .map(({ code }) => code as string)
    .filter((code) => !motivations.some(({ criterion }) => criterion === code));
