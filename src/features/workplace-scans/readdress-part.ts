import { closeTaskLinks, selectOpenTaskLink } from '../../platform/identity/task-links.ts';
import type { Act } from '../../shell/index.ts';
import { isOwnDraft } from './answer-part.ts';
import { askParty } from './ask-party.ts';
import { byStaff, note } from './doing.ts';
import { insertReminder, selectLastNumber } from './reminder-store.ts';
import { isOpen } from './rules/scan.ts';
import type { Respondent } from './rules/statement.ts';
import { scanPurpose } from './rules/task-purpose.ts';
import { can } from './scan-policy.ts';
import { type StoredScan, selectOptionalScan } from './scan-store.ts';
import { updatePart } from './scan-writes-store.ts';

export type Readdressed =
  | 'mailed'
  | 'saved'
  | 'not_found'
  | 'wrong_state'
  | 'already_sent'
  | 'no_mail_server'
  | 'no_address';

/**
 * Another person or address for a part that was not sent yet. The old link works no more. What somebody wrote at the old address is for
 * nobody else to read or to send, so at another one it begins anew; what staff typed over stays.
 */
export async function readdressPart(
  act: Act,
  scanId: string,
  respondent: Respondent,
  { name, email }: { name: string; email: string | null },
): Promise<Readdressed> {
  const found = await lockOpenPart(act, scanId, respondent);
  if (typeof found === 'string') return found;
  const { stored, part } = found;
  if (email && !(await act.deps.mailWorks())) return 'no_mail_server';
  const doing = byStaff(act);
  const personId = email === part.email ? part.personId : null;
  const beginsAnew = email !== part.email && isOwnDraft(part);
  await updatePart(act.tx, part.id, { name, email, personId, ...(beginsAnew && { answers: {} }) });
  await closeTaskLinks(act.tx, scanPurpose, [part.id], 'readdressed', act.now);
  await note(doing, 'workplace_scan.part_readdressed', scanId, { party: respondent });
  return (await askParty(doing, { ...part, name, email }, stored.facts.companyName)) ? 'mailed' : 'saved';
}

/** Mails the link once more, by hand; it counts as a reminder in place of the next of the schedule. */
export async function remindPart(act: Act, scanId: string, respondent: Respondent): Promise<Readdressed> {
  const found = await lockOpenPart(act, scanId, respondent);
  if (typeof found === 'string') return found;
  const { stored, part } = found;
  if (!part.email) return 'no_address';
  if (!(await act.deps.mailWorks())) return 'no_mail_server';
  const doing = byStaff(act);
  const link = await selectOpenTaskLink(act.tx, scanPurpose, part.id);
  const works = link !== null && link.expiresAt > act.now;
  const taskLinkId = await askParty(doing, part, stored.facts.companyName, works ? 'scan_reminder' : 'scan_request');
  if (works && taskLinkId) {
    const number = (await selectLastNumber(act.tx, taskLinkId)) + 1;
    await insertReminder(act.tx, {
      institutionId: doing.institutionId,
      taskLinkId,
      partId: part.id,
      number,
      at: act.now,
    });
  }
  await note(doing, 'workplace_scan.part_reminded', scanId, { party: respondent });
  return 'mailed';
}

async function lockOpenPart(act: Act, scanId: string, respondent: Respondent) {
  const stored: StoredScan | null = await selectOptionalScan(act.tx, scanId, act.today, { lock: true });
  const part = stored?.scan.parts.find((one) => one.respondent === respondent);
  // The hogeschool fills in its part itself, and a student is who the scan is about.
  if (!stored || !part || respondent === 'institution' || !can.edit(act.actor, stored.facts)) return 'not_found';
  if (!isOpen(stored.scan)) return 'wrong_state';
  if (part.sentAt) return 'already_sent';
  return { stored, part };
}
