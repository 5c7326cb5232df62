import type { EmployerWeeks } from './coaching-weeks.ts';

/** The field of an employer, by its place: names are not made from what somebody typed. */
export const weeksOffField = (index: number): string => `weeksOff.${index}`;

type Fault = { field: string; most: number };

/** Whole weeks per employer key, none above its weeks in force; or what is wrong, by field. An empty field is 0. */
export function readWeeksOff(
  form: Readonly<Record<string, string | string[]>>,
  employers: readonly Pick<EmployerWeeks, 'key' | 'weeksInForce'>[],
): { weeksOff: Map<string, number> } | { faults: Fault[] } {
  const weeksOff = new Map<string, number>();
  const faults: Fault[] = [];
  employers.forEach(({ key, weeksInForce }, index) => {
    const field = weeksOffField(index);
    const text = String(form[field] ?? '').trim();
    const weeks = /^\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
    if (weeks <= weeksInForce) weeksOff.set(key, weeks);
    else faults.push({ field, most: weeksInForce });
  });
  return faults.length > 0 ? { faults } : { weeksOff };
}
