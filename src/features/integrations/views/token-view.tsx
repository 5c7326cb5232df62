import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { CopyField, LinkButton, Notice, PageHeading, Stack } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

/** A new token, this once. */
export function TokenPage({ lang, name, token }: { lang: Lang; name: string; token: string }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={t.shownTitle}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.integrations(), label: t.title }]}
        lead={t.shownLead(name)}
      />
      <Stack>
        <Notice tone="warning" title={t.shownOnce}>
          {t.shownWarning}
        </Notice>
        <CopyField name="token" label={t.token} value={token} />
        <p>
          <LinkButton kind="primary" href={paths.integrations()}>
            {t.toIntegrations}
          </LinkButton>
        </p>
      </Stack>
    </>
  );
}
