import type { Variant } from '../../../kernel/variant.ts';
import type { Period, PerPlace } from '../../../kernel/week-pattern.ts';
import type { Degree } from './degree.ts';
import { weekOf } from './week-of.ts';

/**
 * The periods a variant starts with: every study year (Ad two, bachelor four, any other degree two) as 20 and 22
 * weeks of 8-hour days. `newId` gives each period its id; `labels` name the two halves of a study year.
 * Each pattern is one of the programme's own examples.
 */
export function periodsFromVariant(
  variant: Variant,
  degree: Degree,
  newId: () => string,
  labels: readonly [string, string] = ['sept – jan', 'feb – juli'],
): Period[] {
  return weeksPerYear(variant, degree).flatMap((days, index) =>
    [20, 22].map((weeks, half) => ({
      id: newId(),
      studyYear: index + 1,
      label: half === 0 ? labels[0] : labels[1],
      weeks,
      hoursPerDay: 8,
      studyHoursPerWeek: 0,
      week: weekOf(days),
    })),
  );
}

/** Days per place in a week, one entry for each study year. */
function weeksPerYear(variant: Variant, degree: Degree): PerPlace[] {
  const bachelor = degree === 'bachelor';
  switch (variant) {
    case 'work_from_day_one':
      return bachelor ? [days(4, 1), days(4, 1), days(4, 1), days(4, 1)] : [days(4, 1), days(4, 1)];
    case 'learn_first':
      return bachelor ? [days(1, 4), days(1, 4), days(4, 1), days(4, 1)] : [days(1, 4), days(4, 1)];
    case 'growing_work':
      return bachelor ? [days(0, 5), days(2, 3), days(3, 2), days(4, 1)] : [days(0, 5), days(4, 1)];
    case 'third_location':
      return Array.from({ length: bachelor ? 4 : 2 }, () => days(3, 1, 1));
    case 'empty':
      return [];
  }
}

const days = (company: number, school: number, third = 0): PerPlace => ({ company, school, third });
