import { z } from 'zod';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, type FormValues } from '../../platform/http/form.ts';
import { accessibleAnswers, type Capacity, type Profile, possibleDays } from './rules/profile.ts';

const dayCodes = possibleDays.map(String);

export const profileForm = formSchema((f) =>
  z
    .object({
      where: f.text(40),
      daysPerWeek: f.list(dayCodes),
      daysNote: f.optionalText(200),
      travel: f.optionalText(300),
      accessible: f.optionalChoice([...accessibleAnswers, 'unknown']),
      accessibleNote: f.optionalText(300),
      description: f.optionalText(2000),
      isOpen: f.checked(),
    })
    .transform(({ where, daysPerWeek, accessible, ...rest }): Profile => {
      const companyLocationId = where === 'main' ? null : where;
      const known = accessible === 'unknown' ? null : accessible;
      return { ...rest, companyLocationId, accessible: known, daysPerWeek: daysPerWeek.map(Number) };
    }),
);

const placesName = (year: number) => `places-${year}`;

/** Places by year as typed; a name of a field that is no number in bounds comes back as a fault. */
export function readPlaces(
  values: FormValues,
  years: readonly number[],
): { places: Map<number, number> } | { faults: string[] } {
  const typed = years.map((year) => ({ year, text: String(values[placesName(year)] ?? '').trim() }));
  const faults = typed.filter(({ text }) => text !== '' && !/^\d{1,2}$/.test(text)).map(({ year }) => placesName(year));
  if (faults.length > 0) return { faults };
  return { places: new Map(typed.map(({ year, text }) => [year, Number(text)])) };
}

export function filledProfile(
  profile: Profile,
  capacity: readonly Pick<Capacity, 'year' | 'places'>[],
  mkbRouteIds: readonly string[],
): FormState {
  return new FormState({
    where: profile.companyLocationId ?? 'main',
    daysPerWeek: profile.daysPerWeek.map(String),
    daysNote: profile.daysNote,
    travel: profile.travel,
    accessible: profile.accessible ?? 'unknown',
    accessibleNote: profile.accessibleNote,
    description: profile.description,
    isOpen: profile.isOpen ? 'yes' : '',
    mkbRoutes: [...mkbRouteIds],
    ...Object.fromEntries(capacity.map(({ year, places }) => [placesName(year), String(places)])),
  });
}
