import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { type Agreement, agreementStates, type DraftAgreement } from './agreement.ts';
import { type AgreementVerb, agreementVerbs, transitions } from './agreement-transitions.ts';
import * as verbs from './agreement-verbs.ts';
import { comeOfAge, lapsingRepresentatives } from './come-of-age.ts';
import { inForceOn, standingOn } from './in-force.ts';
import { confirmPaper, recordPaper, rejectPaper } from './paper-verbs.ts';
import type { PaperRecord, PlannedSigner } from './signer.ts';
import { sampleDraft, sampleSigners } from './terms.fixture.ts';
import { newlyAsked, onTurn, whoseTurn } from './whose-turn.ts';

const at = new Date('2027-06-03T12:05:00Z');
const figures = { adultAge: 18 };
const sha = 'ab'.repeat(32);
const signature = { at, statedName: 'I. van Dam', statedJobTitle: 'directeur' };

const draft: DraftAgreement = { state: 'draft', terms: sampleDraft(), signers: sampleSigners, history: [] };

function must(outcome: verbs.Outcome<Agreement>): Agreement {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.fault);
  return outcome.agreement;
}
const sent = must(verbs.send(draft, { textSha256: sha, at, figures }));
const signedBy = (agreement: Agreement, ...ids: string[]): Agreement =>
  ids.reduce((one, id) => must(verbs.sign(one, id, signature)), agreement);
const partlySigned = signedBy(sent, 's2');
const concluded = signedBy(sent, 's1', 's2', 's3', 's4');
const lastDay = isoDate('2028-03-31');
const mutual = { kind: 'mutual' } as const;
const ended = must(verbs.end(concluded, { ending: mutual, reason: 'verhuizing', lastDay, at }));
const withdrawn = must(verbs.withdraw(sent, { reason: 'andere plek', at }));
const returned = must(verbs.refuse(partlySigned, 's3', { at, reason: 'uren kloppen niet' }));

const paper: PaperRecord = {
  id: 'p1',
  statedName: 'I. van Dam',
  statedJobTitle: 'directeur',
  signedOn: isoDate('2027-06-03'),
  recordedBy: { id: 'ana', name: 'Ana' },
  recordedAt: at,
};
const bo = { id: 'bo', name: 'Bo' };
const onPaper = (agreement: Agreement, id: string) => must(recordPaper(agreement, id, paper));

/** A student of 17 on the day of sending, who turns 18 on 10 June 2027. */
const minorDraft = (): DraftAgreement => {
  const terms = sampleDraft();
  terms.parties.student.birthDate = isoDate('2009-06-10');
  terms.parties.legalRepresentative = { name: 'F. El Amrani', relation: 'ouder' };
  const email = 'f@ouder.example';
  const parent: PlannedSigner = {
    id: 's5',
    party: 'legal_representative',
    name: 'F. El Amrani',
    email,
    sharedAddressReason: null,
  };
  return { ...draft, terms, signers: [...sampleSigners, parent] };
};
const minor = must(verbs.send(minorDraft(), { textSha256: sha, at, figures }));
const birthday = isoDate('2027-06-10');

/** At least one agreement per state, enough to take every transition. */
const samples: Agreement[] = [
  draft,
  sent,
  must(verbs.refuse(sent, 's3', { at, reason: 'uren' })),
  partlySigned,
  returned,
  signedBy(sent, 's1', 's2', 's4'),
  must(verbs.send(draft, { textSha256: sha, at, figures, parties: ['student'] })),
  onPaper(sent, 's2'),
  onPaper(partlySigned, 's3'),
  onPaper(signedBy(sent, 's1', 's2', 's4'), 's3'),
  onPaper(must(verbs.send(draft, { textSha256: sha, at, figures, parties: ['student'] })), 's3'),
  minor,
  signedBy(minor, 's1'),
  concluded,
  ended,
  withdrawn,
];

