import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, Columns, cellLink, DataTable, KeyValues, LinkButton, Stack } from '../../../ui/index.ts';
import { divisionName, type Moment } from '../../companies/index.ts';
import type { Call } from '../call-store.ts';
import type { Member } from '../member-store.ts';
import type { AssociationContact } from '../people-store.ts';
import { type Association, isOpenCall } from '../rules/association.ts';
import { texts } from '../texts.ts';
import { Pages } from './association-list-view.tsx';
import { BranchHeading } from './branch-heading.tsx';
import { MomentsCard } from './moments-card.tsx';
import { ContactsOfCard } from './people-cards.tsx';

export type AssociationPageProps = {
  lang: Lang;
  today: IsoDate;
  association: Association;
  members: { rows: Member[]; hasNext: boolean };
  contacts: readonly AssociationContact[];
  moments: readonly Moment[];
  calls: readonly Call[];
  mkbRoutes: readonly { id: string; name: string }[];
  page: number;
  mayEdit: boolean;
};

/** One association: its facts, who speaks for it, what was talked about, its members and the calls to them. */
export function AssociationPage(props: AssociationPageProps) {
  const { lang, association } = props;
  return (
    <>
      <BranchHeading lang={lang} title={association.name} />
      <Columns
        aside={
          <Stack gap="md">
            <FactsCard {...props} />
            <RoutesCard {...props} />
            <ContactsOfCard {...props} />
          </Stack>
        }
        asideLabel={texts[lang].facts}
      >
        <Stack gap="md">
          <CallsCard {...props} />
          <MembersCard {...props} />
          <MomentsCard {...props} />
        </Stack>
      </Columns>
    </>
  );
}

function FactsCard({ lang, association, mayEdit }: AssociationPageProps) {
  const t = texts[lang];
  const { sbiDivisions, sbiScheme, regions, website, note } = association;
  return (
    <Card
      title={t.facts}
      actions={
        mayEdit && (
          <LinkButton small href={paths.branchAssociationEdit({ associationId: association.id })}>
            {t.change}
          </LinkButton>
        )
      }
    >
      <KeyValues
        align="start"
        items={[
          {
            key: t.sectors,
            value: sbiScheme
              ? sbiDivisions.map((code) => (
                  <div key={code}>
                    {code} {divisionName(lang, sbiScheme, code)}
                  </div>
                ))
              : t.none,
          },
          ...(sbiScheme ? [{ key: t.schemeShort, value: t.schemes[sbiScheme] }] : []),
          { key: t.regions, value: regions.join(', ') || t.none },
          ...(website
            ? [
                {
                  key: t.website,
                  value: (
                    <a href={website} rel="noopener noreferrer">
                      {website.replace(/^https?:\/\//, '')}
                    </a>
                  ),
                },
              ]
            : []),
          ...(note ? [{ key: t.note, value: note }] : []),
        ]}
      />
    </Card>
  );
}

function RoutesCard({ lang, association, mkbRoutes, mayEdit }: AssociationPageProps) {
  const t = texts[lang];
  return (
    <Card
      title={t.mkbRoutes}
      actions={
        mayEdit && (
          <LinkButton small href={paths.branchMkbRoutes({ associationId: association.id })}>
            {t.choose}
          </LinkButton>
        )
      }
      footer={<p>{t.mkbRoutesHint}</p>}
    >
      {mkbRoutes.length === 0 ? (
        <p>{t.noMkbRoutes}</p>
      ) : (
        <ul class="stack stack-sm">
          {mkbRoutes.map(({ id, name }) => (
            <li key={id}>
              <a href={paths.mkbRoute({ mkbRouteId: id })}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function MembersCard({ lang, association, members, page, mayEdit }: AssociationPageProps) {
  const t = texts[lang];
  const associationId = association.id;
  const period = ({ validFrom, validUntil }: Member) =>
    validUntil
      ? t.fromUntil(formatDate(lang, validFrom), formatDate(lang, validUntil))
      : t.since(formatDate(lang, validFrom));
  return (
    <Card
      title={t.members}
      actions={mayEdit && <LinkButton href={paths.branchMemberNew({ associationId })}>{t.memberAdd}</LinkButton>}
    >
      <DataTable
        caption={t.members}
        captionHidden
        dense
        rows={members.rows}
        rowKey={({ id }) => id}
        empty={<p>{t.noMembers}</p>}
        columns={[
          {
            key: 'company',
            header: t.company,
            rowHeader: true,
            cell: ({ companyId, companyName }) => cellLink(paths.company({ companyId }), companyName),
          },
          { key: 'place', header: t.place, cell: ({ place }) => place },
          { key: 'period', header: t.period, cell: period },
          ...(mayEdit
            ? [
                {
                  key: 'change',
                  header: t.change,
                  headerHidden: true,
                  cell: ({ id, companyName }: Member) => (
                    <a
                      href={paths.branchMember({ associationId, memberId: id })}
                      aria-label={`${t.change}: ${companyName}`}
                    >
                      {t.change}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {(members.hasNext || page > 1) && (
        <Pages {...{ lang, page }} hasNext={members.hasNext} href={paths.branchAssociation({ associationId })} />
      )}
    </Card>
  );
}

function CallsCard({ lang, today, association, calls, mayEdit }: AssociationPageProps) {
  const t = texts[lang];
  const associationId = association.id;
  return (
    <Card
      title={t.calls}
      actions={
        mayEdit && (
          <LinkButton kind="primary" href={paths.recruitingCallNew({ associationId })}>
            {t.callAdd}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t.calls}
        captionHidden
        dense
        rows={calls}
        rowKey={({ id }) => id}
        empty={<p>{t.noCalls}</p>}
        columns={[
          {
            key: 'title',
            header: t.callName,
            rowHeader: true,
            cell: ({ id, title }) => cellLink(paths.recruitingCall({ associationId, callId: id }), title),
          },
          { key: 'until', header: t.openUntil, cell: ({ openUntil }) => formatDate(lang, openUntil) },
          {
            key: 'state',
            header: t.callOpen,
            headerHidden: true,
            cell: (call) =>
              isOpenCall(call, today) ? <Badge tone="ok">{t.callOpen}</Badge> : <Badge>{t.callClosed}</Badge>,
          },
        ]}
      />
    </Card>
  );
}
