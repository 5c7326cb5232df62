import type { AuditBy } from '../../../platform/audit/audit.ts';
import { selectTaskLink } from '../../../platform/identity/task-links.ts';
import type { TaskRequest } from '../../../shell/index.ts';
import { type CoachFacts, selectCoach } from '../coach-store.ts';
import { coachPurpose } from '../send-coach-link.ts';

/** A coach who came by the own link. */
export type OwnCoach = { coach: CoachFacts; by: AuditBy };

/** Answers as the coach of the link that this browser opened; whatever else it opened finds nothing. */
export async function asCoach<Params>(
  r: TaskRequest<Params>,
  answer: (own: OwnCoach) => Promise<Response>,
): Promise<Response> {
  const link = await selectTaskLink(r.tx, r.taskLinkId);
  if (link?.purpose !== coachPurpose || link.closedAt !== null || link.expiresAt <= r.now) return r.notFound();
  const coach = await selectCoach(r.tx, link.subjectId);
  // Another address since: the link went to a mailbox that is not this coach's any more.
  if (!coach || coach.email !== link.email) return r.notFound();
  return answer({ coach, by: { kind: 'signer', id: coach.personId, name: coach.name } });
}