const attempts: Record<AgreementVerb, (agreement: Agreement, id: string) => verbs.Outcome<Agreement>> = {
  send: (agreement) => verbs.send(agreement, { textSha256: sha, at, figures }),
  announce: (agreement) => verbs.announce(agreement, { textSha256: sha, at, figures }),
  sign: (agreement, id) => verbs.sign(agreement, id, signature),
  refuse: (agreement, id) => verbs.refuse(agreement, id, { at, reason: 'nee' }),
  withdrawRefusal: (agreement, id) => verbs.withdrawRefusal(agreement, id),
  readdress: (agreement, id) =>
    verbs.readdress(agreement, id, { name: 'X', email: 'x@x.example', sharedAddressReason: null }),
  recordPaper: (agreement, id) => recordPaper(agreement, id, paper),
  confirmPaper: (agreement, id) => confirmPaper(agreement, id, { by: bo, at }),
  rejectPaper: (agreement, id) => rejectPaper(agreement, id, 'onleesbaar'),
  comeOfAge: (agreement) =>
    verbs.isOpen(agreement) && lapsingRepresentatives(agreement, birthday, figures).length > 0
      ? { ok: true, agreement: comeOfAge(agreement, birthday, figures, at) }
      : { ok: false, fault: 'wrong_state' },
  takeBack: (agreement) => verbs.takeBack(agreement, { reason: 'fout', at }),
  withdraw: (agreement) => verbs.withdraw(agreement, { reason: 'stop', at }),
  end: (agreement) => verbs.end(agreement, { ending: mutual, reason: 'stop', lastDay, at }),
};

const line = (from: string, verb: string, to: string) => `${from} --> ${to}: ${verb}`;
const listed = transitions.map(({ from, verb, to }) => line(from, verb, to)).sort();

describe('the states of a tripartite agreement', () => {
  it('the verbs make exactly the listed transitions', () => {
    const found = new Set<string>();
    for (const agreement of samples) {
      for (const verb of agreementVerbs) {
        for (const id of ['s1', 's2', 's3', 's4']) {
          const outcome = attempts[verb](agreement, id);
          if (outcome.ok) found.add(line(agreement.state, verb, outcome.agreement.state));
        }
      }
    }
    assert.deepEqual([...found].sort(), listed);
    assert.deepEqual(new Set(samples.map((agreement) => agreement.state)), new Set(agreementStates));
  });

  it('the drawing shows exactly the listed transitions', () => {
    const drawing = readFileSync(new URL('../../../../docs/states/tripartite-agreement.md', import.meta.url), 'utf8');
    const drawn = [...drawing.matchAll(/^\s*(\w+) --> (\w+): (\w+)$/gm)].map((match) =>
      line(`${match[1]}`, `${match[3]}`, `${match[2]}`),
    );
    assert.deepEqual(drawn.sort(), listed);
  });

  it('sending an incomplete draft is refused', () => {
    const incomplete = { ...draft, signers: sampleSigners.slice(1) };
    assert.deepEqual(verbs.send(incomplete, { textSha256: sha, at, figures }), { ok: false, fault: 'incomplete' });
  });
});

