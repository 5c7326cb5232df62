import { sql } from 'kysely';
import { json, type Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { AgreementFacts } from './agreement-store.ts';
import type { DraftTerms } from './rules/draft-terms.ts';
import type { Lack } from './rules/lack.ts';

export type NewAgreement = Omit<
  AgreementFacts,
  'reference' | 'revision' | 'createdAt' | 'changedAt' | 'textId' | 'amends'
> & {
  institutionId: string;
  terms: DraftTerms;
  lacks: Lack | null;
};

/** Adds a draft under the next reference of the year, such as 2027-0012, without a gap; gives that reference. */
export async function insertAgreement(
  tx: Tx,
  { terms, ...agreement }: NewAgreement,
  year: number,
  now: Date,
): Promise<string> {
  const values = {
    ...agreement,
    state: 'draft',
    draft: json(terms),
    startDate: terms.duration.start,
    endDate: terms.duration.end,
    createdAt: now,
    changedAt: now,
  };
  const { reference } = await tx
    .with('counter', (db) =>
      db
        .insertInto('agreementCounter')
        .values({ institutionId: agreement.institutionId, year, last: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['institutionId', 'year'])
            .doUpdateSet((row) => ({ last: row('agreementCounter.last', '+', 1) })),
        )
        .returning('last'),
    )
    .insertInto('agreement')
    .values(({ selectFrom }) => ({
      ...values,
      reference: selectFrom('counter').select(
        sql<string>`${String(year)} || '-' || lpad(last::text, greatest(4, length(last::text)), '0')`.as('reference'),
      ),
    }))
    .returning('reference')
    .executeTakeFirstOrThrow();
  return reference;
}

/**
 * Saves a draft as a whole. False when another tab or person saved since `revision`: nothing is written then. Company and
 * workplace follow the wizard's choice.
 */
export async function updateDraft(
  tx: Tx,
  id: string,
  revision: number,
  draft: {
    terms: DraftTerms;
    companyId: string | null;
    workplaceId: string | null;
    cohortId: string;
    language: Lang;
    lacks: Lack | null;
  },
  now: Date,
): Promise<boolean> {
  const { terms, ...facts } = draft;
  const updated = await tx
    .updateTable('agreement')
    .set({
      ...facts,
      draft: json(terms),
      startDate: terms.duration.start,
      endDate: terms.duration.end,
      revision: revision + 1,
      changedAt: now,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** The next drafts of agreements, by id. */
export async function selectDrafts(tx: Tx, after: string | null): Promise<string[]> {
  const rows = await tx
    .selectFrom('agreement')
    .select('id')
    .where('state', '=', 'draft')
    .where('amendsId', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** Notes what a draft lacks, without counting as a change of it. */
export async function updateLack(tx: Tx, id: string, lacks: Lack | null): Promise<void> {
  await tx
    .updateTable('agreement')
    .set({ lacks })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where(sql<boolean>`lacks is distinct from ${lacks}`)
    .execute();
}
