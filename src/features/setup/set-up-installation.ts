import { type InstallationBy, recordInstallationEvent } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Decides, once, what this installation is. False when that was decided before. As identity. */
export async function setUpInstallation(
  tx: Tx,
  { isDemo }: { isDemo: boolean },
  by: InstallationBy,
  now: Date,
): Promise<boolean> {
  const first = await tx
    .insertInto('identity.installation')
    .values({ isDemo, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('isDemo')
    .executeTakeFirst();
  if (!first) return false;
  await recordInstallationEvent(tx, by, now, { action: 'installation.set_up', detail: { isDemo } });
  return true;
}

/** Notes in the installation's log which hogescholen it has, so that one that is gone later is missed. As identity. */
export const recordInstitutionsAdded = (
  tx: Tx,
  institutions: readonly string[],
  by: InstallationBy,
  now: Date,
): Promise<void> => recordInstallationEvent(tx, by, now, { action: 'institution.added', detail: { institutions } });
