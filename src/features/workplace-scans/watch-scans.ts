import { dateInNetherlands } from '../../kernel/iso-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { selectInstitutions } from '../../shell/index.ts';
import { type RescanReason, standingOn } from './rules/validity.ts';
import { updateRescan } from './scan-writes-store.ts';
import { lockStandingScan, selectStandingScans } from './standing-scan-store.ts';

export const scanWatchQueue = 'workplace-scans-watch';
/** Every hour: a day begins, and a coach or function changes, at any time. */
export const scanWatchCron = '7 * * * *';

const batch = 500;

/** Notes of every scan that counts for a workplace whether it still holds today, and why not: for lists and tasks. Safe to repeat. */
export async function watchScans({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  const now = clock.now();
  for (const { id } of await db.asIdentity(selectInstitutions)) {
    let after: string | null = null;
    do after = await watchBatch(db, id, now, after);
    while (after !== null);
  }
}

/** Answers after which scan to go on; null: that was all. */
async function watchBatch(db: Db, institutionId: string, now: Date, after: string | null): Promise<string | null> {
  const today = dateInNetherlands(now);
  return db.inInstitution(institutionId, async (tx) => {
    const rows = await selectStandingScans(tx, today, { after, limit: batch });
    for (const { scan, workplace, rescanReasons } of rows) {
      const reasons = reasonsOf(standingOn(scan, workplace, today));
      // One that was followed meanwhile asks for nothing any more.
      if (reasons.join() !== rescanReasons.join() && (await lockStandingScan(tx, scan.id)))
        await updateRescan(tx, scan.id, reasons, now);
    }
    return rows.length === batch ? (rows.at(-1)?.scan.id ?? null) : null;
  });
}

function reasonsOf(standing: ReturnType<typeof standingOn>): RescanReason[] {
  if (standing.kind === 'rescan') return standing.reasons;
  return standing.kind === 'valid' && standing.endsSoon ? ['ends_soon'] : [];
}
