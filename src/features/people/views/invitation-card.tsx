import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import { Button, ButtonRow, Card, Form, Notice } from '../../../ui/index.ts';
import { MailStateBadge } from '../../mail-log/index.ts';
import { livingRoles } from '../rules/role-held.ts';
import { texts } from '../texts.ts';
import type { PersonPageProps } from './person-view.tsx';

/** Whether the invitation has left, why not, and the button to send one (again). */
export function InvitationCard({ lang, person, roles, invitations, today, mailWorks }: PersonPageProps) {
  const t = texts[lang];
  const [last] = invitations;
  const canInvite = person.email !== null && livingRoles(roles, today).length > 0;
  return (
    <Card title={t.invitation} actions={last && <MailStateBadge lang={lang} state={last.state} />}>
      {last ? (
        <p>
          {t.invitedAt(formatInstant(lang, last.createdAt), last.recipient)}
          {last.acceptedAt && ` ${t.acceptedAt(formatInstant(lang, last.acceptedAt))}`}
        </p>
      ) : (
        <p>{t.neverInvited}</p>
      )}
      {last?.state === 'refused' && (
        <Notice tone="error" level={3} title={t.refusedTitle}>
          {t.refusedWhy(last.lastError ?? '')}
        </Notice>
      )}
      {last?.state === 'waiting' && last.lastError && (
        <Notice tone="warning" level={3} title={t.retryTitle}>
          {t.retryWhy(last.attempts)}
        </Notice>
      )}
      {!mailWorks && person.email && canInvite && (
        <Notice tone="warning" level={3} title={t.noMailTitle}>
          <p>{t.noMail}</p>
          <p>
            <code>npm run login-link -- {person.email}</code>
          </p>
        </Notice>
      )}
      {canInvite ? (
        <Form action={paths.personInvite({ personId: person.id })}>
          <ButtonRow>
            <Button kind={last ? 'secondary' : 'primary'}>{last ? t.inviteAgain : t.invite}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <p>{person.email ? t.inviteNoRole : t.inviteNoAddress}</p>
      )}
    </Card>
  );
}
