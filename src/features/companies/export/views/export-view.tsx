import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { ColumnsForm } from '../../../../shell/columns-form.tsx';
import { PageHeading } from '../../../../ui/index.ts';

import { texts as listTexts } from '../../list/texts.ts';
import { listHref } from '../../list/views/list-href.ts';
import type { ExportColumn } from '../rules/export-columns.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; query: string; count: number; columns: readonly ExportColumn[]; form: FormState };

export function ExportPage({ lang, query, count, columns, form }: Props) {
  const t = texts[lang];
  const backHref = listHref(query);
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead(count, formatNumber(lang, count))}
        breadcrumbs={[{ label: listTexts[lang].title, href: backHref }, { label: t.title }]}
      />
      <ColumnsForm
        {...{ lang, form, backHref }}
        action={query ? `${paths.companiesExport()}?${query}` : paths.companiesExport()}
        hint={t.contactHint}
        columns={columns.map((value) => ({ value, label: t.column[value] }))}
      />
    </>
  );
}
