import { paths } from '../../../../paths.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Button, type Content, DataTable, EmptyState, Form, LinkButton, Notice, Stack } from '../../../../ui/index.ts';
import type { SizeClass, SmeLimits } from '../../../mkb-routes/index.ts';
import type { Company } from '../../rules/company.ts';
import type { CompanyYear, SmeStanding } from '../../rules/sme-status.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import { texts } from '../texts.ts';

type Year = CompanyYear & { alone: SizeClass };
type Props = {
  lang: Lang;
  company: Company;
  /** The newest first; `alone`: what the year by itself comes to. */
  years: readonly Year[];
  standing: SmeStanding;
  limits: SmeLimits;
  mayEdit: boolean;
};

export function SizesPage({ lang, company, years, standing, limits, mayEdit }: Props) {
  const t = texts[lang];
  const companyId = company.id;
  const number = (value: number) => formatNumber(lang, value);
  const add = mayEdit && (
    <LinkButton kind="primary" href={paths.companyYearNew({ companyId })}>
      {t.add}
    </LinkButton>
  );
  const { status, largeSince, watch } = standing;
  const linked = linkedWord(years[0]?.linkedCounted ?? null);
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={t.title}
        lead={largeSince ? t.largeSince(formatDate(lang, largeSince)) : t.status[status]}
        actions={years.length > 0 && add}
      />
      <Stack>
        {largeSince && mayEdit && !company.isLargeSeen && (
          <Form action={paths.companyLargeSeen({ companyId })}>
            <Button>{t.seen}</Button>
          </Form>
        )}
        {watch && <Notice tone="warning">{t.watch[watch]}</Notice>}
        {years.length > 0 && linked !== 'yes' && <Notice tone="info">{t.linkedUnsure[linked]}</Notice>}
        <YearsTable
          {...{ lang, companyId, years, mayEdit }}
          empty={
            <EmptyState title={t.title} action={add}>
              {t.empty}
            </EmptyState>
          }
        />
        <p class="muted">
          {t.rule(
            number(limits.smeStaffBelow),
            t.euros(number(limits.smeTurnoverMax)),
            t.euros(number(limits.smeBalanceSheetMax)),
          )}
        </p>
      </Stack>
    </>
  );
}

const linkedWord = (counted: boolean | null) => (counted === null ? 'unknown' : counted ? 'yes' : 'no');

function YearsTable({
  lang,
  companyId,
  years,
  mayEdit,
  empty,
}: Pick<Props, 'lang' | 'years' | 'mayEdit'> & { companyId: string; empty: Content }) {
  const t = texts[lang];
  const known = (value: number | null, show: (text: string) => string = (text) => text) =>
    value === null ? t.notKnown : show(formatNumber(lang, value));
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      rows={years}
      rowKey={({ yearEnd }) => yearEnd}
      empty={empty}
      columns={[
        { key: 'yearEnd', header: t.yearEnd, rowHeader: true, cell: ({ yearEnd }) => formatDate(lang, yearEnd) },
        { key: 'staff', header: t.staff, numeric: true, cell: ({ staff }) => known(staff) },
        { key: 'turnover', header: t.turnover, numeric: true, cell: ({ turnover }) => known(turnover, t.euros) },
        {
          key: 'balanceSheet',
          header: t.balanceSheet,
          numeric: true,
          cell: ({ balanceSheet }) => known(balanceSheet, t.euros),
        },
        { key: 'linked', header: t.linked, cell: (year) => t.linkedWords[linkedWord(year.linkedCounted)] },
        { key: 'alone', header: t.alone, cell: ({ alone }) => t.sizes[alone] },
        ...(mayEdit
          ? [
              {
                key: 'change',
                header: t.change,
                headerHidden: true,
                cell: ({ yearEnd }: Year) => (
                  <a
                    href={paths.companyYearEdit({ companyId, yearEnd })}
                    aria-label={`${t.change}: ${formatDate(lang, yearEnd)}`}
                  >
                    {t.change}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
