import type { Doing } from './doing.ts';
import { note } from './doing.ts';
import { type Answers, answersTo } from './rules/answer.ts';
import { isOpen } from './rules/scan.ts';
import { reopenPart, sendPart, type VerbFault } from './rules/scan-verbs.ts';
import type { Respondent } from './rules/statement.ts';
import { type StoredPart, type StoredScan, selectOptionalScan } from './scan-store.ts';
import { mergeAnswers, updatePart } from './scan-writes-store.ts';

export type KeptAnswers = 'kept' | 'already_sent' | 'closed' | 'not_found';

/** Keeps answers of a part as a draft, beside those that are there. */
export async function keepAnswers(
  doing: Doing,
  scanId: string,
  respondent: Respondent,
  answers: Answers,
): Promise<KeptAnswers> {
  const found = await lockPart(doing, scanId, respondent);
  if (!found) return 'not_found';
  const { stored, part } = found;
  if (!isOpen(stored.scan)) return 'closed';
  if (part.sentAt) return 'already_sent';
  const kept = answersTo(stored.scan.statements, answers);
  if (isOwnDraft(part) && doing.staffId !== null) {
    // What the party wrote itself is nobody's to read or to send: what is typed over begins anew.
    await updatePart(doing.tx, part.id, { answers: kept, typedBy: doing.staffId });
    return 'kept';
  }
  await mergeAnswers(doing.tx, part.id, kept);
  if (doing.staffId === null && part.typedByName !== null) await updatePart(doing.tx, part.id, { typedBy: null });
  return 'kept';
}

/** A part that company or student is filling in itself: until it is sent, what it says is nobody else's to see. */
export const isOwnDraft = ({ respondent, sentAt, typedByName }: StoredPart): boolean =>
  respondent !== 'institution' && sentAt === null && typedByName === null;

/** A part as staff may see it, without what its party wrote itself and did not send. */
export const asStaffSees = (part: StoredPart): StoredPart => (isOwnDraft(part) ? { ...part, answers: {} } : part);

export type SentPart = { ok: true } | ({ ok: false } & (VerbFault | { fault: 'not_found' }));

/** Hands in a part. Of a party that answered on paper, staff does it in its name, and that is noted. */
export async function handInPart(doing: Doing, scanId: string, respondent: Respondent): Promise<SentPart> {
  const found = await lockPart(doing, scanId, respondent);
  if (!found) return { ok: false, fault: 'not_found' };
  const { stored, part } = found;
  const scan = doing.staffId === null ? stored.scan : { ...stored.scan, parts: stored.scan.parts.map(asStaffSees) };
  const outcome = sendPart(scan, respondent, doing.now);
  if (!outcome.ok) return outcome;
  const { answers, sentAt, missedAt } = outcome.scan.parts.find((one) => one.respondent === respondent) ?? part;
  await updatePart(doing.tx, part.id, { answers, sentAt, missedAt, typedBy: doing.staffId });
  const isTypedOver = doing.staffId !== null && respondent !== 'institution';
  await note(doing, isTypedOver ? 'workplace_scan.part_typed_over' : 'workplace_scan.part_sent', scanId, {
    party: respondent,
  });
  return { ok: true };
}

/** Takes a part back to change something, before the talk. */
export async function takeBackPart(doing: Doing, scanId: string, respondent: Respondent): Promise<SentPart> {
  const found = await lockPart(doing, scanId, respondent);
  if (!found) return { ok: false, fault: 'not_found' };
  const outcome = reopenPart(found.stored.scan, respondent);
  if (!outcome.ok) return outcome;
  await updatePart(doing.tx, found.part.id, { sentAt: null, typedBy: null });
  await note(doing, 'workplace_scan.part_reopened', scanId, { party: respondent });
  return { ok: true };
}

async function lockPart(
  { tx, today }: Doing,
  scanId: string,
  respondent: Respondent,
): Promise<{ stored: StoredScan; part: StoredPart } | null> {
  const stored = await selectOptionalScan(tx, scanId, today, { lock: true });
  const part = stored?.scan.parts.find((one) => one.respondent === respondent);
  return stored && part ? { stored, part } : null;
}
