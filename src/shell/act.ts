import type { Actor } from '../kernel/actor.ts';
import type { AuditEvent } from '../platform/audit/audit.ts';
import { recordAudit } from '../platform/audit/audit.ts';
import type { StaffRequest } from './request.tsx';

/** What an action needs of a staff request: who acts, in which transaction, when, and the product's parts. */
export type Act = Pick<StaffRequest, 'tx' | 'actor' | 'now' | 'today'> & {
  deps: Pick<StaffRequest['deps'], 'newId' | 'jobs' | 'mailWorks'>;
};

/** One line in the log for what this actor did, in the same transaction. */
export async function audit(act: { tx: Act['tx']; actor: Actor; now: Date }, event: AuditEvent): Promise<void> {
  await recordAudit(
    act.tx,
    act.actor.institutionId,
    { kind: 'staff', id: act.actor.personId, name: act.actor.name },
    act.now,
    event,
  );
}
