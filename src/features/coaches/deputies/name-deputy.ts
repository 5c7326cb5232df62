import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type Act, audit } from '../../../shell/index.ts';
import {
  coachOn,
  lockPeople,
  type Person,
  type PersonFacts,
  settlePerson,
  succeed,
  termFault,
  type Workplace,
} from '../../companies/index.ts';
import { type Deputy, insertDeputy, selectDeputies, updateDeputyTerm } from './deputy-store.ts';

export type DeputyTerm = { validFrom: IsoDate; validUntil: IsoDate | null };

export type NamedDeputy =
  | { ok: true; id: string; personId: string; name: string }
  | { ok: false; fault: 'ends_before_start' | 'is_coach' }
  | { ok: false; fault: 'same_day' | 'runs_into_next' | 'overlaps'; term: Deputy }
  | { ok: false; fault: 'other_name'; person: Person };

/** Names who stands in for the coach of a workplace. Whoever stands in on the first day ends the day before. */
export async function nameDeputy(
  act: Act,
  workplace: Workplace,
  { validFrom, validUntil, ...person }: PersonFacts & DeputyTerm,
  usePersonId: string | null = null,
): Promise<NamedDeputy> {
  const { tx, actor } = act;
  await lockPeople(tx, actor.institutionId);
  const succession = succeed(await selectDeputies(tx, workplace.id, { lock: true }), { validFrom, validUntil });
  if (!succession.ok) return succession;
  const settled = await settlePerson(act, person, usePersonId);
  if (!settled.ok) return settled;
  const { personId, name } = settled;
  if (coachOn(workplace.coaches, validFrom)?.personId === personId) return { ok: false, fault: 'is_coach' };
  for (const { term, validUntil: lastDay } of succession.ends)
    await changeTerm(act, term, { ...term, validUntil: lastDay });
  const id = act.deps.newId();
  await insertDeputy(tx, actor.institutionId, { id, workplaceId: workplace.id, personId, validFrom, validUntil });
  await audit(act, {
    action: 'workplace_deputy.appointed',
    subjectKind: 'workplace',
    subjectId: workplace.id,
    after: { personId, name, validFrom, validUntil },
  });
  return { ok: true, id, personId, name };
}

/** Changes the days of a deputy. */
export async function changeDeputy(
  act: Act,
  workplace: Workplace,
  deputyId: string,
  term: DeputyTerm,
): Promise<NamedDeputy | { ok: false; fault: 'not_found' }> {
  const deputies = await selectDeputies(act.tx, workplace.id, { lock: true });
  const stored = deputies.find(({ id }) => id === deputyId);
  if (!stored) return { ok: false, fault: 'not_found' };
  const fault = termFault(
    deputies.filter(({ id }) => id !== deputyId),
    term,
  );
  if (fault) return { ok: false, ...fault };
  await changeTerm(act, stored, term);
  return { ok: true, ...stored };
}

async function changeTerm(act: Act, stored: Deputy, { validFrom, validUntil }: DeputyTerm): Promise<void> {
  if (stored.validFrom === validFrom && stored.validUntil === validUntil) return;
  await updateDeputyTerm(act.tx, { id: stored.id, validFrom, validUntil });
  await audit(act, {
    action: 'workplace_deputy.changed',
    subjectKind: 'workplace',
    subjectId: stored.workplaceId,
    before: {
      personId: stored.personId,
      name: stored.name,
      validFrom: stored.validFrom,
      validUntil: stored.validUntil,
    },
    after: { personId: stored.personId, name: stored.name, validFrom, validUntil },
  });
}
