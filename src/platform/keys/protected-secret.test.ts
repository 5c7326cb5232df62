import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyRing } from './key-ring.ts';
import { protectedByNewest, protectSecret, revealSecret } from './protected-secret.ts';

const [a, b] = ['a'.repeat(32), 'b'.repeat(32)];
const plain = Buffer.from('a secret of a webhook');

describe('a secret at rest', () => {
  const stored = protectSecret(keyRing(a), 'webhook 1', plain);

  it('is read with its key, also when that is an older one', () => {
    assert.deepEqual(revealSecret(keyRing(a), 'webhook 1', stored), plain);
    assert.deepEqual(revealSecret(keyRing(`${b} ${a}`), 'webhook 1', stored), plain);
  });

  it('hides what it holds, and looks different every time', () => {
    assert.ok(!stored.includes(plain));
    assert.notDeepEqual(protectSecret(keyRing(a), 'webhook 1', plain), stored);
  });

  it('is not read with another key, in another place, or cut short', () => {
    assert.equal(revealSecret(keyRing(b), 'webhook 1', stored), null);
    assert.equal(revealSecret(keyRing(a), 'webhook 2', stored), null);
    for (const length of [0, 1, 36, stored.length - 1])
      assert.equal(revealSecret(keyRing(a), 'webhook 1', stored.subarray(0, length)), null, `${length} bytes`);
  });

  it('is not read when any byte was changed', () => {
    for (let at = 0; at < stored.length; at += 1) {
      const changed = Buffer.from(stored);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.equal(revealSecret(keyRing(a), 'webhook 1', changed), null, `byte ${at}`);
    }
  });

  it('says which key protects it', () => {
    const begins = (ring: string) => {
      const mark = protectedByNewest(keyRing(ring));
      return stored.subarray(0, mark.length).equals(mark);
    };
    assert.deepEqual([begins(a), begins(`${a} ${b}`), begins(`${b} ${a}`)], [true, true, false]);
  });
});