describe('signing', () => {
  it('records what the signer stated, on that signer only', () => {
    assert.equal(partlySigned.state, 'partly_signed');
    assert.ok(partlySigned.state === 'partly_signed');
    assert.deepEqual(
      partlySigned.signers.map((signer) => signer.state),
      ['waiting', 'signed', 'waiting', 'waiting'],
    );
    assert.deepEqual(partlySigned.signers[1], { ...sampleSigners[1], ...signature, state: 'signed' });
  });

  const faults: [string, verbs.Outcome<Agreement>, verbs.Fault][] = [
    ['twice', verbs.sign(partlySigned, 's2', signature), 'already_signed'],
    ['twice, the second time after the last', verbs.sign(concluded, 's4', signature), 'already_signed'],
    ['by a stranger', verbs.sign(sent, 's9', signature), 'unknown_signer'],
    ['a draft', verbs.sign(draft, 's2', signature), 'wrong_state'],
    ['a withdrawn agreement', verbs.sign(withdrawn, 's2', signature), 'wrong_state'],
    ['while another refuses', verbs.sign(returned, 's1', signature), 'refusal_open'],
    ['after refusing', verbs.sign(returned, 's3', signature), 'refusal_open'],
    ['refusing after signing', verbs.refuse(partlySigned, 's2', { at, reason: 'x' }), 'already_signed'],
    ['refusing twice', verbs.refuse(returned, 's3', { at, reason: 'x' }), 'already_refused'],
    ['refusing without a reason', verbs.refuse(sent, 's3', { at, reason: ' ' }), 'reason_needed'],
    ['withdrawing no refusal', verbs.withdrawRefusal(sent, 's3'), 'not_refused'],
    ['taking back without a reason', verbs.takeBack(sent, { at, reason: '' }), 'reason_needed'],
    ['withdrawing a concluded one', verbs.withdraw(concluded, { at, reason: 'x' }), 'wrong_state'],
    [
      'ending after the agreed end',
      verbs.end(concluded, { at, ending: mutual, reason: 'x', lastDay: isoDate('2029-09-01') }),
      'end_after_last_day',
    ],
    [
      'ending before the first day',
      verbs.end(concluded, { at, ending: mutual, reason: 'x', lastDay: isoDate('2027-08-31') }),
      'end_before_first_day',
    ],
    ['ending without a reason', verbs.end(concluded, { at, ending: mutual, reason: ' ', lastDay }), 'reason_needed'],
    [
      'ending by date before the last day is over',
      verbs.end(concluded, { at, ending: { kind: 'end_date' }, reason: '', lastDay: isoDate('2029-08-31') }),
      'not_over_yet',
    ],
    [
      'readdressing who signed',
      verbs.readdress(partlySigned, 's2', { name: 'X', email: 'x@x', sharedAddressReason: null }),
      'already_signed',
    ],
    [
      'readdressing to nothing',
      verbs.readdress(sent, 's2', { name: 'X', email: '', sharedAddressReason: null }),
      'address_needed',
    ],
    [
      'readdressing to another party’s address',
      verbs.readdress(sent, 's2', { name: 'X', email: 'Noor@student.example', sharedAddressReason: null }),
      'shared_address_reason_needed',
    ],
  ];
  for (const [name, outcome, fault] of faults) {
    it(`${name}: ${fault}`, () => assert.deepEqual(outcome, { ok: false, fault }));
  }

  it('ends by date on the day after the last, also when that was agreed later on', () => {
    const byDate = (day: string, at: string, end?: string) =>
      verbs.end(concluded, {
        ending: { kind: 'end_date' },
        reason: '',
        lastDay: isoDate(day),
        at: new Date(at),
        ...(end && { agreed: { start: isoDate('2027-09-01'), end: isoDate(end) } }),
      }).ok;
    assert.equal(byDate('2029-08-31', '2029-08-31T21:59:00Z'), false);
    assert.equal(byDate('2029-08-31', '2029-08-31T22:01:00Z'), true);
    assert.equal(byDate('2029-08-31', '2029-09-01T09:00:00Z', '2029-12-31'), false);
    assert.equal(byDate('2029-12-31', '2030-01-01T09:00:00Z', '2029-12-31'), true);
  });

  it('goes on after the refusal is withdrawn or that signer is replaced', () => {
    assert.equal(signedBy(must(verbs.withdrawRefusal(returned, 's3')), 's1', 's3', 's4').state, 'concluded');
    const to = { name: 'Y', email: 'y@y.example', sharedAddressReason: null };
    assert.equal(signedBy(must(verbs.readdress(returned, 's3', to)), 's1', 's3', 's4').state, 'concluded');
  });

  it('taking back voids signatures, keeps them, and keeps all that was typed', () => {
    const again = must(verbs.takeBack(returned, { reason: 'uren', at }));
    assert.ok(again.state === 'draft');
    assert.deepEqual(again.terms, sampleDraft());
    assert.deepEqual(again.signers, sampleSigners);
    assert.equal(again.history[0]?.signers[1]?.state, 'signed');
    assert.equal(again.history[0]?.textSha256, sha);
    const resent = must(verbs.send(again, { textSha256: 'cd'.repeat(32), at, figures }));
    assert.ok(resent.state === 'sent' && resent.signers.every((signer) => signer.state === 'waiting'));
  });
});

