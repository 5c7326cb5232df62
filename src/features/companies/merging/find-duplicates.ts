import type { Clock } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { selectInstitutions } from '../../../shell/index.ts';
import { type FoundPair, inOrder, replacePairs, selectUnmatched } from './duplicate-store.ts';
import { type KnownTraits, selectCandidates, selectTraits } from './likeness-store.ts';
import { likenessOf } from './rules/likeness.ts';

export const duplicatesQueue = 'find-duplicates';
/** Every ten minutes: who adds two companies sees soon that they are one. */
export const duplicatesCron = '*/10 * * * *';

/** So many companies in one transaction, so that nobody waits long for their rows. */
const perTransaction = 100;

/** Looks for likeness of every company that is new or was changed, hogeschool by hogeschool. */
export async function findDuplicates({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  for (const { id } of await db.asIdentity(selectInstitutions))
    while ((await db.inInstitution(id, (tx) => matchSome(tx, id, clock.now()))) === perTransaction);
}

/** The next companies that have to be looked at; gives how many these were. */
export async function matchSome(tx: Tx, institutionId: string, now: Date, most = perTransaction): Promise<number> {
  const ids = await selectUnmatched(tx, most);
  if (ids.length === 0) return 0;
  const own = await selectTraits(tx, ids);
  const candidates = await selectCandidates(tx, own);
  const known = new Map<string, KnownTraits>(own.map((traits) => [traits.id, traits]));
  const others = [...new Set(candidates.flat())].filter((id) => !known.has(id));
  for (const traits of await selectTraits(tx, others)) known.set(traits.id, traits);

  const pairs = new Map<string, FoundPair>();
  own.forEach((traits, index) => {
    for (const otherId of candidates[index] ?? []) {
      const other = known.get(otherId);
      const likeness = other && otherId !== traits.id ? likenessOf(traits, other) : null;
      if (!likeness) continue;
      const [companyId, otherCompanyId] = inOrder(traits.id, otherId);
      pairs.set(`${companyId} ${otherCompanyId}`, { companyId, otherCompanyId, ...likeness });
    }
  });
  await replacePairs(tx, institutionId, ids, [...pairs.values()], now);
  return ids.length;
}
