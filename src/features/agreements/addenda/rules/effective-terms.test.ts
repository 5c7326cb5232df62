import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { draftFrom } from '../../rules/draft-terms.ts';
import { addendumOf, coach, sampleAgreement } from './addenda.fixture.ts';
import { withChanges } from './changes.ts';
import { dateFault, lookAtDraft, movedTo, overtakenBy } from './draft-of-addendum.ts';
import { type ConcludedAddendum, effectiveTerms, finalTerms, holdsTogether } from './effective-terms.ts';
import type { Part, Value } from './parts.ts';
import { rolesOf } from './role-timeline.ts';

const original = sampleAgreement();
const on = (addenda: readonly ConcludedAddendum[], date: string) => effectiveTerms(original, addenda, isoDate(date));
const coachOn = (addenda: readonly ConcludedAddendum[], date: string) =>
  on(addenda, date).coaching.workplaceCoachName.slice(0, 8);

const first = addendumOf(1, '2028-02-01', [coach('A. Smit')]);
const onFirst = addendumOf(2, '2028-09-01', [coach('B. Bos')], [first]);
const hours = addendumOf(3, '2028-02-01', [['coaching.hours', 4]], [first]);
const earlierLater = addendumOf(4, '2027-11-01', [coach('C. Kok')], [first]);
const sameDay = addendumOf(5, '2028-02-01', [coach('D. Dik')], [first]);
const past = addendumOf(6, '2027-09-01', [['workplace.location', 'Hal 2, Zwolle']]);
const longer = addendumOf(7, '2029-06-01', [['duration.end', '2029-12-31']]);

describe('what holds on a day', () => {
  const cases: [what: string, addenda: ConcludedAddendum[], date: string, coach: string][] = [
    ['nothing changed', [], '2028-05-01', 'R. Hofma'],
    ['the day before the change', [first], '2028-01-31', 'R. Hofma'],
    ['the first day of the change', [first], '2028-02-01', 'A. Smit'],
    ['an addendum on an addendum, before', [first, onFirst], '2028-08-31', 'A. Smit'],
    ['an addendum on an addendum, after', [first, onFirst], '2028-09-01', 'B. Bos'],
    ['whatever the order in which they are read', [onFirst, first], '2028-09-01', 'B. Bos'],
    ['another part leaves this one alone', [first, hours], '2028-03-01', 'A. Smit'],
    ['signed later, holding earlier: until the later day', [first, earlierLater], '2028-01-31', 'C. Kok'],
    ['signed later, holding earlier: the later day wins', [first, earlierLater], '2028-02-01', 'A. Smit'],
    ['two from one day: the one concluded last', [first, sameDay], '2028-02-01', 'D. Dik'],
    ['two from one day, read the other way round', [sameDay, first], '2028-02-01', 'D. Dik'],
  ];
  for (const [what, addenda, date, expected] of cases) it(what, () => assert.equal(coachOn(addenda, date), expected));

  it('merges different parts from one day', () => {
    const held = on([first, hours], '2028-02-01').coaching;
    assert.deepEqual([held.workplaceCoachName, held.hoursPerWeek], ['A. Smit', 4]);
  });

  it('takes a change from the first day on, also when it was agreed later', () => {
    assert.equal(on([past], '2027-09-01').workplace.location, 'Hal 2, Zwolle');
  });

  it('knows the last day as finally agreed, and on each day as agreed for it', () => {
    assert.equal(finalTerms(original, [longer]).duration.end, '2029-12-31');
    assert.equal(on([longer], '2029-01-01').duration.end, '2029-08-31');
    assert.equal(on([longer], '2029-10-01').duration.end, '2029-12-31');
  });

  it('takes periods and units in and out', () => {
    const [period] = original.periods;
    assert.ok(period);
    const other = {
      ...period,
      period: { ...period.period, id: 'p9', label: 'extra' },
      from: '2028-08-01',
      until: '2028-08-20',
    };
    const added = addendumOf(8, '2028-05-01', [
      ['period:p9', other],
      ['period:p3', null],
    ]);
    assert.deepEqual(
      on([added], '2028-05-01').periods.map((row) => row.period.id),
      ['p1', 'p2', 'p9'],
    );
    const less = addendumOf(9, '2028-05-01', [['outcome:Onderhoud en betrouwbaarheid', null]]);
    assert.equal(on([less], '2028-05-01').outcomes.length, 1);
  });

  it('never was another agreement: the original stays as it was signed', () => {
    const before = JSON.stringify(original);
    on([first, onFirst, hours, past, longer], '2029-10-01');
    assert.equal(JSON.stringify(original), before);
  });
});

