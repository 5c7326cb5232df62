import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, EmailField, Form, LinkButton, Notice, PageHeading } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; slug: string; mailWorks: boolean };

/** For whoever has no link: one is mailed to the own address. */
export function AskPage({
  lang,
  slug,
  institution,
  form,
  mailWorks,
}: Props & { institution: string; form: FormState }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.askTitle} lead={t.askLead(institution)} />
      <FormErrors lang={lang} form={form} labels={t.fields} />
      {!mailWorks && <Notice tone="warning">{t.askNoMail}</Notice>}
      <Form action={paths.companyDataAsk({ institutionSlug: slug })}>
        <EmailField
          name="email"
          label={t.fields.email}
          value={form.text('email')}
          error={form.error('email')}
          autocomplete="email"
        />
        <Button kind="primary">{t.askButton}</Button>
      </Form>
    </>
  );
}

/** The same whether the address is known or not. */
export function AskedPage({ lang, slug, mailWorks }: Props) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.askedTitle} lead={mailWorks ? t.askedLead : t.askNoMail} />
      <p>
        <LinkButton href={paths.companyDataAsk({ institutionSlug: slug })}>{t.askedAgain}</LinkButton>
      </p>
    </>
  );
}
