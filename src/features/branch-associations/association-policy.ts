import type { Actor } from '../../kernel/actor.ts';
import { may } from '../../kernel/rights.ts';

/** Who may do what with branch associations. They are of the whole hogeschool, so a role for one company does not reach them. */
export const can = {
  see: (actor: Actor): boolean => may(actor, 'company.read') && actor.companyId === null,
  edit: (actor: Actor): boolean => may(actor, 'company.edit') && actor.companyId === null,
};
