import type { Actor } from '../../kernel/actor.ts';
import { may, reachesCompany } from '../../kernel/rights.ts';

export function mayEditCompany(actor: Actor, companyId: string): boolean {
  return may(actor, 'company.edit') && reachesCompany(actor, companyId);
}

/** A role given for one company adds no other. */
export function mayAddCompany(actor: Actor): boolean {
  return may(actor, 'company.edit') && actor.companyId === null;
}
