import { loginLinkQueue, sendLoginLink } from './features/sign-in/index.ts';
import { paths } from './paths.ts';
import type { JobHandler } from './platform/jobs/jobs.ts';
import type { Mailer } from './platform/mail/mailer.ts';
import { type MailRenderer, mailQueue, sendQueuedMail } from './platform/mail/outbox.ts';
import type { Deps } from './shell/index.ts';

/** The kinds of mail, each made by its feature. */
const mailRenderers = (_deps: Deps): Record<string, MailRenderer> => ({});

/** Every queue of the product with what runs its jobs. */
export function createJobHandlers(deps: Deps, mailer: () => Promise<Mailer | null>): Record<string, JobHandler> {
  const { db, clock, publicUrl } = deps;
  const renderers = mailRenderers(deps);
  const taskUrl = (institutionSlug: string, token: string) => publicUrl + paths.taskLink({ institutionSlug, token });
  return {
    [loginLinkQueue]: async ({ loginLinkId }) =>
      sendLoginLink({ db, mailer: await mailer(), clock, publicUrl }, String(loginLinkId)),
    [mailQueue]: async ({ institutionId, mailId }) =>
      sendQueuedMail(
        { db, mailer: await mailer(), renderers, clock, taskUrl, publicUrl },
        String(institutionId),
        String(mailId),
      ),
  };
}

/** Names of the queues, for the migration that makes them. */
export const queues = [loginLinkQueue, mailQueue, 'agreement-pdf'] as const;
