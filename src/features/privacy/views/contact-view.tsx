import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import { Button, EmailField, Form, PageHeading, TextField } from '../../../ui/index.ts';
import { texts } from '../office-texts.ts';

export function ContactPage({ lang, form, slug }: { lang: Lang; form: FormState; slug: string }) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={t.contactTitle}
        lead={t.contactLead}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.privacyRequests(), label: t.requestsTitle }]}
      />
      <FormErrors
        lang={lang}
        form={form}
        labels={{ name: t.contactName, email: t.contactEmail, phone: t.contactPhone }}
      />
      <Form action={paths.privacyContact()}>
        <TextField {...field('name')} label={t.contactName} />
        <EmailField {...field('email')} label={t.contactEmail} />
        <TextField {...field('phone')} label={t.contactPhone} optional={t.optional} type="tel" width="md" />
        <Button kind="primary">{t.save}</Button>
      </Form>
      <p>
        <a href={paths.privacyStatement({ institutionSlug: slug })}>{t.toStatement}</a>
      </p>
    </>
  );
}
