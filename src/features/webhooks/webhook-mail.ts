import { paths } from '../../paths.ts';
import { formatInstant } from '../../platform/i18n/format.ts';
import type { MailRenderer } from '../../platform/mail/outbox.ts';
import { texts } from './texts.ts';
import { selectOptionalWebhook } from './webhook-store.ts';

export const offMailKind = 'webhook_off';

/** Says that a webhook was switched off since nothing came through. Not sent any more when it is on again. */
export const webhookMail =
  (publicUrl: string): MailRenderer =>
  async (tx, mail) => {
    const webhook = await selectOptionalWebhook(tx, mail.subjectId);
    if (webhook?.offReason !== 'failing' || !webhook.offAt) return null;
    const t = texts[mail.language].mail;
    return {
      heading: t.heading(webhook.name),
      paragraphs: [t.body(formatInstant(mail.language, webhook.failingSince ?? webhook.offAt)), t.whatNow],
      button: { label: t.button, url: publicUrl + paths.webhook({ webhookId: webhook.id }) },
      notes: [],
    };
  };
