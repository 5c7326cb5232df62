import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, DataTable, EmptyState, LinkButton } from '../../../ui/index.ts';
import type { Webhook } from '../rules/webhook.ts';
import { texts } from '../texts.ts';
import { WebhookBadge } from './webhook-state.tsx';

/** All webhooks of the hogeschool, each with how it stands. */
export function WebhooksCard({ lang, webhooks }: { lang: Lang; webhooks: readonly Webhook[] }) {
  const t = texts[lang];
  return (
    <Card title={t.title} subtitle={t.lead} actions={<LinkButton href={paths.webhookNew()}>{t.add}</LinkButton>}>
      <DataTable
        caption={t.title}
        captionHidden
        dense
        rows={webhooks}
        rowKey={(webhook) => webhook.id}
        empty={
          <EmptyState title={t.noneTitle} level={3}>
            {t.none}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t.name,
            rowHeader: true,
            cell: (webhook) => <a href={paths.webhook({ webhookId: webhook.id })}>{webhook.name}</a>,
          },
          { key: 'url', header: t.url, cell: (webhook) => new URL(webhook.url).host },
          { key: 'state', header: t.state, cell: (webhook) => <WebhookBadge lang={lang} webhook={webhook} /> },
        ]}
      />
    </Card>
  );
}
