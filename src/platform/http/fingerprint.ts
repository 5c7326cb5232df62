import { createHash } from 'node:crypto';

/**
 * A short mark of what a form was filled with, to send along in a hidden field. When the stored values give another mark
 * on the way back, somebody saved in between. The order of the keys does not count.
 */
export function fingerprint(values: Record<string, unknown>): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22);
}
