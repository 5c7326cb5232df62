import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { ConfirmPanel, PageHeading } from '../../../ui/index.ts';
import type { ApiToken } from '../rules/token.ts';
import { texts } from '../texts.ts';

export function RevokePage({ lang, token }: { lang: Lang; token: ApiToken }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={token.name}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.integrations(), label: t.title }]}
      />
      <ConfirmPanel
        title={t.revokeTitle(token.name)}
        action={paths.apiTokenRevoke({ tokenId: token.id })}
        confirmLabel={t.revoke}
        cancel={{ href: paths.integrations(), label: t.cancel }}
      >
        <p>{t.revokeText}</p>
      </ConfirmPanel>
    </>
  );
}
