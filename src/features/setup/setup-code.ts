import { randomInt } from 'node:crypto';
import type { Tx } from '../../platform/db/db.ts';
import { keyedHash, keyedHashes } from '../../platform/identity/tokens.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';

const lifetimeMs = 30 * 60 * 1000;
const maxTries = 10;
// Without letters and digits that look alike.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code for whoever can read the terminal: eight signs, 30 minutes, once. Each process that serves an empty database prints its own. As identity. */
export async function mintSetupCode(tx: Tx, keys: KeyRing, now: Date): Promise<string> {
  const sign = () => alphabet[randomInt(alphabet.length)];
  const code = `${Array.from({ length: 4 }, sign).join('')}-${Array.from({ length: 4 }, sign).join('')}`;
  await tx.deleteFrom('identity.setupCode').where('expiresAt', '<=', now).execute();
  await tx
    .insertInto('identity.setupCode')
    .values({ codeHash: keyedHash(keys, purpose, bare(code)), expiresAt: new Date(now.getTime() + lifetimeMs) })
    .execute();
  return code;
}

export type SetupCodeAnswer = 'right' | 'wrong' | 'expired' | 'too_many_tries';

/** Holds a typed code against the printed one; a right one is used up. As identity. */
export async function useSetupCode(tx: Tx, keys: KeyRing, typed: string, now: Date): Promise<SetupCodeAnswer> {
  const codes = await tx
    .selectFrom('identity.setupCode')
    .selectAll()
    .where('expiresAt', '>', now)
    .where('usedAt', 'is', null)
    .forUpdate()
    .execute();
  if (codes.length === 0) return 'expired';
  if (codes.some((code) => code.tries >= maxTries)) return 'too_many_tries';
  const hashes = keyedHashes(keys, purpose, bare(typed));
  const right = codes.find((code) => hashes.some((hash) => code.codeHash.equals(hash)));
  if (!right) {
    await tx
      .updateTable('identity.setupCode')
      .set((code) => ({ tries: code('tries', '+', 1) }))
      .execute();
    return 'wrong';
  }
  await tx.updateTable('identity.setupCode').set({ usedAt: now }).where('codeHash', '=', right.codeHash).execute();
  return 'right';
}

const purpose = 'set-up code';
const bare = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
