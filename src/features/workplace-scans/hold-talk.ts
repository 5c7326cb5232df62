import type { IsoDate } from '../../kernel/iso-date.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import { type Act, audit } from '../../shell/index.ts';
import { askParty } from './ask-party.ts';
import { byStaff, note } from './doing.ts';
import { type Answers, answersTo } from './rules/answer.ts';
import type { Outcome } from './rules/outcome.ts';
import { waitingFor } from './rules/scan.ts';
import { beginTalk, conclude, type VerbFault, withdraw } from './rules/scan-verbs.ts';
import { scanPurpose } from './rules/task-purpose.ts';
import { lastDayOf } from './rules/validity.ts';
import { can } from './scan-policy.ts';
import { selectScanSettings } from './scan-setting-store.ts';
import { type StoredScan, selectOptionalScan } from './scan-store.ts';
import {
  markMissed,
  updateJoint,
  updateOwner,
  updateToConcluded,
  updateToTalk,
  updateToWithdrawn,
} from './scan-writes-store.ts';

export type TalkFault =
  | VerbFault
  | { fault: 'not_found' | 'changed_meanwhile' | 'workplace_changed' | 'ends_in_past' | 'ends_too_late' };
export type TalkOutcome = { ok: true } | ({ ok: false } & TalkFault);

/** Puts the parts side by side. `withoutThem`: it goes on without whoever did not answer. */
export async function beginScanTalk(act: Act, scanId: string, withoutThem: boolean): Promise<TalkOutcome> {
  const stored = await lockScan(act, scanId);
  if (!stored) return { ok: false, fault: 'not_found' };
  const missed = waitingFor(stored.scan);
  const outcome = beginTalk(stored.scan, { withoutThem, at: act.now });
  if (!outcome.ok) return outcome;
  await markMissed(act.tx, scanId, act.now);
  await updateToTalk(act.tx, scanId, act.now);
  await note(byStaff(act), 'workplace_scan.talk_begun', scanId, missed.length > 0 ? { without: missed } : undefined);
  return { ok: true };
}

/** Keeps the joint answers of a talk as a draft. `revision` is that of the page on which they were typed. */
export async function keepJoint(act: Act, scanId: string, joint: Answers, revision: number): Promise<TalkOutcome> {
  const stored = await lockScan(act, scanId);
  if (!stored) return { ok: false, fault: 'not_found' };
  if (stored.scan.state !== 'talk') return { ok: false, fault: 'wrong_state' };
  const whole = answersTo(stored.scan.statements, joint);
  if (!(await updateJoint(act.tx, scanId, whole, revision))) return { ok: false, fault: 'changed_meanwhile' };
  return { ok: true };
}

/** What marks a workplace as it is shown, to see that it is still so when the outcome is written down. */
export const workplaceSeen = ({ facts }: StoredScan): string => fingerprint(facts.now);

export type ConclusionFacts = {
  outcome: Outcome;
  validUntil: IsoDate;
  revision: number;
  /** The mark of the workplace as the page showed it: it is what the conclusion is about. Null: as it is now, without a page. */
  seen: string | null;
};

/** Ends the talk: freezes what it came to, and mails company and student the outcome with the own agreements. */
export async function concludeScan(act: Act, scanId: string, facts: ConclusionFacts): Promise<TalkOutcome> {
  const { tx, actor, now, today } = act;
  const stored = await lockScan(act, scanId);
  if (!stored) return { ok: false, fault: 'not_found' };
  const { scan, joint, actions } = stored;
  const { outcome, validUntil, revision, seen } = facts;
  if (scan.state === 'talk') {
    if (stored.facts.revision !== revision) return { ok: false, fault: 'changed_meanwhile' };
    if (seen !== null && workplaceSeen(stored) !== seen) return { ok: false, fault: 'workplace_changed' };
    if (validUntil <= today) return { ok: false, fault: 'ends_in_past' };
    const { validMonths } = await selectScanSettings(tx);
    if (validUntil > lastDayOf(today, validMonths)) return { ok: false, fault: 'ends_too_late' };
  }
  const concluded = conclude(scan, { joint, outcome, actions }, today);
  if (!concluded.ok) return concluded;
  const { workplaceId } = stored.facts;
  const concluding = { id: scanId, workplaceId, joint, outcome, validUntil, scanned: stored.facts.now, now };
  await updateToConcluded(tx, { ...concluding, concludedBy: actor.personId });
  const doing = byStaff(act);
  for (const part of scan.parts) await askParty(doing, part, stored.facts.companyName, 'scan_outcome');
  await note(doing, 'workplace_scan.concluded', scanId, { outcome, validUntil, actions: actions.length });
  return { ok: true };
}

/** Stops a scan that is open; links to it work no more. */
export async function withdrawScan(act: Act, scanId: string, reason: string): Promise<TalkOutcome> {
  const stored = await lockScan(act, scanId);
  if (!stored) return { ok: false, fault: 'not_found' };
  const outcome = withdraw(stored.scan);
  if (!outcome.ok) return outcome;
  await updateToWithdrawn(act.tx, scanId, reason, act.now);
  const parts = stored.scan.parts.map(({ id }) => id);
  await closeTaskLinks(act.tx, scanPurpose, parts, 'withdrawn', act.now);
  await audit(act, {
    action: 'workplace_scan.withdrawn',
    subjectKind: 'workplace_scan',
    subjectId: scanId,
    before: { state: stored.scan.state },
    after: { state: 'withdrawn' },
  });
  return { ok: true };
}

/** From now on the actor looks after this scan: its tasks are the actor's. */
export async function takeOverScan(act: Act, scanId: string): Promise<TalkOutcome> {
  const stored = await lockScan(act, scanId);
  if (!stored) return { ok: false, fault: 'not_found' };
  const { ownerId } = stored.facts;
  if (ownerId === act.actor.personId) return { ok: true };
  await updateOwner(act.tx, scanId, act.actor.personId);
  await note(byStaff(act), 'workplace_scan.taken_over', scanId, { ownerId: act.actor.personId }, { ownerId });
  return { ok: true };
}

/** Holds the scan until the transaction ends, if this actor may change it. */
async function lockScan({ tx, actor, today }: Act, scanId: string): Promise<StoredScan | null> {
  const stored = await selectOptionalScan(tx, scanId, today, { lock: true });
  return stored && can.edit(actor, stored.facts) ? stored : null;
}
