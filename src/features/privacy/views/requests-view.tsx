import type { Actor } from '../../../kernel/actor.ts';
import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatShortDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, ButtonRow, Card, DataTable, LinkButton, PageHeading, Stack } from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import { texts } from '../office-texts.ts';
import type { PrivacyRequest } from '../request-store.ts';
import { resultOf } from '../rules/request-result.ts';

type RequestsPageProps = {
  lang: Lang;
  actor: Actor;
  today: string;
  open: readonly PrivacyRequest[];
  decided: readonly PrivacyRequest[];
};

export function RequestsPage({ lang, actor, today, open, decided }: RequestsPageProps) {
  const t = texts[lang];
  const day = (instant: Date) => formatShortDate(lang, dateInNetherlands(instant));
  const kind = (request: PrivacyRequest) => (
    <a href={paths.privacyRequest({ requestId: request.id })}>{t.kinds[request.kind]}</a>
  );
  const columns = [
    { key: 'kind', header: t.kind, rowHeader: true, cell: kind },
    { key: 'from', header: t.from, cell: ({ email }: PrivacyRequest) => email || t.erasedPerson },
    { key: 'received', header: t.received, cell: ({ receivedAt }: PrivacyRequest) => day(receivedAt) },
  ];
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="privacyRequests" />
      <PageHeading title={t.requestsTitle} lead={t.requestsLead} />
      <Stack>
        <ButtonRow>
          <LinkButton href={paths.privacyRequestNew()}>{t.addRequest}</LinkButton>
          <LinkButton kind="quiet" href={paths.privacyContact()}>
            {t.contactLink}
          </LinkButton>
        </ButtonRow>
        <Card title={t.openTitle}>
          <DataTable
            caption={t.openTitle}
            captionHidden
            columns={[
              ...columns,
              {
                key: 'due',
                header: t.due,
                cell: ({ dueOn }: PrivacyRequest) => (
                  <>
                    {formatShortDate(lang, dueOn)} {dueOn < today && <Badge tone="bad">{t.overdue}</Badge>}
                  </>
                ),
              },
            ]}
            rows={open}
            rowKey={({ id }) => id}
            empty={<p>{t.noneOpen}</p>}
          />
        </Card>
        <Card title={t.decidedTitle}>
          <DataTable
            caption={t.decidedTitle}
            captionHidden
            columns={[
              ...columns,
              {
                key: 'decision',
                header: t.decision,
                cell: ({ decision, decidedAt, outcome }: PrivacyRequest) =>
                  decision && decidedAt ? `${t.results[resultOf({ decision, outcome })]}, ${day(decidedAt)}` : '',
              },
            ]}
            rows={decided}
            rowKey={({ id }) => id}
            empty={<p>{t.noneDecided}</p>}
          />
        </Card>
      </Stack>
    </>
  );
}
