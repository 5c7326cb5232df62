import type { Actor } from '../../kernel/actor.ts';
import { may } from '../../kernel/rights.ts';

/** Who may do what with points and the map. */
export const can = {
  /** Bring in a table of postcodes, go back to the one before, and say how distances are calculated. */
  manage: (actor: Actor): boolean => may(actor, 'institution.manage'),
  /** Counts of few students are for those who see the students themselves. */
  seeEveryStudent: (actor: Actor): boolean => may(actor, 'student.read'),
};
