import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { defaultStatements } from '../default-statements.ts';
import type { Answers, Choice } from './answer.ts';
import { requirements, scanVerdict } from './requirement.ts';
import { isOpen, type Part, type Scan, scanStates, sentParts, waitingFor } from './scan.ts';
import { scanVerbs, transitions } from './scan-transitions.ts';
import { beginTalk, conclude, reopenPart, sendPart, type VerbOutcome, withdraw } from './scan-verbs.ts';
import type { Respondent } from './statement.ts';
import type { ConcludedScan, ScanStanding } from './validity.ts';

const at = new Date('2026-11-26T10:00:00Z');
const today = isoDate('2026-11-26');
const all = (choice: Choice): Answers =>
  Object.fromEntries(defaultStatements.map(({ code }) => [code, { choice, note: '' }]));
const part = (respondent: Respondent, answers: Answers = {}, sentAt: Date | null = null): Part => ({
  respondent,
  answers,
  sentAt,
  missedAt: null,
});
const scan = (state: Scan['state'], parts: Part[]): Scan => ({ state, statements: defaultStatements, parts });
const sent = (respondent: Respondent) => part(respondent, all('strong'), at);
const fault = (outcome: VerbOutcome) => (outcome.ok ? null : outcome.fault);
const conclusion = { joint: all('strong'), outcome: 'suitable', actions: [] } as const;

describe('docs/states/workplace-scan.md', () => {
  it('shows the transitions of the code', () => {
    const drawing = readFileSync('docs/states/workplace-scan.md', 'utf8');
    const drawn = [...drawing.matchAll(/^ {4}(\w+) --> (\w+): (\w+)$/gm)].map(([, from, to, verb]) => ({
      from,
      verb,
      to,
    }));
    assert.deepEqual(drawn, transitions);
  });

  it('says in each state which verbs do something, and what comes of it', () => {
    const ready = [sent('institution'), part('company', all('strong'))];
    const verbs: Record<(typeof scanVerbs)[number], (state: Scan['state']) => VerbOutcome> = {
      sendPart: (state) => sendPart(scan(state, ready), 'company', at),
      reopenPart: (state) => reopenPart(scan(state, ready), 'institution'),
      beginTalk: (state) => beginTalk(scan(state, ready), { withoutThem: true, at }),
      conclude: (state) => conclude(scan(state, ready), conclusion, today),
      withdraw: (state) => withdraw(scan(state, ready)),
    };
    const found = scanStates.flatMap((from) =>
      scanVerbs.flatMap((verb) => {
        const outcome = verbs[verb](from);
        return outcome.ok ? [{ from, verb, to: outcome.scan.state }] : [];
      }),
    );
    assert.deepEqual(found, transitions);
  });
});

describe('the verbs of a workplace scan', () => {
  it('take a part once, whole, and only from who was asked', () => {
    const asked = scan('asked', [
      part('institution', all('strong')),
      part('company', { safe: { choice: 'strong', note: '' } }),
    ]);
    const once = sendPart(asked, 'institution', at);
    assert.ok(once.ok);
    assert.equal(fault(sendPart(once.scan, 'institution', at)), 'already_sent');
    assert.equal(fault(sendPart(asked, 'company', at)), 'unanswered');
    assert.equal(fault(sendPart(asked, 'student', at)), 'not_asked');
    assert.deepEqual(waitingFor(once.scan), ['company']);
    assert.deepEqual(Object.keys(sentParts(once.scan.parts)), ['institution'], 'a draft is nobody else’s to see');
  });

  it('go on without a party that never answers, and say so', () => {
    const asked = scan('asked', [sent('institution'), part('company', all('strong')), part('student')]);
    const refused = beginTalk(asked, { withoutThem: false, at });
    assert.ok(!refused.ok && refused.fault === 'not_all_sent');
    assert.deepEqual(refused.waiting, ['company', 'student']);
    const begun = beginTalk(asked, { withoutThem: true, at });
    assert.ok(begun.ok);
    assert.deepEqual(
      begun.scan.parts.map(({ missedAt }) => missedAt),
      [null, at, at],
    );
    const late = sendPart(begun.scan, 'company', at);
    assert.ok(late.ok, 'who is late can still answer while the talk goes on');
    assert.deepEqual(
      late.scan.parts.map(({ missedAt }) => missedAt),
      [null, null, at],
    );
    assert.equal(fault(reopenPart(late.scan, 'company')), 'talk_began');
    const nobody = scan('asked', [part('institution'), part('company')]);
    assert.equal(fault(beginTalk(nobody, { withoutThem: true, at })), 'nobody_sent');
  });

  it('let a party change what it sent until the talk', () => {
    const reopened = reopenPart(scan('asked', [sent('company')]), 'company');
    assert.ok(reopened.ok);
    assert.deepEqual(reopened.scan.parts, [part('company', all('strong'))], 'nothing that was filled in is lost');
  });

  it('conclude only what may be concluded, and open scans are the first two states', () => {
    const talk = scan('talk', [sent('institution')]);
    assert.equal(fault(conclude(talk, { ...conclusion, joint: {} }, today)), 'not_conclusive');
    assert.deepEqual(
      scanStates.filter((state) => isOpen({ state })),
      ['asked', 'talk'],
    );
  });
});

describe('what a Mkb-route asks of a workplace', () => {
  const held: ConcludedScan = {
    id: 's',
    concludedOn: today,
    outcome: 'suitable',
    validUntil: isoDate('2028-11-26'),
    scanned: { companyId: 'c', functionTitle: 'Werkvoorbereider', coachPersonId: null },
  };
  const standings: Record<string, ScanStanding | null> = {
    'no workplace': null,
    none: { kind: 'none' },
    rescan: { kind: 'rescan', scan: held, reasons: ['coach_changed'] },
    'not yet': { kind: 'not_yet_suitable', scan: { ...held, outcome: 'not_yet_suitable' } },
    valid: { kind: 'valid', scan: held, endsSoon: false },
  };
  const wanted: Record<(typeof requirements)[number], Record<string, string>> = {
    none: { 'no workplace': 'fine', none: 'fine', rescan: 'fine', 'not yet': 'fine', valid: 'fine' },
    warn: { 'no workplace': 'warns', none: 'warns', rescan: 'warns', 'not yet': 'warns', valid: 'fine' },
    required: { 'no workplace': 'stops', none: 'stops', rescan: 'stops', 'not yet': 'stops', valid: 'fine' },
  };
  for (const requirement of requirements)
    it(`${requirement}`, () =>
      assert.deepEqual(
        Object.fromEntries(
          Object.entries(standings).map(([name, standing]) => [name, scanVerdict(requirement, standing).verdict]),
        ),
        wanted[requirement],
      ));
});
