import { randomInt } from 'node:crypto';
import type { Tx } from '../../platform/db/db.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';

const lifetimeMs = 30 * 60 * 1000;
const maxTries = 10;
// Without letters and digits that look alike.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code for whoever can read the terminal: eight signs, 30 minutes, once. An earlier code dies. As identity. */
export async function mintSetupCode(tx: Tx, key: Buffer, now: Date): Promise<string> {
  const sign = () => alphabet[randomInt(alphabet.length)];
  const code = `${Array.from({ length: 4 }, sign).join('')}-${Array.from({ length: 4 }, sign).join('')}`;
  await tx.deleteFrom('identity.setupCode').execute();
  await tx
    .insertInto('identity.setupCode')
    .values({ codeHash: hashCode(key, code), expiresAt: new Date(now.getTime() + lifetimeMs) })
    .execute();
  return code;
}

export type SetupCodeAnswer = 'right' | 'wrong' | 'expired' | 'too_many_tries';

/** Holds a typed code against the printed one; a right one is used up. As identity. */
export async function useSetupCode(tx: Tx, key: Buffer, typed: string, now: Date): Promise<SetupCodeAnswer> {
  const row = await tx.selectFrom('identity.setupCode').selectAll().forUpdate().executeTakeFirst();
  if (!row || row.usedAt || row.expiresAt <= now) return 'expired';
  if (row.tries >= maxTries) return 'too_many_tries';
  if (!row.codeHash.equals(hashCode(key, typed))) {
    await tx
      .updateTable('identity.setupCode')
      .set({ tries: row.tries + 1 })
      .execute();
    return 'wrong';
  }
  await tx.updateTable('identity.setupCode').set({ usedAt: now }).execute();
  return 'right';
}

const hashCode = (key: Buffer, code: string) =>
  keyedHash(key, 'set-up code', code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
