import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LearningUnit } from '../../mkb-routes/index.ts';
import {
  type Answer,
  best,
  countCoverage,
  coverageOf,
  goneOutcomes,
  type Level,
  needsPlan,
  planFor,
  type WorkTask,
} from './coverage.ts';
import { findOutcome, type Outcome, outcomesOf } from './outcome.ts';
import { routeCoverage } from './route-coverage.ts';

const unit = (id: string, outcomes: string[], [company, school, third]: [number, number, number]): LearningUnit => ({
  id,
  name: `Eenheid ${id}`,
  outcomes,
  credits: { company, school, third },
  periodIds: [],
});
const outcomes = outcomesOf({
  units: [
    unit('a', ['Meet aan schakelingen.', 'Bouwt een besturing.'], [6, 2, 0]),
    unit('b', ['Rekent met wissels.'], [0, 5, 0]),
    unit('c', ['Werkt aan een prototype.'], [0, 2, 3]),
    unit('d', ['Werkt samen.'], [0, 0, 0]),
  ],
});
const words = (outcome: string, unitId = 'a') => ({ unitId, unitName: 'Eenheid', outcome });
const task = (id: string, ...of: string[]): WorkTask => ({
  id,
  name: `Taak ${id}`,
  outcomes: of.map((one) => words(one)),
});
const [meten, bouwen, rekenen] = outcomes as [Outcome, Outcome, Outcome];

describe('learning outcomes of a design', () => {
  it('stand in its order, with where the design has them learned', () => {
    assert.deepEqual(
      outcomes.map(({ outcome, learnedAt }) => [outcome, learnedAt]),
      [
        ['Meet aan schakelingen.', 'company'],
        ['Bouwt een besturing.', 'company'],
        ['Rekent met wissels.', 'school'],
        ['Werkt aan een prototype.', 'third'],
        ['Werkt samen.', 'company'],
      ],
    );
  });

  const found: [string, Parameters<typeof findOutcome>[1], Outcome | null][] = [
    ['the same words in the same unit', words('Meet aan schakelingen.'), meten],
    ['the same words that moved to another unit', words('Rekent met wissels.', 'gone'), rekenen],
    ['other capitals, spaces and no full stop', words('meet  aan Schakelingen'), meten],
    ['words that nobody has any more', words('Soldeert.'), null],
  ];
  for (const [name, wanted, expected] of found)
    it(`are found by ${name}`, () => assert.equal(findOutcome(outcomes, wanted), expected));

  it('with equal words are told apart by their unit', () => {
    const both = outcomesOf({
      units: [unit('x', ['Werkt samen.'], [1, 0, 0]), unit('y', ['Werkt samen.'], [1, 0, 0])],
    });
    assert.equal(findOutcome(both, words('Werkt samen.', 'y')), both[1]);
  });
});

describe('coverage of a workplace', () => {
  const cases: [string, Record<string, Answer>, Level][] = [
    ['nobody was asked', {}, 'unknown'],
    ['one of two tasks is there', { t1: 'yes' }, 'covered'],
    ['one is there and the other is not', { t1: 'no', t2: 'yes' }, 'covered'],
    ['one is there in part', { t1: 'partly', t2: 'no' }, 'partly'],
    ['both are there in part, which makes no whole', { t1: 'partly', t2: 'partly' }, 'partly'],
    ['one is there in part and the other was not asked', { t1: 'partly' }, 'partly'],
    ['one is not there and the other was not asked', { t1: 'no' }, 'unknown'],
    ['neither is there', { t1: 'no', t2: 'no' }, 'not'],
  ];
  const tasks = [task('t1', 'Meet aan schakelingen.'), task('t2', 'Meet aan schakelingen.')];
  for (const [name, given, level] of cases)
    it(`is ${level} when ${name}`, () => {
      const [first] = coverageOf(outcomes, tasks, new Map(Object.entries(given)));
      assert.equal(first?.level, level);
      assert.deepEqual(
        first?.tasks.map(({ answer }) => answer),
        ['t1', 't2'].map((id) => given[id] ?? null),
      );
    });

  it('knows of an outcome that no task is about', () => {
    assert.equal(coverageOf(outcomes, tasks, new Map())[1]?.level, 'no_task');
  });

  it('shows what a task still names and the design lost', () => {
    const old = task('t3', 'Soldeert.', 'Bouwt een besturing.');
    assert.deepEqual(goneOutcomes(old, outcomes), [words('Soldeert.')]);
    assert.equal(coverageOf(outcomes, [old], new Map([['t3', 'yes']]))[1]?.level, 'covered');
  });

  it('of several workplaces together is the best of each', () => {
    assert.equal(best(['not', 'partly', 'covered']), 'covered');
    assert.equal(best(['not', 'unknown', 'partly']), 'partly');
    assert.equal(best(['no_task', 'not', 'unknown']), 'unknown');
    assert.equal(best(['not', 'not']), 'not');
    assert.equal(best([]), 'no_task');
  });
});

describe('what is learned elsewhere', () => {
  const needing: [Level, Outcome, boolean][] = [
    ['covered', meten, false],
    ['partly', meten, true],
    ['not', meten, true],
    ['no_task', meten, true],
    ['unknown', meten, false],
    ['not', rekenen, false],
  ];
  for (const [level, outcome, expected] of needing)
    it(`${expected ? 'must' : 'need not'} be planned for ${outcome.learnedAt} and ${level}`, () =>
      assert.equal(needsPlan({ outcome, level }), expected));

  it('is counted over what the design expects of the company alone', () => {
    const plan = { ...words('Bouwt een besturing.'), place: 'school_project' as const, plan: 'Project 3' };
    const rows = coverageOf(outcomes, [task('t1', 'Meet aan schakelingen.')], new Map([['t1', 'yes']])).map((row) => ({
      ...row,
      plan: planFor([plan], outcomes, row.outcome),
    }));
    assert.deepEqual(countCoverage(rows), { total: 3, covered: 1, partly: 0, unknown: 0, planned: 1, unplanned: 1 });
  });
});

describe('coverage of a Mkb-route', () => {
  const tasks = [task('t1', 'Meet aan schakelingen.'), task('t2', 'Meet aan schakelingen.', 'Bouwt een besturing.')];
  const answered = [
    { taskId: 't1', answer: 'yes' as const, workplaceIds: ['w1', 'w2'] },
    { taskId: 't2', answer: 'yes' as const, workplaceIds: ['w2'] },
    { taskId: 't2', answer: 'partly' as const, workplaceIds: ['w1', 'w3'] },
  ];
  const rows = routeCoverage(outcomes, tasks, answered);

  it('counts each workplace once per outcome, by its best task', () => {
    const of = (outcome: Outcome) => rows.find((row) => row.outcome === outcome);
    assert.deepEqual({ ...of(meten), outcome: null }, { outcome: null, tasks: 2, covered: 2, partly: 1 });
    assert.deepEqual({ ...of(bouwen), outcome: null }, { outcome: null, tasks: 1, covered: 1, partly: 2 });
  });

  it('puts what nobody covers first, and what is learned elsewhere by design last', () => {
    assert.deepEqual(
      rows.map(({ outcome }) => outcome.outcome),
      [
        'Werkt samen.',
        'Bouwt een besturing.',
        'Meet aan schakelingen.',
        'Rekent met wissels.',
        'Werkt aan een prototype.',
      ],
    );
  });
});
