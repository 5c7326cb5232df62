import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastWords } from './last-words.ts';

const line = (level: string, words: string) => `2026-11-23 14:12:26.831 UTC [9220] ${level}:  ${words}\n`;

describe('last words of postgres', () => {
  const cases: [string, string, string | undefined][] = [
    ['nothing', '', undefined],
    ['nothing telling', line('LOG', 'database system is ready to accept connections'), undefined],
    ['a reason', line('LOG', 'starting') + line('FATAL', 'no space') + line('LOG', 'shut down'), 'no space'],
    [
      'at most two',
      line('FATAL', 'first') + line('LOG', 'syntax error in "x" line 1') + line('FATAL', 'last'),
      'syntax error in "x" line 1 / last',
    ],
    ['before it can log', 'postgres: FATAL: bad', 'postgres: FATAL: bad'],
  ];
  for (const [name, output, expected] of cases) {
    it(name, () => assert.equal(lastWords(output), expected));
  }
});
