import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { defaultStatements as statements } from '../default-statements.ts';
import type { Answers } from './answer.ts';
import { nextOwnPiece } from './own-piece.ts';
import type { ScanState } from './scan.ts';

const today = isoDate('2027-03-10');
const answered = (count: number): Answers =>
  Object.fromEntries(statements.slice(0, count).map(({ code }) => [code, { choice: 'strong', note: '' } as const]));
const action = (owner: 'company' | 'student' | 'institution', dueOn: string, doneAt: Date | null = null) => ({
  id: `${owner} ${dueOn}`,
  statementCode: 'safe',
  words: 'Maak de trap',
  owner,
  dueOn: isoDate(dueOn),
  doneAt,
});
const all = statements.length;

describe('what a party can do next for a scan in two minutes', () => {
  const cases: { name: string; state: ScanState; count: number; sent?: boolean; piece: unknown }[] = [
    { name: 'nine statements at first', state: 'asked', count: 0, piece: { kind: 'answer', next: 9, left: all } },
    { name: 'the last two', state: 'asked', count: all - 2, piece: { kind: 'answer', next: 2, left: 2 } },
    { name: 'to send what is answered', state: 'asked', count: all, piece: { kind: 'send' } },
    { name: 'still, while the talk goes on', state: 'talk', count: all, piece: { kind: 'send' } },
    { name: 'nothing once it is sent', state: 'asked', count: all, sent: true, piece: null },
    { name: 'nothing of a scan that was withdrawn', state: 'withdrawn', count: 3, piece: null },
    { name: 'nothing of one that was concluded', state: 'concluded', count: 3, piece: null },
  ];
  for (const { name, state, count, sent, piece } of cases)
    it(name, () => {
      const part = {
        respondent: 'company' as const,
        answers: answered(count),
        sentAt: sent ? new Date() : null,
        missedAt: null,
      };
      assert.deepEqual(nextOwnPiece({ state, statements }, part, [], today), piece);
    });

  it('is to say what is done of the own actions whose day is near or past', () => {
    const part = { respondent: 'company' as const, answers: {}, sentAt: null, missedAt: null };
    const actions = [
      action('company', '2027-03-01'),
      action('company', '2027-03-24'),
      action('company', '2027-03-25'),
      action('company', '2027-03-05', new Date()),
      action('student', '2027-03-05'),
      action('institution', '2027-03-05'),
    ];
    assert.deepEqual(nextOwnPiece({ state: 'concluded', statements }, part, actions, today), {
      kind: 'tick',
      actions: actions.slice(0, 2),
    });
    assert.equal(nextOwnPiece({ state: 'talk', statements }, { ...part, sentAt: new Date() }, actions, today), null);
  });
});
