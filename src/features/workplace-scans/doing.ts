import type { IsoDate } from '../../kernel/iso-date.ts';
import { type AuditBy, recordAudit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Act, TaskRequest } from '../../shell/index.ts';

/** Somebody who does something about a scan, in the transaction of the hogeschool: staff, or a party by its link. */
export type Doing = {
  tx: Tx;
  institutionId: string;
  by: AuditBy;
  /** The member of staff; null for a party by its link. */
  staffId: string | null;
  now: Date;
  today: IsoDate;
  deps: Pick<Act['deps'], 'newId' | 'jobs'>;
};

export const byStaff = ({ tx, actor, now, today, deps }: Act): Doing => ({
  tx,
  institutionId: actor.institutionId,
  by: { kind: 'staff', id: actor.personId, name: actor.name },
  staffId: actor.personId,
  now,
  today,
  deps,
});

export const byLink = (
  { tx, institutionId, now, today, deps }: TaskRequest<object>,
  part: { id: string; name: string },
): Doing => ({
  tx,
  institutionId,
  by: { kind: 'signer', id: part.id, name: part.name },
  staffId: null,
  now,
  today,
  deps,
});

/** One line in the log about a scan; ids and states only, so that nobody's words or address stay in it. */
export const note = (
  { tx, institutionId, by, now }: Doing,
  action: string,
  subjectId: string,
  after?: object,
  before?: object,
): Promise<void> =>
  recordAudit(tx, institutionId, by, now, {
    action,
    subjectKind: 'workplace_scan',
    subjectId,
    ...(before && { before }),
    ...(after && { after }),
  });
