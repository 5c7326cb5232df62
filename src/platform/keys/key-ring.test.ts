import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKeyedHash, keyedHash } from '../identity/tokens.ts';
import { keyFaults, keyRing } from './key-ring.ts';

const [a, b] = ['a'.repeat(32), 'b'.repeat(32)];

describe('a ring of keys', () => {
  const cases: [string, string, RegExp[]][] = [
    ['one key', a, []],
    ['two keys on two lines', `${b}\n${a}\n`, []],
    ['nothing', ' \n ', [/^holds no key$/]],
    ['a short key', 'short', [/^must have at least 32 characters$/]],
    ['a short key beside a good one', `${a} short`, [/^holds 2 keys, .* each must have at least 32/]],
    ['a sentence', 'one long sentence of more than 32 characters', [/^holds 8 keys/]],
    ['the same key twice', `${a} ${a}`, [/^holds the same key twice$/]],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => {
      const faults = keyFaults(text);
      assert.equal(faults.length, expected.length, faults.join('\n'));
      for (const [index, pattern] of expected.entries()) assert.match(faults[index] ?? '', pattern);
    });

  it('signs with the newest and believes all', () => {
    const [old, both, other] = [keyRing(a), keyRing(`${b} ${a}`), keyRing(b)];
    const made = keyedHash(old, 'form', 'x');
    assert.equal(isKeyedHash(made, both, 'form', 'x'), true);
    assert.equal(isKeyedHash(made, other, 'form', 'x'), false);
    assert.equal(isKeyedHash(made, both, 'flash', 'x'), false);
    assert.deepEqual(keyedHash(both, 'form', 'x'), keyedHash(other, 'form', 'x'));
  });
});
