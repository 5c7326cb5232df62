import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Motivation } from './rules/check-snapshot.ts';
import type { CriterionCode } from './rules/criterion.ts';

/** The motivations of a version, with who wrote each. */
export async function selectMotivations(tx: Tx, versionId: string): Promise<Motivation[]> {
  const rows = await motivationsOf(tx, { versionId });
  return rows.map(({ criterion, text, at, name }) => ({
    criterion: criterion as CriterionCode,
    text,
    by: name,
    at: at.toISOString(),
  }));
}

const motivationsOf = fixedQuery<{ versionId: string }>()((tx, { versionId }) =>
  tx
    .selectFrom('motivation as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'm.institutionId').onRef('p.id', '=', 'm.personId'),
    )
    .select(['m.criterion', 'm.text', 'm.at', 'p.name'])
    .where('m.mkbRouteVersionId', '=', versionId),
);

export type NewMotivation = { versionId: string; criterion: CriterionCode; text: string; personId: string; at: Date };

/** Writes or replaces the motivation of one criterion. */
export async function upsertMotivation(tx: Tx, institutionId: string, motivation: NewMotivation): Promise<void> {
  const { versionId: mkbRouteVersionId, ...rest } = motivation;
  const { text, personId, at } = rest;
  await tx
    .insertInto('motivation')
    .values({ institutionId, mkbRouteVersionId, ...rest })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'mkbRouteVersionId', 'criterion']).doUpdateSet({ text, personId, at }),
    )
    .execute();
}
