import type { Tx } from '../../platform/db/db.ts';
import type { MailState } from '../mail-log/index.ts';

export const invitationKind = 'invitation';

export type Invitation = {
  personId: string;
  recipient: string;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  acceptedAt: Date | null;
};

/** The invitations of these people, newest first. */
export async function selectInvitations(tx: Tx, personIds: readonly string[]): Promise<Invitation[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('mail')
    .select(['subjectId as personId', 'recipient', 'state', 'attempts', 'lastError', 'createdAt', 'acceptedAt'])
    .where('subjectKind', '=', 'person')
    .where('subjectId', 'in', [...personIds])
    .where('kind', '=', invitationKind)
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as MailState }));
}

/** An invitation that has not left yet need not leave any more: a newer one follows, or the address has changed. */
export async function cancelWaitingInvitations(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ state: 'cancelled' })
    .where('subjectKind', '=', 'person')
    .where('subjectId', '=', personId)
    .where('kind', '=', invitationKind)
    .where('state', '=', 'waiting')
    .execute();
}
