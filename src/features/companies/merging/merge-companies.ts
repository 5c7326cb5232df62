import { type Act, audit } from '../../../shell/index.ts';
import { refreshWaiting } from '../moments/moment-store.ts';
import { lockPeople } from '../person-store.ts';
import { refreshSizes } from '../sizes/refresh-sizes.ts';
import {
  type CompanyToMerge,
  insertMerge,
  joinContacts,
  keepFormerAddress,
  moveContacts,
  moveDesignSteps,
  moveDismissals,
  moveRows,
  moveSubject,
  selectContactsToMerge,
  selectToMerge,
  writeMerged,
} from './merge-store.ts';
import { references } from './rules/company-references.ts';
import { type Choice, formerAddressOf, mergedFacts } from './rules/merge-facts.ts';
import { oneContact, samePerson } from './rules/same-person.ts';

export type Merged =
  | { ok: true }
  /** This hogeschool has no such company, or both are one. */
  | { ok: false; fault: 'not_found' | 'same_company' }
  /** One of the two was merged already, into `into`. */
  | { ok: false; fault: 'merged_already'; name: string; into: string }
  /** Two KVK numbers, and nobody said that it is one company all the same. */
  | { ok: false; fault: 'two_kvk_numbers' };

/**
 * Makes two companies one: everything that points at `mergedId` points at `keptId` from now on, contacts who are the same person become one,
 * and the row stays as a tombstone. Frozen texts of agreements and the log stay as they are. `chosen` says of facts that differ whose stays.
 */
export async function mergeCompanies(
  act: Act,
  keptId: string,
  mergedId: string,
  chosen: ReadonlyMap<Choice, 'kept' | 'merged'>,
  options: { evenWithTwoKvkNumbers?: boolean } = {},
): Promise<Merged> {
  const { tx, actor, now } = act;
  if (keptId === mergedId) return { ok: false, fault: 'same_company' };
  await lockPeople(tx, actor.institutionId);
  const companies = await selectToMerge(tx, [keptId, mergedId], { lock: true });
  const [kept, merged] = [companies.get(keptId), companies.get(mergedId)];
  if (!kept || !merged) return { ok: false, fault: 'not_found' };
  const gone = [kept, merged].find(({ mergedIntoId }) => mergedIntoId !== null);
  if (gone?.mergedIntoId)
    return { ok: false, fault: 'merged_already', name: String(gone.facts.name), into: gone.mergedIntoId };
  if (hasTwoKvkNumbers(kept, merged) && !options.evenWithTwoKvkNumbers) return { ok: false, fault: 'two_kvk_numbers' };

  const facts = mergedFacts(kept.facts, merged.facts, chosen);
  const former = formerAddressOf(kept.facts, merged.facts, facts);
  if (former) {
    const loser = former === 'kept' ? kept : merged;
    const location = { id: act.deps.newId(), companyId: keptId, name: String(merged.facts.name), facts: loser.facts };
    await keepFormerAddress(tx, actor.institutionId, location, loser.id, now);
  }
  const joined = await joinSamePeople(act, keptId, mergedId);
  const moved: Record<string, string[]> = { contact: await moveContacts(tx, mergedId, keptId) };
  for (const reference of references) {
    const ids = await moveRows(tx, reference, mergedId, keptId);
    if (ids.length > 0) moved[reference.table] = ids;
  }
  await moveSubject(tx, mergedId, keptId);
  await moveDesignSteps(tx, mergedId, keptId);
  await moveDismissals(tx, mergedId, keptId);
  await writeMerged(tx, keptId, mergedId, facts, merged.facts);
  await refreshSizes(tx, [keptId]);
  await refreshWaiting(tx, [keptId]);
  const merge = { id: act.deps.newId(), companyId: keptId, mergedCompanyId: mergedId };
  const before = { keptBefore: kept.facts, mergedBefore: merged.facts };
  await insertMerge(tx, actor.institutionId, { ...merge, ...before, moved: { ...moved, joined } }, actor.personId, now);

  const ids = {
    movedIds: Object.values(moved).flat(),
    joinedContactIds: joined.flatMap((pair) => [pair.double, pair.into]),
  };
  await audit(act, {
    action: 'company.merged',
    subjectKind: 'company',
    subjectId: keptId,
    before: kept.facts,
    after: { ...facts, mergedCompanyId: mergedId, ...ids },
  });
  await audit(act, {
    action: 'company.merged_into',
    subjectKind: 'company',
    subjectId: mergedId,
    before: merged.facts,
    after: { companyId: keptId },
  });
  return { ok: true };
}

export const hasTwoKvkNumbers = (a: CompanyToMerge, b: CompanyToMerge): boolean =>
  a.facts.kvkNumber !== null && b.facts.kvkNumber !== null && a.facts.kvkNumber !== b.facts.kvkNumber;

/** Contacts of both who are one person become one; gives which went into which. */
async function joinSamePeople(act: Act, keptId: string, mergedId: string): Promise<{ double: string; into: string }[]> {
  const stays = await selectContactsToMerge(act.tx, keptId);
  const joined: { double: string; into: string }[] = [];
  for (const double of await selectContactsToMerge(act.tx, mergedId)) {
    const same = stays.find(({ personId }) => personId === double.personId);
    const into = same ?? stays.find((contact) => samePerson(contact, double));
    if (!into) continue;
    const one = oneContact(into, double);
    // A third contact can be the person whose address is taken over.
    if (stays.some((other) => other.id !== into.id && other.personId === one.personId)) continue;
    stays[stays.indexOf(into)] = one;
    await joinContacts(act.tx, one, double.id);
    joined.push({ double: double.id, into: into.id });
  }
  return joined;
}
