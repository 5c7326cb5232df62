import type { Tx } from '../db/db.ts';

/** A query over the log with what is personal beside it; that part is null where it was erased. */
export const auditLines = (tx: Tx) =>
  tx
    .selectFrom('auditEvent as e')
    .leftJoin('auditDetail as d', (join) =>
      join.onRef('d.institutionId', '=', 'e.institutionId').onRef('d.auditEventId', '=', 'e.id'),
    );
