import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import { formatDate, formatInstant } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Card, DateField, FilterBar, KeyValues, Notice, PageHeading, Stack, Timeline } from '../../../../ui/index.ts';
import type { AgreementDocument } from '../../document/agreement-document.ts';
import { periodRow } from '../../document/periods-block.ts';
import type { AgreementTerms } from '../../rules/terms.ts';
import { DocumentSummary, DocumentText } from '../../views/document-view.tsx';
import type { ConcludedAddendum } from '../rules/effective-terms.ts';
import { texts } from '../texts.ts';
import { Lines } from './changes-table.tsx';

type Props = {
  lang: Lang;
  agreement: { id: string; reference: string; concludedAt: Date };
  date: IsoDate;
  /** Null: nothing holds on that day. */
  held: { terms: AgreementTerms; document: AgreementDocument } | null;
  /** Those that hold on that day, first day first. */
  addenda: readonly ConcludedAddendum[];
};

/** What an agreement says on a day, with its addenda worked in. */
export function EffectivePage({ lang, agreement, date, held, addenda }: Props) {
  const t = texts[lang];
  const { id: agreementId, reference } = agreement;
  return (
    <>
      <PageHeading
        title={t.onTitle(formatDate(lang, date))}
        lead={t.onLead(reference)}
        breadcrumbs={[
          { label: t.agreements, href: paths.agreements() },
          { label: reference, href: paths.agreement({ agreementId }) },
          { label: t.onTitle(formatDate(lang, date)) },
        ]}
      />
      <Stack gap="lg">
        <OtherDay lang={lang} agreementId={agreementId} date={date} />
        {held ? (
          <>
            <Card>
              <DocumentSummary document={held.document} />
            </Card>
            <PeriodOf lang={lang} date={date} terms={held.terms} />
          </>
        ) : (
          <Notice>{t.onNone}</Notice>
        )}
        {held && (
          <Card title={t.onAddenda}>
            <Timeline
              events={[
                {
                  at: agreement.concludedAt.toISOString(),
                  when: formatInstant(lang, agreement.concludedAt),
                  what: t.onOriginal(reference),
                },
                ...addenda.map((addendum) => ({
                  at: addendum.from,
                  when: `${t.holdsFrom(formatDate(lang, addendum.from))}, ${t.agreedOn(formatInstant(lang, addendum.concludedAt))}`,
                  what: <a href={paths.agreement({ agreementId: addendum.id })}>{t.addendum(addendum.reference)}</a>,
                  detail: addendum.reason,
                })),
              ]}
            />
            <p class="hint">{t.onHow}</p>
          </Card>
        )}
        {held && (
          <Card>
            <DocumentText document={held.document} periods={held.terms.periods.map(({ period }) => period)} level={2} />
          </Card>
        )}
      </Stack>
    </>
  );
}

/** The form with a day that leads to this page. */
export function OtherDay({ lang, agreementId, date }: { lang: Lang; agreementId: string; date: IsoDate }) {
  const t = texts[lang];
  return (
    <FilterBar label={t.onLink} action={paths.agreementEffective({ agreementId })} submitLabel={t.onShow}>
      <DateField name="op" label={t.onDate} value={date} />
    </FilterBar>
  );
}

const periodOn = ({ periods }: AgreementTerms, date: IsoDate) =>
  periods.find(({ from, until }) => from !== null && until !== null && from <= date && date <= until);

/** The same in one line of a card that says what holds; nothing between periods. */
export function PeriodLine({ lang, date, terms }: { lang: Lang; date: IsoDate; terms: AgreementTerms }) {
  const row = periodOn(terms, date);
  if (!row) return null;
  const { title, dates, days, hours } = periodRow(terms.language, row);
  const lines = [[title, dates].filter(Boolean).join(', '), days, hours];
  return <KeyValues align="start" items={[{ key: texts[lang].onPeriodNow, value: <Lines lines={lines} /> }]} />;
}

/** The week of the period in which that day lies. */
function PeriodOf({ lang, date, terms }: { lang: Lang; date: IsoDate; terms: AgreementTerms }) {
  const t = texts[lang];
  const row = periodOn(terms, date);
  if (!row) return <p class="hint">{t.onNoPeriod}</p>;
  const { title, dates, days, hours } = periodRow(terms.language, row);
  return (
    <Card title={t.onPeriod}>
      <KeyValues
        align="start"
        items={[
          { key: title, value: dates ?? '' },
          { key: days, value: hours },
        ]}
      />
    </Card>
  );
}
