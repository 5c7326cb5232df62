import { randomUUID } from 'node:crypto';
import { json, type Tx } from '../db/db.ts';

/** Who did it: staff by person, a signer by signer, or the product itself. */
export type AuditBy = { kind: 'staff' | 'signer' | 'system'; id: string | null; name: string };

/** What was done to which thing; `before` and `after` hold what changed, whole objects or the changed parts. */
export type AuditEvent = { action: string; subjectKind: string; subjectId: string; before?: unknown; after?: unknown };

/** Writes one line of the log, in the transaction of the change itself. The application can add lines, never change them. */
export async function recordAudit(
  tx: Tx,
  institutionId: string,
  by: AuditBy,
  at: Date,
  event: AuditEvent,
): Promise<void> {
  await tx
    .insertInto('auditEvent')
    .values({
      institutionId,
      id: randomUUID(),
      at,
      actorKind: by.kind,
      actorId: by.id,
      actorName: by.name,
      action: event.action,
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      before: event.before === undefined ? null : json(event.before),
      after: event.after === undefined ? null : json(event.after),
    })
    .execute();
}
