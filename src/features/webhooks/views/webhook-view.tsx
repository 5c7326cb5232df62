import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { Button, ButtonRow, Card, Form, HiddenField, LinkButton, PageHeading, Stack } from '../../../ui/index.ts';
import type { Webhook } from '../rules/webhook.ts';
import { texts } from '../texts.ts';
import { DeliveriesCard, type DeliveriesProps } from './deliveries-card.tsx';
import { WebhookBadge, WebhookNotice } from './webhook-state.tsx';

type Props = DeliveriesProps & { overlapEnd: Date | null; nextSecretId: string };

/** One webhook: how it stands, its secret, and every message. */
export function WebhookPage({ overlapEnd, nextSecretId, ...props }: Props) {
  const { lang, webhook } = props;
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={webhook.name}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.integrations(), label: t.integrations }]}
        lead={webhook.url}
      />
      <Stack>
        <WebhookNotice lang={lang} webhook={webhook} />
        <StateCard lang={lang} webhook={webhook} />
        <Card title={t.secretTitle} subtitle={t.secretLead}>
          {overlapEnd && <p>{t.overlap(formatInstant(lang, overlapEnd))}</p>}
          <Form action={paths.webhookSecret({ webhookId: webhook.id })}>
            <HiddenField name="secretId" value={nextSecretId} />
            <p class="field-hint">{t.renewHint}</p>
            <ButtonRow>
              <Button>{t.renew}</Button>
            </ButtonRow>
          </Form>
        </Card>
        <DeliveriesCard {...props} />
      </Stack>
    </>
  );
}

function StateCard({ lang, webhook }: { lang: Lang; webhook: Webhook }) {
  const t = texts[lang];
  const address = { webhookId: webhook.id };
  return (
    <Card title={t.state} actions={<WebhookBadge lang={lang} webhook={webhook} />}>
      <ButtonRow>
        {webhook.state === 'on' ? (
          <>
            <Form action={paths.webhookTrial(address)} inline>
              <Button>{t.trial}</Button>
            </Form>
            <Form action={paths.webhookOff(address)} inline>
              <Button kind="quiet">{t.switchOff}</Button>
            </Form>
          </>
        ) : (
          <Form action={paths.webhookOn(address)} inline>
            <Button kind="primary">{t.switchOn}</Button>
          </Form>
        )}
        <LinkButton kind="quiet" href={paths.webhookRemove(address)}>
          {t.remove}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}
