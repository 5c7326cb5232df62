import { recordAudit } from '../../platform/audit/audit.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Own } from './own-way.ts';
import { insertRequest, selectRequestsOf } from './request-store.ts';
import { selectRetentions } from './retention-store.ts';
import { shift } from './rules/period.ts';
import type { RequestKind } from './rules/request-kind.ts';

const mostOpen = 5;

/** The last day on which a request that comes in today must be answered (AVG art. 12(3)). */
export async function answerBefore({ tx, today }: Pick<Own, 'tx' | 'today'>): Promise<string> {
  return shift(today, (await selectRetentions(tx, today)).answer);
}

/** Notes what somebody asks about the own data; it becomes a task of whoever answers. Null when too many are open already. */
export async function askRequest(
  own: Omit<Own, 'way'>,
  asked: { kind: RequestKind; wish: string; language: Lang },
): Promise<{ dueOn: string } | null> {
  const { tx, institutionId, email, by, now, deps } = own;
  const open = (await selectRequestsOf(tx, email)).filter(({ decision }) => decision === null);
  if (open.length >= mostOpen) return null;
  const id = deps.newId();
  const dueOn = await answerBefore(own);
  await insertRequest(tx, institutionId, { id, email, receivedAt: now, dueOn, ...asked });
  await recordAudit(tx, institutionId, by, now, {
    action: 'privacy_request.received',
    subjectKind: 'privacy_request',
    subjectId: id,
    after: { kind: asked.kind, dueOn },
  });
  return { dueOn };
}
