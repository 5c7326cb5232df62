import { addDays, addYears, type IsoDate } from '../../../kernel/iso-date.ts';
import type { SizeClass } from '../../mkb-routes/index.ts';
import type { CompanyFigures } from './company.ts';

/** The size of a company at the end of one of its years. */
export type CompanyYear = CompanyFigures & {
  /** The last day of the year. */
  yearEnd: IsoDate;
  /** Whether linked and partner companies are counted; null when nobody knows. */
  linkedCounted: boolean | null;
};

export type SmeStanding = {
  status: SizeClass;
  /** The end of the second year in a row past the limit; null unless it is larger by such a pair. */
  largeSince: IsoDate | null;
  /** One year differs from the status; with a second in a row the status changes. */
  watch: 'one_year_over' | 'one_year_under' | null;
};

/**
 * Whether a company is an SME by its years, the earliest first (Recommendation 2003/361/EC, annex, article 4(2)): passing a
 * limit changes the status only when it happens at the end of two years in a row. The first year that is known sets what the
 * company was. `sizeOf` says what one year by itself comes to, by the limits that hold at its end.
 */
export function smeStanding(years: readonly CompanyYear[], sizeOf: (year: CompanyYear) => SizeClass): SmeStanding {
  let status: SizeClass = 'unknown';
  let largeSince: IsoDate | null = null;
  let last: { size: SizeClass; yearEnd: IsoDate } | null = null;
  for (const year of years) {
    const { yearEnd } = year;
    const size = sizeOf(year);
    if (size === 'unknown') continue;
    const isSecond = last !== null && last.size === size && followsOn(last.yearEnd, yearEnd);
    if (status === 'unknown') status = size;
    else if (isSecond && size === 'large') {
      // Also of who was large from the beginning: two years prove it.
      largeSince ??= yearEnd;
      status = 'large';
    } else if (isSecond) {
      status = 'sme';
      largeSince = null;
    }
    last = { size, yearEnd };
  }
  const differs = last !== null && last.size !== status;
  return { status, largeSince, watch: differs ? (last?.size === 'large' ? 'one_year_over' : 'one_year_under') : null };
}

/** The next year of the company's own; a lengthened one of up to half a year more counts too. */
const followsOn = (before: IsoDate, yearEnd: IsoDate): boolean => yearEnd <= addDays(addYears(before, 1), 183);

/** The last day of the calendar year that ended last. */
export const lastYearEnd = (today: IsoDate): IsoDate => `${Number(today.slice(0, 4)) - 1}-12-31` as IsoDate;

/** The year that is newest, which the company itself shows. */
export const newestYear = (years: readonly CompanyYear[]): CompanyYear | null => years.at(-1) ?? null;