describe('signing on paper', () => {
  const waits = onPaper(sent, 's2');
  it('counts only after a second look, from that moment, with who recorded and who looked', () => {
    assert.equal(waits.state, 'sent');
    const seen = must(confirmPaper(waits, 's2', { by: bo, at: new Date('2027-06-05T08:00:00Z') }));
    const [, signer] = seen.signers;
    assert.ok(signer?.state === 'signed');
    assert.deepEqual(signer.at, new Date('2027-06-05T08:00:00Z'));
    assert.deepEqual(signer.paper, { id: 'p1', signedOn: '2027-06-03', recordedBy: 'Ana', confirmedBy: 'Bo' });
  });
  it('leaves the signer free to sign by code, or to sign again after it was rejected', () => {
    assert.ok(must(verbs.sign(waits, 's2', signature)).signers[1]?.state === 'signed');
    assert.deepEqual(must(rejectPaper(waits, 's2', 'onleesbaar')), sent);
  });
  it('goes away with another address', () => {
    const to = { name: 'Y', email: 'y@y.example', sharedAddressReason: null };
    assert.deepEqual(must(verbs.readdress(waits, 's2', to)).signers[1], {
      id: 's2',
      party: 'learning_company',
      ...to,
      state: 'waiting',
    });
  });
  it('is the turn of staff when nobody else is to sign', () => {
    const last = onPaper(signedBy(sent, 's1', 's3', 's4'), 's2');
    const turn = whoseTurn(last);
    assert.ok(turn.who === 'staff' && turn.why === 'paper');
    assert.equal(whoseTurn(waits).who, 'signers');
  });
  const dated = (day: string) => recordPaper(sent, 's2', { ...paper, signedOn: isoDate(day) });
  const faults: [string, verbs.Outcome<Agreement>, verbs.Fault][] = [
    [
      'a look by whoever recorded it',
      confirmPaper(waits, 's2', { by: paper.recordedBy, at }),
      'second_look_by_another',
    ],
    ['a look at nothing', confirmPaper(sent, 's2', { by: bo, at }), 'no_paper'],
    [
      'a look while another refuses',
      confirmPaper(must(verbs.refuse(waits, 's3', { at, reason: 'x' })), 's2', { by: bo, at }),
      'refusal_open',
    ],
    ['twice', recordPaper(waits, 's2', paper), 'paper_waits'],
    ['for who signed', recordPaper(partlySigned, 's2', paper), 'already_signed'],
    ['dated before sending', dated('2027-06-02'), 'paper_date_outside'],
    ['dated tomorrow', dated('2027-06-04'), 'paper_date_outside'],
    ['without a name', recordPaper(sent, 's2', { ...paper, statedName: ' ' }), 'reason_needed'],
    ['rejecting without a reason', rejectPaper(waits, 's2', ''), 'reason_needed'],
    ['in a draft', recordPaper(draft, 's2', paper), 'wrong_state'],
  ];
  for (const [name, outcome, fault] of faults)
    it(`${name}: ${fault}`, () => assert.deepEqual(outcome, { ok: false, fault }));
});

describe('signing in order', () => {
  const inOrder = must(verbs.send(draft, { textSha256: sha, at, figures, inOrder: true }));
  assert.ok(verbs.isOpen(inOrder));
  it('asks one after the other', () => {
    assert.deepEqual(
      onTurn(inOrder).map(({ id }) => id),
      ['s1'],
    );
    const next = must(verbs.sign(inOrder, 's1', signature));
    assert.ok(verbs.isOpen(next));
    assert.deepEqual(
      newlyAsked(inOrder, next).map(({ id }) => id),
      ['s2'],
    );
    assert.equal(signedBy(inOrder, 's1', 's2', 's3', 's4').state, 'concluded');
  });
  it('lets nobody come first who is not', () => {
    assert.deepEqual(verbs.sign(inOrder, 's2', signature), { ok: false, fault: 'not_on_turn' });
    assert.deepEqual(verbs.refuse(inOrder, 's3', { at, reason: 'x' }), { ok: false, fault: 'not_on_turn' });
    assert.deepEqual(recordPaper(inOrder, 's3', paper), { ok: false, fault: 'not_on_turn' });
  });
  it('asks nobody anew when all are asked at once', () => {
    assert.ok(verbs.isOpen(sent) && verbs.isOpen(partlySigned));
    assert.deepEqual(newlyAsked(sent, partlySigned), []);
  });
});

