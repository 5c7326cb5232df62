import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { certificateNumber, readCertificateNumber } from './certificate-number.ts';
import { levelThatCounts } from './coach-level.ts';
import { coachRoles, keepsConfirmation, type RoleStanding, rolesState } from './coach-role.ts';
import { coachAccess } from './coaching-term.ts';
import { coverOf } from './cover.ts';
import { filterQuery, isFiltered, readFilter } from './list-filter.ts';
import { loadOf } from './load.ts';
import { isPassed, nextQuestion, questionStates } from './module-progress.ts';
import { termState } from './term-end.ts';

const today = isoDate('2026-11-27');
const term = (from: string, until: string | null, personId = 'a') => ({
  personId,
  validFrom: isoDate(from),
  validUntil: until === null ? null : isoDate(until),
});

describe('the load of a coach', () => {
  for (const [students, most, load] of [
    [0, 4, 'none'],
    [1, 4, 'fits'],
    [3, 4, 'fits'],
    [4, 4, 'full'],
    [5, 4, 'too_high'],
    [1, 1, 'full'],
  ] as const)
    it(`of ${students} where ${most} is the most is ${load}`, () => assert.equal(loadOf(students, most), load));
});

describe('the term of a coach', () => {
  for (const [from, until, state] of [
    ['2026-11-28', null, 'coming'],
    ['2026-11-27', null, 'running'],
    ['2026-01-01', '2026-11-26', 'over'],
    ['2026-01-01', '2026-11-27', 'ends_soon'],
    ['2026-01-01', '2027-01-26', 'ends_soon'],
    ['2026-01-01', '2027-01-27', 'running'],
  ] as const)
    it(`from ${from} until ${until} is ${state}`, () => assert.equal(termState(term(from, until), today), state));
});

describe('coach and deputy of a workplace', () => {
  const coach = term('2026-01-01', null);
  for (const [what, cover, expected] of [
    ['both', { coaches: [coach], deputies: [term('2026-01-01', null, 'b')] }, 'covered'],
    ['no deputy', { coaches: [coach], deputies: [] }, 'no_deputy'],
    ['a deputy who stopped', { coaches: [coach], deputies: [term('2026-01-01', '2026-11-26', 'b')] }, 'no_deputy'],
    ['a deputy who has to begin', { coaches: [coach], deputies: [term('2026-11-28', null, 'b')] }, 'no_deputy'],
    ['the coach as deputy', { coaches: [coach], deputies: [term('2026-01-01', null)] }, 'same_person'],
    ['nobody', { coaches: [], deputies: [] }, 'no_coach'],
    [
      'only a deputy',
      { coaches: [term('2026-01-01', '2026-06-01')], deputies: [term('2026-01-01', null, 'b')] },
      'no_coach',
    ],
  ] as const)
    it(`with ${what}: ${expected}`, () => assert.equal(coverOf(cover, today), expected));
});

describe('the level of a coach', () => {
  it('is what the hogeschool established, before what the coach says', () => {
    assert.deepEqual(levelThatCounts({ ownLevel: 'hbo', level: 'other' }), { level: 'other', isEstablished: true });
    assert.deepEqual(levelThatCounts({ ownLevel: 'hbo', level: null }), { level: 'hbo', isEstablished: false });
    assert.equal(levelThatCounts({ ownLevel: null, level: null }), null);
  });
});

describe('the four roles', () => {
  const all = (score: RoleStanding['score']): RoleStanding[] =>
    coachRoles.map((role) => ({ role, ownScore: 'enough', score }));
  it('are unknown until the coach answered all, and confirmed when the hogeschool did', () => {
    assert.equal(rolesState([]), 'unknown');
    assert.equal(rolesState(all('enough').slice(1)), 'unknown');
    assert.equal(rolesState(all(null)), 'to_confirm');
    assert.equal(rolesState([...all('enough').slice(1), ...all(null).slice(0, 1)]), 'to_confirm');
    assert.equal(rolesState(all('partly')), 'confirmed');
  });
  it('lose a confirmation by another answer only', () => {
    assert.equal(keepsConfirmation({ ownScore: 'enough' }, 'enough'), true);
    assert.equal(keepsConfirmation({ ownScore: 'enough' }, 'strong'), false);
    assert.equal(keepsConfirmation(undefined, 'strong'), false);
  });
});

