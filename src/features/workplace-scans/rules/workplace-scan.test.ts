import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { defaultStatements } from '../default-statements.ts';
import { type Answers, answersTo, type Choice, firstOpenScreen, type Parts, screensOf, unanswered } from './answer.ts';
import { movesSince } from './compare-scans.ts';
import { agreedChoice, compareParts, differs, isSettled, jointDraft } from './differences.ts';
import {
  advisedOutcome,
  conclusionFaults,
  type Outcome,
  raisedSignals,
  type ScanAction,
  signalsIn,
} from './outcome.ts';
import { changesSince, resultOf } from './result.ts';
import { type HardSignal, respondents, type Statement, statementFaults } from './statement.ts';
import { type ConcludedScan, lastDayOf, rescanReasons, type Scanned, standingOn } from './validity.ts';

const today = isoDate('2026-11-26');
const all = (choice: Choice, other: Record<string, Choice> = {}): Answers =>
  Object.fromEntries(defaultStatements.map(({ code }) => [code, { choice: other[code] ?? choice, note: '' }]));
const action = (statementCode: string, dueOn = '2027-01-31'): ScanAction => ({
  id: statementCode,
  statementCode,
  words: 'Een tweede begeleider zoeken',
  owner: 'company',
  dueOn: isoDate(dueOn),
});

describe('statements of a scan', () => {
  it('are good as the product has them', () => assert.deepEqual(statementFaults(defaultStatements), []));

  const without = (code: string) => defaultStatements.filter((one) => one.code !== code);
  const cases: [string, readonly Statement[], object[]][] = [
    [
      'a hard signal that nobody is asked after',
      without('safe').concat({
        code: 'x',
        dimension: 'facilities_and_safety',
        hardSignal: null,
        words: { nl: 'a', en: 'b' },
      }),
      [{ fault: 'signal_not_asked', signal: 'unsafe' }],
    ],
    ['one statement in a dimension', without('days_fit'), [{ fault: 'too_few', dimension: 'week_pattern' }]],
    [
      'a statement twice',
      [...defaultStatements, ...defaultStatements.filter(({ code }) => code === 'days_fit')],
      [{ fault: 'double_code', code: 'days_fit' }],
    ],
    [
      'words in one language only',
      defaultStatements.map((one) => (one.code === 'safe' ? { ...one, words: { nl: 'Veilig', en: ' ' } } : one)),
      [{ fault: 'no_words', code: 'safe' }],
    ],
  ];
  for (const [name, statements, faults] of cases)
    it(`say what is wrong: ${name}`, () => assert.deepEqual(statementFaults(statements), faults));
});

