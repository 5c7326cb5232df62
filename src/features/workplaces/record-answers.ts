import { type AuditBy, recordAudit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import { markAnswered, selectAnswers, writeAnswers } from './coverage-store.ts';
import type { Answer, WorkTask } from './rules/coverage.ts';
import { lockWorkplace } from './workplace-store.ts';

/** Who says which tasks a workplace has: staff, or somebody of the company by a link. */
export type Answering = { tx: Tx; institutionId: string; by: AuditBy; side: 'company' | 'staff'; now: Date };

/** Writes what is said of these tasks of a Mkb-route; null takes back what was said. The workplace belongs to that Mkb-route from then on. */
export async function recordAnswers(
  { tx, institutionId, by, side, now }: Answering,
  { workplaceId, mkbRouteId }: { workplaceId: string; mkbRouteId: string },
  tasks: readonly WorkTask[],
  given: ReadonlyMap<string, Answer | null>,
): Promise<void> {
  await lockWorkplace(tx, workplaceId);
  const before = await selectAnswers(tx, workplaceId);
  const changed = tasks.filter(({ id }) => given.has(id) && (given.get(id) ?? null) !== (before.get(id) ?? null));
  const workplace = { institutionId, id: workplaceId };
  await writeAnswers(tx, workplace, new Map(changed.map(({ id }) => [id, given.get(id) ?? null])));
  await markAnswered(tx, workplace, mkbRouteId, side, now);
  const inWords = (answerOf: (id: string) => Answer | null | undefined) =>
    changed.map(({ id, name }) => ({ task: name, answer: answerOf(id) ?? null }));
  await recordAudit(tx, institutionId, by, now, {
    action: 'workplace.tasks_answered',
    subjectKind: 'workplace',
    subjectId: workplaceId,
    before: { tasks: inWords((id) => before.get(id)) },
    after: { tasks: inWords((id) => given.get(id)) },
  });
}
