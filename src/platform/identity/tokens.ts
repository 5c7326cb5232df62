import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A new secret for a link or cookie: 256 random bits, base64url, 43 characters. */
export const mintToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. A token has 256 random bits, so a plain hash is enough. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Six decimal digits. */
export const mintCode = (): string => randomInt(0, 1_000_000).toString().padStart(6, '0');

/** Keyed hash, for what is too short to hash plainly (codes) or must not be readable (addresses in rate limits). */
export const keyedHash = (key: Buffer, purpose: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest();

export const equalBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
