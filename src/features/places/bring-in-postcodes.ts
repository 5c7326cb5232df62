import { type Act, audit } from '../../shell/index.ts';
import { selectSuspectKm } from './distance-store.ts';
import {
  deletePostcodeImport,
  insertPostcodeImport,
  type PostcodeImport,
  selectPostcodeImport,
  updateImportColumns,
} from './import-store.ts';
import { can } from './place-policy.ts';
import {
  findSpots,
  insertPostcodeTable,
  lockPostcodes,
  type PostcodePoint,
  selectCurrentPoints,
  selectPlaces,
  selectPostcodeTables,
  swapPostcodeTables,
} from './postcode-store.ts';
import { readImport } from './read-import.ts';
import { type Columns, guessColumns } from './rules/columns.ts';
import { mergePoints } from './rules/compare-points.ts';
import { type PointFileFault, readPointFile } from './rules/point-file.ts';
import { provinceNear } from './rules/province.ts';

type File = { source: string; content: string };

/** Keeps a file of points to look at, with a guess of its columns. Nothing changes yet. */
export async function startImport(
  act: Act,
  file: File,
): Promise<{ ok: true; id: string } | { ok: false; fault: PointFileFault | 'not_allowed' }> {
  const { tx, actor, now } = act;
  if (!can.manage(actor)) return { ok: false, fault: 'not_allowed' };
  const read = readPointFile(file.content);
  if ('fault' in read) return { ok: false, fault: read.fault };
  const id = act.deps.newId();
  const kept: PostcodeImport = { id, ...file, columns: guessColumns(read.header) };
  await insertPostcodeImport(tx, actor.institutionId, { ...kept, personId: actor.personId, createdAt: now });
  return { ok: true, id };
}

/** Reads the columns of a kept file otherwise. False when there is no such file. */
export async function chooseColumns(act: Act, id: string, columns: Columns): Promise<boolean> {
  if (!can.manage(act.actor) || !(await selectPostcodeImport(act.tx, id))) return false;
  await updateImportColumns(act.tx, id, columns);
  return true;
}

/** Throws a kept file away. False when there is none. */
export async function dropImport(act: Act, id: string): Promise<boolean> {
  return can.manage(act.actor) && deletePostcodeImport(act.tx, id);
}

export type TakenOver =
  | { ok: true; codes: number; taken: number }
  | { ok: false; fault: 'not_found' | 'no_points' }
  /** Another table came into use since the comparison was shown; nothing is written. */
  | { ok: false; fault: 'changed_meanwhile' };

/**
 * Puts the points of a kept file into use, together with those that only the table in use has. `take`: the codes of suspects of which the new
 * point is right; the others stay as they were. `seen`: the table it was compared with, '' when none was in use.
 */
export async function takeOverImport(
  act: Act,
  id: string,
  { seen, take }: { seen: string; take: ReadonlySet<string> },
): Promise<TakenOver> {
  const { tx, actor, now } = act;
  const draft = can.manage(actor) ? await selectPostcodeImport(tx, id) : null;
  if (!draft) return { ok: false, fault: 'not_found' };
  await lockPostcodes(tx, actor.institutionId);
  const { current } = await selectPostcodeTables(tx);
  if ((current?.id ?? '') !== seen) return { ok: false, fault: 'changed_meanwhile' };
  const before = await selectCurrentPoints(tx);
  const read = readImport(draft, before, await selectSuspectKm(tx));
  if ('fault' in read || read.points.size === 0) return { ok: false, fault: 'no_points' };
  const { suspects } = read.comparison;
  const { kept, taken } = mergePoints(before, read.points, { suspects, take });
  const places = await selectPlaces(tx);
  const points: PostcodePoint[] = [...kept.values()];
  for (const point of taken.values()) {
    const province = point.province ?? provinceNear(point, places);
    if (province) points.push({ ...point, province, source: draft.source, importedAt: now });
  }
  await insertPostcodeTable(tx, actor.institutionId, {
    id: act.deps.newId(),
    source: draft.source,
    personId: actor.personId,
    importedAt: now,
    points,
  });
  await findSpots(tx, actor.institutionId);
  await deletePostcodeImport(tx, id);
  const suspectsTaken = suspects.filter(({ pc4 }) => take.has(pc4)).map(({ pc4 }) => pc4);
  await audit(act, {
    action: 'institution.postcodes_imported',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { postcodeSource: current?.source ?? null, postcodes: current?.codes ?? 0 },
    after: { postcodeSource: draft.source, postcodes: points.length, suspectPostcodes: suspects.length, suspectsTaken },
  });
  return { ok: true, codes: points.length, taken: taken.size };
}

/** The table in use goes out, and the one before it comes back; without one, places count again. False when there is none to go back from. */
export async function undoPostcodes(act: Act): Promise<boolean> {
  const { tx, actor } = act;
  if (!can.manage(actor)) return false;
  await lockPostcodes(tx, actor.institutionId);
  const { current, previous } = await selectPostcodeTables(tx);
  if (!current && !previous) return false;
  await swapPostcodeTables(tx);
  await findSpots(tx, actor.institutionId);
  await audit(act, {
    action: 'institution.postcodes_undone',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { postcodeSource: current?.source ?? null, postcodes: current?.codes ?? 0 },
    after: { postcodeSource: previous?.source ?? null, postcodes: previous?.codes ?? 0 },
  });
  return true;
}
