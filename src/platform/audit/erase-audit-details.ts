import { anyOf, type Tx } from '../db/db.ts';
import { type AuditBy, recordAudit } from './audit.ts';

/** Whose lines to erase: those about one of these things, those of what one of these people did, and these lines by their id. */
export type Erasure = { aboutIds?: readonly string[]; byIds?: readonly string[]; lineIds?: readonly string[] };

/**
 * Takes names and values out of lines of the log and notes that this was done, to the thing `subject`. What stays is that
 * something of this kind was done then, and a digest that keeps the chain whole. Answers how many lines were erased.
 */
export async function eraseAuditDetails(
  tx: Tx,
  institutionId: string,
  by: AuditBy,
  at: Date,
  subject: { kind: string; id: string },
  { aboutIds = [], byIds = [], lineIds = [] }: Erasure,
): Promise<number> {
  if (aboutIds.length + byIds.length + lineIds.length === 0) return 0;
  const erased = await tx
    .deleteFrom('auditDetail')
    .where('institutionId', '=', institutionId)
    .where('auditEventId', 'in', ({ selectFrom }) =>
      selectFrom('auditEvent')
        .select('id')
        .where('institutionId', '=', institutionId)
        .where(({ or, eb }) =>
          or([
            ...(aboutIds.length > 0 ? [eb('subjectId', 'in', aboutIds)] : []),
            ...(byIds.length > 0 ? [eb('actorId', 'in', byIds)] : []),
            ...(lineIds.length > 0 ? [eb('id', '=', anyOf(lineIds))] : []),
          ]),
        ),
    )
    .executeTakeFirst();
  const lines = Number(erased.numDeletedRows);
  if (lines > 0)
    await recordAudit(tx, institutionId, by, at, {
      action: 'audit_detail.erased',
      subjectKind: subject.kind,
      subjectId: subject.id,
      after: { lines },
    });
  return lines;
}
