import type { Actor } from '../../../kernel/actor.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate, formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, CardTable, LinkButton, PageHeading, Stack } from '../../../ui/index.ts';
import { ManageTabs, type RoleNames } from '../../institution/index.ts';
import { type Webhook, WebhooksCard } from '../../webhooks/index.ts';
import { type ApiToken, tokenState } from '../rules/token.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  actor: Actor;
  today: IsoDate;
  tokens: readonly ApiToken[];
  webhooks: readonly Webhook[];
  names: RoleNames;
};

const tones = { works: 'ok', revoked: 'neutral', expired: 'warn', role_ended: 'warn' } as const;

export function IntegrationsPage({ webhooks, ...props }: Props) {
  const { lang, actor } = props;
  const t = texts[lang];
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="integrations" />
      <PageHeading title={t.title} lead={t.lead} />
      <Stack>
        <TokensCard {...props} />
        <WebhooksCard lang={lang} webhooks={webhooks} />
        <p>
          <a href={paths.apiDocument()}>{t.apiDocument}</a>
        </p>
      </Stack>
    </>
  );
}

function TokensCard({ lang, today, tokens, names }: Omit<Props, 'webhooks'>) {
  const t = texts[lang];
  const scopeName = (scope: string) => t.scopeNames[scope as keyof typeof t.scopeNames] ?? scope;
  return (
    <Card
      title={t.tokens}
      subtitle={t.tokensLead}
      actions={<LinkButton href={paths.apiTokenNew()}>{t.add}</LinkButton>}
    >
      <CardTable
        caption={t.tokens}
        rows={tokens}
        empty={{ title: t.noneTitle, text: t.none }}
        columns={[
          { key: 'name', header: t.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'may', header: t.may, cell: (token) => token.scopes.map(scopeName).join(', ') },
          {
            key: 'actsAs',
            header: t.actsAs,
            cell: ({ personName, role, mkbRouteName }) =>
              [personName, names[role], mkbRouteName].filter(Boolean).join(' – '),
          },
          {
            key: 'state',
            header: t.state,
            cell: (token) => {
              const state = tokenState(token, today);
              return <Badge tone={tones[state]}>{t.states[state]}</Badge>;
            },
          },
          { key: 'expiresOn', header: t.expiresOn, cell: ({ expiresOn }) => formatDate(lang, expiresOn) },
          {
            key: 'lastUsed',
            header: t.lastUsed,
            cell: ({ lastUsedAt }) => (lastUsedAt ? formatInstant(lang, lastUsedAt) : t.never),
          },
          {
            key: 'act',
            header: t.revoke,
            headerHidden: true,
            cell: ({ id, name, revokedAt }) =>
              revokedAt ? null : (
                <LinkButton small href={paths.apiTokenRevoke({ tokenId: id })} ariaLabel={t.revokeOf(name)}>
                  {t.revoke}
                </LinkButton>
              ),
          },
        ]}
      />
    </Card>
  );
}
