import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { NewFormPage } from '../../../shell/new-form-page.tsx';
import { HiddenField, TextField } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

export function WebhookNewPage({ lang, form, nextId }: { lang: Lang; form: FormState; nextId: string }) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <NewFormPage
      lang={lang}
      form={form}
      t={t}
      action={paths.webhookNew()}
      list={{ href: paths.integrations(), label: t.integrations }}
      save={t.save}
    >
      <HiddenField name="id" value={form.text('id') || nextId} />
      <TextField {...field('name')} label={t.name} hint={t.nameHint} autocomplete="off" />
      <TextField {...field('url')} label={t.url} hint={t.urlHint} type="url" width="full" autocomplete="off" />
    </NewFormPage>
  );
}
