import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { type Agree, type FeedbackAnswers, releaseOf } from './feedback-release.ts';
import { type CoachSettings, feedbackStep } from './feedback-year.ts';

const statements = ['time', 'useful'];
const said = (time: Agree, useful: Agree = time): FeedbackAnswers => ({ time, useful });
const times = (count: number, one: FeedbackAnswers) => Array.from({ length: count }, () => one);

describe('releasing what students say of a coach', () => {
  for (const count of [0, 1, 4])
    it(`shows nothing of ${count} answers, not even that there are any`, () =>
      assert.equal(releaseOf(times(count, said(4)), statements, 5), null));

  it('counts whole answers only', () => {
    assert.equal(releaseOf([...times(4, said(4)), { time: 4 }], statements, 5), null);
    assert.equal(releaseOf([...times(5, said(4)), { time: 1 }], statements, 5)?.count, 5);
  });

  for (const [what, answers, outcome] of [
    ['everybody fully', times(5, said(4)), 'strongly'],
    ['nobody at all', times(5, said(1)), 'mostly_not'],
    ['half and half', [...times(3, said(1)), ...times(3, said(4))], 'divided'],
    ['most agree', [...times(4, said(3)), said(4)], 'mostly'],
  ] as const)
    it(`says in words what ${what} comes to`, () =>
      assert.equal(releaseOf(answers, statements, 5)?.outcome.time, outcome));

  it('shows no number but how many answered, so that one answer cannot be worked out', () => {
    const released = releaseOf([...times(4, said(4)), said(3)], statements, 5);
    assert.deepEqual(released, { count: 5, outcome: { time: 'strongly', useful: 'strongly' } });
    // Another answer of one of them, and the same words.
    assert.deepEqual(releaseOf(times(5, said(4)), statements, 5), released);
  });

  it('never holds an answer of an earlier release: what is left over waits until there are enough again', () => {
    const waiting = times(6, said(4));
    const first = releaseOf(waiting, statements, 5);
    assert.equal(first?.count, 6);
    // A release takes its answers out; a single newcomer a year later is not shown beside it.
    const later = [said(1)];
    assert.equal(releaseOf(later, statements, 5), null);
    assert.equal(releaseOf([...later, ...times(4, said(4))], statements, 5)?.count, 5);
  });
});

describe('the year of feedback', () => {
  const settings: CoachSettings = { mostStudents: 4, releaseMonth: 7, releaseDay: 1, askDays: 45, leastAnswers: 5 };
  for (const [day, released, step] of [
    ['2027-05-16', [2026], { step: 'wait', year: 2027, asksFrom: '2027-05-17' }],
    ['2027-05-17', [2026], { step: 'ask', year: 2027 }],
    ['2027-06-30', [2026], { step: 'ask', year: 2027 }],
    ['2027-07-01', [2026], { step: 'release', year: 2027 }],
    // The product was off for a while.
    ['2027-07-09', [2026], { step: 'release', year: 2027 }],
    ['2027-07-09', [2026, 2027], { step: 'wait', year: 2028, asksFrom: '2028-05-17' }],
  ] as const)
    it(`on ${day}, with ${released.join(' and ')} released: ${step.step}`, () =>
      assert.deepEqual(feedbackStep(settings, released, isoDate(day)), step));

  it('has one release, also when the day is moved to later in the same year', () => {
    const moved = { ...settings, releaseMonth: 12 };
    assert.deepEqual(feedbackStep(moved, [2027], isoDate('2027-12-02')), {
      step: 'wait',
      year: 2028,
      asksFrom: '2028-10-17',
    });
  });
});
