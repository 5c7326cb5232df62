import type { Db } from '../platform/db/db.ts';
import type { InstallationState } from './deps.ts';

/**
 * Reads whether the database is set up, and as what. A real installation stays real, so that is read once. A demo can be
 * wiped, also by another process: who asks `again` hears how it is now, outside of any transaction.
 */
export function createInstallationState(db: Db): InstallationState {
  let known: boolean | null = null;
  return {
    async isDemo(again = false) {
      if (known === false || (known === true && !again)) return known;
      const row = await db.asIdentity((tx) =>
        tx.selectFrom('identity.installation').select('isDemo').executeTakeFirst(),
      );
      known = row?.isDemo ?? null;
      return known;
    },
    forget() {
      known = null;
    },
  };
}
