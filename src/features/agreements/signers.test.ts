import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sign } from '../../../tests/support/agreement-desk.ts';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import { SignersDesk } from '../../../tests/support/signers-desk.ts';
import { actorOf, addDraft, addressOf } from '../../../tests/support/small-world.ts';
import { formOf, step } from '../../../tests/support/wizard-desk.ts';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { selfMakeCertificate } from '../seals/index.ts';
import { randomOf } from './addenda/rules/sequences.fixture.ts';
import { selectOptionalAgreement } from './agreement-store.ts';
import { scanOf } from './paper/scan.fixture.ts';
import { remindSigners } from './reminders/remind-signers.ts';
import type { Agreement } from './rules/agreement.ts';
import { isOpen } from './rules/agreement-verbs.ts';
import { isAskedLater } from './rules/whose-turn.ts';

const withoutPoppler = spawnSync('pdfsig', ['-v']).error ? "poppler's tools are not installed" : false;

/** Without white space, and without the marks where a word may be broken. */
const unbroken = (text: string) => text.replace(/[\s\u00ad\u200b]+/g, '');

/** The state says who signed; a page on paper waits only of who has not, looked at by another; links are of who was asked and has not. */
async function expectPossible(tx: Tx, id: string): Promise<void> {
  const stored = await selectOptionalAgreement(tx, id);
  assert.ok(stored);
  const { agreement, facts } = stored;
  await expectWaitingKept(tx, id, agreement);
  if (agreement.state === 'draft' || agreement.state === 'withdrawn') return;
  const signed = agreement.signers.filter(({ state }) => state === 'signed');
  assert.equal(agreement.state === 'concluded', signed.length === agreement.signers.length);
  assert.equal(agreement.state === 'sent', signed.length === 0);
  const papers = await tx.selectFrom('paperSignature').selectAll().where('agreementId', '=', id).execute();
  for (const paper of papers) {
    assert.notEqual(paper.outcome === 'confirmed' && paper.recordedBy, paper.decidedBy);
    if (paper.outcome !== null) continue;
    assert.equal(paper.agreementTextId, facts.textId);
    assert.ok(!signed.some((signer) => signer.id === paper.signerId));
  }
  const links = await tx
    .selectFrom('taskLink')
    .select('subjectId')
    .where(
      'subjectId',
      'in',
      agreement.signers.map((signer) => signer.id),
    )
    .where('purpose', '=', 'sign')
    .where('closedAt', 'is', null)
    .execute();
  const asked = isOpen(agreement) ? agreement.signers.filter((signer) => !isAskedLater(agreement, signer)) : [];
  assert.deepEqual(
    links.map(({ subjectId }) => subjectId).sort(),
    asked
      .filter(({ state }) => state !== 'signed')
      .map(({ id }) => id)
      .sort(),
  );
}

/** What the list shows of whom it waits for follows from the agreement. */
async function expectWaitingKept(tx: Tx, id: string, agreement: Agreement): Promise<void> {
  const kept = await tx.selectFrom('agreement').select('waiting').where('id', '=', id).executeTakeFirstOrThrow();
  const waiting = isOpen(agreement) ? agreement.signers.filter((one) => one.state !== 'signed') : [];
  const shown = isOpen(agreement) && agreement.inOrder ? waiting.slice(0, 1) : waiting;
  assert.deepEqual(
    kept.waiting,
    shown.map((one) => ({
      party: one.party,
      name: one.name,
      refused: one.state === 'refused',
      paper: one.state === 'waiting' && one.paper !== undefined,
    })),
  );
}

