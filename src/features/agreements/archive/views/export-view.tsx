import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { ColumnsForm } from '../../../../shell/columns-form.tsx';
import { PageHeading } from '../../../../ui/index.ts';
import { texts } from '../../texts.ts';
import { exportColumns } from '../rules/export-columns.ts';
import { archiveTexts } from '../texts.ts';

type Props = { lang: Lang; query: string; count: number; form: FormState };

export function ExportPage({ lang, query, count, form }: Props) {
  const t = archiveTexts[lang];
  return (
    <>
      <PageHeading
        title={t.exportTitle}
        lead={t.exportLead(count, formatNumber(lang, count))}
        breadcrumbs={[{ label: texts[lang].listTitle, href: listHref(query) }, { label: t.exportTitle }]}
      />
      <ColumnsForm
        {...{ lang, form }}
        action={paths.agreementsExport()}
        filter={query}
        columns={exportColumns.map((value) => ({ value, label: t.column[value] }))}
        backHref={listHref(query)}
      />
    </>
  );
}

/** The list with this filter. */
export const listHref = (query: string): string => (query ? `${paths.agreements()}?${query}` : paths.agreements());
