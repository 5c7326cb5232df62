import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

const algorithm = 'aes-256-gcm';
const version = 1;
const [idLength, ivLength, tagLength] = [8, 12, 16];
const headLength = 1 + idLength + ivLength + tagLength;

/**
 * A secret as the database may keep it: AES-256-GCM under a key derived from the newest of the ring. `place` names the row and
 * column it belongs to and is bound to it, so that moving it elsewhere makes it unreadable.
 */
export function protectSecret(ring: KeyRing, place: string, plain: Buffer): Buffer {
  const key = derived(ring.newest);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place));
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), idOf(key), iv, cipher.getAuthTag(), hidden]);
}

/** The secret that protectSecret hid; null when its key is not in the ring, or when a byte of it or its place is another. */
export function revealSecret(ring: KeyRing, place: string, stored: Buffer): Buffer | null {
  if (stored.length < headLength || stored[0] !== version) return null;
  const [id, iv, tag, hidden] = partsOf(stored);
  const key = ring.all.map(derived).find((one) => idOf(one).equals(id));
  if (!key) return null;
  const decipher = createDecipheriv(algorithm, key, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(hidden), decipher.final()]);
  } catch {
    return null;
  }
}

/** The first bytes of everything that the newest key protects; what begins otherwise is to be protected anew. */
export const protectedByNewest = (ring: KeyRing): Buffer =>
  Buffer.concat([Buffer.from([version]), idOf(derived(ring.newest))]);

const derived = (secret: Buffer): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'driehoek secrets at rest', 32));

const idOf = (key: Buffer): Buffer => createHash('sha256').update(key).digest().subarray(0, idLength);

function partsOf(stored: Buffer): [Buffer, Buffer, Buffer, Buffer] {
  const afterId = 1 + idLength;
  const afterIv = afterId + ivLength;
  return [
    stored.subarray(1, afterId),
    stored.subarray(afterId, afterIv),
    stored.subarray(afterIv, headLength),
    stored.subarray(headLength),
  ];
}
