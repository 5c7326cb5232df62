import type { Act } from '../../shell/index.ts';
import { can } from './import-policy.ts';
import { deleteImport, insertImport, selectFile, selectImport, updateReading, updateSource } from './import-store.ts';
import { type Chosen, type FileFault, readFirstRows } from './read-file.ts';
import { type ColumnFault, type Columns, columnFaults } from './rules/import-field.ts';
import { isOpen } from './rules/import-state.ts';

/** Keeps a file to look at, with a guess of how it is read. No company changes yet. */
export async function startImport(
  act: Act,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ ok: true; id: string } | { ok: false; fault: FileFault | 'not_allowed' }> {
  const { tx, actor, now, deps } = act;
  if (!can.bringIn(actor)) return { ok: false, fault: 'not_allowed' };
  const read = await readFirstRows(bytes);
  if ('fault' in read) return { ok: false, fault: read.fault };
  const id = deps.newId();
  const name = fileName.slice(-120) || 'import';
  const { personId, roleAssignmentId } = actor;
  const facts = { id, fileName: name, source: name.replace(/\.[^.]{1,5}$/, ''), personId, roleAssignmentId };
  await insertImport(tx, actor.institutionId, { ...read, ...facts, createdAt: now }, bytes);
  return { ok: true, id };
}

/** Reads the first rows otherwise: another sheet, another row of names, other positions. Columns are guessed anew. */
export async function readOtherwise(
  act: Act,
  id: string,
  chosen: Chosen,
): Promise<{ ok: true } | { ok: false; fault: FileFault | 'not_found' }> {
  const found = can.bringIn(act.actor) ? await selectImport(act.tx, id, { lock: true }) : null;
  const bytes = found?.state === 'mapping' ? await selectFile(act.tx, id) : null;
  if (!found || !bytes) return { ok: false, fault: 'not_found' };
  const read = await readFirstRows(bytes, found.kind === 'fixed' ? { breaks: found.breaks, ...chosen } : chosen);
  if ('fault' in read) return { ok: false, fault: read.fault };
  const { kind: _, sheets: _sheets, ...reading } = read;
  await updateReading(act.tx, id, { ...reading, sbiScheme: found.sbiScheme });
  return { ok: true };
}

export type ChosenColumns = { columns: Columns; sbiScheme: '2008' | '2025'; source: string };

/** Keeps which column holds what. `faults`: why rows cannot be read so; what was chosen is kept all the same. */
export async function chooseColumns(
  act: Act,
  id: string,
  { columns, sbiScheme, source }: ChosenColumns,
): Promise<{ ok: true; faults: ColumnFault[] } | { ok: false }> {
  const found = can.bringIn(act.actor) ? await selectImport(act.tx, id, { lock: true }) : null;
  if (found?.state !== 'mapping') return { ok: false };
  await updateReading(act.tx, id, { ...readingOf(found), columns, sbiScheme });
  if (source !== '') await updateSource(act.tx, id, source);
  return { ok: true, faults: columnFaults(columns) };
}

const readingOf = (found: NonNullable<Awaited<ReturnType<typeof selectImport>>>) => {
  const { sheet, breaks, headerRow, firstRow, header, columns, sbiScheme, sample, total } = found;
  return { sheet, breaks, headerRow, firstRow, header, columns, sbiScheme, sample, total };
};

/** Throws an import away of which nothing was brought in. False when there is none. */
export async function dropImport(act: Act, id: string): Promise<boolean> {
  const found = can.bringIn(act.actor) ? await selectImport(act.tx, id, { lock: true }) : null;
  if (!found || !isOpen(found.state)) return false;
  await deleteImport(act.tx, id);
  return true;
}
