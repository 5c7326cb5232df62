import { selectImport } from './import-store.ts';
import { readRows, type Which, type Working } from './read-rows.ts';
import { runRows } from './run-rows.ts';
import { undoRows } from './undo-rows.ts';

/** The job: goes on with an import, whatever it is at. */
export async function continueImport(parts: Working, which: Which): Promise<void> {
  const found = await parts.db.inInstitution(which.institutionId, (tx) => selectImport(tx, which.importId));
  if (found?.state === 'reading') await readRows(parts, which);
  if (found?.state === 'running') await runRows(parts, which);
  if (found?.state === 'undoing') await undoRows(parts, which);
}
