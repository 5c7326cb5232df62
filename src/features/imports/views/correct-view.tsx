import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, FieldRow, Fieldset, Form, LinkButton, TextField } from '../../../ui/index.ts';
import type { CompanyImport } from '../import-store.ts';
import { companyFields, contactFields, type RowField, rowFields, workplaceFields } from '../rules/import-field.ts';
import { texts } from '../texts.ts';
import { ImportHeading } from './import-frame.tsx';

type CorrectProps = { lang: Lang; found: CompanyImport; number: number; form: FormState };

export function CorrectPage({ lang, found, number, form }: CorrectProps) {
  const t = texts[lang];
  const importId = found.id;
  const labels = Object.fromEntries(rowFields.map((field) => [field, t.fields[field]]));
  const field = (name: RowField) => (
    <TextField
      key={name}
      name={name}
      label={t.fields[name]}
      optional={name === 'name' ? undefined : t.optional}
      value={form.text(name)}
      error={form.error(name)}
      width="md"
    />
  );
  return (
    <>
      <ImportHeading lang={lang} title={t.correctTitle(String(number))} lead={t.correctLead} under={found} />
      <FormErrors lang={lang} form={form} labels={labels} />
      <Form action={paths.companyImportRow({ importId, number: String(number) })}>
        {(
          [
            ['company', companyFields],
            ['contact', contactFields],
            ['workplace', workplaceFields],
          ] as const
        ).map(([group, fields]) => (
          <Fieldset key={group} legend={t.groups[group]} id={`group-${group}`}>
            <FieldRow>{fields.map(field)}</FieldRow>
          </Fieldset>
        ))}
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
          <LinkButton kind="quiet" href={paths.companyImportFaults({ importId })}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
