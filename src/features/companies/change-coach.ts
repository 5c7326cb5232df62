import { changedParts } from '../../platform/audit/changed-parts.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../shell/index.ts';
import type { CoachFacts } from './appoint-coach.ts';
import { lockPeople, type Person } from './person-store.ts';
import { termFault } from './rules/coach-terms.ts';
import type { WorkplaceCoach } from './rules/company.ts';
import { changePerson } from './settle-person.ts';
import { selectOptionalWorkplace, updateCoach } from './workplace-store.ts';

export type ChangedCoach =
  | { ok: true; name: string; reused: boolean }
  | { ok: false; fault: 'not_found' | 'ends_before_start' }
  | { ok: false; fault: 'overlaps'; term: WorkplaceCoach }
  | { ok: false; fault: 'other_name'; person: Person }
  | { ok: false; fault: 'changed_meanwhile'; stored: WorkplaceCoach };

/** Corrects one term of a coach. `seen` is the fingerprint of the term as the form was filled with it. */
export async function changeCoach(
  act: Act,
  place: { companyId: string; workplaceId: string; coachId: string },
  { validFrom, validUntil, ...person }: CoachFacts,
  seen: string,
  usePersonId: string | null = null,
): Promise<ChangedCoach> {
  const { tx } = act;
  const { companyId, workplaceId, coachId } = place;
  await lockPeople(tx, act.actor.institutionId);
  const workplace = await selectOptionalWorkplace(tx, companyId, workplaceId, act.today, { lock: true });
  const stored = workplace?.coaches.find((coach) => coach.id === coachId);
  if (!workplace || !stored) return { ok: false, fault: 'not_found' };
  if (fingerprint(stored) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  const others = workplace.coaches.filter((coach) => coach.id !== coachId);
  const fault = termFault(others, { validFrom, validUntil });
  if (fault) return { ok: false, ...fault };
  const settled = await changePerson(act, stored.personId, person, usePersonId);
  if (!settled.ok) return settled;

  const { personId } = settled;
  const before = { personId: stored.personId, validFrom: stored.validFrom, validUntil: stored.validUntil };
  const changed = changedParts(before, { personId, validFrom, validUntil });
  if (changed) {
    await updateCoach(tx, { id: coachId, personId, validFrom, validUntil });
    await audit(act, {
      action: 'workplace_coach.changed',
      subjectKind: 'workplace',
      subjectId: workplaceId,
      before: { coachId, ...changed.before },
      after: { coachId, ...changed.after },
    });
  }
  return { ok: true, name: settled.name, reused: settled.reused };
}
