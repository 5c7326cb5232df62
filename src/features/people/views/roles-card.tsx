import { paths } from '../../../paths.ts';
import {
  Badge,
  Button,
  Card,
  Cluster,
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
} from '../../../ui/index.ts';
import { canSign, type RoleHeld, roleState } from '../rules/role-held.ts';
import { texts } from '../texts.ts';
import type { PersonPageProps } from './person-view.tsx';
import { period, reachOf } from './role-words.ts';

/** Every role of a person, those that hold first. */
export function RolesCard({ lang, today, person, roles, names }: PersonPageProps) {
  const t = texts[lang];
  const order = { current: 0, future: 1, past: 2 };
  const sorted = [...roles].sort((a, b) => order[roleState(a, today)] - order[roleState(b, today)]);
  return (
    <Card title={t.roles}>
      <DataTable
        caption={t.roles}
        captionHidden
        dense
        rows={sorted}
        rowKey={(role) => role.id}
        empty={
          <EmptyState level={3} title={t.noRole}>
            {t.noRoleYet}
          </EmptyState>
        }
        columns={[
          {
            key: 'role',
            header: t.role,
            rowHeader: true,
            cell: (role) => (
              <>
                {names[role.role]}
                <div>
                  <small>{reachOf(lang, role)}</small>
                </div>
              </>
            ),
          },
          {
            key: 'period',
            header: t.periodHeader,
            cell: (role) => (
              <>
                <StateBadge lang={lang} role={role} today={today} />
                <div>
                  <small>{period(lang, role, today)}</small>
                </div>
              </>
            ),
          },
          {
            key: 'sign',
            header: t.signHeader,
            cell: (role) => (role.maySign ? t.yesAs(person.name) : t.no),
          },
          {
            key: 'actions',
            header: t.actions,
            headerHidden: true,
            cell: (role) =>
              roleState(role, today) === 'past' ? null : (
                <RoleActions lang={lang} role={role} roleName={names[role.role]} />
              ),
          },
        ]}
      />
    </Card>
  );
}

type OfRole = Pick<PersonPageProps, 'lang'> & { role: RoleHeld };

function StateBadge({ lang, role, today }: OfRole & { today: string }) {
  const t = texts[lang];
  const state = roleState(role, today);
  if (state === 'current') return <Badge tone="ok">{t.current}</Badge>;
  return <Badge>{state === 'future' ? t.later : t.past}</Badge>;
}

function RoleActions({ lang, role, roleName }: OfRole & { roleName: string }) {
  const t = texts[lang];
  const params = { personId: role.personId, roleAssignmentId: role.id };
  return (
    <Cluster>
      {(role.maySign || canSign(role.role)) && (
        <Form action={paths.roleMaySign(params)} inline>
          <HiddenField name="maySign" value={role.maySign ? 'no' : 'yes'} />
          <Button small ariaLabel={`${role.maySign ? t.stopSigning : t.letSign}: ${roleName}`}>
            {role.maySign ? t.stopSigning : t.letSign}
          </Button>
        </Form>
      )}
      <LinkButton small href={paths.roleEnd(params)} ariaLabel={`${t.endRole}: ${roleName}`}>
        {t.endRole}
      </LinkButton>
    </Cluster>
  );
}
