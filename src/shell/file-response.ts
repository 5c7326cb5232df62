import type { Context } from 'hono';
import type { StoredFile } from '../platform/files/stored-file.ts';

/** A file as a download: never shown inside a page of ours. */
export function fileResponse(c: Context, file: Omit<StoredFile, 'id'>): Response {
  return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': file.contentType,
    'content-disposition': attachment(file.name),
  });
}

/** The value of Content-Disposition that makes a body a download under this name; other signs than letters, digits, `.` and `-` become `_`. */
export const attachment = (name: string): string => `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`;
