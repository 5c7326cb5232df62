import type { Variant } from '../../../kernel/variant.ts';
import type { Period, Place, PlaceWeek } from '../../../kernel/week-pattern.ts';
import type { CriterionCode } from './criterion.ts';
import type { Degree } from './degree.ts';
import type { Design, LearningUnit } from './design.ts';
import type { ComparedFacts } from './mkb-route.ts';

/** What differences are grouped by, in this order. */
export const subjects = ['route', 'weeks', 'units', 'arrangements', 'companies', 'motivations'] as const;
export type Subject = (typeof subjects)[number];

export type PeriodField = Exclude<keyof Period, 'id' | 'week'>;
export type FactField = keyof ComparedFacts;
export type AnswerCode = 'employed' | 'paid' | Exclude<keyof Design, 'periods' | 'units' | 'employment'>;

/** Something kept that is otherwise: of before and of after. */
type Kept<T> = { before: T; after: T };
type Turned<T> = { from: T; to: T };

/** One way in which a version differs from an earlier one. No words: explain-difference.ts has them. */
export type Difference =
  | ({ subject: 'route'; kind: 'variant' } & Turned<Variant>)
  | ({ subject: 'route'; kind: 'degree' } & Turned<Degree>)
  | { subject: 'route'; kind: 'fact'; field: FactField; from: ComparedFacts; to: ComparedFacts }
  | { subject: 'weeks'; kind: 'period_added' | 'period_removed'; period: Period }
  | ({ subject: 'weeks'; kind: 'period_moved' } & Kept<Period> & Turned<number>)
  | ({ subject: 'weeks'; kind: 'period'; field: PeriodField } & Kept<Period>)
  | ({ subject: 'weeks'; kind: 'place'; place: Place } & Kept<Period> & Turned<PlaceWeek>)
  | { subject: 'units'; kind: 'unit_added' | 'unit_removed'; unit: LearningUnit }
  | ({ subject: 'units'; kind: 'unit_moved' } & Kept<LearningUnit> & Turned<number>)
  | ({ subject: 'units'; kind: 'unit_renamed' } & Kept<LearningUnit>)
  | ({ subject: 'units'; kind: 'credits'; place: Place } & Kept<LearningUnit> & Turned<number>)
  | ({ subject: 'units'; kind: 'outcome_added' | 'outcome_removed'; outcome: string } & Kept<LearningUnit>)
  | ({ subject: 'units'; kind: 'outcomes_reordered' } & Kept<LearningUnit>)
  | ({ subject: 'units'; kind: 'unit_periods' } & Kept<LearningUnit> & Turned<Period[]>)
  | ({ subject: 'arrangements'; kind: 'answer'; answer: AnswerCode } & Turned<boolean | null>)
  | { subject: 'companies'; kind: 'company_added' | 'company_removed'; name: string }
  | {
      subject: 'motivations';
      kind: 'motivation_added' | 'motivation_removed' | 'motivation_changed';
      criterion: CriterionCode;
    };

/** How a period stands out beside the other version. */
export type Mark = 'added' | 'removed' | 'moved' | 'changed';

/** Per period that differs, by its id in one of both versions: how. */
export function marksOf(differences: readonly Difference[], side: 'before' | 'after'): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  const add = ({ id }: Period, mark: Mark) => marks.set(id, [...new Set([...(marks.get(id) ?? []), mark])]);
  for (const difference of differences) {
    if (difference.subject !== 'weeks') continue;
    if ('period' in difference) add(difference.period, difference.kind === 'period_added' ? 'added' : 'removed');
    else add(difference[side], difference.kind === 'period_moved' ? 'moved' : 'changed');
  }
  return marks;
}
