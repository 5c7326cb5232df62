import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Cluster,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { ManageTabs, type RoleNames } from '../../institution/index.ts';
import { MailStateBadge } from '../../mail-log/index.ts';
import type { Invitation } from '../invitation-store.ts';
import type { Person, PersonState } from '../people-store.ts';
import { livingRoles, type RoleHeld, roleState } from '../rules/role-held.ts';
import { texts } from '../texts.ts';

type ListedPerson = Person & { roles: readonly RoleHeld[]; invitation: Invitation | null };
type Wanted = { name: string; state: PersonState | null; page: number };

export function PeoplePage(props: {
  lang: Lang;
  actor: Actor;
  today: string;
  wanted: Wanted;
  people: readonly ListedPerson[];
  more: boolean;
  withRole: number;
  names: RoleNames;
}) {
  const { lang, actor, today, wanted, people, more, withRole, names } = props;
  const t = texts[lang];
  const isFiltered = wanted.name !== '' || wanted.state !== null;
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="people" />
      <PageHeading
        title={t.title}
        lead={t.lead(withRole)}
        actions={
          <LinkButton kind="primary" href={paths.personNew()}>
            {t.newTitle}
          </LinkButton>
        }
      />
      <Stack>
        <FilterBar
          label={t.filter}
          action={paths.people()}
          submitLabel={t.show}
          reset={isFiltered ? { href: paths.people(), label: t.showAll } : undefined}
        >
          <TextField name="q" label={t.search} value={wanted.name} type="search" width="md" />
          <SelectField
            name="state"
            label={t.state}
            value={wanted.state}
            emptyLabel={t.all}
            width="md"
            options={[
              { value: 'with_role', label: t.withRole },
              { value: 'without_role', label: t.withoutRole },
            ]}
          />
        </FilterBar>
        <DataTable
          caption={t.title}
          captionHidden
          rows={people}
          rowKey={(person) => person.id}
          empty={<EmptyState title={t.nobodyTitle}>{t.nobody}</EmptyState>}
          columns={[
            { key: 'name', header: t.name, rowHeader: true, cell: (person) => <Name person={person} /> },
            {
              key: 'roles',
              header: t.roles,
              cell: (person) => <Roles lang={lang} today={today} roles={person.roles} names={names} />,
            },
            {
              key: 'invitation',
              header: t.invitation,
              cell: (person) =>
                person.invitation ? <MailStateBadge lang={lang} state={person.invitation.state} /> : t.notInvited,
            },
          ]}
        />
        <Pages lang={lang} wanted={wanted} more={more} />
      </Stack>
    </>
  );
}

function Name({ person }: { person: Person }) {
  return (
    <>
      <a href={paths.person({ personId: person.id })}>{person.name}</a>
      <div>
        <small>{person.email}</small>
      </div>
    </>
  );
}

function Roles(props: { lang: Lang; today: string; roles: readonly RoleHeld[]; names: RoleNames }) {
  const { lang, today, roles, names } = props;
  const t = texts[lang];
  const living = livingRoles(roles, today);
  if (living.length === 0) return <Badge>{t.noRole}</Badge>;
  return (
    <Cluster>
      {living.map((role) => (
        <Badge key={role.id} tone={roleState(role, today) === 'current' ? 'brand' : 'neutral'}>
          {names[role.role]}
          {role.mkbRouteName || role.companyName ? ` · ${role.mkbRouteName ?? role.companyName}` : ''}
          {roleState(role, today) === 'future' ? ` (${t.later})` : ''}
        </Badge>
      ))}
      {living.some((role) => role.maySign) && (
        <Badge tone="ok" icon="check">
          {t.signs}
        </Badge>
      )}
    </Cluster>
  );
}

function Pages({ lang, wanted, more }: { lang: Lang; wanted: Wanted; more: boolean }) {
  const t = texts[lang];
  if (wanted.page === 1 && !more) return null;
  const link = (page: number) => {
    const query = new URLSearchParams();
    if (wanted.name) query.set('q', wanted.name);
    if (wanted.state) query.set('state', wanted.state);
    if (page > 1) query.set('page', String(page));
    return `${paths.people()}?${query}`;
  };
  return (
    <Pagination
      label={t.pages}
      position={t.page(wanted.page)}
      previous={wanted.page > 1 ? { href: link(wanted.page - 1), label: t.previous } : undefined}
      next={more ? { href: link(wanted.page + 1), label: t.next } : undefined}
    />
  );
}