describe('a module', () => {
  const right = ['b', 'c', 'a'] as const;
  for (const [answers, states, next] of [
    [{}, ['open', 'open', 'open'], 1],
    [{ 1: 'a' }, ['wrong', 'open', 'open'], 1],
    [{ 1: 'b' }, ['right', 'open', 'open'], 2],
    [{ 1: 'b', 3: 'a' }, ['right', 'open', 'right'], 2],
    [{ 1: 'b', 2: 'c', 3: 'a' }, ['right', 'right', 'right'], null],
    [{ 1: 'b', 2: 'c', 3: 'zz', 4: 'a' }, ['right', 'right', 'wrong'], 3],
  ] as const)
    it(`with answers ${JSON.stringify(answers)} goes on at ${next}`, () => {
      const found = questionStates(right, answers as Record<string, string>);
      assert.deepEqual(found, states);
      assert.equal(nextQuestion(found), next);
      assert.equal(isPassed(found), next === null);
    });
  it('without questions is not passed', () => assert.equal(isPassed([]), false));
});

describe('the number of a certificate', () => {
  it('follows from its id, and is read however it is typed', () => {
    const number = certificateNumber('6f1d1c2e-8f0e-4c55-9d58-0b2f4a6f9e31');
    assert.match(number, /^PB-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    assert.notEqual(number, certificateNumber('6f1d1c2e-8f0e-4c55-9d58-0b2f4a6f9e32'));
    for (const typed of [number, number.toLowerCase(), number.replaceAll('-', ' '), number.slice(3)])
      assert.equal(readCertificateNumber(typed), number);
  });
  it('is none when it has other letters or another length', () => {
    for (const typed of ['', 'PB-0000-0000', 'PB-2222-222', 'PB-2222-22222', '12345678901'])
      assert.equal(readCertificateNumber(typed), null, typed);
  });
});

describe('what a coach may do with the notes about a student', () => {
  const stretch = (personId: string | null, from: string, until: string) => ({
    personId,
    name: personId ?? 'Onbekend',
    from: isoDate(from),
    until: isoDate(until),
  });
  const old = stretch('old', '2026-01-01', '2026-11-26');
  const fresh = stretch('new', '2026-11-27', '2027-08-31');
  it('is to write from the first day on, knowing who coached before', () => {
    assert.deepEqual(coachAccess([fresh, old], 'new', today), {
      may: 'write',
      since: fresh.from,
      until: fresh.until,
      before: old,
    });
    assert.deepEqual(coachAccess([old, fresh], 'old', isoDate('2026-11-26')), {
      may: 'write',
      since: old.from,
      until: old.until,
      before: null,
    });
  });
  it('is nothing any more after the last day, knowing who took over', () => {
    assert.deepEqual(coachAccess([old, fresh], 'old', today), { may: 'no_more', until: old.until, successor: fresh });
    assert.deepEqual(coachAccess([old], 'old', today), { may: 'no_more', until: old.until, successor: null });
  });
  it('is not yet before the first day, and nothing for whoever never coaches', () => {
    assert.deepEqual(coachAccess([old, fresh], 'new', isoDate('2026-11-26')), { may: 'not_yet', from: fresh.from });
    assert.deepEqual(coachAccess([old, fresh], 'another', today), { may: 'nothing' });
    assert.deepEqual(coachAccess([stretch(null, '2026-01-01', '2027-01-01')], 'a', today), { may: 'nothing' });
  });
});

describe('the filter of the list of coaches', () => {
  it('comes back from its address', () => {
    const filter = { text: 'de wit', signal: 'no_deputy', endsWithin: 60, standing: 'earlier' } as const;
    assert.deepEqual(readFilter(filterQuery(filter)), filter);
    assert.equal(isFiltered(filter), true);
  });
  it('leaves out what makes no sense', () => {
    const filter = readFilter(new URLSearchParams('signaal=x&eindigt=7&stand=y'));
    assert.deepEqual(filter, { text: '', signal: null, endsWithin: null, standing: 'now' });
    assert.equal(isFiltered(filter), false);
  });
});
