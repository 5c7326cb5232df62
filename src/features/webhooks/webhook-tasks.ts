import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { TaskSource } from '../tasks/index.ts';
import { texts } from './texts.ts';
import { selectWebhooks } from './webhook-store.ts';

/** What webhooks ask of the administrator: to look at one that was switched off since nothing came through. */
export const webhookTasks: TaskSource = {
  async list(tx, actor, lang) {
    if (!may(actor, 'integrations.manage')) return [];
    const t = texts[lang].task;
    return (await selectWebhooks(tx))
      .filter(({ offReason }) => offReason === 'failing')
      .map((webhook) => ({
        id: webhook.id,
        who: { letter: t.letter, tone: 'neutral', label: t.label } as const,
        what: t.what(webhook.name),
        detail: t.detail,
        since: webhook.offAt ?? webhook.createdAt,
        href: paths.webhook({ webhookId: webhook.id }),
        action: t.action,
      }));
  },
  counts(tx, actor) {
    if (!may(actor, 'integrations.manage')) return [];
    return [
      tx
        .selectFrom('webhook')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('offReason', '=', 'failing'),
    ];
  },
};
