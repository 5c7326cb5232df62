import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, isoDate } from '../../../../kernel/iso-date.ts';
import type { Agreement } from '../../rules/agreement.ts';
import { transitions } from '../../rules/agreement-transitions.ts';
import * as verbs from '../../rules/agreement-verbs.ts';
import { completeTerms } from '../../rules/complete-terms.ts';
import { type DraftTerms, draftFrom } from '../../rules/draft-terms.ts';
import type { Party } from '../../rules/party.ts';
import { partiesIn } from '../../rules/party-names.ts';
import type { AgreementTerms } from '../../rules/terms.ts';
import { sampleAgreement } from './addenda.fixture.ts';
import { proposedRules } from './change-kinds.ts';
import { type Change, overtaken } from './changes.ts';
import { dateFault, lookAtDraft, overtakenBy, signingParties } from './draft-of-addendum.ts';
import { type ConcludedAddendum, effectiveTerms, finalTerms, holdsTogether, stretchesOf } from './effective-terms.ts';
import { rolesOf } from './role-timeline.ts';
import { changedByChance, type Random, randomOf } from './sequences.fixture.ts';

/** An addendum as the product keeps one: its life, and what its draft started from. */
type Addendum = {
  number: number;
  from: ReturnType<typeof isoDate>;
  base: AgreementTerms;
  life: Agreement;
  changes: Change[];
  parties: Party[];
  concludedAt: Date | null;
};

const figures = { adultAge: 18 };
const original = sampleAgreement();

/** One agreement with its addenda, on which things happen by chance, in the way in which the actions put the rules together. */
class Life {
  readonly addenda: Addendum[] = [];
  over = false;
  readonly random: Random;
  at = new Date('2027-10-01T09:00:00Z');
  refusals = { overtaken: 0, concluded: 0 };
  constructor(seed: number) {
    this.random = randomOf(seed);
  }

  concluded(): ConcludedAddendum[] {
    return this.addenda.flatMap((one) => (one.concludedAt ? [asConcluded(one, one.concludedAt)] : []));
  }

  step(): void {
    this.at = new Date(this.at.getTime() + 3_600_000 * (1 + this.random.below(200)));
    const happening = this.random.below(100);
    if (happening < 22) {
      this.start();
      return;
    }
    if (happening === 99) {
      if (this.random.below(6) === 0) this.end();
      return;
    }
    const living = this.addenda.filter(({ life }) => life.state !== 'concluded' && life.state !== 'withdrawn');
    // Now and then also one that is done, in which nothing may happen any more.
    const one = this.random.of(this.random.below(8) === 0 ? this.addenda : living);
    if (!one) return;
    const before = one.life;
    if (happening < 36) this.edit(one);
    else if (happening < 58) this.send(one);
    else if (happening < 90) this.sign(one);
    else if (happening < 92)
      this.apply(one, verbs.refuse(one.life, this.signerOf(one), { at: this.at, reason: 'nee' }));
    else if (happening < 96) this.apply(one, verbs.withdrawRefusal(one.life, this.signerOf(one)));
    else if (happening < 98) this.apply(one, verbs.takeBack(one.life, { reason: 'fout', at: this.at }));
    else this.apply(one, verbs.withdraw(one.life, { reason: 'toch niet', at: this.at }));
    if (before.state !== one.life.state)
      assert.ok(
        transitions.some(({ from, to }) => from === before.state && to === one.life.state),
        `${before.state} became ${one.life.state}`,
      );
  }

  start(): void {
    if (this.over || this.addenda.length >= 12) return;
    const from = this.random.day('2027-08-01', 800);
    const base = effectiveTerms(original, this.concluded(), from);
    if (dateFault(from, base, draftFrom(base))) return;
    const number = this.addenda.length + 1;
    const terms = changedByChance(draftFrom(base), this.random);
    const life: Agreement = { state: 'draft', terms, signers: signersOf(terms), history: [] };
    this.addenda.push({ number, from, base, life, changes: [], parties: [], concludedAt: null });
  }

  edit(one: Addendum): void {
    if (one.life.state !== 'draft') return;
    const terms = changedByChance(one.life.terms, this.random);
    one.life = { ...one.life, terms, signers: signersOf(terms) };
  }

  send(one: Addendum): void {
    if (one.life.state !== 'draft' || this.over) return;
    const known = { original, concluded: this.concluded() };
    const looked = lookAtDraft({ from: one.from, base: one.base, terms: one.life.terms }, known);
    if (looked.conflicts.length > 0) {
      // Somebody looks at it again and goes on from what holds now.
      one.base = looked.now;
      one.life = { ...one.life, terms: looked.terms };
      return;
    }
    if (looked.changes.length === 0) return;
    if (dateFault(one.from, looked.now, looked.terms)) {
      this.beginAnew(one);
      return;
    }
    const added = asConcluded({ ...one, changes: looked.changes }, this.at);
    if (!holdsTogether(original, known.concluded, added)) {
      this.beginAnew(one);
      return;
    }
    const parties = signingParties(looked.changes, looked.terms, proposedRules, {
      today: isoDate('2028-01-01'),
      ...figures,
    });
    const sending = { textSha256: 'ab'.repeat(32), at: this.at, figures };
    const draft = { ...one.life, terms: looked.terms };
    const outcome = parties.length === 0 ? verbs.announce(draft, sending) : verbs.send(draft, { ...sending, parties });
    if (!outcome.ok) {
      this.beginAnew(one);
      return;
    }
    Object.assign(one, { life: outcome.agreement, base: looked.now, changes: looked.changes, parties });
    if (outcome.agreement.state === 'concluded') this.conclude(one);
  }

