import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { dueReminder, mayRemindAt } from '../../../kernel/reminders.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { selectTaskLink } from '../../../platform/identity/task-links.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { selectInstitutions } from '../../../shell/index.ts';
import { selectFigures } from '../../mkb-routes/index.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import type { Telling } from '../ask-signers.ts';
import { letLapse } from '../lapse-representative.ts';
import { isOpen } from '../rules/agreement-verbs.ts';
import { onTurn } from '../rules/whose-turn.ts';
import { selectSigningSettings } from '../settings/signing-setting-store.ts';
import { selectSignerMails } from '../signer-mail-store.ts';
import { remindSigner } from './remind-signer.ts';
import { type RemindableLink, selectComingOfAge, selectRemindable } from './reminder-store.ts';

export const remindQueue = 'signers-remind';
/** Every quarter of an hour: what is due is looked up, so a run that was missed or comes twice does no harm. */
export const remindCron = '*/15 * * * *';

type Parts = { db: Db; clock: Clock; newId: () => string; jobs: Jobs; mailWorks: () => Promise<boolean> };

/**
 * Reminds those whose turn it is, as each hogeschool set it, and lets representatives lapse whose student came of age. Safe when
 * several processes do it at once: each agreement is looked at again behind its lock, and a reminder has its number once.
 */
export async function remindSigners(parts: Parts): Promise<void> {
  const { db, clock, newId, jobs } = parts;
  const now = clock.now();
  const mailWorks = await parts.mailWorks();
  for (const { id: institutionId } of await db.asIdentity(selectInstitutions)) {
    const telling = { institutionId, now, deps: { newId, jobs } };
    const { ofAge, links, settings } = await db.inInstitution(institutionId, async (tx) => {
      const today = dateInNetherlands(now);
      const { adultAge } = await selectFigures(tx, today);
      const settings = await selectSigningSettings(tx);
      const [firstDay] = settings.reminderDays;
      const mayRemind = mailWorks && firstDay !== undefined && mayRemindAt(settings, now);
      return {
        settings,
        ofAge: await selectComingOfAge(tx, today, adultAge),
        links: mayRemind ? await selectRemindable(tx, { firstDay, most: settings.reminderDays.length, now }) : [],
      };
    });
    for (const agreementId of ofAge)
      await db.inInstitution(institutionId, async (tx) => {
        const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
        if (stored && isOpen(stored.agreement)) await letLapse({ ...telling, tx }, stored.facts, stored.agreement);
      });
    for (const link of links) {
      const number = dueReminder(settings, link, now);
      if (number !== null) await db.inInstitution(institutionId, (tx) => remind({ ...telling, tx }, link, number));
    }
  }
}

/** One reminder of the schedule, when this signer can still sign by this link behind the lock. */
async function remind(telling: Telling, { agreementId, signerId, taskLinkId }: RemindableLink, number: number) {
  const { tx, now } = telling;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored || !isOpen(stored.agreement)) return;
  const signer = onTurn(stored.agreement).find(({ id }) => id === signerId);
  // A page on paper that waits for a second look is the work of staff.
  if (signer?.state !== 'waiting' || signer.paper) return;
  const link = await selectTaskLink(tx, taskLinkId);
  if (!link || link.closedAt || link.expiresAt <= now || link.email !== signer.email) return;
  // Somebody may have noted meanwhile that mail to this address comes back.
  const newest = (await selectSignerMails(tx, [signerId])).get(signerId);
  if (newest?.state !== 'accepted' || newest.bouncedAt) return;
  await remindSigner(telling, stored.facts, signer, number);
}
