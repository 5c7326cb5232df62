import type { Db } from '../platform/db/db.ts';
import type { InstallationState } from './deps.ts';

/** Reads once whether the database is set up, and as what; a set-up database never changes kind by itself. */
export function createInstallationState(db: Db): InstallationState {
  let known: boolean | null = null;
  return {
    async isDemo() {
      if (known !== null) return known;
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
