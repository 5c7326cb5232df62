import type { Figures } from '../../../kernel/figures.ts';

/** The figures that hold in 2026, as the migrations fill them; for tests. */
export const figures: Figures = {
  hoursPerCredit: 28,
  creditsAssociateDegree: 120,
  creditsBachelor: 240,
  greaterPartShare: 0.5,
  arguableShare: 0.4,
  smeStaffBelow: 250,
  smeTurnoverMax: 50_000_000,
  smeBalanceSheetMax: 43_000_000,
  adultHoursPerShift: 12,
  adultHoursPerWeek: 60,
  adultAverageHoursPerWeek: 48,
  adultAverageWeeks: 16,
  youthHoursPerShift: 9,
  youthHoursPerWeek: 45,
  youthAverageHoursPerWeek: 40,
  youthAverageWeeks: 4,
  adultAge: 18,
  answerWorkingDays: 3,
};
