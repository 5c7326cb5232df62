import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, CardTable, cellLink, LinkButton } from '../../../ui/index.ts';
import type { Webhook } from '../rules/webhook.ts';
import { texts } from '../texts.ts';
import { WebhookBadge } from './webhook-state.tsx';

/** All webhooks of the hogeschool, each with how it stands. */
export function WebhooksCard({ lang, webhooks }: { lang: Lang; webhooks: readonly Webhook[] }) {
  const t = texts[lang];
  return (
    <Card title={t.title} subtitle={t.lead} actions={<LinkButton href={paths.webhookNew()}>{t.add}</LinkButton>}>
      <CardTable
        caption={t.title}
        rows={webhooks}
        empty={{ title: t.noneTitle, text: t.none }}
        columns={[
          {
            key: 'name',
            header: t.name,
            rowHeader: true,
            cell: (webhook) => cellLink(paths.webhook({ webhookId: webhook.id }), webhook.name),
          },
          { key: 'url', header: t.url, cell: (webhook) => new URL(webhook.url).host },
          { key: 'state', header: t.state, cell: (webhook) => <WebhookBadge lang={lang} webhook={webhook} /> },
        ]}
      />
    </Card>
  );
}
