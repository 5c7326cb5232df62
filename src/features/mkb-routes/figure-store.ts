import { sql } from 'kysely';
import type { FigureName, Figures } from '../../kernel/figures.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { remembered } from '../../platform/db/remembered.ts';

const names = {
  hoursPerCredit: true,
  creditsAssociateDegree: true,
  creditsBachelor: true,
  greaterPartShare: true,
  arguableShare: true,
  smeStaffBelow: true,
  smeTurnoverMax: true,
  smeBalanceSheetMax: true,
  adultHoursPerShift: true,
  adultHoursPerWeek: true,
  adultAverageHoursPerWeek: true,
  adultAverageWeeks: true,
  youthHoursPerShift: true,
  youthHoursPerWeek: true,
  youthAverageHoursPerWeek: true,
  youthAverageWeeks: true,
  adultAge: true,
  answerWorkingDays: true,
} satisfies Record<FigureName, true>;

/** The figures of law and programme that hold on a date. In any transaction. Throws when one of them is not there. */
export const selectFigures = remembered(async (tx: Tx, onDate: IsoDate): Promise<Figures> => {
  const rows = await figuresOn(tx, { onDate });
  const known = new Map(rows.map(({ name, value }) => [name, value]));
  const missing = Object.keys(names).filter((name) => !known.has(name));
  if (missing.length > 0) throw new Error(`no figure on ${onDate}: ${missing.join(', ')}`);
  return Object.fromEntries(Object.keys(names).map((name) => [name, known.get(name)])) as Figures;
});

const figuresOn = fixedQuery<{ onDate: string }>()((tx, { onDate }) =>
  tx
    .selectFrom('figure')
    .select(['name', 'value'])
    .where('validFrom', '<=', onDate)
    .where(sql<boolean>`(valid_until is null or valid_until >= ${onDate})`)
    .orderBy('validFrom'),
);
