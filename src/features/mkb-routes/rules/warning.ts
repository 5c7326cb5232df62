/** Hours above a limit of the Arbeidstijdenwet; `periods` counts from 1; `age`: up to or from which age it holds. */
export type PeakData = { hours: number; limit: number; age: number; periods: number[] };
/** The highest average over `weeks` weeks in a row. */
export type AverageData = { hours: number; limit: number; age: number; weeks: number };

/** Worth a look, never a verdict. No words: see explain.ts. */
export type Warning =
  | { code: 'credits_unknown'; data: Record<never, never> }
  | {
      code: 'sme_figures_unknown';
      data: { companies: number; staffBelow: number; turnoverMax: number; balanceSheetMax: number };
    }
  | { code: 'credits_differ_from_degree'; data: { total: number; expected: number } }
  | {
      code: 'hours_differ_from_credits';
      data: { hours: number; credits: number; hoursPerCredit: number; expectedHours: number };
    }
  | { code: 'shift_too_long' | 'under_18_shift_too_long'; data: PeakData }
  | { code: 'week_too_long' | 'under_18_week_too_long'; data: PeakData }
  | { code: 'average_week_too_long' | 'under_18_average_week_too_long'; data: AverageData };

export type WarningCode = Warning['code'];
