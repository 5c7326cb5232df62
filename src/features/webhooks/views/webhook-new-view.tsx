import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import { Button, ButtonRow, Form, HiddenField, LinkButton, PageHeading, TextField } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

export function WebhookNewPage({ lang, form, nextId }: { lang: Lang; form: FormState; nextId: string }) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={t.newTitle}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.integrations(), label: t.integrations }]}
        lead={t.newLead}
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={paths.webhookNew()}>
        <HiddenField name="id" value={form.text('id') || nextId} />
        <TextField {...field('name')} label={t.name} hint={t.nameHint} autocomplete="off" />
        <TextField {...field('url')} label={t.url} hint={t.urlHint} type="url" width="full" autocomplete="off" />
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
          <LinkButton kind="quiet" href={paths.integrations()}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
