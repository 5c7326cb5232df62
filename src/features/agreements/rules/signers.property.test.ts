import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, dateInNetherlands, isoDate } from '../../../kernel/iso-date.ts';
import { dueReminder, mayRemindAt, type Reminded } from '../../../kernel/reminders.ts';
import { type Random, randomOf } from '../addenda/rules/sequences.fixture.ts';
import type { Agreement, DraftAgreement, OpenAgreement } from './agreement.ts';
import { transitions } from './agreement-transitions.ts';
import * as verbs from './agreement-verbs.ts';
import { comeOfAge } from './come-of-age.ts';
import { confirmPaper, recordPaper, rejectPaper } from './paper-verbs.ts';
import { needed, type Signer } from './signer.ts';
import { proposedSettings } from './signing-settings.ts';
import { sampleDraft, sampleSigners } from './terms.fixture.ts';
import { onTurn, whoseTurn } from './whose-turn.ts';

const figures = { adultAge: 18 };
const birthday = isoDate('2027-07-10');
const staff = ['ana', 'bo', 'cor'].map((id) => ({ id, name: id }));

/** A draft of a student who turns 18 while it is out, with two who sign for the company. */
function minorDraft(): DraftAgreement {
  const terms = sampleDraft();
  terms.parties.student.birthDate = isoDate('2009-07-10');
  terms.parties.legalRepresentative = { name: 'F. El Amrani', relation: 'ouder' };
  const extra = (id: string, party: Signer['party']) => ({
    id,
    party,
    name: id,
    email: `${id}@partij.example`,
    sharedAddressReason: null,
  });
  return {
    state: 'draft',
    terms,
    signers: [...sampleSigners, extra('second', 'learning_company'), extra('parent', 'legal_representative')],
    history: [],
  };
}

/** One agreement to which things happen by chance, each allowed or refused, as the actions put the rules together. */
class Life {
  agreement: Agreement = minorDraft();
  readonly random: Random;
  at = new Date('2027-06-14T07:00:00Z');
  /** Per signer: since when the link works, and the last reminder. */
  links = new Map<string, Reminded>();
  counts = { concluded: 0, paper: 0, ownLook: 0, reminded: 0, lapsed: 0 };
  constructor(seed: number) {
    this.random = randomOf(seed);
  }

  step(): void {
    this.at = new Date(this.at.getTime() + 3_600_000 * (1 + this.random.below(40)));
    const before = this.agreement;
    const id = this.random.of(before.signers)?.id ?? '';
    const done = this.happen(id);
    const after = this.agreement;
    if (before === after) return;
    assert.ok(
      transitions.some(({ from, verb, to }) => from === before.state && verb === done && to === after.state),
      `${before.state} --> ${after.state}: ${done}`,
    );
    this.keepsSignatures(before, after);
    this.followLinks();
  }

  happen(id: string): string {
    const { agreement, at } = this;
    const chance = this.random.below(100);
    const by = this.random.of(staff) ?? { id: 'ana', name: 'ana' };
    if (agreement.state === 'draft') {
      const sending = { textSha256: 'ab'.repeat(32), at, figures, inOrder: this.random.below(2) === 0 };
      this.apply(verbs.send(agreement, sending));
      return 'send';
    }
    if (chance < 22) {
      // As the action does: the birthday may have come since the last time that jobs looked.
      this.lapse();
      const outcome = verbs.sign(this.agreement, id, { at, statedName: 'X', statedJobTitle: null });
      this.apply(outcome);
      return outcome.ok ? 'sign' : 'comeOfAge';
    }
    if (chance < 42) {
      const signedOn = addDays(dateInNetherlands(at), -this.random.below(6));
      const record = { id: `${at.getTime()}`, statedName: 'X', statedJobTitle: 'baas', signedOn };
      this.apply(recordPaper(agreement, id, { ...record, recordedBy: by, recordedAt: at }));
      return 'recordPaper';
    }
    if (chance < 60) {
      const outcome = confirmPaper(agreement, id, { by, at });
      if (outcome.ok) this.counts.paper += 1;
      else if (outcome.fault === 'second_look_by_another') this.counts.ownLook += 1;
      this.apply(outcome);
      return 'confirmPaper';
    }
    if (chance < 64) {
      this.apply(rejectPaper(agreement, id, 'onleesbaar'));
      return 'rejectPaper';
    }
    if (chance < 76) {
      this.remind();
      return 'none';
    }
    // Staff changes an address, or confirms whom the signer named instead.
    if (chance < 82) {
      const to = { name: 'Ander', email: `ander-${at.getTime()}@partij.example`, sharedAddressReason: null };
      const outcome = verbs.readdress(agreement, id, to);
      if (outcome.ok) this.links.delete(id);
      this.apply(outcome);
      return 'readdress';
    }
    if (chance < 86) {
      this.apply(verbs.refuse(agreement, id, { at, reason: 'nee' }));
      return 'refuse';
    }
    if (chance < 92) {
      this.apply(verbs.withdrawRefusal(agreement, id));
      return 'withdrawRefusal';
    }
    if (chance < 97) {
      this.lapse();
      return 'comeOfAge';
    }
    this.apply(
      chance < 99
        ? verbs.takeBack(agreement, { reason: 'fout', at })
        : verbs.withdraw(agreement, { reason: 'stop', at }),
    );
    return chance < 99 ? 'takeBack' : 'withdraw';
  }