describe('signers through the life of an agreement', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driehoek-signers-'));
  let desk: SignersDesk;
  before(async () => {
    desk = await SignersDesk.open('2027-06-01T08:00:00Z');
    const { product, world } = desk;
    const actor = await actorOf(product.deps, world);
    const now = product.clock.now();
    await desk.inside((tx) =>
      selfMakeCertificate({ tx, actor, now, today: dateInNetherlands(now), deps: product.deps }, 'Vechtstroom'),
    );
  });
  after(async () => {
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  const onPaper = async (id: string, signedOn: string) => {
    const path = await desk.path(id, 'learning_company', 'papier');
    const fields = { name: 'I. van Dam', jobTitle: 'directeur', signedOn };
    const page = await desk.petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, fields);
    return { path, page };
  };
  const statesTold = async (id: string) =>
    (
      await desk.inside((tx) =>
        tx.selectFrom('event').select('state').where('subjectId', '=', id).orderBy('at').execute(),
      )
    ).map(({ state }) => state);
  /** The newest PDF, read by poppler. */
  const read = async (id: string) => {
    const { bytes } = await desk.inside((tx) =>
      tx
        .selectFrom('agreementDocument as d')
        .innerJoin('agreementText as t', 't.id', 'd.agreementTextId')
        .innerJoin('storedFile as f', 'f.id', 'd.storedFileId')
        .select('f.bytes')
        .where('t.agreementId', '=', id)
        .orderBy('d.signatureCount', 'desc')
        .orderBy('d.isSealed', 'desc')
        .executeTakeFirstOrThrow(),
    );
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;
    return { seal: run('pdfsig', file), text: unbroken(run('pdftotext', '-layout', file, '-')) };
  };

  it('puts mail that came back, another address, reminders and paper on one evidence page, under the seal', async () => {
    const id = await desk.sent();
    await desk.petra.post(await desk.path(id, 'learning_company', 'mail-kwam-terug'));
    desk.product.clock.advance(1);
    await desk.petra.post(await desk.path(id, 'learning_company', 'adres'), {
      name: 'Iris van Dam',
      email: 'iris@vandam.example',
      sharedReason: '',
    });
    await desk.product.drain();
    desk.product.clock.advance(1);
    const batch = await desk.petra.post('/overeenkomsten/tegelijk', { act: 'remind', filter: '', ids: id });
    await desk.product.drain();
    assert.match((await desk.petra.get(batch.path)).text, /Bij 1 van 1 is een herinnering verstuurd/);
    const iris = desk.product.sent.findLast(({ to }) => to.address === 'iris@vandam.example');
    assert.match(iris?.subject ?? '', /^Herinnering/);
    // The schedule goes on from what was reminded by hand.
    await desk.at('2027-06-07T08:00:00Z');
    const known = desk.product.sent.length;
    await remindSigners(desk.product.deps);
    await desk.product.drain();
    assert.equal(desk.product.sent.length, known, 'the first was sent by hand');
    for (const party of ['student', 'institution'] as const) await sign(desk.product, party);
    const { path, page } = await onPaper(id, '2027-06-04');
    assert.equal(page.status, 303, page.text);
    await desk.piet.post(`${path}/nakijken`);
    assert.equal(await desk.state(id), 'concluded');
    await desk.product.drain();
    const facts = [
      'Petra Bureau legde vast dat de mail aan Van Dam Techniek B.V. naar learning-company@partij.example terugkwam.',
      'van Iris van Dam van learning-company@partij.example in iris@vandam.example',
      'Herinnering 1 voor Iris van Dam verstuurd naar iris@vandam.example.',
      'Petra Bureau legde vast dat I. van Dam op 4 juni 2027 op papier ondertekende.',
      'Piet Leider keek mee: I. van Dam ondertekende op 4 juni 2027 op papier.',
    ];
    const told = await desk.evidence(id);
    for (const fact of facts) assert.ok(told.includes(fact), `${fact}\n${told}`);
    assert.deepEqual(await statesTold(id), ['sent', 'partly_signed', 'concluded']);
    if (withoutPoppler) return;
    const pdf = await read(id);
    assert.match(pdf.seal, /Signature is Valid\./);
    for (const fact of facts) assert.ok(pdf.text.includes(unbroken(fact)), `${fact}\n${pdf.text}`);
  });

  describe('of an addendum', () => {
    let amended: string;
    before(async () => {
      await desk.at('2027-06-08T08:00:00Z');
      amended = await addDraft(desk.product.deps, desk.world);
      await desk.setSigners(amended, (signers) =>
        signers.map((one) =>
          one.party === 'learning_company' ? { ...one, email: null, onPaper: true as const } : one,
        ),
      );
      await desk.send(amended);
      for (const party of ['student', 'institution'] as const) await sign(desk.product, party);
      const { path } = await onPaper(amended, '2027-06-08');
      await desk.piet.post(`${path}/nakijken`);
      assert.equal(await desk.state(amended), 'concluded');
    });

    const longer = async (end: string) => {
      const begun = await desk.petra.submit(`/overeenkomsten/${amended}/wijzigen`, {
        from: '2028-02-01',
        reason: 'Duurt langer',
      });
      const id = begun.location?.split('/')[2] ?? '';
      const path = step(id, 'duration');
      await desk.petra.submit(path, { ...formOf(await desk.petra.get(path), path), end });
      await desk.send(id);
      return id;
    };

    it('they sign on paper, by another and after a reminder as for the agreement', async () => {
      await desk.at('2027-10-04T08:00:00Z');
      const id = await longer('2029-10-31');
      assert.deepEqual(desk.withLink().sort(), [addressOf('institution'), addressOf('student')].sort());
      const overview = await desk.petra.get(`/overeenkomsten/${id}`);
      assert.match(overview.text, /geen mailadres en ondertekent op papier/);
      const own = await desk.openLink(addressOf('institution'));
      await own.post('/ondertekenen/iemand-anders', { name: 'Iris Nieuw', email: 'iris@elders.example' });
      assert.match((await desk.petra.get('/mijn-taken')).text, /noemt Iris Nieuw als ondertekenaar/);
      await desk.petra.post(await desk.path(id, 'institution', 'iemand-anders-afwijzen'));
      await desk.product.drain();
      await desk.at('2027-10-08T08:00:00Z');
      await remindSigners(desk.product.deps);
      await desk.product.drain();
      const reminded = desk.product.sent.filter(({ subject }) => subject.startsWith('Herinnering'));
      assert.deepEqual(
        reminded.map(({ to }) => to.address).sort(),
        [addressOf('institution'), addressOf('student')].sort(),
      );
      for (const party of ['student', 'institution'] as const) await sign(desk.product, party);
      const { path } = await onPaper(id, '2027-10-08');
      assert.match((await desk.piet.post(`${path}/nakijken`)).text, /telt vanaf nu/);
      assert.equal(await desk.state(id), 'concluded');
      const { endDate } = await desk.inside((tx) =>
        tx.selectFrom('agreement').select('endDate').where('id', '=', amended).executeTakeFirstOrThrow(),
      );
      assert.equal(endDate, '2029-10-31');
      assert.deepEqual(await statesTold(id), ['draft', 'sent', 'partly_signed', 'concluded']);
    });

    it('when the agreement ends, paper that waited goes, none is taken, and nobody is reminded', async () => {
      await desk.at('2027-11-01T08:00:00Z');
      const id = await longer('2029-11-30');
      const { path } = await onPaper(id, '2027-11-01');
      const end = { kind: 'mutual', reason: 'klaar', lastDay: '2027-11-01' };
      await desk.petra.post(`/overeenkomsten/${amended}/beeindigen`, end);
      assert.equal(await desk.state(amended), 'ended');
      assert.equal(await desk.state(id), 'withdrawn');
      assert.match((await desk.piet.post(`${path}/nakijken`)).text, /iemand was je voor/);
      for (const one of [amended, id]) {
        const { page } = await onPaper(one, '2027-11-01');
        assert.match((await desk.petra.get(page.location ?? '')).text, /Dit kan niet meer/);
      }
      const papers = await desk.inside((tx) =>
        tx.selectFrom('paperSignature').select('outcome').where('agreementId', 'in', [id, amended]).execute(),
      );
      assert.deepEqual(papers.map(({ outcome }) => outcome).sort(), ['confirmed', 'superseded']);
      const known = desk.product.sent.length;
      await desk.product.drain();
      await desk.at('2027-11-05T08:00:00Z');
      await remindSigners(desk.product.deps);
      await desk.product.drain();
      const after = desk.product.sent.slice(known).filter(({ subject }) => subject.startsWith('Herinnering'));
      assert.deepEqual(after, []);
    });
  });

  it('never come to an impossible state by chance, and the log stays whole', async () => {
    await desk.at('2027-12-01T08:00:00Z');
    const random = randomOf(11);
    const ids = [await desk.sent(), await desk.sent({ order: 'in_order' })];
    const seen = new Set<string>();
    for (let happening = 0; happening < 32; happening += 1) {
      desk.product.clock.advance(2);
      const id = random.of(ids) ?? '';
      const signers = await desk.signers(id);
      const signer = random.of(signers);
      const own = `/overeenkomsten/${id}/ondertekenaars/${signer?.id}`;
      const newest = desk.product.sent.findLast(
        ({ to, text }) => to.address === signer?.email && text.includes('/taak/'),
      );
      const fields = { name: 'Wie tekent', jobTitle: 'directeur', signedOn: '2027-12-01' };
      const acts: Record<string, () => Promise<unknown>> = {
        recorded: () => desk.petra.upload(`${own}/papier`, { name: 'scan', bytes: scanOf.pdf }, fields),
        confirmed: async () => {
          const waiting = await desk.inside((tx) =>
            tx
              .selectFrom('paperSignature')
              .select('signerId')
              .where('agreementId', '=', id)
              .where('outcome', 'is', null)
              .executeTakeFirst(),
          );
          await desk.piet.post(
            `/overeenkomsten/${id}/ondertekenaars/${waiting?.signerId ?? signer?.id}/papier/nakijken`,
          );
        },
        ownLook: () => desk.petra.post(`${own}/papier/nakijken`),
        rejected: () => desk.piet.post(`${own}/papier/afwijzen`, { reason: 'onleesbaar' }),
        readdressed: () =>
          desk.petra.post(`${own}/adres`, {
            name: 'Ander',
            email: signer?.party === 'institution' ? (signer.email ?? '') : `ander${happening}@partij.example`,
            sharedReason: '',
          }),
        delegated: async () =>
          newest &&
          (await desk.openLink(newest.to.address)).post('/ondertekenen/iemand-anders', {
            name: 'Iris',
            email: `iris${happening}@partij.example`,
          }),
        refused: async () =>
          newest &&
          (await desk.openLink(newest.to.address)).post('/ondertekenen/niet-akkoord', { reason: 'te veel uren' }),
        thoughtAgain: async () => newest && (await desk.openLink(newest.to.address)).post('/ondertekenen/toch-akkoord'),
        declined: () => desk.petra.post(`${own}/iemand-anders-afwijzen`),
        bounced: () => desk.petra.post(`${own}/mail-kwam-terug`),
        reminded: () => desk.petra.post('/overeenkomsten/tegelijk', { act: 'remind', filter: '', ids: id }),
        takenBack: async () => {
          if (random.below(4) > 0) return;
          await desk.petra.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'fout' });
          await desk.petra.post(`/overeenkomsten/${id}/versturen`, { order: 'together' });
        },
      };
      await acts[
        random.of([...Object.keys(acts), 'recorded', 'recorded', 'recorded', 'confirmed', 'confirmed', 'confirmed']) ??
          ''
      ]?.();
      await desk.product.drain();
      seen.add(await desk.state(id));
      await desk.inside((tx) => expectPossible(tx, id));
    }
    assert.ok(seen.has('partly_signed'), [...seen].join());
    // Whatever happened, it can be brought to its end.
    for (const id of ids) {
      const stored = await desk.inside((tx) => selectOptionalAgreement(tx, id));
      if (stored && isOpen(stored.agreement) && stored.agreement.signers.some(({ state }) => state === 'refused')) {
        await desk.petra.post(`/overeenkomsten/${id}/terugnemen`, { reason: 'niet akkoord' });
        await desk.petra.post(`/overeenkomsten/${id}/versturen`, { order: 'together' });
      }
      for (const { id: signerId } of await desk.signers(id)) {
        const path = `/overeenkomsten/${id}/ondertekenaars/${signerId}/papier`;
        const fields = { name: 'Wie tekent', jobTitle: 'directeur', signedOn: '2027-12-01' };
        await desk.petra.upload(path, { name: 'scan', bytes: scanOf.pdf }, fields);
        await desk.piet.post(`${path}/nakijken`);
        await desk.inside((tx) => expectPossible(tx, id));
      }
    }
    for (const id of ids) assert.equal(await desk.state(id), 'concluded');
    await expectWholeChains(desk.product.deps.db);
  });
});
