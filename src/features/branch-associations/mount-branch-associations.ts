import type { Web } from '../../shell/index.ts';
import { mountAssociations } from './association-pages.tsx';
import { mountCalls } from './call-pages.tsx';
import { mountMomentsOfAssociations } from './moment-pages.tsx';
import { mountPublicCalls } from './public-call-pages.tsx';
import { mountRelations } from './relation-pages.tsx';
import { mountSeat } from './seat-pages.tsx';

/** Branch associations for staff, the address of a call for everybody, and the seat of an association. */
export function mountBranchAssociations(web: Web): void {
  mountAssociations(web);
  mountRelations(web);
  mountMomentsOfAssociations(web);
  mountCalls(web);
  mountPublicCalls(web);
  mountSeat(web);
}
