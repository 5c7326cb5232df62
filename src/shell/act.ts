import type { Actor } from '../kernel/actor.ts';
import type { AuditBy, AuditEvent } from '../platform/audit/audit.ts';
import { recordAudit } from '../platform/audit/audit.ts';
import type { StaffRequest } from './request.tsx';

/** What an action needs of a staff request: who acts, in which transaction, when, and the product's parts. */
export type Act = Pick<StaffRequest, 'tx' | 'actor' | 'now' | 'today'> & {
  deps: Pick<StaffRequest['deps'], 'newId' | 'jobs' | 'mailWorks'>;
};

/** This actor as the log names them. */
export const staff = ({ personId, name }: Actor): AuditBy => ({ kind: 'staff', id: personId, name });

/** One line in the log for what this actor did, in the same transaction. */
export async function audit(act: { tx: Act['tx']; actor: Actor; now: Date }, event: AuditEvent): Promise<void> {
  await recordAudit(act.tx, act.actor.institutionId, staff(act.actor), act.now, event);
}
