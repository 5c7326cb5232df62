import type { Tx } from '../../platform/db/db.ts';
import { type RuleName, ruleNames } from './rules/category.ts';
import type { Period, Unit } from './rules/period.ts';

/** One rule as it holds for a hogeschool on a date: its number, between which it may choose, and where that comes from. */
export type Retention = Period & {
  name: RuleName;
  minimum: number;
  maximum: number;
  basis: 'law' | 'choice';
  source: string;
  /** The hogeschool chose this itself. */
  isChosen: boolean;
};
export type Retentions = Record<RuleName, Retention>;

/** The rules that hold on this date, with what the hogeschool of the transaction chose. */
export async function selectRetentions(tx: Tx, today: string): Promise<Retentions> {
  const rules = await tx
    .selectFrom('retentionRule')
    .selectAll()
    .where('validFrom', '<=', today)
    .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>=', today)]))
    .execute();
  const chosen = new Map(
    (await tx.selectFrom('retentionSetting').select(['name', 'value']).execute()).map((row) => [row.name, row.value]),
  );
  return Object.fromEntries(
    ruleNames.map((name) => {
      const rule = rules.find((one) => one.name === name);
      if (!rule) throw new Error(`no retention rule ${name} on ${today}`);
      const { value, minimum, maximum, source } = rule;
      const own = chosen.get(name);
      // A range that became narrower since binds what was chosen before.
      const holds = own === undefined ? value : Math.min(Math.max(own, minimum), maximum);
      const basis = rule.basis as 'law' | 'choice';
      return [
        name,
        { name, value: holds, minimum, maximum, unit: rule.unit as Unit, basis, source, isChosen: own !== undefined },
      ];
    }),
  ) as Retentions;
}

/** Puts these choices in the place of earlier ones. */
export async function upsertRetentions(
  tx: Tx,
  institutionId: string,
  values: Partial<Record<RuleName, number>>,
): Promise<void> {
  const rows = Object.entries(values).map(([name, value]) => ({ institutionId, name, value }));
  if (rows.length === 0) return;
  await tx
    .insertInto('retentionSetting')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'name']).doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
    )
    .execute();
}
