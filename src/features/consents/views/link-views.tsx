import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Form, LinkButton, PageHeading } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

export function OpenLinkPage({ lang, slug, token }: { lang: Lang; slug: string; token: string }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.linkTitle} lead={t.linkLead} />
      <Form action={paths.consentLink({ institutionSlug: slug, token })}>
        <Button kind="primary">{t.linkButton}</Button>
      </Form>
    </>
  );
}

export function DeadLinkPage({ lang, slug }: { lang: Lang; slug: string }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.deadTitle} lead={t.deadLead} />
      <p>
        <LinkButton kind="primary" href={paths.privacyAsk({ institutionSlug: slug })}>
          {t.deadButton}
        </LinkButton>
      </p>
    </>
  );
}
