import { auditKeys } from '../../platform/audit/audit-keys.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import type { Fault } from '../../platform/audit/chain-check.ts';
import { verifyChain } from '../../platform/audit/verify-chain.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import { type Act, audit } from '../../shell/index.ts';

/** What a check found; `faults` are the first of them. Null where what is personal in that line was erased. */
export type LastCheck = {
  at: Date;
  actorName: string | null;
  found: { lastLine: number; faults: readonly Fault[] } | null;
};

const mostFaults = 20;

/** Checks the log of the actor's hogeschool and notes in it what was found. Answers whether it is whole. */
export async function checkLog(act: Pick<Act, 'tx' | 'actor' | 'now'>, keys: KeyRing): Promise<boolean> {
  const { institutionId } = act.actor;
  const { lastNumber, faults } = await verifyChain(act.tx, auditKeys(keys), institutionId);
  await audit(act, {
    action: 'log.checked',
    subjectKind: 'institution',
    subjectId: institutionId,
    after: { lastLine: lastNumber, faults: faults.slice(0, mostFaults) },
  });
  return faults.length === 0;
}

/** The newest check, or null when there was none. */
export async function selectLastCheck(tx: Tx, institutionId: string): Promise<LastCheck | null> {
  const row = await auditLines(tx)
    .select(['at', 'actorName', 'after'])
    .where('subjectKind', '=', 'institution')
    .where('subjectId', '=', institutionId)
    .where('action', '=', 'log.checked')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return { at: row.at, actorName: row.actorName, found: row.after as LastCheck['found'] };
}
