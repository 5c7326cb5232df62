import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import { formatDate, formatInstant } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Badge, Card, KeyValues, LinkButton, Timeline } from '../../../../ui/index.ts';
import { changeWords } from '../../document/change-words.ts';
import { StateBadge } from '../../views/agreement-words.tsx';
import type { AddendumRow } from '../addendum-store.ts';
import { handoverTexts } from '../handover-texts.ts';
import type { RoleTerm } from '../rules/role-timeline.ts';
import { texts } from '../texts.ts';

/** What was, is being and was not changed in an agreement, the day that holds last first. */
export function AddendaCard({
  lang,
  agreementId,
  addenda,
  mayChange,
}: {
  lang: Lang;
  agreementId: string;
  addenda: readonly AddendumRow[];
  mayChange: boolean;
}) {
  const t = texts[lang];
  const change = mayChange && (
    <LinkButton small href={paths.agreementChange({ agreementId })}>
      {t.change}
    </LinkButton>
  );
  return (
    <Card title={t.timelineTitle} actions={change || undefined}>
      {addenda.length === 0 ? (
        <p>{t.timelineNone}</p>
      ) : (
        <Timeline
          events={addenda.map((addendum) => ({
            at: addendum.from,
            when: moments(lang, addendum),
            what: (
              <>
                <a href={paths.agreement({ agreementId: addendum.id })}>{t.addendum(addendum.reference)}</a>{' '}
                <AddendumBadge lang={lang} addendum={addendum} />
              </>
            ),
            detail: (
              <>
                {addendum.changes && (
                  <p>{addendum.changes.map((change) => changeWords(lang, change).label).join(' · ')}</p>
                )}
                <p>{addendum.reason}</p>
              </>
            ),
          }))}
        />
      )}
      <p>
        <a href={paths.agreementEffective({ agreementId })}>{t.onLink}</a>
      </p>
    </Card>
  );
}

function moments(lang: Lang, { state, from, concludedAt, isNotice }: AddendumRow): string {
  const t = texts[lang];
  const day = formatDate(lang, from);
  if (!concludedAt || state !== 'concluded') return t.wouldHoldFrom(day);
  const when = formatInstant(lang, concludedAt);
  return `${t.holdsFrom(day)}, ${isNotice ? t.knownOn(when) : t.agreedOn(when)}`;
}

/** How an addendum stands; one that nobody had to sign was told, not signed. */
export function AddendumBadge({
  lang,
  addendum: { state, isNotice },
}: {
  lang: Lang;
  addendum: Pick<AddendumRow, 'state' | 'isNotice'>;
}) {
  if (state === 'concluded' && isNotice) return <Badge tone="ok">{texts[lang].notice}</Badge>;
  return <StateBadge lang={lang} state={state} standing="not_concluded" />;
}

/** Who coaches, and from when until when. */
export function RolesCard({
  lang,
  roles,
  today,
  mayChange,
  notesHref,
}: {
  lang: Lang;
  roles: readonly RoleTerm[];
  today: IsoDate;
  mayChange: boolean;
  /** To what is noted about the coaching: another feature, above this one. */
  notesHref: string | null;
}) {
  const t = texts[lang];
  if (roles.length === 0) return null;
  return (
    <Card
      title={t.rolesTitle}
      actions={mayChange ? <a href={paths.coachHandover()}>{handoverTexts[lang].title}</a> : undefined}
    >
      <KeyValues
        align="start"
        items={roles.map(({ role, name, from, until }) => ({
          key: t.fromUntil(formatDate(lang, from), formatDate(lang, until)),
          value:
            from <= today && today <= until ? <b>{t.roleAt(t.roles[role], name)}</b> : t.roleAt(t.roles[role], name),
        }))}
      />
      {notesHref && (
        <p>
          <a href={notesHref}>{t.rolesNotes}</a>
        </p>
      )}
    </Card>
  );
}