describe('the parts of a scan side by side', () => {
  const parts: Parts = {
    institution: all('sufficient', { coach_time: 'not_yet', days_fit: 'not_applicable' }),
    company: all('sufficient', { coach_time: 'strong', deputy_coach: 'partly' }),
    student: all('sufficient', { coach_time: 'partly', deputy_coach: 'partly' }),
  };
  const compared = compareParts(defaultStatements, parts);

  it('have the greatest difference first, then what applies for one only, then the order of the list', () => {
    assert.deepEqual(
      compared.slice(0, 4).map(({ statement, spread, lowest }) => [statement.code, spread, lowest]),
      [
        ['coach_time', 3, 0],
        ['deputy_coach', 1, 1],
        ['days_fit', 1, 2],
        ['relevant_assignments', 0, 2],
      ],
    );
  });

  it('start the joint answer where all three say the same, and only there', () => {
    const agreed = Object.fromEntries(compared.map((one) => [one.statement.code, agreedChoice(one, respondents)]));
    assert.equal(agreed.safe, 'sufficient');
    assert.equal(agreed.coach_time, null);
    const [two] = compareParts(defaultStatements, { institution: all('strong'), company: all('strong') });
    assert.ok(two);
    assert.equal(agreedChoice(two, respondents), null, 'a party that did not answer has not agreed');
    assert.equal(agreedChoice(two, ['institution', 'company']), 'strong', 'without a student two are all');
  });

  it('start the joint answers with what is kept, then with what all agree on', () => {
    const draft = jointDraft(compared, respondents, { safe: { choice: 'partly', note: 'Trap' } });
    assert.deepEqual(draft.safe, { choice: 'partly', note: 'Trap' });
    assert.deepEqual(draft.equipment, { choice: 'sufficient', note: '' });
    assert.equal(draft.coach_time, undefined);
  });

  const settled: [string, Choice, Record<string, { choice: Choice; note: string } | undefined>, boolean][] = [
    ['sufficient and strong', 'sufficient', {}, true],
    ['a weak answer', 'sufficient', { student: { choice: 'partly', note: '' } }, false],
    ['what applies for one only', 'strong', { student: { choice: 'not_applicable', note: '' } }, false],
    ['somebody who did not answer', 'strong', { student: undefined }, false],
    ['words of one party', 'strong', { student: { choice: 'strong', note: 'Alleen op dinsdag' } }, false],
    ['a joint answer that is weaker', 'partly', {}, false],
    ['a joint answer that does not apply', 'not_applicable', {}, false],
  ];
  for (const [name, joint, other, expected] of settled)
    it(`${expected ? 'leave nothing to say about' : 'are still talked about with'} ${name}`, () => {
      const [statement] = defaultStatements;
      assert.ok(statement);
      const fine = { institution: 'sufficient', company: 'strong', student: 'strong' } as const;
      const answers = Object.fromEntries(
        respondents.flatMap((party) => {
          const answer = party in other ? other[party] : { choice: fine[party], note: '' };
          return answer ? [[party, answer]] : [];
        }),
      );
      assert.equal(isSettled({ statement, answers, spread: 1, lowest: 2 }, respondents, joint), expected);
    });

  const differing: [string, Choice, Choice, boolean][] = [
    ['the same', 'partly', 'partly', false],
    ['both fine with it', 'sufficient', 'strong', false],
    ['fine for one', 'sufficient', 'partly', true],
    ['far apart', 'not_yet', 'strong', true],
    ['weak in two ways', 'not_yet', 'partly', true],
    ['for one it does not apply', 'strong', 'not_applicable', true],
  ];
  for (const [name, company, student, expected] of differing)
    it(`differ: ${name}`, () => {
      const [comparison] = compareParts(defaultStatements.slice(0, 1), {
        company: all(company),
        student: all(student),
      });
      assert.equal(comparison && differs(comparison), expected);
    });

  it('are asked three to a screen, and go on where something is open', () => {
    assert.deepEqual(
      screensOf(defaultStatements).map(({ length }) => length),
      [3, 3, 3, 3, 3, 3, 2],
    );
    assert.equal(firstOpenScreen(defaultStatements, {}), 1);
    assert.equal(firstOpenScreen(defaultStatements, answersTo(defaultStatements.slice(0, 4), all('strong'))), 2);
    assert.equal(firstOpenScreen(defaultStatements, all('strong')), null);
  });

  it('know what has no answer yet, and forget answers to what is no longer asked', () => {
    assert.deepEqual(
      unanswered(defaultStatements, { ...all('strong'), safe: undefined as never }).map(({ code }) => code),
      ['safe'],
    );
    assert.deepEqual(Object.keys(answersTo(defaultStatements.slice(0, 1), all('strong'))), ['relevant_assignments']);
  });
});

