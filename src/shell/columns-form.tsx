import { z } from 'zod';
import { formSchema } from '../platform/http/fields.ts';
import { type FormState, type FormValues, type Parsed, parseForm } from '../platform/http/form.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import { Button, ButtonRow, CheckboxGroup, Form, HiddenField, LinkButton, RadioGroup } from '../ui/index.ts';
import { FormErrors } from './form-errors.tsx';
import { type SheetFormat, sheetFormats } from './sheet-download.ts';
import { texts } from './texts.ts';

/** What somebody wants of a list as a file: at least one of `columns`, and which kind of file. */
export function readColumns<const Column extends string>(
  lang: Lang,
  values: FormValues,
  columns: readonly Column[],
): Parsed<{ columns: Column[]; format: SheetFormat }> {
  const schema = formSchema((f) => z.object({ columns: f.list(columns), format: f.choice(sheetFormats) }));
  const parsed = parseForm(schema(lang), values);
  if (!parsed.ok || parsed.value.columns.length > 0) return parsed;
  return { ok: false, form: parsed.form.with({ columns: texts[lang].download.chooseAColumn }) };
}

type ColumnsFormProps = {
  lang: Lang;
  action: string;
  form: FormState;
  columns: readonly { value: string; label: string }[];
  hint?: string;
  /** The filter as a field, where the address does not hold it. */
  filter?: string;
  backHref: string;
};

/** The question which columns of a list to download, and as what. */
export function ColumnsForm({ lang, action, form, columns, hint, filter, backHref }: ColumnsFormProps) {
  const t = texts[lang].download;
  return (
    <>
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={action}>
        {filter !== undefined && <HiddenField name="filter" value={filter} />}
        <CheckboxGroup
          name="columns"
          label={t.columns}
          hint={hint}
          options={columns}
          values={form.list('columns')}
          error={form.error('columns')}
          columns
        />
        <RadioGroup
          name="format"
          label={t.format}
          options={sheetFormats.map((value) => ({ value, label: t.formats[value] }))}
          value={form.text('format')}
          error={form.error('format')}
        />
        <ButtonRow>
          <Button kind="primary">{t.download}</Button>
          <LinkButton href={backHref}>{t.backToList}</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
