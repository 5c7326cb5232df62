import { randomInt } from 'node:crypto';
import type { Tx } from '../../platform/db/db.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';

const lifetimeMs = 30 * 60 * 1000;
const maxTries = 10;
// Without letters and digits that look alike.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code for whoever can read the terminal: eight signs, 30 minutes, once. Each process that serves an empty database prints its own. As identity. */
export async function mintSetupCode(tx: Tx, key: Buffer, now: Date): Promise<string> {
  const sign = () => alphabet[randomInt(alphabet.length)];
  const code = `${Array.from({ length: 4 }, sign).join('')}-${Array.from({ length: 4 }, sign).join('')}`;
  await tx.deleteFrom('identity.setupCode').where('expiresAt', '<=', now).execute();
  await tx
    .insertInto('identity.setupCode')
    .values({ codeHash: hashCode(key, code), expiresAt: new Date(now.getTime() + lifetimeMs) })
    .execute();
  return code;
}

export type SetupCodeAnswer = 'right' | 'wrong' | 'expired' | 'too_many_tries';

/** Holds a typed code against the printed one; a right one is used up. As identity. */
export async function useSetupCode(tx: Tx, key: Buffer, typed: string, now: Date): Promise<SetupCodeAnswer> {
  const codes = await tx
    .selectFrom('identity.setupCode')
    .selectAll()
    .where('expiresAt', '>', now)
    .where('usedAt', 'is', null)
    .forUpdate()
    .execute();
  if (codes.length === 0) return 'expired';
  if (codes.some((code) => code.tries >= maxTries)) return 'too_many_tries';
  const codeHash = hashCode(key, typed);
  if (!codes.some((code) => code.codeHash.equals(codeHash))) {
    await tx
      .updateTable('identity.setupCode')
      .set((code) => ({ tries: code('tries', '+', 1) }))
      .execute();
    return 'wrong';
  }
  await tx.updateTable('identity.setupCode').set({ usedAt: now }).where('codeHash', '=', codeHash).execute();
  return 'right';
}

const hashCode = (key: Buffer, code: string) =>
  keyedHash(key, 'set-up code', code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
