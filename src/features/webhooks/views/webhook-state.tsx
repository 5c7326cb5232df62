import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Notice } from '../../../ui/index.ts';
import type { Webhook } from '../rules/webhook.ts';
import { texts } from '../texts.ts';

export function WebhookBadge({ lang, webhook }: { lang: Lang; webhook: Webhook }) {
  const t = texts[lang];
  if (webhook.state === 'off')
    return <Badge tone={webhook.offReason === 'failing' ? 'bad' : 'neutral'}>{t.states.off}</Badge>;
  return webhook.failingSince ? <Badge tone="warn">{t.failing}</Badge> : <Badge tone="ok">{t.states.on}</Badge>;
}

/** What somebody should know or do about it; nothing when all is well. */
export function WebhookNotice({ lang, webhook }: { lang: Lang; webhook: Webhook }) {
  const t = texts[lang];
  const { offAt, offReason, failingSince } = webhook;
  if (offAt)
    return offReason === 'failing' ? (
      <Notice tone="error" title={t.failing}>
        {t.offFailing(formatInstant(lang, offAt))}
      </Notice>
    ) : (
      <Notice>{t.offByHand(formatInstant(lang, offAt))}</Notice>
    );
  return failingSince ? (
    <Notice tone="warning" title={t.failing}>
      {t.failingSince(formatInstant(lang, failingSince))}
    </Notice>
  ) : null;
}
