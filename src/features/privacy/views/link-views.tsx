import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, EmailField, Form, LinkButton, Notice, PageHeading } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

type AskProps = { lang: Lang; slug: string; institution: string; form: FormState; mailWorks: boolean };

export function AskLinkPage({ lang, slug, institution, form, mailWorks }: AskProps) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.askTitle} lead={t.askLead(institution)} />
      <FormErrors lang={lang} form={form} labels={{ email: t.askEmail }} />
      {!mailWorks && <Notice tone="warning">{t.askNoMail}</Notice>}
      <Form action={paths.privacyAsk({ institutionSlug: slug })}>
        <EmailField
          name="email"
          label={t.askEmail}
          value={form.text('email')}
          error={form.error('email')}
          autocomplete="email"
        />
        <Button kind="primary">{t.askButton}</Button>
      </Form>
    </>
  );
}

export function AskedLinkPage({ lang, slug, mailWorks }: { lang: Lang; slug: string; mailWorks: boolean }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.askedTitle} lead={mailWorks ? t.askedLead : t.askNoMail} />
      <p>
        <LinkButton href={paths.privacyAsk({ institutionSlug: slug })}>{t.deadButton}</LinkButton>
      </p>
    </>
  );
}