  lapse(): void {
    if (verbs.isOpen(this.agreement)) this.agreement = comeOfAgeOrSame(this.agreement, this.at);
  }

  apply(outcome: verbs.Outcome<Agreement>): void {
    if (outcome.ok) this.agreement = outcome.agreement;
    // A text that is taken back names the representative again until somebody takes that person out.
    if (this.agreement.state === 'draft') this.agreement = { ...minorDraft(), history: this.agreement.history };
  }

  /** Who is asked has a link since then; who is not, has none. */
  followLinks(): void {
    const { agreement } = this;
    if (!verbs.isOpen(agreement)) {
      this.links.clear();
      return;
    }
    for (const { id, state } of agreement.signers) if (state === 'signed' || state === 'lapsed') this.links.delete(id);
    for (const { id } of onTurn(agreement))
      if (!this.links.has(id)) this.links.set(id, { askedAt: this.at, last: null });
  }

  remind(): void {
    const { agreement, at } = this;
    if (!verbs.isOpen(agreement) || !mayRemindAt(proposedSettings, at)) return;
    for (const signer of onTurn(agreement)) {
      const link = this.links.get(signer.id);
      if (!link || signer.state !== 'waiting' || signer.paper) continue;
      const number = dueReminder(proposedSettings, link, at);
      if (number === null) continue;
      assert.ok(number > (link.last?.number ?? 0) && number <= proposedSettings.reminderDays.length);
      this.links.set(signer.id, { ...link, last: { number, at } });
      this.counts.reminded += 1;
    }
  }

  /** What is signed stays signed, by whom and how, until the text is taken back. */
  keepsSignatures(before: Agreement, after: Agreement): void {
    if (after.state === 'draft' || before.state === 'draft') return;
    for (const signer of before.signers)
      if (signer.state === 'signed')
        assert.deepEqual(
          after.signers.find(({ id }) => id === signer.id),
          signer,
        );
  }

  check(): void {
    const { agreement } = this;
    if (agreement.state === 'draft' || agreement.state === 'withdrawn' || agreement.state === 'ended') return;
    const must = needed(agreement.signers);
    const signed = must.filter(({ state }) => state === 'signed');
    assert.equal(agreement.state === 'concluded', signed.length === must.length);
    assert.equal(agreement.state === 'sent', signed.length === 0);
    for (const signer of agreement.signers) this.checkSigner(signer);
    if (agreement.state === 'concluded') {
      assert.equal(whoseTurn(agreement).who, 'nobody');
      assert.equal(this.links.size, 0);
      return;
    }
    const isRefused = agreement.signers.some(({ state }) => state === 'refused');
    assert.equal(onTurn(agreement).length === 0, isRefused);
    if (agreement.inOrder && !isRefused) {
      const states = must.map(({ state }) => state);
      assert.ok(states.lastIndexOf('signed') < states.indexOf('waiting'), states.join());
    }
  }

  checkSigner(signer: Signer): void {
    if (signer.state === 'lapsed') {
      assert.equal(signer.party, 'legal_representative');
      assert.ok(dateInNetherlands(signer.at) >= birthday);
      const student = this.agreement.signers.find(({ party }) => party === 'student');
      if (student?.state === 'signed') assert.ok(dateInNetherlands(student.at) >= birthday);
      this.counts.lapsed += 1;
    }
    if (signer.state === 'signed' && signer.paper)
      assert.notEqual(signer.paper.recordedBy, signer.paper.confirmedBy, 'a second look by another');
  }
}

function comeOfAgeOrSame(agreement: OpenAgreement, at: Date): OpenAgreement {
  const after = comeOfAge(agreement, dateInNetherlands(at), figures, at);
  return after.signers.every((signer, index) => signer === agreement.signers[index]) ? agreement : after;
}

describe('what happens to signers by chance', () => {
  it('never comes to an impossible state, in 400 sequences of 70 happenings', () => {
    const seen = { concluded: 0, paper: 0, ownLook: 0, reminded: 0, lapsed: 0 };
    for (let seed = 1; seed <= 400; seed += 1) {
      const life = new Life(seed);
      try {
        for (let step = 0; step < 70; step += 1) {
          life.step();
          life.check();
        }
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
      if (life.agreement.state === 'concluded') life.counts.concluded += 1;
      for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += life.counts[key];
    }
    // The sequences come to what they are to try.
    for (const [what, count] of Object.entries(seen)) assert.ok(count > 40, `${what}: only ${count}`);
  });
});
