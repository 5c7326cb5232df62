import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

export const mailStates = ['waiting', 'accepted', 'refused', 'cancelled'] as const;
export type MailState = (typeof mailStates)[number];
/** What can be asked for: a state, or mail whose link was used. */
export const mailFilters = [...mailStates, 'pressed'] as const;
export type MailFilter = (typeof mailFilters)[number];

/** One mail as staff sees it: never a link or code, which are not in the database either. */
export type LoggedMail = {
  id: string;
  kind: string;
  recipient: string;
  recipientName: string;
  subject: string;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  acceptedAt: Date | null;
  /** When somebody pressed the button of its link. */
  pressedAt: Date | null;
  subjectKind: string;
  subjectId: string;
  /** The agreement that the mail is about, if it is about one. */
  agreementId: string | null;
};

export const pageSize = 50;

/** The newest mail first. `mkbRouteId` leaves out what is not about an agreement of that Mkb-route. */
export async function selectMailLog(
  tx: Tx,
  wanted: { filter: MailFilter | null; recipient: string; mkbRouteId: string | null; page: number },
): Promise<{ mails: LoggedMail[]; more: boolean }> {
  let query = tx
    .selectFrom('mail as m')
    .leftJoin('taskLink as t', (join) =>
      join.onRef('t.institutionId', '=', 'm.institutionId').onRef('t.id', '=', 'm.taskLinkId'),
    )
    .leftJoin('signer as s', (join) =>
      join
        .onRef('s.institutionId', '=', 'm.institutionId')
        .onRef('s.id', '=', 'm.subjectId')
        .on('m.subjectKind', '=', 'signer'),
    )
    .select(['m.id', 'm.kind', 'm.recipient', 'm.recipientName', 'm.subject', 'm.state', 'm.attempts', 'm.lastError'])
    .select(['m.createdAt', 'm.acceptedAt', 'm.subjectKind', 'm.subjectId', 't.pressedAt'])
    .select(
      sql<string | null>`case m.subject_kind when 'agreement' then m.subject_id else s.agreement_id end`.as(
        'agreementId',
      ),
    );
  if (wanted.filter === 'pressed') query = query.where('t.pressedAt', 'is not', null);
  else if (wanted.filter) query = query.where('m.state', '=', wanted.filter);
  if (wanted.recipient !== '') {
    const part = wanted.recipient.toLowerCase();
    query = query.where(
      sql<boolean>`(position(${part} in m.recipient) > 0 or position(${part} in lower(m.recipient_name)) > 0)`,
    );
  }
  if (wanted.mkbRouteId)
    query = query.where(
      sql<boolean>`exists (select from agreement a where a.institution_id = m.institution_id and a.mkb_route_id = ${wanted.mkbRouteId}
        and a.id = case m.subject_kind when 'agreement' then m.subject_id else s.agreement_id end)`,
    );
  const rows = await query
    .orderBy('m.createdAt', 'desc')
    .orderBy('m.id')
    .limit(pageSize + 1)
    .offset((wanted.page - 1) * pageSize)
    .execute();
  return {
    mails: rows.slice(0, pageSize).map((row) => ({ ...row, state: row.state as MailState })),
    more: rows.length > pageSize,
  };
}
