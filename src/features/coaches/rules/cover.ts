import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type Term, termState } from './term-end.ts';

export type WorkplaceCover = {
  coaches: readonly (Term & { personId: string })[];
  deputies: readonly (Term & { personId: string })[];
};

/** Whether a workplace can go on when its coach is away. `same_person`: the deputy is the coach, so there is none. */
export type Cover = 'covered' | 'no_coach' | 'no_deputy' | 'same_person';

/** Who coaches and who stands in, on a day. */
export function coverOf({ coaches, deputies }: WorkplaceCover, today: IsoDate): Cover {
  const holds = (term: Term) => !['coming', 'over'].includes(termState(term, today));
  const coach = coaches.find(holds);
  if (!coach) return 'no_coach';
  const deputy = deputies.find(holds);
  if (!deputy) return 'no_deputy';
  return deputy.personId === coach.personId ? 'same_person' : 'covered';
}
