import type { StaffRequest } from '../../shell/index.ts';
import { can } from './association-policy.ts';
import { selectOptionalAssociation } from './association-store.ts';
import type { Association } from './rules/association.ts';

export type OfAssociation = StaffRequest<{ associationId: string }>;

/** The association of a path, when the actor may see it, or change it. */
export const findAssociation = async (r: OfAssociation, wish: 'see' | 'edit'): Promise<Association | null> =>
  can[wish](r.actor) ? selectOptionalAssociation(r.tx, r.params.associationId) : null;

/** The number of a page of a list in the address. */
export const pageOf = (query: URLSearchParams): number =>
  Math.min(Math.max(Math.trunc(Number(query.get('bladzijde'))) || 1, 1), 10_000);