describe('coming of age while a link waits', () => {
  assert.ok(verbs.isOpen(minor));
  const lapsing = (agreement: Agreement, day: string) =>
    verbs.isOpen(agreement) ? lapsingRepresentatives(agreement, isoDate(day), figures).map(({ id }) => id) : [];
  it('asks the representative until the birthday', () => {
    assert.deepEqual(lapsing(minor, '2027-06-09'), []);
    assert.deepEqual(lapsing(minor, '2027-06-10'), ['s5']);
  });
  it('still needs the representative under what the student signed before', () => {
    assert.deepEqual(lapsing(signedBy(minor, 's3'), '2027-06-10'), []);
    assert.deepEqual(lapsing(onPaper(minor, 's3'), '2027-06-10'), []);
  });
  it('keeps what the representative signed, and drops what the representative refused', () => {
    assert.deepEqual(lapsing(signedBy(minor, 's5'), '2027-06-10'), []);
    assert.deepEqual(lapsing(must(verbs.refuse(minor, 's5', { at, reason: 'x' })), '2027-06-10'), ['s5']);
  });
  it('lets the student sign alone, and asks the representative nothing more', () => {
    const grown = comeOfAge(minor, birthday, figures, at);
    assert.deepEqual(verbs.sign(grown, 's5', signature), { ok: false, fault: 'needed_no_more' });
    assert.equal(signedBy(grown, 's1', 's2', 's4', 's3').state, 'concluded');
    const again = must(verbs.takeBack(grown, { at, reason: 'x' }));
    assert.deepEqual(
      again.signers.map(({ id }) => id),
      ['s1', 's2', 's3', 's4'],
    );
  });
});

describe('whose turn it is', () => {
  it('draft: staff', () => assert.deepEqual(whoseTurn(draft), { who: 'staff', why: 'draft', since: null }));
  it('partly signed: those who wait', () => {
    const turn = whoseTurn(partlySigned);
    assert.ok(turn.who === 'signers');
    assert.deepEqual(
      turn.waiting.map((signer) => signer.id),
      ['s1', 's3', 's4'],
    );
  });
  it('after a refusal: staff', () => {
    const turn = whoseTurn(returned);
    assert.ok(turn.who === 'staff' && turn.why === 'refusal');
    assert.deepEqual(
      turn.refusedBy.map((signer) => signer.id),
      ['s3'],
    );
  });
  for (const agreement of [concluded, ended, withdrawn]) {
    it(`${agreement.state}: nobody`, () => assert.deepEqual(whoseTurn(agreement), { who: 'nobody' }));
  }
});

describe('in force', () => {
  const late: Agreement = {
    ...(concluded as Extract<Agreement, { state: 'concluded' }>),
    concludedAt: new Date('2027-09-14T22:30:00Z'),
  };
  const table: [string, Agreement, string, string][] = [
    ['open', partlySigned, '2027-09-01', 'not_concluded'],
    ['withdrawn', withdrawn, '2027-09-01', 'not_concluded'],
    ['before the first day', concluded, '2027-08-31', 'upcoming'],
    ['on the first day', concluded, '2027-09-01', 'in_force'],
    ['on the last day', concluded, '2029-08-31', 'in_force'],
    ['after the last day', concluded, '2029-09-01', 'over'],
    ['signed late, the day before (00:30 in the Netherlands)', late, '2027-09-14', 'upcoming'],
    ['signed late, that day', late, '2027-09-15', 'in_force'],
    ['ended, on its last day', ended, '2028-03-31', 'in_force'],
    ['ended, the day after', ended, '2028-04-01', 'over'],
  ];
  for (const [name, agreement, date, expected] of table) {
    it(name, () => {
      assert.equal(standingOn(agreement, isoDate(date)), expected);
      assert.equal(inForceOn(agreement, isoDate(date)), expected === 'in_force');
    });
  }
});
