import { type Act, audit } from '../../shell/index.ts';
import type { CoachFacts } from './coach-store.ts';
import { updateLevel } from './coach-store.ts';
import type { CoachLevel, LevelBasis } from './rules/coach-level.ts';

/** Establishes at which level a coach works and thinks, with how the hogeschool knows. */
export async function setLevel(
  act: Act,
  coach: CoachFacts,
  { level, basis, note }: { level: CoachLevel; basis: LevelBasis; note: string },
): Promise<void> {
  const { tx, actor, now } = act;
  const set = { level, levelBasis: basis, levelNote: note, levelSetBy: actor.personId, levelSetAt: now };
  await updateLevel(tx, coach.personId, set);
  await audit(act, {
    action: 'coach.level_established',
    subjectKind: 'person',
    subjectId: coach.personId,
    before: { coachLevel: coach.level, levelBasis: coach.levelBasis, levelNote: coach.levelNote },
    after: { coachLevel: level, levelBasis: basis, levelNote: note },
  });
}
