import type { Actor } from '../../kernel/actor.ts';
import { may } from '../../kernel/rights.ts';

/** Who may bring in files: whoever may add companies. A role that was given for one company adds no other. */
export const can = {
  bringIn: (actor: Actor): boolean => may(actor, 'company.edit') && actor.companyId === null,
};