describe('the outcome of a scan', () => {
  const table: [string, Answers, Outcome, HardSignal[]][] = [
    ['all strong', all('strong'), 'suitable', []],
    ['one partly', all('strong', { equipment: 'partly' }), 'suitable_with_actions', []],
    ['one not yet', all('strong', { deputy_coach: 'not_yet' }), 'suitable_with_actions', []],
    ['all strong but unsafe', all('strong', { safe: 'not_yet' }), 'not_yet_suitable', ['unsafe']],
    [
      'all strong without coach at hbo level',
      all('strong', { hbo_coach: 'not_yet' }),
      'not_yet_suitable',
      ['no_hbo_coach'],
    ],
    [
      'all strong without assignments, and unsafe',
      all('strong', { relevant_assignments: 'not_yet', safe: 'not_yet' }),
      'not_yet_suitable',
      ['no_relevant_assignment', 'unsafe'],
    ],
    ['a hard one partly is no signal', all('strong', { safe: 'partly' }), 'suitable_with_actions', []],
    ['nothing applies', all('not_applicable'), 'suitable', []],
  ];
  for (const [name, joint, outcome, signals] of table)
    it(`${name}: ${outcome}`, () => {
      assert.equal(advisedOutcome(defaultStatements, joint), outcome);
      assert.deepEqual(signalsIn(defaultStatements, joint), signals);
    });

  it('is never averaged away: whatever else is strong, a hard signal stays', () => {
    for (const { code, hardSignal } of defaultStatements)
      if (hardSignal)
        assert.deepEqual(
          conclusionFaults(
            defaultStatements,
            {},
            { joint: all('strong', { [code]: 'not_yet' }), outcome: 'suitable_with_actions', actions: [action(code)] },
            today,
          ),
          [{ fault: 'milder_than_advised', advised: 'not_yet_suitable' }],
        );
  });

  const faults = (joint: Answers, outcome: Outcome, actions: ScanAction[] = [], parts: Parts = {}) =>
    conclusionFaults(defaultStatements, parts, { joint, outcome, actions }, today).map(({ fault }) => fault);
  const noted = (joint: Answers, code: string, note: string): Answers => ({
    ...joint,
    [code]: { choice: joint[code]?.choice ?? 'strong', note },
  });
  const sawDanger: Parts = { student: all('strong', { safe: 'not_yet' }), company: all('strong') };

  it('shows a hard signal of one party, whatever the others say', () => {
    assert.deepEqual(
      raisedSignals(defaultStatements, sawDanger).map(({ statement, by }) => [statement.code, by]),
      [['safe', ['student']]],
    );
    assert.deepEqual(raisedSignals(defaultStatements, { student: all('strong', { equipment: 'not_yet' }) }), []);
  });

  const conclusions: [string, string[], string[]][] = [
    ['suitable', faults(all('strong'), 'suitable'), []],
    ['stricter than advised', faults(all('strong'), 'not_yet_suitable'), []],
    ['one has no answer', faults(answersTo(defaultStatements.slice(1), all('strong')), 'suitable'), ['unanswered']],
    [
      'with agreements, and what is agreed',
      faults(all('strong', { deputy_coach: 'not_yet' }), 'suitable_with_actions', [action('deputy_coach')]),
      [],
    ],
    [
      'with agreements that say nothing of it',
      faults(all('strong', { deputy_coach: 'not_yet' }), 'suitable_with_actions', [action('safe')]),
      ['action_missing'],
    ],
    [
      'with agreements, but none',
      faults(all('strong', { equipment: 'partly' }), 'suitable_with_actions'),
      ['action_missing'],
    ],
    [
      'without judging whether it is safe',
      faults(all('strong', { safe: 'not_applicable' }), 'suitable'),
      ['signal_not_judged'],
    ],
    ['with nothing that applies', faults(all('not_applicable'), 'suitable'), ['signal_not_judged']],
    [
      'milder than what one party saw, without a word about it',
      faults(all('strong'), 'suitable', [], sawDanger),
      ['signal_not_explained'],
    ],
    [
      'milder than what one party saw, with why',
      faults(noted(all('strong'), 'safe', 'De trap is gemaakt'), 'suitable', [], sawDanger),
      [],
    ],
    [
      'as hard as what one party saw',
      faults(all('strong', { safe: 'not_yet' }), 'not_yet_suitable', [], sawDanger),
      [],
    ],
    [
      'an agreement for yesterday',
      faults(all('strong', { equipment: 'partly' }), 'suitable_with_actions', [action('equipment', '2026-11-25')]),
      ['action_in_past'],
    ],
  ];
  for (const [name, found, wanted] of conclusions) it(`can be ${name}`, () => assert.deepEqual(found, wanted));
});

