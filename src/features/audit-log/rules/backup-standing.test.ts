import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type BackupStanding, backupStanding } from './backup-standing.ts';

const now = new Date('2026-11-26T12:00:00Z');
const at = (text: string | null) => (text ? new Date(text) : null);

const cases: [string, string | null, string | null, BackupStanding][] = [
  ['no backup yet', null, null, 'never'],
  ['one of last night', '2026-11-26T02:15:00Z', null, 'good'],
  ['one of last night after one that failed', '2026-11-26T02:15:00Z', '2026-11-25T02:15:00Z', 'good'],
  ['one that failed after a good one', '2026-11-25T02:15:00Z', '2026-11-26T02:15:00Z', 'failed'],
  ['only one that failed', null, '2026-11-26T02:15:00Z', 'failed'],
  ['two nights ago', '2026-11-24T12:00:00Z', null, 'good'],
  ['longer than two nights ago', '2026-11-24T11:59:59Z', null, 'late'],
];

describe('how the backups stand', () => {
  for (const [what, madeAt, failedAt, standing] of cases)
    it(`${what}: ${standing}`, () =>
      assert.equal(backupStanding({ madeAt: at(madeAt), failedAt: at(failedAt) }, now), standing));
});
