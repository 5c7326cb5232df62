import { bodyStream } from '../platform/http/body-stream.ts';
import { csvParts } from '../platform/spreadsheet/csv-sheet.ts';
import type { Sheet } from '../platform/spreadsheet/sheet.ts';
import { xlsxParts } from '../platform/spreadsheet/xlsx.ts';
import { attachment } from './file-response.ts';
import type { StaffRequest } from './request.tsx';

export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

const kinds = {
  xlsx: { parts: xlsxParts, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { parts: csvParts, mediaType: 'text/csv; charset=utf-8' },
};

/** A sheet as a download, made while the browser receives. `name` is that of the file, without its ending. */
export function sheetDownload(
  { c }: StaffRequest<object>,
  sheet: Sheet,
  { name, format }: { name: string; format: SheetFormat },
): Response {
  const { parts, mediaType } = kinds[format];
  return c.body(bodyStream(parts(sheet)), 200, {
    'content-type': mediaType,
    'content-disposition': attachment(`${name}.${format}`),
  });
}
