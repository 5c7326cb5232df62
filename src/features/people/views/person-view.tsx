import type { Actor } from '../../../kernel/actor.ts';
import { may } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  Card,
  Columns,
  EmailField,
  Form,
  HiddenField,
  LinkButton,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { RoleNames } from '../../institution/index.ts';
import type { Invitation } from '../invitation-store.ts';
import type { Person } from '../people-store.ts';
import { livingRoles, type RoleHeld } from '../rules/role-held.ts';
import { texts } from '../texts.ts';
import { InvitationCard } from './invitation-card.tsx';
import { KnownPerson } from './known-person.tsx';
import { RolesCard } from './roles-card.tsx';

export type PersonPageProps = {
  lang: Lang;
  actor: Actor;
  today: string;
  person: Person;
  roles: readonly RoleHeld[];
  invitations: readonly Invitation[];
  names: RoleNames;
  mailWorks: boolean;
  form: FormState;
  known: Person | null;
};

export function PersonPage(props: PersonPageProps) {
  const { lang, person, form, known, roles, today } = props;
  const t = texts[lang];
  const hasRole = livingRoles(roles, today).length > 0;
  return (
    <>
      <PageHeading
        title={person.name}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.people(), label: t.title }]}
        lead={standing(props)}
        actions={
          <LinkButton kind={hasRole ? 'secondary' : 'primary'} href={paths.roleGive({ personId: person.id })}>
            {t.giveRole}
          </LinkButton>
        }
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <Stack>
        {known && <KnownPerson lang={lang} person={known} />}
        <Columns aside={<DetailsCard {...props} />} asideLabel={t.details}>
          <RolesCard {...props} />
          <InvitationCard {...props} />
        </Columns>
      </Stack>
    </>
  );
}

/** Where things stand with this person, and what is next. */
function standing({ lang, person, roles, invitations, today }: PersonPageProps): string {
  const t = texts[lang].standing;
  if (!person.email) return t.noAddress;
  if (livingRoles(roles, today).length === 0) return t.noRole;
  const [last] = invitations;
  if (!last || last.recipient !== person.email) return t.notInvited(person.email);
  return {
    waiting: t.waiting,
    accepted: t.accepted(person.email),
    refused: t.refused,
    cancelled: t.notInvited(person.email),
  }[last.state];
}

function DetailsCard({ lang, actor, person, form }: PersonPageProps) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const isSelf = person.id === actor.personId;
  return (
    <>
      <Card title={t.details}>
        <Form action={paths.person({ personId: person.id })}>
          <HiddenField name="seen" value={form.text('seen')} />
          <TextField {...field('name')} label={t.name} width="full" />
          <EmailField
            {...field('email')}
            label={t.email}
            hint={isSelf ? t.ownEmailHint : t.emailChangeHint}
            width="full"
          />
          <TextField {...field('phone')} label={t.phone} optional={t.optional} type="tel" width="full" />
          <Button>{t.save}</Button>
        </Form>
      </Card>
      {may(actor, 'audit.read') && (
        <p>
          <a href={`${paths.auditLog()}?kind=person&thing=${person.id}`}>{t.inAuditLog(person.name)}</a>
        </p>
      )}
    </>
  );
}
