import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  cellLink,
  DataTable,
  FileField,
  Form,
  PageHeading,
  Prose,
  Stack,
} from '../../../ui/index.ts';
import type { ImportSummary } from '../import-store.ts';
import { countsOf } from '../rules/row-counts.ts';
import { texts } from '../texts.ts';
import { numberIn } from './import-frame.tsx';

type StartProps = { lang: Lang; form: FormState; imports: readonly ImportSummary[] };

export function StartPage({ lang, form, imports }: StartProps) {
  const t = texts[lang];
  const number = numberIn(lang);
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.startLead}
        breadcrumbs={[{ href: paths.companies(), label: t.companies }]}
        breadcrumbsLabel={t.youAreHere}
      />
      <FormErrors lang={lang} form={form} labels={{ file: t.file }} />
      <Stack gap="lg">
        <Card title={t.startTitle}>
          <Form action={paths.companyImports()} multipart>
            <FileField
              name="file"
              label={t.file}
              hint={t.fileHint}
              error={form.error('file')}
              accept=".xlsx,.csv,.txt,.asc,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            />
            <ButtonRow>
              <Button kind="primary">{t.look}</Button>
            </ButtonRow>
          </Form>
        </Card>
        <Card title={t.howTitle}>
          <Prose>
            <ol>
              {t.how.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Prose>
        </Card>
        <Card title={t.earlierTitle}>
          <DataTable
            caption={t.earlierCaption}
            captionHidden
            dense
            rows={imports}
            rowKey={({ id }) => id}
            empty={<p>{t.earlierNone}</p>}
            columns={[
              {
                key: 'file',
                header: t.file,
                rowHeader: true,
                cell: ({ id, fileName }) => cellLink(paths.companyImport({ importId: id }), fileName),
              },
              { key: 'when', header: t.when, cell: ({ createdAt }) => formatInstant(lang, createdAt) },
              { key: 'by', header: t.by, cell: ({ personName }) => personName },
              { key: 'state', header: t.stateHeader, cell: ({ state }) => t.states[state] },
              {
                key: 'result',
                header: t.result,
                cell: ({ state, counts }) =>
                  state === 'done' ? t.companiesMade(number(countsOf(counts).madeCompanies)) : '',
              },
            ]}
          />
        </Card>
      </Stack>
    </>
  );
}
