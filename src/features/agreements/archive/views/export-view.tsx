import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  Form,
  HiddenField,
  LinkButton,
  PageHeading,
  RadioGroup,
} from '../../../../ui/index.ts';
import { texts } from '../../texts.ts';
import { exportColumns, exportFormats } from '../rules/export-columns.ts';
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
      <FormErrors lang={lang} form={form} labels={{ columns: t.columns, format: t.format }} />
      <Form action={paths.agreementsExport()}>
        <HiddenField name="filter" value={query} />
        <CheckboxGroup
          name="columns"
          label={t.columns}
          options={exportColumns.map((value) => ({ value, label: t.column[value] }))}
          values={form.list('columns')}
          error={form.error('columns')}
          columns
        />
        <RadioGroup
          name="format"
          label={t.format}
          options={exportFormats.map((value) => ({ value, label: t.formats[value] }))}
          value={form.text('format')}
          error={form.error('format')}
        />
        <ButtonRow>
          <Button kind="primary">{t.download}</Button>
          <LinkButton href={listHref(query)}>{t.backToList}</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

/** The list with this filter. */
export const listHref = (query: string): string => (query ? `${paths.agreements()}?${query}` : paths.agreements());
