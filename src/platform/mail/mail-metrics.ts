import { sql } from 'kysely';
import type { Db, Tx } from '../db/db.ts';
import { gauge, type Metric } from '../metrics/exposition.ts';

type Backlog = { waiting: number; refused: number; oldest: Date | null };

/** Mail that did not leave, of all hogescholen together: how much waits, since when, and how much was refused for good. */
export async function mailMetrics(db: Db, institutionIds: readonly string[], now: Date): Promise<Metric[]> {
  const backlogs = [await db.asIdentity(loginLinkBacklog)];
  for (const id of institutionIds) backlogs.push(await db.inInstitution(id, mailBacklog));
  const sum = (of: 'waiting' | 'refused') => backlogs.reduce((total, backlog) => total + backlog[of], 0);
  const oldest = Math.min(...backlogs.map((backlog) => (backlog.oldest ?? now).getTime()), now.getTime());
  return [
    {
      name: 'driehoek_mails',
      type: 'gauge',
      help: 'Mail that has not left: waiting for the mail server, or refused by it for good.',
      samples: (['waiting', 'refused'] as const).map((state) => ({ labels: { state }, value: sum(state) })),
    },
    gauge(
      'driehoek_mail_oldest_waiting_seconds',
      'How long the oldest waiting mail has waited.',
      (now.getTime() - oldest) / 1000,
    ),
  ];
}

const mailBacklog = (tx: Tx): Promise<Backlog> =>
  tx
    .selectFrom('mail')
    .select([
      sql<number>`count(*) filter (where state = 'waiting')`.as('waiting'),
      sql<number>`count(*) filter (where state = 'refused')`.as('refused'),
      sql<Date | null>`min(created_at) filter (where state = 'waiting')`.as('oldest'),
    ])
    .where('state', 'in', sql<string>`('waiting', 'refused')`)
    .executeTakeFirstOrThrow();

const loginLinkBacklog = (tx: Tx): Promise<Backlog> =>
  tx
    .selectFrom('identity.loginLink')
    .select([
      sql<number>`count(*) filter (where mail_state = 'waiting')`.as('waiting'),
      sql<number>`count(*) filter (where mail_state = 'refused')`.as('refused'),
      sql<Date | null>`min(requested_at) filter (where mail_state = 'waiting')`.as('oldest'),
    ])
    .where('mailState', 'in', sql<string>`('waiting', 'refused')`)
    .executeTakeFirstOrThrow();