  /** What cannot be sent is mended by taking out what was changed. */
  beginAnew(one: Addendum): void {
    const terms = draftFrom(one.base);
    if (one.life.state === 'draft') one.life = { ...one.life, terms, signers: signersOf(terms) };
  }

  sign(one: Addendum): void {
    const isOpen = one.life.state === 'sent' || one.life.state === 'partly_signed';
    if (isOpen && (this.over || overtakenBy(asConcluded(one, this.at), { original, concluded: this.concluded() }))) {
      this.refusals.overtaken += 1;
      return;
    }
    const waiting = one.life.signers.filter((signer) => signer.state === 'waiting');
    const id = this.random.of(waiting)?.id ?? this.signerOf(one);
    const outcome = verbs.sign(one.life, id, { at: this.at, statedName: 'X', statedJobTitle: null });
    this.apply(one, outcome);
    if (outcome.ok && outcome.agreement.state === 'concluded') this.conclude(one);
  }

  conclude(one: Addendum): void {
    // What it says that it changes is what held on its first day without it.
    const now = draftFrom(effectiveTerms(original, this.concluded(), one.from));
    assert.deepEqual(overtaken(one.changes, now), []);
    one.concludedAt = this.at;
    this.refusals.concluded += 1;
  }

  end(): void {
    this.over = true;
    for (const one of this.addenda) this.apply(one, verbs.withdraw(one.life, { reason: 'einde', at: this.at }));
  }

  apply(one: Addendum, outcome: verbs.Outcome<Agreement>): void {
    if (outcome.ok) one.life = outcome.agreement;
    // A draft has a signer for every party again.
    if (one.life.state === 'draft') one.life = { ...one.life, signers: signersOf(one.life.terms) };
  }

  signerOf(one: Addendum): string {
    return this.random.of(one.life.signers)?.id ?? '';
  }

  check(): void {
    const concluded = this.concluded();
    const { start, end } = finalTerms(original, concluded).duration;
    assert.ok(end > start);
    const stretches = stretchesOf(original, concluded);
    for (const { from, terms } of stretches) {
      assert.ok(completeTerms(draftFrom(terms)), from);
      const days = terms.periods.flatMap((row) => [row.from, row.until]).filter((day) => day !== null);
      for (const day of days) assert.ok(day >= terms.duration.start && day <= terms.duration.end, `${from}: ${day}`);
      assert.deepEqual(effectiveTerms(original, concluded.toReversed(), from), terms);
    }
    assert.equal(stretches[0]?.from, start);
    assert.equal(stretches.at(-1)?.until, end);
    stretches.forEach(({ from, until }, index) => {
      assert.ok(until >= from, `${from} – ${until}`);
      const next = stretches[index + 1];
      if (next) assert.equal(addDays(until, 1), next.from);
    });
    const coaches = rolesOf(original, concluded).filter(({ role }) => role === 'workplace_coach');
    assert.equal(coaches[0]?.from, start);
    assert.equal(coaches.at(-1)?.until, end);
    for (const one of this.addenda) this.checkOne(one);
  }

  checkOne({ life, parties, concludedAt, changes }: Addendum): void {
    assert.equal(life.state === 'concluded', concludedAt !== null);
    assert.notEqual(life.state, 'ended');
    if (life.state !== 'concluded' && life.state !== 'sent' && life.state !== 'partly_signed') return;
    assert.ok(changes.length > 0);
    assert.deepEqual(new Set(life.signers.map(({ party }) => party)), new Set(parties));
    if (life.state === 'concluded') assert.ok(life.signers.every(({ state }) => state === 'signed'));
    if (this.over) assert.equal(life.state, 'concluded');
  }
}

const asConcluded = ({ number, from, changes }: Pick<Addendum, 'number' | 'from' | 'changes'>, concludedAt: Date) => ({
  id: `a${number}`,
  reference: `A${number}`,
  from,
  changes,
  concludedAt,
  reason: '',
});

const signersOf = (terms: DraftTerms) =>
  partiesIn(terms).map((party) => ({
    id: party,
    party,
    name: party,
    email: `${party}@partij.example`,
    sharedAddressReason: null,
  }));

describe('what happens to addenda by chance', () => {
  it('never comes to an impossible state, in 250 sequences of 80 happenings', () => {
    const seen = { overtaken: 0, concluded: 0, most: 0 };
    for (let seed = 1; seed <= 250; seed += 1) {
      const life = new Life(seed);
      try {
        for (let step = 0; step < 80; step += 1) {
          life.step();
          if (step % 10 === 0) life.check();
        }
        life.check();
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
      seen.overtaken += life.refusals.overtaken;
      seen.concluded += life.refusals.concluded;
      seen.most = Math.max(seen.most, life.concluded().length);
    }
    // The sequences come to what they are to try.
    assert.ok(seen.overtaken > 40, `only ${seen.overtaken} were overtaken`);
    assert.ok(seen.concluded > 400, `only ${seen.concluded} were concluded`);
    assert.ok(seen.most >= 4, `never more than ${seen.most} of one agreement`);
  });
});
