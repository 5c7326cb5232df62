import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { CopyField, LinkButton, Notice, PageHeading, Stack } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

/** A secret of a webhook, this once. */
export function SecretPage(props: {
  lang: Lang;
  webhook: { id: string; name: string };
  secret: string;
  /** Until when the one before it stays good; null: there was none. */
  oldUntil: Date | null;
}) {
  const { lang, webhook, secret, oldUntil } = props;
  const t = texts[lang];
  const href = paths.webhook({ webhookId: webhook.id });
  return (
    <>
      <PageHeading
        title={t.shownTitle}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href, label: webhook.name }]}
        lead={t.shownLead(webhook.name)}
      />
      <Stack>
        <Notice tone="warning" title={t.shownOnce}>
          {oldUntil && t.shownOverlap(formatInstant(lang, oldUntil))}
        </Notice>
        <CopyField name="secret" label={t.secret} value={secret} />
        <p>
          <LinkButton kind="primary" href={href}>
            {t.toWebhook}
          </LinkButton>
        </p>
      </Stack>
    </>
  );
}
