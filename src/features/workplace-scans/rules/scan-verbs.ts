import type { IsoDate } from '../../../kernel/iso-date.ts';
import { answersTo, unanswered } from './answer.ts';
import { type Conclusion, type ConclusionFault, conclusionFaults } from './outcome.ts';
import { isOpen, type Scan, sentParts, waitingFor } from './scan.ts';
import type { Respondent, Statement } from './statement.ts';

export type VerbFault =
  | { fault: 'wrong_state' | 'not_asked' | 'already_sent' | 'talk_began' | 'nobody_sent' }
  | { fault: 'unanswered'; statements: Statement[] }
  | { fault: 'not_all_sent'; waiting: Respondent[] }
  | { fault: 'not_conclusive'; faults: ConclusionFault[] };
export type VerbOutcome = { ok: true; scan: Scan } | ({ ok: false } & VerbFault);

const refuse = (fault: VerbFault): VerbOutcome => ({ ok: false, ...fault });

/** A party hands in its part: whole, and once. Also while the talk goes on, when it began without that party. */
export function sendPart(scan: Scan, respondent: Respondent, at: Date): VerbOutcome {
  const part = scan.parts.find((one) => one.respondent === respondent);
  if (!part) return refuse({ fault: 'not_asked' });
  if (part.sentAt) return refuse({ fault: 'already_sent' });
  if (!isOpen(scan)) return refuse({ fault: 'wrong_state' });
  const open = unanswered(scan.statements, part.answers);
  if (open.length > 0) return refuse({ fault: 'unanswered', statements: open });
  return withPart(scan, { ...part, answers: answersTo(scan.statements, part.answers), sentAt: at, missedAt: null });
}

/** A party takes its part back to change something, until the talk begins. */
export function reopenPart(scan: Scan, respondent: Respondent): VerbOutcome {
  const part = scan.parts.find((one) => one.respondent === respondent);
  if (!part) return refuse({ fault: 'not_asked' });
  if (scan.state === 'talk') return refuse({ fault: 'talk_began' });
  if (scan.state !== 'asked' || !part.sentAt) return refuse({ fault: 'wrong_state' });
  return withPart(scan, { ...part, sentAt: null });
}

/** Puts the parts side by side. `withoutThem`: who did not answer is not waited for any more, and that is noted. */
export function beginTalk(scan: Scan, { withoutThem, at }: { withoutThem: boolean; at: Date }): VerbOutcome {
  if (scan.state !== 'asked') return refuse({ fault: 'wrong_state' });
  const waiting = waitingFor(scan);
  if (waiting.length === scan.parts.length) return refuse({ fault: 'nobody_sent' });
  if (waiting.length > 0 && !withoutThem) return refuse({ fault: 'not_all_sent', waiting });
  const parts = scan.parts.map((part) => (part.sentAt ? part : { ...part, missedAt: at }));
  return { ok: true, scan: { ...scan, state: 'talk', parts } };
}

/** Ends the talk with its outcome, which never changes after it. */
export function conclude(scan: Scan, conclusion: Conclusion, today: IsoDate): VerbOutcome {
  if (scan.state !== 'talk') return refuse({ fault: 'wrong_state' });
  const faults = conclusionFaults(scan.statements, sentParts(scan.parts), conclusion, today);
  if (faults.length > 0) return refuse({ fault: 'not_conclusive', faults });
  return { ok: true, scan: { ...scan, state: 'concluded' } };
}

/** Stops a scan that is open. */
export function withdraw(scan: Scan): VerbOutcome {
  return isOpen(scan) ? { ok: true, scan: { ...scan, state: 'withdrawn' } } : refuse({ fault: 'wrong_state' });
}

function withPart(scan: Scan, part: Scan['parts'][number]): VerbOutcome {
  const parts = scan.parts.map((one) => (one.respondent === part.respondent ? part : one));
  return { ok: true, scan: { ...scan, parts } };
}
