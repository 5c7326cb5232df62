import type { KeyRing } from '../keys/key-ring.ts';
import { isKeyedHash, keyedHash, mintCode } from './tokens.ts';

const lifetimeMs = 10 * 60 * 1000;
const maxTries = 5;
const maxPerHour = 3;
/** As long as the session of a task link. */
const proofLifetimeMs = 12 * 60 * 60 * 1000;

/** A code that was asked for, as it stands. Its hash comes with the job that mails it. */
export type MailedCode = {
  id: string;
  codeHash: Buffer | null;
  expiresAt: Date | null;
  tries: number;
  verifiedAt: Date | null;
};

/** Where the codes of one task in one browser are kept. */
export type CodeStore = {
  /** How many were asked for since, in whatever browser; others who ask for the same task wait for this transaction. */
  countSince(since: Date): Promise<number>;
  insert(id: string, now: Date): Promise<void>;
  newest(options?: { lock?: boolean; verifiedSince?: Date }): Promise<MailedCode | undefined>;
  change(id: string, change: Partial<Omit<MailedCode, 'id'>>): Promise<void>;
};

/** Notes that a code was asked for; the sending job mints it. Null when three were asked for in the last hour. */
export async function requestCode(codes: CodeStore, newId: () => string, now: Date): Promise<string | null> {
  if ((await codes.countSince(new Date(now.getTime() - 3_600_000))) >= maxPerHour) return null;
  const id = newId();
  await codes.insert(id, now);
  return id;
}

/** Six digits for a code that was asked for, with the hash to keep: ten minutes from now. `purpose` keeps kinds of codes apart. */
export function mintMailedCode(keys: KeyRing, purpose: string, id: string, now: Date) {
  const code = mintCode();
  const codeHash = keyedHash(keys, purpose, `${id} ${code}`);
  return { code, kept: { codeHash, expiresAt: new Date(now.getTime() + lifetimeMs) } };
}

export type CodeAnswer = 'right' | 'wrong' | 'expired' | 'too_many_tries' | 'not_requested';

/** Holds six digits against the newest code. A right one proves that this browser has the mailbox. */
export async function verifyCode(
  codes: CodeStore,
  keys: KeyRing,
  purpose: string,
  typed: string,
  now: Date,
): Promise<CodeAnswer> {
  const row = await codes.newest({ lock: true });
  if (!row) return 'not_requested';
  if (!row.codeHash || !row.expiresAt || row.expiresAt <= now || row.verifiedAt) return 'expired';
  if (row.tries >= maxTries) return 'too_many_tries';
  if (!isKeyedHash(row.codeHash, keys, purpose, `${row.id} ${typed}`)) {
    await codes.change(row.id, { tries: row.tries + 1 });
    return row.tries + 1 >= maxTries ? 'too_many_tries' : 'wrong';
  }
  await codes.change(row.id, { verifiedAt: now });
  return 'right';
}

export type CodeProof = { id: string; verifiedAt: Date };

/** The proof that this browser had the mailbox, at most twelve hours ago; else null. */
export async function selectProof(codes: CodeStore, now: Date): Promise<CodeProof | null> {
  const row = await codes.newest({ verifiedSince: new Date(now.getTime() - proofLifetimeMs) });
  return row?.verifiedAt ? { id: row.id, verifiedAt: row.verifiedAt } : null;
}

/** Whether a code was asked for in this browser and may still be typed. */
export async function codeIsUnderWay(codes: CodeStore, now: Date): Promise<boolean> {
  const row = await codes.newest();
  return row !== undefined && !row.verifiedAt && (row.expiresAt === null || row.expiresAt > now);
}
