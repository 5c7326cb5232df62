import { isKeyedHash, keyedHash } from '../platform/identity/tokens.ts';
import type { KeyRing } from '../platform/keys/key-ring.ts';
import type { NoticeTone } from '../ui/index.ts';

/** What the act just done came to; shown once on the page after the redirect. */
export type Flash = { tone: NoticeTone; message: string };

/** For a cookie; signed, so that nobody else can put words on our page. */
export function packFlash(keys: KeyRing, flash: Flash): string {
  const body = Buffer.from(JSON.stringify(flash)).toString('base64url');
  return `${body}.${keyedHash(keys, 'flash', body).toString('base64url')}`;
}

/** Null for anything that this server did not pack. */
export function unpackFlash(keys: KeyRing, packed: string | undefined): Flash | null {
  const [body = '', mac = ''] = (packed ?? '').split('.');
  if (!body || !isKeyedHash(Buffer.from(mac, 'base64url'), keys, 'flash', body)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Flash;
}
