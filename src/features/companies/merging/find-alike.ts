import type { Tx } from '../../../platform/db/db.ts';
import { selectOptionalCompany } from '../company-store.ts';
import type { Company, CompanyFacts } from '../rules/company.ts';
import { selectCandidates, selectTraits } from './likeness-store.ts';
import { addressKey, phoneKey } from './rules/keys.ts';
import { likenessOf, type Reason } from './rules/likeness.ts';

export type AlikeCompany = { company: Company; reasons: readonly Reason[] };

/** Companies that are likely the one of these facts, the likeliest first; at most five. */
export async function findAlike(tx: Tx, facts: CompanyFacts): Promise<AlikeCompany[]> {
  const keys = { addressKey: addressKey(facts), phoneKey: phoneKey(facts.phone) };
  const typed = { name: facts.name, kvkNumber: facts.kvkNumber, place: facts.place, mailDomains: [], ...keys };
  const [candidates = []] = await selectCandidates(tx, [typed]);
  const likely = (await selectTraits(tx, candidates))
    .flatMap((known) => {
      const likeness = likenessOf(typed, known);
      return likeness ? [{ id: known.id, ...likeness }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 5);
  const alike: AlikeCompany[] = [];
  for (const { id, reasons } of likely) {
    const company = await selectOptionalCompany(tx, id);
    if (company) alike.push({ company, reasons });
  }
  return alike;
}
