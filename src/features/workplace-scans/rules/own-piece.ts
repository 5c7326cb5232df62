import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';
import { perScreen, unanswered } from './answer.ts';
import type { ScanAction } from './outcome.ts';
import { isOpen, type Part, type ScanState } from './scan.ts';
import type { Statement } from './statement.ts';

/** What a party can do next for a scan in two minutes. */
export type OwnPiece<Action> =
  | { kind: 'answer'; next: number; left: number }
  | { kind: 'send' }
  | { kind: 'tick'; actions: Action[] };

/** So many statements take two minutes: three screens. */
export const perPiece = 3 * perScreen;
/** So long before its day an agreed action asks for attention. */
export const actionNoticeDays = 14;

/** The next piece of a part, or the own actions whose day is near or past; null when this party has nothing to do. */
export function nextOwnPiece<Action extends ScanAction & { doneAt: Date | null }>(
  { state, statements }: { state: ScanState; statements: readonly Statement[] },
  { respondent, answers, sentAt }: Part,
  actions: readonly Action[],
  today: IsoDate,
): OwnPiece<Action> | null {
  if (state === 'concluded') {
    const near = addDays(today, actionNoticeDays);
    const due = actions.filter(({ owner, doneAt, dueOn }) => owner === respondent && !doneAt && dueOn <= near);
    return due.length > 0 ? { kind: 'tick', actions: due } : null;
  }
  if (!isOpen({ state }) || sentAt) return null;
  const left = unanswered(statements, answers).length;
  return left > 0 ? { kind: 'answer', next: Math.min(left, perPiece), left } : { kind: 'send' };
}
