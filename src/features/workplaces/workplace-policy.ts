import type { Actor } from '../../kernel/actor.ts';
import { may, reachesCompany, reachesMkbRoute } from '../../kernel/rights.ts';

type OfCompany = { companyId: string };

/** Who may do what with a workplace, its tasks and what is offered. */
export const can = {
  read: (actor: Actor, { companyId }: OfCompany): boolean =>
    may(actor, 'company.read') && reachesCompany(actor, companyId),
  /** Profile, photo, tasks that it has, where else is learned; asking the company, and deciding about an offer. */
  edit: (actor: Actor, { companyId }: OfCompany): boolean =>
    may(actor, 'company.edit') && reachesCompany(actor, companyId),
  /** The list of tasks of a Mkb-route, and what its workplaces cover together. */
  readTasks: (actor: Actor, mkbRouteId: string): boolean =>
    may(actor, 'mkb_route.read') && reachesMkbRoute(actor, mkbRouteId),
  editTasks: (actor: Actor, mkbRouteId: string): boolean =>
    may(actor, 'mkb_route.edit') && reachesMkbRoute(actor, mkbRouteId),
  readStudent: (actor: Actor): boolean => may(actor, 'student.read'),
  editStudent: (actor: Actor): boolean => may(actor, 'student.edit'),
};
