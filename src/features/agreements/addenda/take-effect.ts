import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { workThrough } from '../work-through.ts';
import {
  passOnColumns,
  selectAgreementsToFollow,
  selectConcludedAddenda,
  updateEffectiveColumns,
} from './addendum-store.ts';
import { replaceRoles } from './agreement-role-store.ts';
import { finalTerms } from './rules/effective-terms.ts';
import { rolesOf } from './rules/role-timeline.ts';

type Following = { tx: Tx; institutionId: string; now: Date; newId: () => string };

/**
 * Makes what lists read of an agreement follow what was just concluded: its dates as finally agreed, who coaches when, and the
 * company once the day of a change has come. Its row must be locked.
 */
export async function followAgreement(
  { tx, institutionId, now, newId }: Following,
  agreementId: string,
): Promise<void> {
  const stored = await selectOptionalAgreement(tx, agreementId);
  if (!stored || (stored.agreement.state !== 'concluded' && stored.agreement.state !== 'ended')) return;
  const { agreement } = stored;
  const endedOn = agreement.state === 'ended' ? agreement.endedOn : null;
  const concluded = await selectConcludedAddenda(tx, agreementId);
  if (concluded.length > 0) {
    const { start, end } = finalTerms(agreement.terms, concluded).duration;
    await updateEffectiveColumns(tx, agreementId, { startDate: start, endDate: end }, now);
    await passOnColumns(tx, agreementId, { today: dateInNetherlands(now), endedOn }, now);
  }
  const { companyId } = stored.facts;
  await replaceRoles(
    tx,
    { institutionId, id: agreementId, companyId },
    rolesOf(agreement.terms, concluded, endedOn),
    newId,
  );
}

export const takeEffectQueue = 'addenda-take-effect';
/** Soon after midnight, Dutch time: from then on the day has come. */
export const takeEffectCron = '5 0 * * *';

/** The nightly job: addenda whose first day has come show in lists. May run again; what was done is left alone. */
export async function takeEffect({ db, clock, newId }: { db: Db; clock: Clock; newId: () => string }): Promise<void> {
  const now = clock.now();
  const find = (tx: Tx, after: string | null) => selectAgreementsToFollow(tx, dateInNetherlands(now), after);
  await workThrough(db, find, async (tx, { institutionId, id }) => {
    await selectOptionalAgreement(tx, id, { lock: true });
    await followAgreement({ tx, institutionId, now, newId }, id);
  });
}
