import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Act, audit } from '../../shell/index.ts';
import { lockPeople, type Person } from './person-store.ts';
import { succeed } from './rules/coach-terms.ts';
import type { WorkplaceCoach } from './rules/company.ts';
import { settlePerson } from './settle-person.ts';
import { insertCoach, selectOptionalWorkplace, updateCoach } from './workplace-store.ts';

/** Both days count; `validUntil` null = until further notice. */
export type CoachFacts = { name: string; email: string | null; validFrom: IsoDate; validUntil: IsoDate | null };

export type AppointedCoach =
  /** `ended`: whose term now ends the day before. */
  | { ok: true; id: string; personId: string; name: string; reused: boolean; ended: WorkplaceCoach[] }
  | { ok: false; fault: 'not_found' | 'ends_before_start' }
  | { ok: false; fault: 'same_day' | 'runs_into_next'; term: WorkplaceCoach }
  | { ok: false; fault: 'other_name'; person: Person };

/** Appoints a coach. Who coaches on the first day ends the day before; both stay in the list. About `usePersonId` see `settlePerson`. */
export async function appointCoach(
  act: Act,
  companyId: string,
  workplaceId: string,
  { validFrom, validUntil, ...person }: CoachFacts,
  usePersonId: string | null = null,
): Promise<AppointedCoach> {
  const { tx, actor } = act;
  await lockPeople(tx, actor.institutionId);
  const workplace = await selectOptionalWorkplace(tx, companyId, workplaceId, act.today, { lock: true });
  if (!workplace) return { ok: false, fault: 'not_found' };
  const succession = succeed(workplace.coaches, { validFrom, validUntil });
  if (!succession.ok) return succession;
  const settled = await settlePerson(act, person, usePersonId);
  if (!settled.ok) return settled;

  const subject = { subjectKind: 'workplace', subjectId: workplaceId };
  for (const { term, validUntil: lastDay } of succession.ends) {
    await updateCoach(tx, { ...term, validUntil: lastDay });
    const coach = { coachId: term.id, name: term.name };
    await audit(act, {
      action: 'workplace_coach.ended',
      ...subject,
      before: { ...coach, validUntil: term.validUntil },
      after: { ...coach, validUntil: lastDay },
    });
  }
  const id = act.deps.newId();
  const { personId, name } = settled;
  await insertCoach(tx, actor.institutionId, workplaceId, { id, personId, validFrom, validUntil });
  await audit(act, {
    action: 'workplace_coach.appointed',
    ...subject,
    after: { coachId: id, personId, name, validFrom, validUntil },
  });
  return { ...settled, id, ended: succession.ends.map(({ term }) => term) };
}
