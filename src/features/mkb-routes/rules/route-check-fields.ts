import { type Period, type PerPlace, places } from '../../../kernel/week-pattern.ts';
import type { RouteCheckRequest } from './check-input.ts';
import { mkbRouteDegrees } from './degree.ts';
import { faultsInPeriod, type PeriodFault } from './period-faults.ts';
import { readTypedNumber, type TypedFields } from './period-input.ts';
import { weekOf } from './week-of.ts';

/** As the public check: not law. */
export const routeCheckLimits = { periods: 40, credits: 1000 } as const;

/** One value per period under each of these names, in the address and in the form alike. */
export const periodFieldNames = ['weeks', 'company', 'school', 'third', 'hours', 'study'] as const;
export const creditFieldNames = ['companyCredits', 'schoolCredits', 'thirdCredits'] as const;
export type RowField = (typeof periodFieldNames)[number] | (typeof creditFieldNames)[number];
export type Row = Record<RowField, string>;

export const emptyRow: Row = {
  ...{ weeks: '42', company: '4', school: '1', third: '0', hours: '8', study: '0' },
  ...{ companyCredits: '', schoolCredits: '', thirdCredits: '' },
};

/** What was typed, row by row; a name that comes less often than `weeks` counts as empty. */
export function rowsOf(typed: TypedFields): Row[] {
  const columns = [...periodFieldNames, ...creditFieldNames].map((name) => [name, typed.list(name)] as const);
  const count = Math.min(typed.list('weeks').length, routeCheckLimits.periods);
  return Array.from(
    { length: count },
    (_, index) =>
      Object.fromEntries(columns.map(([name, values]) => [name, (values[index] ?? '').slice(0, 20)])) as Row,
  );
}

export type RowFault = { row: number; field: RowField; fault: PeriodFault | 'credits' };
export type ReadRouteCheck = { request: RouteCheckRequest | null; periods: Period[]; faults: RowFault[] };

/** The typed rows as a request of the public check; null while something cannot be. */
export function readRouteCheck(degree: string, rows: readonly Row[]): ReadRouteCheck {
  const known = mkbRouteDegrees.find((one) => one === degree);
  const periods = rows.map(periodOf);
  const faults = rows.flatMap((row, index) => faultsOf(row, index, periods[index]));
  if (!known || rows.length === 0 || faults.length > 0) return { request: null, periods, faults };
  const parts = rows.map((row, index) => ({ period: periods[index] as Period, credits: creditsOf(row) }));
  const request = {
    degree: known,
    periods: parts.map(({ period: { weeks, hoursPerDay, studyHoursPerWeek, week }, credits }) => ({
      weeks,
      hoursPerDay,
      studyHoursPerWeek,
      days: { company: week.company.days, school: week.school.days, third: week.third.days },
      credits,
    })),
  };
  return { request, periods, faults };
}

function periodOf(row: Row, index: number): Period {
  const number = (name: RowField) => readTypedNumber(row[name]);
  return {
    id: String(index),
    studyYear: index + 1,
    label: '',
    weeks: number('weeks'),
    hoursPerDay: number('hours'),
    studyHoursPerWeek: number('study'),
    week: weekOf({ company: number('company'), school: number('school'), third: number('third') }),
  };
}

/** null when nothing was filled in. */
function creditsOf(row: Row): PerPlace | null {
  if (creditFieldNames.every((name) => row[name].trim() === '')) return null;
  const [company = 0, school = 0, third = 0] = creditFieldNames.map((name) => readTypedNumber(row[name]));
  return { company, school, third };
}

function faultsOf(row: Row, index: number, period: Period | undefined): RowFault[] {
  const faults: RowFault[] = (period ? faultsInPeriod(period) : []).map((fault) => ({
    row: index,
    field: fieldOf(fault),
    fault,
  }));
  const credits = creditsOf(row);
  for (const place of places)
    if (credits && !(credits[place] >= 0 && credits[place] <= routeCheckLimits.credits))
      faults.push({ row: index, field: `${place}Credits`, fault: 'credits' });
  return faults;
}

function fieldOf(fault: PeriodFault): RowField {
  switch (fault.code) {
    case 'weeks_out_of_range':
      return 'weeks';
    case 'hours_per_day_out_of_range':
      return 'hours';
    case 'study_hours_out_of_range':
      return 'study';
    default:
      return 'place' in fault ? fault.place : 'company';
  }
}

/** The address part that holds degree and periods, and nothing else. */
export function routeCheckQuery(degree: string, rows: readonly Row[]): string {
  const query = new URLSearchParams({ degree });
  const withCredits = rows.some((row) => creditFieldNames.some((name) => row[name] !== ''));
  for (const row of rows)
    for (const name of [...periodFieldNames, ...(withCredits ? creditFieldNames : [])]) query.append(name, row[name]);
  return query.toString();
}
