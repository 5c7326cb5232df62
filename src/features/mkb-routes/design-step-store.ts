import { sql } from 'kysely';
import type { Variant } from '../../kernel/variant.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Design } from './rules/design.ts';
import { type DesignState, type StepHead, stepAfterChange } from './rules/design-history.ts';

/** The kept changes of a version, in order, without what they hold. */
export async function selectStepHeads(tx: Tx, versionId: string): Promise<StepHead[]> {
  return stepHeadsOf(tx, { versionId });
}

const stepHeadsOf = fixedQuery<{ versionId: string }>()((tx, { versionId }) =>
  tx
    .selectFrom('designStep')
    .select(['number', 'action', 'undone'])
    .where('mkbRouteVersionId', '=', versionId)
    .orderBy('number'),
);

/** The state that a change holds: of before it, or of after it while it is undone. */
export async function selectStepState(tx: Tx, versionId: string, number: number): Promise<DesignState> {
  const { design, variant, companyIds } = await tx
    .selectFrom('designStep')
    .select(['design', 'variant', 'companyIds'])
    .where('mkbRouteVersionId', '=', versionId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return { design: design as Design, variant: variant as Variant, companyIds };
}

/** Keeps what a version was before a change, as its newest step. The version must be locked. */
export async function insertStep(
  tx: Tx,
  institutionId: string,
  versionId: string,
  action: string,
  before: DesignState,
): Promise<void> {
  const { number, dropped } = stepAfterChange(await selectStepHeads(tx, versionId));
  if (dropped.length > 0)
    await tx
      .deleteFrom('designStep')
      .where('mkbRouteVersionId', '=', versionId)
      .where('number', '=', sql<number>`any(${dropped}::int[])`)
      .execute();
  await tx
    .insertInto('designStep')
    .values({ institutionId, mkbRouteVersionId: versionId, number, action, ...columnsOf(before) })
    .execute();
}

/** Turns a step over: it now holds the other state. The version must be locked. */
export async function turnStep(
  tx: Tx,
  versionId: string,
  { number, undone }: StepHead,
  state: DesignState,
): Promise<void> {
  await tx
    .updateTable('designStep')
    .set({ undone: !undone, ...columnsOf(state) })
    .where('mkbRouteVersionId', '=', versionId)
    .where('number', '=', number)
    .execute();
}

/** A version that is published changes no more: there is nothing left to undo. */
export async function deleteSteps(tx: Tx, versionId: string): Promise<void> {
  await tx.deleteFrom('designStep').where('mkbRouteVersionId', '=', versionId).execute();
}

const columnsOf = ({ design, variant, companyIds }: DesignState) => ({ design: json(design), variant, companyIds });
