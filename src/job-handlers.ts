import {
  agreementMail,
  batchQueue,
  doBatch,
  endByDate,
  endByDateCron,
  endByDateQueue,
  makeAgreementPdf,
  pdfQueue,
  refreshLacks,
  refreshLacksCron,
  refreshLacksQueue,
  remindCron,
  remindQueue,
  remindSigners,
  sealLater,
  takeEffect,
  takeEffectCron,
  takeEffectQueue,
} from './features/agreements/index.ts';
import { callMail, figuresCron, figuresQueue, takeFigures } from './features/branch-associations/index.ts';
import {
  coachFeedback,
  coachFeedbackCron,
  coachFeedbackQueue,
  coachMail,
  feedbackMail,
} from './features/coaches/index.ts';
import { letterMail } from './features/commitments/index.ts';
import { duplicatesCron, duplicatesQueue, findDuplicates } from './features/companies/index.ts';
import { companyDataMail } from './features/company-proposals/index.ts';
import { consentMail } from './features/consents/index.ts';
import { continueImport, importQueue } from './features/imports/index.ts';
import { inboxTexts, mailboxCodeQueue, sendMailboxCode } from './features/inbox/index.ts';
import { invitationKind, invitationMail } from './features/people/index.ts';
import { applyRetention, privacyMail, retentionCron, retentionQueue } from './features/privacy/index.ts';
import { sealQueue } from './features/seals/index.ts';
import { loginLinkQueue, sendLoginLink } from './features/sign-in/index.ts';
import { deliverEvent, offMailKind, webhookMail, webhookQueue } from './features/webhooks/index.ts';
import {
  remindParties,
  scanMail,
  scanReminderCron,
  scanReminderQueue,
  scanWatchCron,
  scanWatchQueue,
  watchScans,
} from './features/workplace-scans/index.ts';
import { workplaceMail } from './features/workplaces/index.ts';
import { inboxSources } from './inbox-sources.ts';
import { selectMailLook } from './mail-look.ts';
import { paths } from './paths.ts';
import { backupQueue } from './platform/backup/index.ts';
import type { Lang } from './platform/i18n/lang.ts';
import type { Queue } from './platform/jobs/install.ts';
import type { JobHandler, Scheduled } from './platform/jobs/jobs.ts';
import type { Mailer } from './platform/mail/mailer.ts';
import { type MailRenderer, mailQueue, sendQueuedMail } from './platform/mail/outbox.ts';
import type { CallOut } from './platform/outbound/call-out.ts';
import type { Deps } from './shell/index.ts';

/** The kinds of mail, each made by its feature. */
const mailRenderers = (deps: Deps): Record<string, MailRenderer> => ({
  ...agreementMail(deps),
  ...companyDataMail(deps.publicUrl),
  ...coachMail(deps.publicUrl),
  ...feedbackMail(deps.publicUrl),
  ...consentMail(deps.publicUrl),
  ...scanMail(deps.publicUrl),
  ...letterMail(deps),
  ...callMail(deps.publicUrl),
  ...privacyMail(deps.publicUrl),
  ...workplaceMail(deps.publicUrl),
  [invitationKind]: invitationMail(deps.publicUrl),
  [offMailKind]: webhookMail(deps.publicUrl),
});

/** Every queue of the product with what runs its jobs. */
export function createJobHandlers(
  deps: Deps,
  mailer: () => Promise<Mailer | null>,
  callOut: () => Promise<CallOut | null> = async () => null,
): Record<string, JobHandler> {
  const { db, clock, publicUrl, pdf, newId } = deps;
  const renderers = mailRenderers(deps);
  const taskUrl = (institutionSlug: string, token: string) => publicUrl + paths.taskLink({ institutionSlug, token });
  const inboxPurposes = inboxSources.map(({ purpose }) => purpose);
  const footer = (purpose: string, lang: Lang) =>
    inboxPurposes.includes(purpose) ? [inboxTexts[lang].mailFooter(publicUrl + paths.inbox())] : [];
  return {
    [loginLinkQueue]: async ({ loginLinkId }) =>
      sendLoginLink({ db, mailer: await mailer(), clock, publicUrl }, String(loginLinkId)),
    [mailboxCodeQueue]: async ({ mailboxCodeId }) =>
      sendMailboxCode({ ...deps, mailer: await mailer(), sources: inboxSources }, String(mailboxCodeId)),
    [mailQueue]: async ({ institutionId, mailId }) =>
      sendQueuedMail(
        { db, mailer: await mailer(), renderers, clock, taskUrl, publicUrl, look: selectMailLook, footer },
        String(institutionId),
        String(mailId),
      ),
    [pdfQueue]: async ({ institutionId, agreementTextId, signatureCount }) =>
      makeAgreementPdf(
        { ...deps, maker: pdf },
        {
          institutionId: String(institutionId),
          agreementTextId: String(agreementTextId),
          signatureCount: Number(signatureCount),
        },
      ),
    [webhookQueue.name]: async ({ institutionId, deliveryId }) =>
      deliverEvent({ ...deps, callOut }, { institutionId: String(institutionId), deliveryId: String(deliveryId) }),
    [sealQueue]: async ({ institutionId, agreementDocumentId }) =>
      sealLater(deps, {
        institutionId: String(institutionId),
        agreementDocumentId: String(agreementDocumentId),
      }),
    [batchQueue]: ({ institutionId, batchId }) =>
      doBatch(deps, { institutionId: String(institutionId), batchId: String(batchId) }),
    [importQueue]: ({ institutionId, importId }) =>
      continueImport(deps, { institutionId: String(institutionId), importId: String(importId) }),
    [endByDateQueue]: () => endByDate(deps),
    [refreshLacksQueue]: () => refreshLacks({ db, clock }),
    [duplicatesQueue]: () => findDuplicates({ db, clock }),
    [takeEffectQueue]: () => takeEffect({ db, clock, newId }),
    [remindQueue]: () => remindSigners(deps),
    [scanReminderQueue]: () => remindParties(deps),
    [scanWatchQueue]: () => watchScans(deps),
    [coachFeedbackQueue]: () => coachFeedback(deps),
    [figuresQueue]: () => takeFigures({ db, clock }),
    [retentionQueue]: async ({ institutionId }) =>
      applyRetention({ db, clock }, institutionId ? { institutionId: String(institutionId) } : undefined),
  };
}

/** Names of the queues, for the migration that makes them. */
export const queues: readonly Queue[] = [
  loginLinkQueue,
  mailboxCodeQueue,
  mailQueue,
  pdfQueue,
  sealQueue,
  backupQueue,
  webhookQueue,
  takeEffectQueue,
  remindQueue,
  scanReminderQueue,
  { name: scanWatchQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: batchQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: importQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: refreshLacksQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: figuresQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: endByDateQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: coachFeedbackQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: duplicatesQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: retentionQueue, expireInSeconds: 3600, retryLimit: 3 },
];

/** What recurs by the clock, wherever the product runs. */
export const scheduledJobs: readonly Scheduled[] = [
  { queue: retentionQueue, cron: retentionCron },
  { queue: duplicatesQueue, cron: duplicatesCron },
  { queue: takeEffectQueue, cron: takeEffectCron },
  { queue: remindQueue, cron: remindCron },
  { queue: figuresQueue, cron: figuresCron },
  { queue: scanReminderQueue, cron: scanReminderCron },
  { queue: scanWatchQueue, cron: scanWatchCron },
  { queue: endByDateQueue, cron: endByDateCron },
  { queue: coachFeedbackQueue, cron: coachFeedbackCron },
  { queue: refreshLacksQueue, cron: refreshLacksCron },
];
