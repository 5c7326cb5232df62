import { type Act, audit } from '../../shell/index.ts';
import type { Programme, ProgrammeFacts } from './programme.ts';
import { insertProgramme, lockProgramme, updateProgramme } from './programme-store.ts';

/** Adds a base programme to the hogeschool of the actor. */
export async function addProgramme(act: Act, facts: ProgrammeFacts): Promise<Programme> {
  const programme = { id: act.deps.newId(), ...facts };
  await insertProgramme(act.tx, act.actor.institutionId, programme, act.now);
  await audit(act, { action: 'programme.added', subjectKind: 'programme', subjectId: programme.id, after: facts });
  return programme;
}

/** False when there is no such programme in this hogeschool. */
export async function changeProgramme(act: Act, programmeId: string, facts: ProgrammeFacts): Promise<boolean> {
  const before = await lockProgramme(act.tx, programmeId);
  if (!before) return false;
  await updateProgramme(act.tx, programmeId, facts);
  await audit(act, {
    action: 'programme.changed',
    subjectKind: 'programme',
    subjectId: programmeId,
    before,
    after: facts,
  });
  return true;
}
