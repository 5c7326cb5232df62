import type { Db } from '../../../platform/db/db.ts';
import { type KnownTraits, selectTraitsAfter } from '../merging/likeness-store.ts';
import { KnownCompanies } from './known-companies.ts';

const atATime = 2000;

/** Reads all companies of a hogeschool, in transactions of its own and in parts, so that nobody waits for it. */
export async function readKnownCompanies(db: Db, institutionId: string): Promise<KnownCompanies> {
  const known = new KnownCompanies();
  let after: string | null = null;
  for (;;) {
    const last: string | null = after;
    const companies: KnownTraits[] = await db.inInstitution(institutionId, (tx) =>
      selectTraitsAfter(tx, last, atATime),
    );
    for (const company of companies) known.add(company);
    after = companies.at(-1)?.id ?? null;
    if (companies.length < atATime) return known;
  }
}
