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
import { letterMail } from './features/commitments/index.ts';
import { duplicatesCron, duplicatesQueue, findDuplicates } from './features/companies/index.ts';
import { consentMail } from './features/consents/index.ts';
import { invitationKind, invitationMail } from './features/people/index.ts';
import { applyRetention, privacyMail, retentionCron, retentionQueue } from './features/privacy/index.ts';
import { sealQueue } from './features/seals/index.ts';
import { loginLinkQueue, sendLoginLink } from './features/sign-in/index.ts';
import { deliverEvent, offMailKind, webhookMail, webhookQueue } from './features/webhooks/index.ts';
import { selectMailLook } from './mail-look.ts';
import { paths } from './paths.ts';
import { backupQueue } from './platform/backup/index.ts';
import type { Queue } from './platform/jobs/install.ts';
import type { JobHandler, Scheduled } from './platform/jobs/jobs.ts';
import type { Mailer } from './platform/mail/mailer.ts';
import { type MailRenderer, mailQueue, sendQueuedMail } from './platform/mail/outbox.ts';
import type { CallOut } from './platform/outbound/call-out.ts';
import type { Deps } from './shell/index.ts';

/** The kinds of mail, each made by its feature. */
const mailRenderers = (deps: Deps): Record<string, MailRenderer> => ({
  ...agreementMail(deps),
  ...consentMail(deps.publicUrl),
  ...letterMail(deps),
  ...privacyMail(deps.publicUrl),
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
  return {
    [loginLinkQueue]: async ({ loginLinkId }) =>
      sendLoginLink({ db, mailer: await mailer(), clock, publicUrl }, String(loginLinkId)),
    [mailQueue]: async ({ institutionId, mailId }) =>
      sendQueuedMail(
        { db, mailer: await mailer(), renderers, clock, taskUrl, publicUrl, look: selectMailLook },
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
    [endByDateQueue]: () => endByDate(deps),
    [refreshLacksQueue]: () => refreshLacks({ db, clock }),
    [duplicatesQueue]: () => findDuplicates({ db, clock }),
    [takeEffectQueue]: () => takeEffect({ db, clock, newId }),
    [remindQueue]: () => remindSigners(deps),
    [retentionQueue]: async ({ institutionId }) =>
      applyRetention({ db, clock }, institutionId ? { institutionId: String(institutionId) } : undefined),
  };
}

/** Names of the queues, for the migration that makes them. */
export const queues: readonly Queue[] = [
  loginLinkQueue,
  mailQueue,
  pdfQueue,
  sealQueue,
  backupQueue,
  webhookQueue,
  takeEffectQueue,
  remindQueue,
  { name: batchQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: refreshLacksQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: endByDateQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: duplicatesQueue, expireInSeconds: 3600, retryLimit: 3 },
  { name: retentionQueue, expireInSeconds: 3600, retryLimit: 3 },
];

/** What recurs by the clock, wherever the product runs. */
export const scheduledJobs: readonly Scheduled[] = [
  { queue: retentionQueue, cron: retentionCron },
  { queue: duplicatesQueue, cron: duplicatesCron },
  { queue: takeEffectQueue, cron: takeEffectCron },
  { queue: remindQueue, cron: remindCron },
  { queue: endByDateQueue, cron: endByDateCron },
  { queue: refreshLacksQueue, cron: refreshLacksCron },
];
