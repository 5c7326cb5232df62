import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Fate, fateOf } from './fate.ts';

const at = (text: string) => new Date(`2026-11-${text}:00Z`);

describe('after a failed attempt', () => {
  const cases: [string, string, string, string, Fate][] = [
    ['the first of all', '20T09:00', '20T09:00', '20T09:00', 'again'],
    ['an hour before three days are over', '23T08:00', '20T09:00', '20T09:00', 'again'],
    ['a message that is three days old, others came through yesterday', '23T09:00', '20T09:00', '22T09:00', 'give_up'],
    ['three days without anything', '23T09:00', '20T09:00', '20T09:00', 'switch_off'],
    ['a new message, three days without anything', '23T09:00', '23T08:59', '20T09:00', 'switch_off'],
    ['tried again by hand after a week', '27T09:00', '27T09:00', '27T09:00', 'again'],
  ];
  for (const [name, now, queuedAt, failingSince, fate] of cases)
    it(`${name}: ${fate}`, () =>
      assert.equal(fateOf(at(now), { queuedAt: at(queuedAt), failingSince: at(failingSince) }), fate));
});
