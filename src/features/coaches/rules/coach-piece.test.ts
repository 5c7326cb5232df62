import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { currentModules } from '../training/modules.ts';
import { nextCoachPiece, type StudentTasks } from './coach-piece.ts';
import { coachRoles } from './coach-role.ts';

const today = isoDate('2027-10-02');
const [first, second, third] = currentModules;
assert.ok(first && second && third);
const earned = (...modules: { code: string; version: number }[]) =>
  modules.map(({ code, version }) => ({ module: code, version }));
const task = (dueOn: string): StudentTasks => ({ studentName: 'Noor', count: 1, dueOn: isoDate(dueOn) });
const running = [{ validUntil: null }];
const over = [{ validUntil: isoDate('2027-10-01') }];
const said = { ownLevel: 'hbo' as const, roles: coachRoles.map((role) => ({ role })) };
const unsaid = { ownLevel: null, roles: [] };
const right = (module: typeof first, count: number) =>
  Object.fromEntries(module.right.slice(0, count).map((code, index) => [String(index + 1), code]));

describe('what a coach can do next in two minutes', () => {
  const begun = { module: first.code, version: first.version, answers: right(first, 1) };
  const done = { module: first.code, version: first.version, answers: right(first, 3) };
  const cases = [
    { name: 'the roles', coach: { ...unsaid, certificates: [], terms: running }, piece: { kind: 'roles' } },
    {
      name: 'the roles, where one lacks',
      coach: { ...said, roles: said.roles.slice(1), certificates: [], terms: running },
      piece: { kind: 'roles' },
    },
    {
      name: 'a task of which the day is near, before anything else',
      coach: { ...unsaid, certificates: [], terms: running },
      tasks: [task('2027-10-09')],
      piece: { kind: 'tasks', ...task('2027-10-09') },
    },
    {
      name: 'no task of which the day is far',
      coach: { ...unsaid, certificates: [], terms: running },
      tasks: [task('2027-10-10')],
      piece: { kind: 'roles' },
    },
    {
      name: 'the first question of the training',
      coach: { ...said, certificates: [], terms: running },
      piece: { kind: 'question', module: first, number: 1 },
    },
    {
      name: 'the next question of a module that was begun',
      coach: { ...said, certificates: [], terms: running },
      progress: [begun],
      piece: { kind: 'question', module: first, number: 2 },
    },
    {
      name: 'the next module once one is earned',
      coach: { ...said, certificates: earned(first), terms: running },
      progress: [done],
      piece: { kind: 'question', module: second, number: 1 },
    },
    {
      name: 'nothing once all are earned',
      coach: { ...said, certificates: earned(first, second, third), terms: running },
      piece: null,
    },
    { name: 'nothing of whose terms are over', coach: { ...unsaid, certificates: [], terms: over }, piece: null },
    {
      name: 'yet a task of a student that is coached still',
      coach: { ...unsaid, certificates: [], terms: over },
      tasks: [task('2027-09-01')],
      piece: { kind: 'tasks', ...task('2027-09-01') },
    },
  ];
  for (const { name, coach, progress = [], tasks = [], piece } of cases)
    it(name, () => assert.deepEqual(nextCoachPiece(coach, progress, tasks, today), piece));
});
