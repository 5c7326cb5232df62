import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';
import { fixedQuery } from '../db/fixed-query.ts';
import { hashToken, mintToken } from './tokens.ts';

const lifetimeMs = 60 * 24 * 60 * 60 * 1000;

export type TaskLink = {
  id: string;
  purpose: string;
  subjectId: string;
  email: string;
  createdAt: Date;
  expiresAt: Date;
  pressedAt: Date | null;
  closedAt: Date | null;
  closedReason: 'done' | 'withdrawn' | 'readdressed' | 'expired' | null;
};

const columns = [
  'id',
  'purpose',
  'subjectId',
  'email',
  'createdAt',
  'expiresAt',
  'pressedAt',
  'closedAt',
  'closedReason',
] as const;

/** Opens a task for whoever reads this mailbox: until it is closed, at most 60 days. The token comes with each mail. */
export async function openTaskLink(
  tx: Tx,
  link: { institutionId: string; id: string; purpose: string; subjectId: string; email: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('taskLink')
    .values({ ...link, createdAt: now, expiresAt: new Date(now.getTime() + lifetimeMs) })
    .execute();
}

/** A new working token for a task link; earlier ones keep working. Called by the sending job only. */
export async function mintTaskToken(tx: Tx, institutionId: string, taskLinkId: string, now: Date): Promise<string> {
  const token = mintToken();
  await tx
    .insertInto('taskLinkToken')
    .values({ institutionId, tokenHash: hashToken(token), taskLinkId, mintedAt: now })
    .execute();
  return token;
}

export async function selectTaskLinkByToken(tx: Tx, token: string): Promise<TaskLink | null> {
  const row = await tx
    .selectFrom('taskLink')
    .innerJoin('taskLinkToken', (join) =>
      join
        .onRef('taskLinkToken.institutionId', '=', 'taskLink.institutionId')
        .onRef('taskLinkToken.taskLinkId', '=', 'taskLink.id'),
    )
    .select(columns.map((column) => `taskLink.${column}` as const))
    .where('taskLinkToken.tokenHash', '=', hashToken(token))
    .executeTakeFirst();
  return (row as TaskLink | undefined) ?? null;
}

export async function selectTaskLink(tx: Tx, id: string): Promise<TaskLink | null> {
  const [row] = await taskLinkOf(tx, { id });
  return (row as TaskLink | undefined) ?? null;
}

const taskLinkOf = fixedQuery<{ id: string }>()((tx, { id }) =>
  tx.selectFrom('taskLink').select(columns).where('id', '=', id),
);

/** The open link of a subject, if there is one. */
export async function selectOpenTaskLink(tx: Tx, purpose: string, subjectId: string): Promise<TaskLink | null> {
  const row = await tx
    .selectFrom('taskLink')
    .select(columns)
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .where('closedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();
  return (row as TaskLink | undefined) ?? null;
}

/** The first press is kept: staff sees that the link works. */
export async function markTaskLinkPressed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('taskLink')
    .set({ pressedAt: sql`coalesce(pressed_at, ${now})` })
    .where('id', '=', id)
    .execute();
}

/** Closes every open link of these subjects. */
export async function closeTaskLinks(
  tx: Tx,
  purpose: string,
  subjectIds: readonly string[],
  reason: 'done' | 'withdrawn' | 'readdressed' | 'expired',
  now: Date,
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx
    .updateTable('taskLink')
    .set({ closedAt: now, closedReason: reason })
    .where('purpose', '=', purpose)
    .where('subjectId', 'in', [...subjectIds])
    .where('closedAt', 'is', null)
    .execute();
}
