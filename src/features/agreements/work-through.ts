import type { Db, Tx } from '../../platform/db/db.ts';
import { selectInstitutions } from '../../shell/index.ts';

/**
 * Does `work` for all that `find` finds in every hogeschool, each in a transaction of its own, so that it may run twice and also in two
 * processes at once. `find` gives the next ids in their order, after the last one before; none: that was all.
 */
export async function workThrough(
  db: Db,
  find: (tx: Tx, after: string | null) => Promise<string[]>,
  work: (tx: Tx, one: { institutionId: string; id: string }) => Promise<void>,
): Promise<void> {
  for (const { id: institutionId } of await db.asIdentity(selectInstitutions)) {
    let after: string | null = null;
    for (;;) {
      const from: string | null = after;
      const found: string[] = await db.inInstitution(institutionId, (tx) => find(tx, from));
      for (const id of found) await db.inInstitution(institutionId, (tx) => work(tx, { institutionId, id }));
      after = found.at(-1) ?? null;
      if (after === null) break;
    }
  }
}
