import type { Actor } from '../../../kernel/actor.ts';
import { may } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  DataTable,
  EmptyState,
  FilterBar,
  Notice,
  PageHeading,
  Pagination,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import type { LoggedMail, MailFilter } from '../mail-log-store.ts';
import { texts } from '../texts.ts';
import { MailStateBadge } from './mail-state-badge.tsx';

type Props = {
  lang: Lang;
  actor: Actor;
  wanted: { filter: MailFilter | null; recipient: string; page: number };
  found: { mails: readonly LoggedMail[]; more: boolean };
  mailWorks: boolean;
};

export function MailLogPage({ lang, actor, wanted, found, mailWorks }: Props) {
  const t = texts[lang];
  const isFiltered = wanted.filter !== null || wanted.recipient !== '';
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="mailLog" />
      <PageHeading title={t.title} lead={t.lead} />
      <Stack>
        {!mailWorks && (
          <Notice tone="warning" title={t.noServerTitle}>
            {t.noServer}
          </Notice>
        )}
        <FilterBar
          label={t.filter}
          action={paths.mailLog()}
          submitLabel={t.show}
          reset={isFiltered ? { href: paths.mailLog(), label: t.showAll } : undefined}
        >
          <SelectField
            name="state"
            label={t.state}
            emptyLabel={t.allStates}
            value={wanted.filter}
            width="md"
            options={(['waiting', 'accepted', 'refused', 'cancelled', 'pressed'] as const).map((value) => ({
              value,
              label: t.states[value],
            }))}
          />
          <TextField name="to" label={t.recipient} value={wanted.recipient} type="search" width="md" />
        </FilterBar>
        <MailTable lang={lang} actor={actor} mails={found.mails} isFiltered={isFiltered} />
        <Pages lang={lang} wanted={wanted} found={found} />
      </Stack>
    </>
  );
}

function MailTable({
  lang,
  actor,
  mails,
  isFiltered,
}: {
  lang: Lang;
  actor: Actor;
  mails: readonly LoggedMail[];
  isFiltered: boolean;
}) {
  const t = texts[lang];
  return (
    <DataTable
      caption={t.title}
      captionHidden
      dense
      rows={mails}
      rowKey={(mail) => mail.id}
      empty={
        isFiltered ? (
          <EmptyState title={t.nothingFoundTitle}>{t.nothingFound}</EmptyState>
        ) : (
          <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
        )
      }
      columns={[
        { key: 'when', header: t.when, cell: (mail) => formatInstant(lang, mail.createdAt) },
        { key: 'to', header: t.recipient, rowHeader: true, cell: (mail) => <Recipient mail={mail} /> },
        { key: 'subject', header: t.subject, cell: (mail) => <Subject actor={actor} mail={mail} /> },
        { key: 'state', header: t.state, cell: (mail) => <State lang={lang} mail={mail} /> },
      ]}
    />
  );
}

function Recipient({ mail }: { mail: LoggedMail }) {
  return (
    <>
      <div>{mail.recipientName}</div>
      <div>
        <small>{mail.recipient}</small>
      </div>
    </>
  );
}

/** The subject, as a link to what the mail is about where this role may see it. */
function Subject({ actor, mail }: { actor: Actor; mail: LoggedMail }) {
  const href =
    mail.agreementId && may(actor, 'agreement.read')
      ? paths.agreement({ agreementId: mail.agreementId })
      : mail.subjectKind === 'person' && may(actor, 'people.manage')
        ? paths.person({ personId: mail.subjectId })
        : null;
  return href ? <a href={href}>{mail.subject}</a> : mail.subject;
}

function State({ lang, mail }: { lang: Lang; mail: LoggedMail }) {
  const t = texts[lang];
  return (
    <>
      <MailStateBadge lang={lang} state={mail.state} />{' '}
      {mail.pressedAt && (
        <Badge tone="info" icon="check">
          {t.states.pressed}
        </Badge>
      )}
      {mail.lastError && mail.state !== 'accepted' && (
        <div>
          <small>{t.tried(mail.attempts, explain(lang, mail.lastError))}</small>
        </div>
      )}
      {mail.pressedAt && (
        <div>
          <small>{t.pressedAt(formatInstant(lang, mail.pressedAt))}</small>
        </div>
      )}
    </>
  );
}

/** What the sending job noted is short and in English; the known notes are said in words. */
function explain(lang: Lang, lastError: string): string {
  const t = texts[lang];
  const [, code] = /answered (\d{3})/.exec(lastError) ?? [];
  if (code) return t.serverAnswered(code);
  return lastError === 'the mail server could not be reached' ? t.serverAway : lastError;
}

function Pages({ lang, wanted, found }: Pick<Props, 'lang' | 'wanted' | 'found'>) {
  const t = texts[lang];
  if (wanted.page === 1 && !found.more) return null;
  const link = (page: number) => {
    const query = new URLSearchParams();
    if (wanted.filter) query.set('state', wanted.filter);
    if (wanted.recipient) query.set('to', wanted.recipient);
    if (page > 1) query.set('page', String(page));
    return `${paths.mailLog()}?${query}`;
  };
  return (
    <Pagination
      label={t.pages}
      position={t.page(wanted.page)}
      previous={wanted.page > 1 ? { href: link(wanted.page - 1), label: t.newer } : undefined}
      next={found.more ? { href: link(wanted.page + 1), label: t.older } : undefined}
    />
  );
}
