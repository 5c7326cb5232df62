import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import { Button, EmailField, Form, PageHeading, RadioGroup, TextArea } from '../../../ui/index.ts';
import { texts } from '../office-texts.ts';
import { requestKinds } from '../rules/request-kind.ts';

export function RequestNewPage({ lang, form }: { lang: Lang; form: FormState }) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={t.newTitle}
        lead={t.newLead}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.privacyRequests(), label: t.requestsTitle }]}
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={paths.privacyRequestNew()}>
        <EmailField {...field('email')} label={t.email} autocomplete="off" />
        <RadioGroup
          {...field('kind')}
          label={t.kind}
          options={requestKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <TextArea {...field('wish')} label={t.wish} />
        <Button kind="primary">{t.save}</Button>
      </Form>
    </>
  );
}
