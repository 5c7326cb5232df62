import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { isUuid } from '../../../platform/http/fields.ts';
import { formatDate, formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  ButtonRow,
  Card,
  Details,
  EmptyState,
  KeyValues,
  LinkButton,
  PageHeading,
  Prose,
  Stack,
} from '../../../ui/index.ts';
import { texts as dataTexts } from '../data-texts.ts';
import type { Description } from '../describe-holdings.ts';
import type { HeldRow, HeldTable } from '../holdings-store.ts';
import type { Own } from '../own-way.ts';
import type { PrivacyRequest } from '../request-store.ts';
import type { ExportedCategory } from '../rules/export.ts';
import { resultOf } from '../rules/request-result.ts';
import { texts } from '../texts.ts';
import { CategoryFacts } from './category-facts.tsx';

type OwnDataPageProps = {
  lang: Lang;
  institution: string;
  own: Own;
  described: readonly (Description & ExportedCategory)[];
  requests: readonly PrivacyRequest[];
  canChange: boolean;
};

/** More rows than this are in the download only. */
const mostRows = 20;

export function OwnDataPage({ lang, institution, own, described, requests, canChange }: OwnDataPageProps) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.ownTitle} lead={t.ownLead(institution, own.email)} />
      <Stack>
        <ButtonRow>
          <LinkButton kind="primary" href={own.way.request}>
            {t.ask}
          </LinkButton>
          {canChange && <LinkButton href={own.way.change}>{t.change}</LinkButton>}
          <LinkButton href={own.way.consents}>{t.consents}</LinkButton>
          <LinkButton href={own.way.download} download>
            {t.download}
          </LinkButton>
        </ButtonRow>
        {requests.length > 0 && <RequestsCard lang={lang} requests={requests} />}
        {described.length === 0 && <EmptyState title={t.nothingTitle}>{t.nothing}</EmptyState>}
        {described.map((category) => (
          <Card key={category.category} title={category.name}>
            <CategoryFacts lang={lang} description={category} />
            {category.category === 'agreement' && <p class="hint">{t.othersNote}</p>}
            {category.tables.map((table) => (
              <HeldTableDetails key={table.table} lang={lang} held={table} />
            ))}
          </Card>
        ))}
      </Stack>
    </>
  );
}

function RequestsCard({ lang, requests }: { lang: Lang; requests: readonly PrivacyRequest[] }) {
  const t = texts[lang];
  return (
    <Card title={t.requestsTitle}>
      {requests.map((request) => (
        <Prose key={request.id}>
          <p>
            <strong>{t.kinds[request.kind]}</strong>
            {', '}
            {formatDate(lang, dateInNetherlands(request.receivedAt))}.{' '}
            {request.decision === null
              ? t.requestOpen(formatDate(lang, request.dueOn))
              : `${t.requestResults[resultOf({ decision: request.decision, outcome: request.outcome })]}: ${request.answer}`}
          </p>
        </Prose>
      ))}
    </Card>
  );
}

function HeldTableDetails({ lang, held }: { lang: Lang; held: HeldTable }) {
  const t = texts[lang];
  const name = (dataTexts[lang].tables as Record<string, string>)[held.table] ?? held.table;
  const more = held.rows.length - mostRows;
  return (
    <Details summary={t.rowsOf(name, held.rows.length)}>
      {held.rows.slice(0, mostRows).map((row, index) => (
        <KeyValues key={index} align="start" items={itemsOf(lang, row)} />
      ))}
      {more > 0 && <p>{t.moreRows(more)}</p>}
    </Details>
  );
}

/** The values of a row in words. Left out is what is empty, and numbers of the system: these are in the download. */
function itemsOf(lang: Lang, row: HeldRow) {
  const columns = dataTexts[lang].columns as Record<string, string>;
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '' && !isUuid(String(value)))
    .map(([column, value]) => ({ key: columns[column] ?? column, value: inWords(lang, value) }));
}

function inWords(lang: Lang, value: unknown): string {
  const t = texts[lang];
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (value instanceof Date) return formatInstant(lang, value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > 300) return t.inDownload;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(lang, value);
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? formatInstant(lang, new Date(value)) : value;
}
