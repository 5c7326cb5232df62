import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runKills } from '../../bench/kills/rounds.ts';

/** More of the same: `npm run bench:kills -- --rounds 100`. */
const rounds = 3;

describe('sudden death while people write', {
  skip: process.platform !== 'linux' && 'reads /proc',
  timeout: 170_000,
}, () => {
  it('loses nothing that was acknowledged, leaves nothing half, and comes back', async (t) => {
    const seed = Date.now() % 1_000_000;
    t.diagnostic(`seed ${seed}`);
    const { faults, acknowledged } = await runKills(rounds, seed, (text) => t.diagnostic(text));
    assert.deepEqual(faults, [], `seed ${seed}`);
    assert.ok(acknowledged > rounds);
  });
});
