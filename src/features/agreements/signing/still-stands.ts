import type { Tx } from '../../../platform/db/db.ts';
import { selectAmended } from '../addenda/open-addendum.ts';
import { overtakenBy } from '../addenda/rules/draft-of-addendum.ts';
import type { StoredAgreement } from '../agreement-store.ts';

/** Of an addendum: whether what it changes is still as its text says, in an agreement that stands. Its agreement's row is locked. */
export async function stillStands(tx: Tx, { facts }: StoredAgreement, now: Date): Promise<boolean> {
  const { amends } = facts;
  if (!amends?.amendment) return true;
  const amended = await selectAmended(tx, amends.agreementId);
  const { changes } = amends.amendment;
  const addendum = {
    id: facts.id,
    reference: facts.reference,
    from: amends.from,
    reason: '',
    concludedAt: now,
    changes,
  };
  return amended !== null && overtakenBy(addendum, amended) === null;
}
