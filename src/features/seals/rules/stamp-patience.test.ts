import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mayWaitForStamp } from './stamp-patience.ts';

it('lets a seal wait for its time stamp for one day from the first try that failed', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const cases: [string | null, boolean][] = [
    [null, true],
    ['2026-11-23T09:00:00Z', true],
    ['2026-11-22T09:00:00.001Z', true],
    ['2026-11-22T09:00:00Z', false],
    ['2026-10-01T00:00:00Z', false],
  ];
  for (const [since, expected] of cases)
    assert.equal(mayWaitForStamp(since === null ? null : new Date(since), now), expected, String(since));
});
