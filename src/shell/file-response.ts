import type { Context } from 'hono';
import type { StoredFile } from '../platform/files/stored-file.ts';

/** A file as a download: never shown inside a page of ours. */
export function fileResponse(c: Context, file: Omit<StoredFile, 'id'>): Response {
  return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': file.contentType,
    'content-disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`,
  });
}
