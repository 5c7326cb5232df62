import {
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import type { KeyRing } from '../keys/key-ring.ts';

/** A new secret for a link or cookie: 256 random bits, base64url, 43 characters. */
export const mintToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. A token has 256 random bits, so a plain hash is enough. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Six decimal digits. */
export const mintCode = (): string => randomInt(0, 1_000_000).toString().padStart(6, '0');

/** Keyed hash with the newest key, for what is too short to hash plainly (codes) or must not be readable (addresses in rate limits). */
export const keyedHash = (keys: KeyRing, purpose: string, text: string): Buffer => hashWith(keys.newest, purpose, text);

/** The same with every key, newest first: one of them is what was made before the key was renewed. */
export const keyedHashes = (keys: KeyRing, purpose: string, text: string): Buffer[] =>
  keys.all.map((key) => hashWith(key, purpose, text));

/** Whether one of the keys makes this hash. */
export const isKeyedHash = (hash: Buffer, keys: KeyRing, purpose: string, text: string): boolean =>
  keyedHashes(keys, purpose, text).some((made) => equalBytes(hash, made));

const hashWith = (key: Buffer, purpose: string, text: string): Buffer =>
  createHmac('sha256', preparedKey(key)).update(`${purpose}\n${text}`).digest();

/** Preparing a key takes longer than hashing with it, and a page hashes several times. */
const preparedKeys = new WeakMap<Buffer, KeyObject>();
function preparedKey(key: Buffer): KeyObject {
  const prepared = preparedKeys.get(key) ?? createSecretKey(key);
  preparedKeys.set(key, prepared);
  return prepared;
}

export const equalBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