describe('how long a scan holds', () => {
  const scanned: Scanned = { companyId: 'c', functionTitle: 'Werkvoorbereider', coachPersonId: 'p' };
  const scan: ConcludedScan = {
    id: 's',
    concludedOn: isoDate('2026-01-10'),
    outcome: 'suitable',
    validUntil: isoDate('2028-01-09'),
    scanned,
  };
  const reasons: [string, Partial<Scanned>, string, string[]][] = [
    ['nothing changed', {}, '2026-11-26', []],
    ['the last day', {}, '2028-01-09', []],
    ['the day after', {}, '2028-01-10', ['past_date']],
    ['another coach', { coachPersonId: 'q' }, '2026-11-26', ['coach_changed']],
    ['no coach', { coachPersonId: null }, '2026-11-26', ['coach_changed']],
    ['another function', { functionTitle: 'Calculator' }, '2026-11-26', ['function_changed']],
    ['the same function with a capital less', { functionTitle: ' werkvoorbereider' }, '2026-11-26', []],
    ['another company', { companyId: 'd', coachPersonId: 'q' }, '2026-11-26', ['company_changed', 'coach_changed']],
  ];
  for (const [name, change, on, wanted] of reasons)
    it(name, () => assert.deepEqual(rescanReasons(scan, { ...scanned, ...change }, isoDate(on)), wanted));

  it('shows in how a workplace stands', () => {
    const standing = (one: ConcludedScan | null, now = scanned, on = today) => standingOn(one, now, on).kind;
    assert.equal(standing(null), 'none');
    assert.equal(standing(scan), 'valid');
    assert.equal(standing({ ...scan, outcome: 'not_yet_suitable' }), 'not_yet_suitable');
    assert.equal(standing(scan, { ...scanned, coachPersonId: 'q' }), 'rescan');
    const ends = standingOn(scan, scanned, isoDate('2027-12-01'));
    assert.ok(ends.kind === 'valid' && ends.endsSoon);
  });
});

describe('the last day of a scan', () => {
  const cases: [string, number, string][] = [
    ['2026-01-10', 24, '2028-01-09'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2026-12-01', 1, '2026-12-31'],
    ['2028-02-29', 12, '2029-02-27'],
  ];
  for (const [from, months, last] of cases)
    it(`${months} months from ${from}: ${last}`, () => assert.equal(lastDayOf(isoDate(from), months), last));
});

describe('what a concluded scan says', () => {
  const joint = all('sufficient', {
    safe: 'not_yet',
    equipment: 'partly',
    coach_time: 'partly',
    enough_level: 'strong',
  });
  const parts: Parts = { institution: all('strong'), company: all('strong', { hbo_coach: 'not_yet' }) };
  const result = resultOf(defaultStatements, { parts, joint, actions: [action('coach_time')], asked: respondents });

  it('has its hard signals, what one party saw, what is strong, what nobody takes up, and who did not answer', () => {
    assert.deepEqual(result.signals, ['unsafe']);
    assert.deepEqual(
      result.raised.map(({ statement, by }) => [statement.code, by]),
      [['hbo_coach', ['company']]],
    );
    assert.deepEqual(
      result.strong.map(({ code }) => code),
      ['enough_level'],
    );
    assert.deepEqual(
      result.unplanned.map(({ code }) => code),
      ['safe', 'equipment'],
    );
    assert.deepEqual(result.missed, ['student']);
  });

  it('shows what changed since the former, the greatest change first', () => {
    const former = all('sufficient', { coach_time: 'sufficient', safe: 'strong', equipment: 'not_applicable' });
    assert.deepEqual(
      changesSince(defaultStatements, former, joint).map(({ statement, steps }) => [statement.code, steps]),
      [
        ['safe', -3],
        ['enough_level', 1],
        ['coach_time', -1],
      ],
    );
  });
});

describe('a scan beside the former one', () => {
  it('says what became better, worse, stayed and is new', () => {
    const former = answersTo(defaultStatements.slice(1), all('sufficient', { study_time: 'strong' }));
    const moves = movesSince(
      defaultStatements,
      former,
      all('sufficient', { coach_time: 'strong', study_time: 'partly', safe: 'not_applicable' }),
    );
    const kinds = Object.fromEntries(moves.map(({ statement, kind, steps }) => [statement.code, `${kind} ${steps}`]));
    assert.equal(kinds.relevant_assignments, 'new 0');
    assert.equal(kinds.coach_time, 'better 1');
    assert.equal(kinds.study_time, 'worse -2');
    assert.equal(kinds.safe, 'new 0');
    assert.equal(kinds.equipment, 'same 0');
  });
});
