import { selectOpenTaskLink } from '../../../platform/identity/task-links.ts';
import { askSigner, type Telling, type Told } from '../ask-signers.ts';
import type { Signer } from '../rules/signer.ts';
import { signPurpose } from '../rules/task-purpose.ts';
import { insertReminder, selectLastNumber } from './reminder-store.ts';

/**
 * Mails a signer the working link as a reminder, and notes it: under this number of the schedule, which counts once however many
 * processes try, or by hand under the next, in place of the one that the schedule would send next. Who has no link that works is asked
 * anew. The agreement's row must be locked.
 */
export async function remindSigner(
  telling: Telling,
  agreement: Told,
  signer: Signer,
  number: number | null,
): Promise<void> {
  const { tx, institutionId, now } = telling;
  const link = await selectOpenTaskLink(tx, signPurpose, signer.id);
  if (!link || link.expiresAt <= now) {
    await askSigner(telling, agreement, signer);
    return;
  }
  const counted = number ?? (await selectLastNumber(tx, link.id)) + 1;
  const reminder = { institutionId, taskLinkId: link.id, signerId: signer.id, number: counted, at: now };
  if (await insertReminder(tx, reminder)) await askSigner(telling, agreement, signer, 'signing_reminder');
}
