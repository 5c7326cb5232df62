import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { dueReminder, mayRemindAt } from '../../kernel/reminders.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { selectTaskLink } from '../../platform/identity/task-links.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { selectInstitutions } from '../../shell/index.ts';
import { askParty } from './ask-party.ts';
import { insertReminder, type RemindableLink, selectRemindable } from './reminder-store.ts';
import { reminderHours } from './rules/scan-settings.ts';
import { selectScanSettings } from './scan-setting-store.ts';
import { selectOptionalScan } from './scan-store.ts';

export const scanReminderQueue = 'workplace-scans-remind';
/** Every quarter of an hour: what is due is looked up, so a run that was missed or comes twice does no harm. */
export const scanReminderCron = '*/15 * * * *';

type Parts = { db: Db; clock: Clock; newId: () => string; jobs: Jobs; mailWorks: () => Promise<boolean> };

/**
 * Reminds the parties that did not send their part, as each hogeschool set it. Safe when several processes do it at once: each scan is
 * looked at again behind its lock, and a reminder has its number once.
 */
export async function remindParties(parts: Parts): Promise<void> {
  const { db, clock } = parts;
  const now = clock.now();
  if (!mayRemindAt(reminderHours, now) || !(await parts.mailWorks())) return;
  for (const { id: institutionId } of await db.asIdentity(selectInstitutions)) {
    const { links, settings } = await db.inInstitution(institutionId, async (tx) => {
      const settings = await selectScanSettings(tx);
      const [firstDay] = settings.reminderDays;
      const most = settings.reminderDays.length;
      const links = firstDay !== undefined ? await selectRemindable(tx, { firstDay, most, now }) : [];
      return { links, settings };
    });
    for (const link of links) {
      const number = dueReminder(settings, link, now);
      if (number !== null) await remind(parts, institutionId, link, number);
    }
  }
}

/** One reminder of the schedule, when this party can still answer by this link behind the lock. */
async function remind(
  { db, clock, newId, jobs }: Parts,
  institutionId: string,
  { scanId, partId, taskLinkId }: RemindableLink,
  number: number,
): Promise<void> {
  const now = clock.now();
  await db.inInstitution(institutionId, async (tx) => {
    const stored = await selectOptionalScan(tx, scanId, dateInNetherlands(now), { lock: true });
    const part = stored?.scan.parts.find(({ id }) => id === partId);
    if (stored?.scan.state !== 'asked' || !part || part.sentAt) return;
    const link = await selectTaskLink(tx, taskLinkId);
    if (!link || link.closedAt || link.expiresAt <= now || link.email !== part.email) return;
    if (!(await insertReminder(tx, { institutionId, taskLinkId, partId, number, at: now }))) return;
    await askParty({ tx, institutionId, now, deps: { newId, jobs } }, part, stored.facts.companyName, 'scan_reminder');
  });
}
