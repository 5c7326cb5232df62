import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayChangeNote } from './note-change.ts';

describe('who corrects a note', () => {
  const note = { personId: 'rik', asCoach: true, withdrawnAt: null };
  const cases = [
    { name: 'whoever wrote it', note, writer: { personId: 'rik', asCoach: true }, may: true },
    { name: 'nobody else', note, writer: { personId: 'zita', asCoach: true }, may: false },
    { name: 'not the same person in another role', note, writer: { personId: 'rik', asCoach: false }, may: false },
    {
      name: 'nobody once it was taken back',
      note: { ...note, withdrawnAt: new Date(0) },
      writer: { personId: 'rik', asCoach: true },
      may: false,
    },
  ];
  for (const { name, note: one, writer, may } of cases) it(name, () => assert.equal(mayChangeNote(one, writer), may));
});
