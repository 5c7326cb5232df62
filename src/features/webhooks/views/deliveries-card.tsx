import { paths } from '../../../paths.ts';
import { formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Button,
  CardTable,
  FilterBar,
  Form,
  Pagination,
  SectionHeading,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import { type Delivery, type DeliveryState, deliveryStates, type Webhook } from '../rules/webhook.ts';
import { texts } from '../texts.ts';

export type DeliveriesProps = {
  lang: Lang;
  webhook: Webhook;
  wanted: { state: DeliveryState | null; page: number };
  deliveries: readonly Delivery[];
  more: boolean;
};

const tones = { waiting: 'info', delivered: 'ok', failed: 'bad' } as const;

/** The messages to one webhook, the newest first, each with its state. */
export function DeliveriesCard({ lang, webhook, wanted, deliveries, more }: DeliveriesProps) {
  const t = texts[lang];
  const address = paths.webhook({ webhookId: webhook.id });
  return (
    <Stack>
      <SectionHeading title={t.deliveries} />
      <FilterBar
        label={t.filter}
        action={address}
        submitLabel={t.show}
        reset={wanted.state ? { href: address, label: t.showAll } : undefined}
      >
        <SelectField
          name="state"
          label={t.state}
          emptyLabel={t.allStates}
          value={wanted.state}
          width="md"
          options={deliveryStates.map((value) => ({ value, label: t.deliveryStates[value] }))}
        />
      </FilterBar>
      <CardTable
        caption={t.deliveries}
        rows={deliveries}
        empty={{ title: t.nothingTitle, text: t.nothing }}
        columns={[
          { key: 'what', header: t.what, rowHeader: true, cell: (delivery) => <What delivery={delivery} /> },
          { key: 'when', header: t.when, cell: ({ createdAt }) => formatInstant(lang, createdAt) },
          {
            key: 'state',
            header: t.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{t.deliveryStates[state]}</Badge>,
          },
          { key: 'attempts', header: t.attempts, numeric: true, cell: ({ attempts }) => formatNumber(lang, attempts) },
          { key: 'why', header: t.why, cell: (delivery) => faultWords(lang, delivery) },
          {
            key: 'act',
            header: t.act,
            headerHidden: true,
            cell: (delivery) => <Retry lang={lang} webhook={webhook} delivery={delivery} />,
          },
        ]}
      />
      <Pages lang={lang} address={address} wanted={wanted} more={more} />
    </Stack>
  );
}

/** As it stands in the message, so that it can be found on the other side. */
function What({ delivery: { event } }: { delivery: Delivery }) {
  return (
    <>
      <code>{event.kind}</code> <code>{event.state}</code>
      <br />
      <small>
        <code>{event.subjectId}</code>
      </small>
    </>
  );
}

function faultWords(lang: Lang, { state, fault, status }: Delivery): string {
  const t = texts[lang];
  if (state === 'delivered' || fault === null) return '';
  const words = t.faults[fault as keyof typeof t.faults] ?? fault;
  return status === null ? words : `${words} ${t.answered(String(status))}`;
}

function Retry({ lang, webhook, delivery }: { lang: Lang; webhook: Webhook; delivery: Delivery }) {
  const t = texts[lang];
  if (delivery.state === 'delivered' || webhook.state === 'off') return null;
  return (
    <Form action={paths.webhookRetry({ webhookId: webhook.id, deliveryId: delivery.id })} inline>
      <Button small ariaLabel={t.retryOf(delivery.event.id)}>
        {t.retry}
      </Button>
    </Form>
  );
}

function Pages({
  lang,
  address,
  wanted,
  more,
}: {
  lang: Lang;
  address: string;
  wanted: DeliveriesProps['wanted'];
  more: boolean;
}) {
  const t = texts[lang];
  if (wanted.page === 1 && !more) return null;
  const to = (page: number) =>
    `${address}?${new URLSearchParams({ ...(wanted.state && { state: wanted.state }), page: String(page) })}`;
  return (
    <Pagination
      label={t.pages}
      position={t.page(wanted.page)}
      previous={wanted.page > 1 ? { href: to(wanted.page - 1), label: t.newer } : undefined}
      next={more ? { href: to(wanted.page + 1), label: t.older } : undefined}
    />
  );
}
