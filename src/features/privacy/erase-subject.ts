import type { IsoDate } from '../../kernel/iso-date.ts';
import { type AuditBy, recordAudit } from '../../platform/audit/audit.ts';
import { eraseAuditDetails } from '../../platform/audit/erase-audit-details.ts';
import type { Tx } from '../../platform/db/db.ts';
import {
  anonymisePeople,
  deleteAgreement,
  eraseTraces,
  selectAgreementsThatNamed,
  selectLinesNaming,
  selectWithAddenda,
} from './erase-store.ts';
import { blankRequestsOf } from './request-store.ts';
import { selectRetentions } from './retention-store.ts';
import { type ErasePlan, planErasure } from './rules/erase-decision.ts';
import { selectSubjectFacts } from './subject-facts-store.ts';
import type { Subject } from './subject-store.ts';

export type Erasing = { tx: Tx; institutionId: string; by: AuditBy; now: Date; today: IsoDate };
/** What was done; no names in it. */
export type EraseOutcome = {
  person: 'erased' | 'kept';
  agreementsErased: number;
  agreementsKept: number;
  mails: number;
  lines: number;
};

/** What would happen today if this person were erased. */
export async function planFor(tx: Tx, subject: Subject, today: IsoDate): Promise<ErasePlan> {
  const periods = await selectRetentions(tx, today);
  return planErasure(await selectSubjectFacts(tx, subject, today), periods, today);
}

/** Erases what may go today, and leaves what must be kept. The log notes it without a name. */
export async function eraseSubject(erasing: Erasing, subject: Subject): Promise<EraseOutcome> {
  const { tx, institutionId, by, now, today } = erasing;
  const plan = await planFor(tx, subject, today);
  const gone: string[] = [];
  const kept: string[] = [];
  for (const { agreement, fate } of plan.agreements) {
    // An addendum that was withdrawn went with its agreement a moment ago.
    if (gone.includes(agreement.id)) continue;
    const all = await selectWithAddenda(tx, [agreement.id]);
    const erased = fate.verdict === 'erase' && (await deleteAgreement(tx, agreement.id, today));
    (erased ? gone : kept).push(...all);
  }
  const count = (ids: readonly string[]) =>
    plan.agreements.filter(({ agreement }) => ids.includes(agreement.id)).length;
  const outcome: EraseOutcome = {
    person: plan.person.verdict === 'keep' ? 'kept' : 'erased',
    agreementsErased: count(gone),
    agreementsKept: count(kept),
    mails: 0,
    lines: 0,
  };
  const subjectOfLog = { kind: 'person', id: subject.personIds[0] ?? institutionId };
  if (outcome.person === 'erased') {
    const withActs = plan.acts === null || plan.acts.verdict === 'erase';
    // Before the ids lose their person: what the log says is found by them.
    const namedIn = await selectAgreementsThatNamed(tx, subject.email);
    const lineIds = await selectLinesNaming(tx, subject, { keptIds: kept, namedIn, withActs });
    await anonymisePeople(tx, subject, now);
    outcome.mails = await eraseTraces(tx, subject, now);
    if (subject.email) await blankRequestsOf(tx, subject.email);
    outcome.lines = await eraseAuditDetails(tx, institutionId, by, now, subjectOfLog, { lineIds, aboutIds: gone });
  } else outcome.lines = await eraseAuditDetails(tx, institutionId, by, now, subjectOfLog, { aboutIds: gone });
  await recordAudit(tx, institutionId, by, now, {
    action: 'person.erased',
    subjectKind: subjectOfLog.kind,
    subjectId: subjectOfLog.id,
    after: outcome,
  });
  return outcome;
}
