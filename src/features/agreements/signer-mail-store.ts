import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { copyPurpose, signPurpose } from './rules/task-purpose.ts';

export type SignerMail = {
  signerId: string;
  kind: string;
  state: 'waiting' | 'accepted' | 'refused' | 'cancelled';
  at: Date;
  error: string | null;
  pressedAt: Date | null;
  /** When this person was asked: after a change of address later than the agreement was sent. */
  askedAt: Date;
  /** When staff said that this mail came back. */
  bouncedAt: Date | null;
  /** How often this person was reminded. */
  reminders: number;
};

/** The newest mail with a link to each of these signers: how far it got, and whether its button was pressed. */
export async function selectSignerMails(tx: Tx, signerIds: readonly string[]): Promise<Map<string, SignerMail>> {
  if (signerIds.length === 0) return new Map();
  const rows = await mailsTo(tx, { signerIds });
  return new Map(
    rows.map((row) => [
      row.signerId,
      {
        signerId: row.signerId,
        kind: row.kind,
        state: row.state as SignerMail['state'],
        at: row.acceptedAt ?? row.createdAt,
        error: row.lastError,
        pressedAt: row.pressedAt,
        askedAt: row.askedAt,
        bouncedAt: row.bouncedAt,
        reminders: row.reminders,
      },
    ]),
  );
}

const mailsTo = fixedQuery<{ signerIds: readonly string[] }>()((tx, { signerIds }) =>
  tx
    .selectFrom('mail as m')
    .innerJoin('taskLink as l', (join) =>
      join.onRef('l.institutionId', '=', 'm.institutionId').onRef('l.id', '=', 'm.taskLinkId'),
    )
    .select([
      'm.subjectId as signerId',
      'm.kind',
      'm.state',
      'm.createdAt',
      'm.acceptedAt',
      'm.lastError',
      'l.pressedAt',
      'l.createdAt as askedAt',
      'm.bouncedAt',
    ])
    .select(
      sql<number>`(select count(*) from reminder r where r.institution_id = l.institution_id and r.task_link_id = l.id)`.as(
        'reminders',
      ),
    )
    .where('m.subjectKind', '=', 'signer')
    .where('m.subjectId', '=', sql<string>`any(${signerIds}::uuid[])`)
    .where('l.purpose', 'in', [signPurpose, copyPurpose])
    .orderBy('m.createdAt'),
);
