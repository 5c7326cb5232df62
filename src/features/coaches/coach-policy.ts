import type { Actor } from '../../kernel/actor.ts';
import { may, reachesMkbRoute } from '../../kernel/rights.ts';

type OfCompanies = { companyIds: readonly string[] };

/** Who may do what with coaches. A role given for one company reaches the coaches of that company. */
export const can = {
  read: (actor: Actor, coach: OfCompanies): boolean => may(actor, 'company.read') && reaches(actor, coach),
  /** Level, roles, mailing the link; and seeing what students say. */
  edit: (actor: Actor, coach: OfCompanies): boolean => may(actor, 'company.edit') && reaches(actor, coach),
  /** Which students somebody coaches, and what is noted about them. */
  seeStudents: (actor: Actor): boolean => may(actor, 'student.read'),
  notes: (actor: Actor, agreement: { mkbRouteId: string }): boolean =>
    may(actor, 'student.read') && reachesMkbRoute(actor, agreement.mkbRouteId),
  set: (actor: Actor): boolean => may(actor, 'institution.manage'),
};

const reaches = ({ companyId }: Actor, { companyIds }: OfCompanies): boolean =>
  companyId === null || companyIds.includes(companyId);
