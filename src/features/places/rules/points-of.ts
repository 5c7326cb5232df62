import type { Columns } from './columns.ts';
import type { Point } from './great-circle.ts';
import { inNetherlands } from './netherlands.ts';
import type { PointFile } from './point-file.ts';
import { type Province, provinceCalled } from './province.ts';

export type FilePoint = Point & {
  pc4: string;
  place: string;
  municipality: string;
  /** As the file says; null when it does not. */
  province: Province | null;
};

/** Why a row gives no point. `swapped`: latitude and longitude stand in each other's place; `twice`: the code stood there before. */
export type Refusal = 'postcode' | 'number' | 'outside' | 'swapped' | 'twice';
export type RefusedRow = { line: number; text: string; why: Refusal };

/** The points of a file, each code once (its first row counts), and the rows that give none. */
export function pointsOf(
  { rows }: PointFile,
  columns: Columns,
): { points: Map<string, FilePoint>; refused: RefusedRow[] } {
  const points = new Map<string, FilePoint>();
  const refused: RefusedRow[] = [];
  for (const { line, cells } of rows) {
    const at = (column: number | null) => (column === null ? '' : (cells[column] ?? '').slice(0, 80));
    const refuse = (why: Refusal) => refused.push({ line, text: cells.join(', ').slice(0, 120), why });
    const pc4 = /^([1-9]\d{3})(\s*[a-z]{2})?$/i.exec(at(columns.pc4))?.[1];
    const point = { latitude: degrees(at(columns.latitude)), longitude: degrees(at(columns.longitude)) };
    if (!pc4) refuse('postcode');
    else if (Number.isNaN(point.latitude) || Number.isNaN(point.longitude)) refuse('number');
    else if (!inNetherlands(point))
      refuse(inNetherlands({ latitude: point.longitude, longitude: point.latitude }) ? 'swapped' : 'outside');
    else if (points.has(pc4)) refuse('twice');
    else
      points.set(pc4, {
        pc4,
        ...point,
        place: at(columns.place),
        municipality: at(columns.municipality),
        province: provinceCalled(at(columns.province)),
      });
  }
  return { points, refused };
}

const degrees = (text: string): number =>
  /^-?\d{1,3}([.,]\d{1,20})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