describe('two addenda', () => {
  const concluded = [first];
  const open = addendumOf(10, '2028-03-01', [coach('E. Evers'), ['coaching.hours', 5]]);

  it('that change the same part: the second cannot be concluded', () => {
    assert.equal(overtakenBy(open, { original, concluded: [] }), null);
    assert.equal(overtakenBy(open, { original, concluded }), 'changed_meanwhile');
  });
  it('that change different parts go together', () => {
    const other = addendumOf(11, '2028-03-01', [['coaching.talks', 6]]);
    assert.equal(overtakenBy(other, { original, concluded }), null);
  });
  it('of which the later one holds later does not stand in the way of an earlier day', () => {
    const early = addendumOf(12, '2027-10-01', [coach('F. Fok')]);
    assert.equal(overtakenBy(early, { original, concluded }), null);
  });
  it('that each are right can be wrong together', () => {
    const shorter = addendumOf(13, '2028-03-01', [['duration.end', '2028-12-31']]);
    const [row] = original.periods;
    const lastPeriod = { ...row, period: { ...row?.period, id: 'p8' }, from: '2029-01-10', until: '2029-02-10' };
    const late = addendumOf(14, '2028-04-01', [['period:p8', lastPeriod]]);
    assert.ok(holdsTogether(original, [], shorter));
    assert.ok(holdsTogether(original, [], late));
    assert.equal(overtakenBy(late, { original, concluded: [shorter] }), 'no_longer_fits');
  });
  it('a draft takes over what it does not touch, and has to be looked at where it does', () => {
    const base = effectiveTerms(original, [], isoDate('2028-03-01'));
    const terms = withChanges(draftFrom(base), open.changes);
    const looked = lookAtDraft({ from: isoDate('2028-03-01'), base, terms }, { original, concluded: [first, hours] });
    assert.deepEqual(
      looked.conflicts.map(({ part }) => part),
      ['coaching.workplace_coach', 'coaching.hours'],
    );
    const talks = withChanges(draftFrom(base), [{ part: 'coaching.talks', before: 3, after: 6 }]);
    const quiet = lookAtDraft(
      { from: isoDate('2028-03-01'), base, terms: talks },
      { original, concluded: [first, hours] },
    );
    assert.deepEqual([quiet.conflicts, quiet.changes.length], [[], 1]);
    assert.deepEqual(
      [
        quiet.terms.coaching.workplaceCoachName,
        quiet.terms.coaching.hoursPerWeek,
        quiet.terms.coaching.threeWayTalksPerYear,
      ],
      ['A. Smit', 4, 6],
    );
  });
  it('that come to the same are no conflict', () => {
    const base = effectiveTerms(original, [], isoDate('2028-03-01'));
    const terms = withChanges(draftFrom(base), first.changes);
    const looked = lookAtDraft({ from: isoDate('2028-03-01'), base, terms }, { original, concluded });
    assert.deepEqual([looked.conflicts, looked.changes], [[], []]);
  });
  it('of which a later day takes over say so', () => {
    const base = effectiveTerms(original, concluded, isoDate('2027-10-01'));
    const terms = withChanges(draftFrom(base), addendumOf(15, '2027-10-01', [coach('G. Groot')]).changes);
    const { later } = lookAtDraft({ from: isoDate('2027-10-01'), base, terms }, { original, concluded });
    assert.deepEqual(later, [{ part: 'coaching.workplace_coach', from: '2028-02-01', reference: '2027-0001-A1' }]);
  });
  it('of which one moves to a day with another coach keeps what it changes', () => {
    const base = effectiveTerms(original, concluded, isoDate('2027-10-01'));
    const terms = withChanges(draftFrom(base), [{ part: 'coaching.hours', before: 2, after: 3 }]);
    const moved = movedTo({ from: isoDate('2027-10-01'), base, terms }, isoDate('2028-05-01'), { original, concluded });
    assert.deepEqual([moved.terms.coaching.hoursPerWeek, moved.terms.coaching.workplaceCoachName], [3, 'A. Smit']);
  });
});

describe('the first day of a change', () => {
  const after = (...parts: [Part, Value][]) =>
    withChanges(
      draftFrom(original),
      parts.map(([part, value]) => ({ part, before: null, after: value })),
    );
  const cases: [what: string, from: string, to: ReturnType<typeof after>, fault: string | null][] = [
    ['in the middle', '2028-05-01', after(), null],
    ['the first day of the agreement', '2027-09-01', after(), null],
    ['the last day of the agreement', '2029-08-31', after(), null],
    ['before the agreement', '2027-08-31', after(), 'before_agreement'],
    ['after the agreement', '2029-09-01', after(), 'after_agreement'],
    [
      'after the agreement, which would become longer',
      '2029-09-01',
      after(['duration.end', '2030-01-31']),
      'after_agreement',
    ],
    ['before the agreement, which would begin earlier', '2027-08-15', after(['duration.start', '2027-08-01']), null],
    ['after the new last day', '2028-05-01', after(['duration.end', '2028-04-30']), 'end_before_change'],
    ['the new last day', '2028-05-01', after(['duration.end', '2028-05-01']), null],
  ];
  for (const [what, from, to, fault] of cases)
    it(what, () => assert.equal(dateFault(isoDate(from), original, to), fault));
});

describe('who coaches in time', () => {
  const line = ({ role, name, from, until }: ReturnType<typeof rolesOf>[number]) => `${role} ${name} ${from} ${until}`;
  it('is one stretch when nothing changed', () => {
    assert.deepEqual(rolesOf(original, []).map(line), [
      'workplace_coach R. Hofman 2027-09-01 2029-08-31',
      'visiting_tutor S. Yıldız 2027-09-01 2029-08-31',
    ]);
  });
  it('follows each change, and joins stretches that another change parted', () => {
    assert.deepEqual(rolesOf(original, [first, onFirst, hours, longer]).map(line), [
      'workplace_coach R. Hofman 2027-09-01 2028-01-31',
      'workplace_coach A. Smit 2028-02-01 2028-08-31',
      'workplace_coach B. Bos 2028-09-01 2029-12-31',
      'visiting_tutor S. Yıldız 2027-09-01 2029-12-31',
    ]);
  });
});
