import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { ConfirmPanel, PageHeading } from '../../../ui/index.ts';
import type { Webhook } from '../rules/webhook.ts';
import { texts } from '../texts.ts';

/** Asks once before a webhook goes. */
export function WebhookRemovePage({ lang, webhook }: { lang: Lang; webhook: Webhook }) {
  const t = texts[lang];
  const address = { webhookId: webhook.id };
  return (
    <>
      <PageHeading
        title={t.remove}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[
          { href: paths.integrations(), label: t.integrations },
          { href: paths.webhook(address), label: webhook.name },
        ]}
      />
      <ConfirmPanel
        title={t.removeTitle(webhook.name)}
        action={paths.webhookRemove(address)}
        confirmLabel={t.remove}
        cancel={{ href: paths.webhook(address), label: t.cancel }}
      >
        <p>{t.removeText}</p>
      </ConfirmPanel>
    </>
  );
}
