import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createConcludedWorld } from '../../../../tests/support/concluded-world.ts';
import { expectWholeChains } from '../../../../tests/support/expect-whole-chains.ts';
import type { Browser, Page } from '../../../../tests/support/http-browser.ts';
import type { TestProduct } from '../../../../tests/support/product.ts';
import { addressOf, type SmallWorld } from '../../../../tests/support/small-world.ts';
import { type Fields, formOf, step } from '../../../../tests/support/wizard-desk.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Party } from '../rules/party.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import { selectConcludedAddenda } from './addendum-store.ts';
import { effectiveTerms, finalTerms, turningDays } from './rules/effective-terms.ts';
import { randomOf } from './rules/sequences.fixture.ts';

const signing: readonly Party[] = ['institution', 'learning_company', 'student'];

describe('addenda at the same time', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  let agreementId: string;
  before(async () => {
    ({ product, world, agreementId, staff } = await createConcludedWorld('2028-02-07T09:00:00Z'));
  });
  after(() => product.close());

  const inWorld = <T>(work: Parameters<typeof product.deps.db.inInstitution<T>>[1]) =>
    product.deps.db.inInstitution(world.institutionId, work);
  const stateOf = async (id: string) =>
    (await inWorld((tx) => tx.selectFrom('agreement').select('state').where('id', '=', id).executeTakeFirstOrThrow()))
      .state;
  const draft = async (from: string, page: string, fields: Fields): Promise<string> => {
    const begun = await staff.submit(`/overeenkomsten/${agreementId}/wijzigen`, { from, reason: 'Er verandert iets' });
    const id = begun.location?.split('/')[2] ?? '';
    const path = step(id, page);
    await staff.submit(path, { ...formOf(await staff.get(path), path), ...fields });
    return id;
  };
  /** Sends, and gives the link of each party who was asked. */
  const send = async (id: string): Promise<Map<Party, string>> => {
    product.clock.advance(1);
    await product.drain();
    product.sent.length = 0;
    await staff.post(`/overeenkomsten/${id}/versturen`);
    await product.drain();
    return new Map(
      signing.flatMap((party): [Party, string][] => {
        const mail = product.sent.find((one) => one.to.address === addressOf(party) && one.text.includes('/taak/'));
        const link = /http:\/\/localhost:3000(\/taak\/\S+)/.exec(mail?.text ?? '')?.[1];
        return link ? [[party, link]] : [];
      }),
    );
  };
  /** Everything up to the button: the form as this party would press it. */
  const prepare = async (link: string, party: Party): Promise<() => Promise<Page>> => {
    const browser = product.browser();
    await browser.post(link);
    await browser.post('/ondertekenen');
    await product.drain();
    const mail = product.sent.findLast(
      (one) => one.to.address === addressOf(party) && one.text.includes('zes cijfers'),
    );
    const [, one = '', two = ''] = /(\d{3}) (\d{3})/.exec(mail?.text ?? '') ?? [];
    await browser.post('/ondertekenen/code', { code: one + two });
    const page = await browser.get('/ondertekenen/bevestigen');
    const text = /name="text" value="([0-9a-f]{64})"/.exec(page.html)?.[1] ?? '';
    const fields = { text, name: 'Wie tekent', jobTitle: 'directeur', authority: 'yes', intent: 'yes' };
    return () => browser.post('/ondertekenen/bevestigen', fields);
  };
  const signBy = async (links: Map<Party, string>, ...parties: Party[]): Promise<Page[]> => {
    const buttons = [];
    for (const party of parties) buttons.push(await prepare(links.get(party) ?? '', party));
    return Promise.all(buttons.map((press) => press()));
  };

  it('is signed by three browsers at one moment, and concluded once', async () => {
    const id = await draft('2028-03-01', 'coaching_how', { hoursPerWeek: '3' });
    const pages = await signBy(await send(id), ...signing);
    assert.deepEqual(
      pages.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.equal(pages.filter(({ text }) => /De wijziging is rond/.test(text)).length, 1);
    assert.equal(await stateOf(id), 'concluded');
    const signatures = await inWorld((tx) =>
      tx.selectFrom('signature').select('id').where('agreementId', '=', id).execute(),
    );
    assert.equal(signatures.length, 3);
    const lines = await inWorld((tx) =>
      tx
        .selectFrom('auditEvent')
        .select('id')
        .where('subjectId', '=', id)
        .where('action', '=', 'agreement.signed')
        .execute(),
    );
    assert.equal(lines.length, 3);
  });

  it('lets one of two that change the same stand, when the last signatures come at one moment', async () => {
    const ids = [
      await draft('2028-04-01', 'coaching_how', { hoursPerWeek: '4' }),
      await draft('2028-04-01', 'coaching_how', { hoursPerWeek: '5' }),
    ];
    const buttons = [];
    for (const id of ids) {
      const links = await send(id);
      for (const page of await signBy(links, 'institution', 'student')) assert.match(page.text, /Bedankt/);
      buttons.push(await prepare(links.get('learning_company') ?? '', 'learning_company'));
    }
    const pages = await Promise.all(buttons.map((press) => press()));
    assert.deepEqual((await Promise.all(ids.map(stateOf))).sort(), ['concluded', 'partly_signed']);
    assert.equal(pages.filter(({ text }) => /intussen iets anders afgesproken/.test(text)).length, 1);
    await product.drain();
    assert.ok(product.sent.some(({ subject }) => /is ingehaald/.test(subject)));
    // Nobody can sign the other any more; taken back, it starts from what holds now.
    const open = (await stateOf(ids[0] ?? '')) === 'concluded' ? ids[1] : ids[0];
    assert.match((await staff.get(`/overeenkomsten/${open}`)).text, /Dit addendum is ingehaald/);
    await staff.submit(`/overeenkomsten/${open}/terugnemen`, { reason: 'Ingehaald' });
    assert.match(
      (await staff.get(`/overeenkomsten/${open}/nakijken`)).text,
      /Uren begeleiding per week is nu: [45] uur/,
    );
    await staff.post(`/overeenkomsten/${open}/uitgaan-van-nu`);
    await signBy(await send(open ?? ''), ...signing);
    assert.equal(await stateOf(open ?? ''), 'concluded');
  });

  it('never comes to an impossible state by chance, and the log stays whole', async () => {
    const random = randomOf(7);
    const open: { id: string; links: Map<Party, string> }[] = [];
    let seen = 0;
    for (let happening = 0; happening < 24; happening += 1) {
      product.clock.advance(3);
      const one = random.of(open);
      const kind = random.below(10);
      if (!one || kind < 3) {
        const from = random.day('2028-03-01', 300);
        const [page, fields] = random.of([
          ['coaching_how', { hoursPerWeek: String(2 + random.below(4)) }],
          ['coaching', { workplaceCoachName: `Coach ${random.below(3)}` }],
          ['workplace', { location: `Hal ${random.below(3)}` }],
          ['duration', { end: random.day('2029-09-01', 90) }],
        ] as [string, Fields][]) ?? ['workplace', {}];
        const id = await draft(from, page, fields);
        open.push({ id, links: await send(id) });
      } else if (kind < 8) {
        const parties = [...one.links.keys()];
        const party = random.of(parties);
        if (party) await signBy(one.links, ...(random.below(3) > 0 ? parties : [party]));
      } else if (kind === 8) {
        await staff.submit(`/overeenkomsten/${one.id}/terugnemen`, { reason: 'Opnieuw' });
        await staff.post(`/overeenkomsten/${one.id}/uitgaan-van-nu`);
        one.links = await send(one.id);
      } else await staff.submit(`/overeenkomsten/${one.id}/intrekken`, { reason: 'Toch niet' });
      await inWorld(async (tx) => {
        const agreement = await tx
          .selectFrom('agreement')
          .selectAll()
          .where('id', '=', agreementId)
          .executeTakeFirstOrThrow();
        const { terms } = await tx
          .selectFrom('agreementText')
          .select('terms')
          .where('id', '=', agreement.currentTextId ?? '')
          .executeTakeFirstOrThrow();
        const concluded = await selectConcludedAddenda(tx, agreementId);
        seen = concluded.length;
        const final = finalTerms(terms as AgreementTerms, concluded);
        assert.deepEqual([agreement.startDate, agreement.endDate], [final.duration.start, final.duration.end]);
        for (const day of [isoDate('2027-09-01'), ...turningDays(concluded)]) {
          const held = effectiveTerms(terms as AgreementTerms, concluded, day);
          const role = await tx
            .selectFrom('agreementRole')
            .select('name')
            .where('agreementId', '=', agreementId)
            .where('role', '=', 'workplace_coach')
            .where('validFrom', '<=', day)
            .where('validUntil', '>=', day)
            .execute();
          assert.deepEqual(role, [{ name: held.coaching.workplaceCoachName }], day);
        }
      });
    }
    assert.ok(seen > 4, `only ${seen} were concluded`);
    await expectWholeChains(product.deps.db);
  });
});
