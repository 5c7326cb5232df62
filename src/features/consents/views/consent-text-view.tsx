import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, Card, Form, PageHeading, Stack, TextArea } from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; actor: Actor; version: number; form: FormState };

/** The words of the question, for the admin. */
export function ConsentTextPage({ lang, actor, version, form }: Props) {
  const t = texts[lang];
  const labels = { nl: t.wordsNl, en: t.wordsEn };
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="consentText" />
      <PageHeading title={t.textTitle} lead={t.textLead} />
      <FormErrors lang={lang} form={form} labels={labels} />
      <Card>
        <p>{t.textVersion(version)}</p>
        <Form action={paths.consentText()}>
          <Stack gap="lg">
            {(['nl', 'en'] as const).map((field) => (
              <TextArea
                key={field}
                name={field}
                label={labels[field]}
                rows={8}
                value={form.text(field)}
                valueLang={field}
                error={form.error(field)}
              />
            ))}
          </Stack>
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
