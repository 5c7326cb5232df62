import { isUuid } from '../../platform/http/fields.ts';
import type { StaffRequest } from '../../shell/index.ts';
import { can } from './coach-policy.ts';
import { type CoachFacts, selectCoach } from './coach-store.ts';

/** The coach of a path, when the actor may do this with them; else null. */
export async function findCoach(
  { tx, actor, params }: StaffRequest<{ personId: string }>,
  what: 'read' | 'edit',
): Promise<CoachFacts | null> {
  const coach = isUuid(params.personId) ? await selectCoach(tx, params.personId) : null;
  return coach && can[what](actor, coach) ? coach : null;
}
