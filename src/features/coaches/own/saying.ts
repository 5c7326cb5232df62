import type { AuditBy } from '../../../platform/audit/audit.ts';
import type { TaskRequest } from '../../../shell/index.ts';

/** What an act of a coach needs of a request by link. */
export const say = ({ tx, institutionId, now }: Pick<TaskRequest, 'tx' | 'institutionId' | 'now'>, by: AuditBy) => ({
  tx,
  institutionId,
  now,
  by,
});
