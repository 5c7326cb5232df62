import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  Fieldset,
  Form,
  HiddenField,
  LinkButton,
  PageHeading,
  SelectField,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { type Dimension, dimensions, hardSignals, perDimension } from '../rules/statement.ts';
import { statementField } from '../rules/statement-fields.ts';
import { settingsTexts } from '../settings-texts.ts';
import type { StatementSet } from '../statement-set-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; set: StatementSet; form: FormState };

/** The statements to change, dimension by dimension, in both languages. */
export function StatementsPage({ lang, set, form }: Props) {
  const t = settingsTexts[lang];
  return (
    <>
      <PageHeading
        title={t.statementsTitle}
        lead={`${t.statementsLead} ${t.frozen}`}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ label: t.title, href: paths.scanSettings() }, { label: t.statementsTitle }]}
      />
      <FormErrors lang={lang} form={form} labels={labelsOf(lang)} />
      <Form action={paths.scanStatements()}>
        <HiddenField name="seen" value={form.text('seen') || String(set.version)} />
        <Stack gap="lg">
          <p class="hint">{t.dimensionHint(perDimension.least, perDimension.most)}</p>
          {dimensions.map((dimension) => (
            <Card key={dimension} title={texts[lang].dimensions[dimension]}>
              <Stack gap="lg">
                {Array.from({ length: perDimension.most }, (_, at) => (
                  <StatementRow key={at} lang={lang} dimension={dimension} at={at} form={form} />
                ))}
              </Stack>
            </Card>
          ))}
          <ButtonRow>
            <Button kind="primary">{t.saveStatements}</Button>
            <LinkButton kind="quiet" href={paths.scanSettings()}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </>
  );
}

const labelsOf = (lang: Lang) =>
  Object.fromEntries(
    dimensions.flatMap((dimension) =>
      Array.from({ length: perDimension.most }, (_, at) =>
        (['nl', 'en'] as const).map((word) => [
          statementField(word, dimension, at),
          `${texts[lang].dimensions[dimension]}, ${settingsTexts[lang].statement(at + 1).toLowerCase()}`,
        ]),
      ).flat(),
    ),
  );

type RowProps = { lang: Lang; dimension: Dimension; at: number; form: FormState };

function StatementRow({ lang, dimension, at, form }: RowProps) {
  const t = settingsTexts[lang];
  const code = statementField('code', dimension, at);
  const signal = statementField('signal', dimension, at);
  return (
    <Fieldset legend={t.statement(at + 1)} size="field" id={`${dimension}-${at}`}>
      <HiddenField name={code} value={form.text(code)} />
      <Stack gap="sm">
        {(['nl', 'en'] as const).map((word) => {
          const name = statementField(word, dimension, at);
          return (
            <TextArea
              key={word}
              name={name}
              label={word === 'nl' ? t.wordsNl : t.wordsEn}
              rows={2}
              maxLength={200}
              value={form.text(name)}
              valueLang={word}
              error={form.error(name)}
            />
          );
        })}
        <SelectField
          name={signal}
          label={t.signal}
          hint={at === 0 ? t.signalHint : undefined}
          emptyLabel={t.noSignal}
          value={form.text(signal)}
          options={hardSignals.map((one) => ({ value: one, label: t.signals[one] }))}
        />
      </Stack>
    </Fieldset>
  );
}
