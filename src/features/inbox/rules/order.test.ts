import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstOf } from './order.ts';

const item = (name: string, rank: number, day: number) => ({ name, rank, since: new Date(Date.UTC(2027, 0, day)) });

describe('the inbox', () => {
  it('shows three things at once, the most urgent kind first and of these the newest', () => {
    const { now, later } = firstOf([
      item('old sign', 0, 1),
      item('data', 3, 9),
      item('letter', 1, 5),
      item('new sign', 0, 8),
    ]);
    assert.deepEqual(
      now.map(({ name }) => name),
      ['new sign', 'old sign', 'letter'],
    );
    assert.equal(later, 1);
  });
  it('has nothing later when three or fewer wait', () => {
    assert.deepEqual(firstOf([]), { now: [], later: 0 });
    assert.equal(firstOf([item('a', 0, 1), item('b', 0, 2), item('c', 0, 3)]).later, 0);
  });
});
