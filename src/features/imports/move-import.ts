import { type Act, audit } from '../../shell/index.ts';
import { can } from './import-policy.ts';
import { deleteFile, selectImport, updateState } from './import-store.ts';
import { countCompanies, deleteRows, markStayingOut } from './row-store.ts';
import { columnFaults } from './rules/import-field.ts';
import { afterVerb, isStuck } from './rules/import-state.ts';
import { countsOf, willBringIn } from './rules/row-counts.ts';

/** Ids only; what it does next follows from the state of the import. */
export const importQueue = 'company-import';

type Moved = 'moved' | 'not_found' | 'wrong_state' | 'nothing_to_do';

/** Begins to read and check every row. */
export async function beginReading(act: Act, id: string): Promise<Moved> {
  const found = await reach(act, id);
  if (!found) return 'not_found';
  const state = afterVerb(found.state, 'read');
  if (!state || columnFaults(found.columns).length > 0) return 'wrong_state';
  await updateState(act.tx, id, { state, at: act.now, progress: 0, fault: null });
  await goOn(act, id);
  return 'moved';
}

/** Back to the columns: what was checked is checked anew afterwards. */
export async function mapAgain(act: Act, id: string): Promise<Moved> {
  const found = await reach(act, id);
  if (!found) return 'not_found';
  const state = afterVerb(found.state, 'mapAgain');
  if (!state) return 'wrong_state';
  await deleteRows(act.tx, id);
  await updateState(act.tx, id, { state, at: act.now, progress: 0 });
  return 'moved';
}

/** Begins to bring in what has no fault and was decided on. From here on there is no way back but undoing. */
export async function beginRun(act: Act, id: string): Promise<Moved> {
  const found = await reach(act, id);
  if (!found) return 'not_found';
  const state = afterVerb(found.state, 'run');
  if (!state) return 'wrong_state';
  if (willBringIn(countsOf(found.counts)) <= 0) return 'nothing_to_do';
  await markStayingOut(act.tx, id);
  const { personId, roleAssignmentId } = act.actor;
  const total = await countCompanies(act.tx, id, 'to_bring');
  await updateState(act.tx, id, { state, at: act.now, progress: 0, total, by: { personId, roleAssignmentId } });
  await deleteFile(act.tx, id);
  await note(act, 'companies.import_begun', { file: found.fileName, source: found.source, lines: total });
  await goOn(act, id);
  return 'moved';
}

/** Begins to take out all that was brought in, as far as nobody changed or used it since. */
export async function beginUndo(act: Act, id: string): Promise<Moved> {
  const found = await reach(act, id);
  if (!found) return 'not_found';
  const state = afterVerb(found.state, 'undo');
  if (!state) return 'wrong_state';
  const total = await countCompanies(act.tx, id, 'to_undo');
  if (total === 0) return 'nothing_to_do';
  const { personId, roleAssignmentId } = act.actor;
  await updateState(act.tx, id, { state, at: act.now, progress: 0, total, by: { personId, roleAssignmentId } });
  await note(act, 'companies.import_undo_begun', { file: found.fileName, lines: total });
  await goOn(act, id);
  return 'moved';
}

/** Sets a job on again that ended without a word. What it did stays done. */
export async function setOnAgain(act: Act, id: string): Promise<Moved> {
  const found = await reach(act, id);
  if (!found) return 'not_found';
  if (!isStuck(found.state, found.progressedAt, act.now)) return 'wrong_state';
  await updateState(act.tx, id, { state: found.state, at: act.now });
  await goOn(act, id);
  return 'moved';
}

const reach = (act: Act, id: string) =>
  can.bringIn(act.actor) ? selectImport(act.tx, id, { lock: true }) : Promise.resolve(null);

const goOn = (act: Act, importId: string) =>
  act.deps.jobs.send(act.tx, importQueue, { institutionId: act.actor.institutionId, importId });

const note = (act: Act, action: string, after: object) =>
  audit(act, { action, subjectKind: 'institution', subjectId: act.actor.institutionId, after });
