import { dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import { recordAudit, theProduct } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { openTaskLink } from '../../../platform/identity/task-links.ts';
import { queueMail } from '../../../platform/mail/outbox.ts';
import { type Deps, selectInstitutions } from '../../../shell/index.ts';
import { selectCoachSettings } from '../coach-setting-store.ts';
import { releaseOf } from '../rules/feedback-release.ts';
import { feedbackStep } from '../rules/feedback-year.ts';
import {
  type Askable,
  insertQuestion,
  insertRelease,
  insertRound,
  selectAskable,
  selectReleasedYears,
  selectWaiting,
} from './feedback-store.ts';
import { feedbackTexts } from './feedback-texts.ts';
import { currentStatements, statementCodes } from './statements.ts';

export const coachFeedbackQueue = 'coach-feedback';
/** Early, so that a mail is there in the morning. */
export const coachFeedbackCron = '30 5 * * *';
export const feedbackPurpose = 'coach_feedback';
export const feedbackMailKind = 'coach_feedback';

/** Few enough that nobody waits for the locks. */
const batch = 100;

type Doing = { tx: Tx; institutionId: string; now: Date; today: IsoDate; deps: Pick<Deps, 'newId' | 'jobs'> };

/** The nightly job: before the day of release students are asked, on that day it is released. May run again on the same day. */
export async function coachFeedback(deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'jobs'>): Promise<void> {
  for (const { id: institutionId } of await deps.db.asIdentity(selectInstitutions)) {
    for (;;) {
      const now = deps.clock.now();
      const today = dateInNetherlands(now);
      const asked = await deps.db.inInstitution(institutionId, (tx) =>
        feedbackOfToday({ tx, institutionId, now, today, deps }),
      );
      if (asked < batch) break;
    }
  }
}

/** Asks or releases, as the day says; gives how many were asked. */
export async function feedbackOfToday(doing: Doing): Promise<number> {
  const { tx, today } = doing;
  const settings = await selectCoachSettings(tx, today);
  const { step, year } = feedbackStep(settings, await selectReleasedYears(tx), today);
  if (step === 'release') await release(doing, year, settings.leastAnswers);
  if (step !== 'ask') return 0;
  const askable = await selectAskable(tx, year, today, batch);
  for (const one of askable) await ask(doing, year, one);
  return askable.length;
}

async function ask({ tx, institutionId, now, deps }: Doing, year: number, asked: Askable): Promise<void> {
  const { agreementId, personId, name, email, language } = asked;
  const [id, taskLinkId] = [deps.newId(), deps.newId()];
  const question = { id, agreementId, personId, year, statementsVersion: currentStatements.version };
  if (!(await insertQuestion(tx, institutionId, question))) return;
  await openTaskLink(tx, { institutionId, id: taskLinkId, purpose: feedbackPurpose, subjectId: id, email }, now);
  await queueMail(tx, deps.jobs, {
    institutionId,
    id: deps.newId(),
    kind: feedbackMailKind,
    recipient: email,
    recipientName: name,
    language,
    subject: feedbackTexts[language].mailSubject,
    subjectKind: 'coach_feedback',
    subjectId: id,
    taskLinkId,
    createdAt: now,
  });
}

/** Releases what waits, per coach. The log says that it took place, not of whom: that alone would tell how many answered. */
async function release({ tx, institutionId, now, today }: Doing, year: number, least: number): Promise<void> {
  if (!(await insertRound(tx, institutionId, { year, releasedOn: today }))) return;
  for (const waiting of await selectWaiting(tx, least)) {
    const released = releaseOf(waiting.answers, statementCodes(waiting.statementsVersion), least);
    if (released) await insertRelease(tx, institutionId, waiting, { year, releasedOn: today, ...released });
  }
  await recordAudit(tx, institutionId, theProduct, now, {
    action: 'institution.coach_feedback_released',
    subjectKind: 'institution',
    subjectId: institutionId,
    after: { year },
  });
}
