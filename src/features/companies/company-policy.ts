import type { Actor } from '../../kernel/actor.ts';
import { may } from '../../kernel/rights.ts';

/** Whether the actor's role reaches this company: a role given for one company does not reach another. */
export function reachesCompany(actor: Actor, companyId: string): boolean {
  return actor.companyId === null || actor.companyId === companyId;
}

export function mayEditCompany(actor: Actor, companyId: string): boolean {
  return may(actor, 'company.edit') && reachesCompany(actor, companyId);
}

/** A role given for one company adds no other. */
export function mayAddCompany(actor: Actor): boolean {
  return may(actor, 'company.edit') && actor.companyId === null;
}
