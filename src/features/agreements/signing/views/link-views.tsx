import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Button, Form, PageHeading, Stack } from '../../../../ui/index.ts';
import type { WhomToCall } from '../signer-context.ts';
import { type SigningWords, texts } from '../texts.ts';
import { Contact } from './signing-parts.tsx';

type LinkProps = { lang: Lang; institutionSlug: string; token: string; whom: WhomToCall };

/** Behind a link from a mail, before its button: says who asks what, and nothing about anybody. */
export function OpenLinkPage({
  t,
  institutionSlug,
  token,
  whom,
  kind,
}: Omit<LinkProps, 'lang'> & { t: SigningWords; kind: 'sign' | 'copy' | 'done' }) {
  const words = {
    sign: { title: t.linkTitle, lead: t.linkLead(whom.institutionName) },
    copy: { title: t.linkCopyTitle, lead: t.linkCopyLead(whom.institutionName) },
    done: { title: t.linkDoneTitle, lead: t.linkDoneLead },
  }[kind];
  return (
    <Stack gap="lg">
      <PageHeading title={words.title} lead={words.lead} />
      <Form action={paths.taskLink({ institutionSlug, token })}>
        <Button kind="primary" wide>
          {t.open}
        </Button>
      </Form>
      <p class="hint">{t.validity}</p>
    </Stack>
  );
}

export function ExpiredLinkPage({ lang, institutionSlug, token, whom }: LinkProps) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.expiredTitle} lead={t.expired} />
      <Form action={paths.taskLinkRenew({ institutionSlug, token })}>
        <Button kind="primary" wide>
          {t.expiredButton}
        </Button>
      </Form>
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}

export function RevokedLinkPage({ lang, whom }: { lang: Lang; whom: WhomToCall }) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.revokedTitle} lead={t.revoked} />
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}
