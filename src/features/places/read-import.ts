import type { PostcodeImport } from './import-store.ts';
import type { PostcodePoint } from './postcode-store.ts';
import { columnFaults } from './rules/columns.ts';
import { type Comparison, comparePoints } from './rules/compare-points.ts';
import { type PointFile, type PointFileFault, readPointFile } from './rules/point-file.ts';
import { type FilePoint, pointsOf, type RefusedRow } from './rules/points-of.ts';

/** What a file would bring, as its columns are read now. */
export type ReadImport = {
  file: PointFile;
  columnFaults: ReturnType<typeof columnFaults>;
  points: Map<string, FilePoint>;
  refused: RefusedRow[];
  comparison: Comparison<PostcodePoint, FilePoint>;
};

/** Reads a kept file against the points in use. Nothing is read while its columns are not right. */
export function readImport(
  draft: Pick<PostcodeImport, 'content' | 'columns'>,
  current: ReadonlyMap<string, PostcodePoint>,
  suspectKm: number,
): ReadImport | { fault: PointFileFault } {
  const file = readPointFile(draft.content);
  if ('fault' in file) return file;
  const faults = columnFaults(draft.columns);
  const { points, refused } =
    faults.length > 0 ? { points: new Map<string, FilePoint>(), refused: [] } : pointsOf(file, draft.columns);
  return { file, columnFaults: faults, points, refused, comparison: comparePoints(current, points, suspectKm) };
}
