import { type Role, roles } from '../../../kernel/role.ts';
import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  Card,
  CardGrid,
  ConfirmPanel,
  cellLink,
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Prose,
  SectionHeading,
  Stack,
  VisuallyHidden,
} from '../../../ui/index.ts';
import type { DemoMail } from '../demo-mail.ts';
import type { DemoPerson } from '../demo-people.ts';
import { texts } from '../texts.ts';

type DemoInstitution = { id: string; name: string; people: readonly DemoPerson[] };

export function DemoRolesPage({ lang, institutions }: { lang: Lang; institutions: readonly DemoInstitution[] }) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={<LinkButton href={paths.demoMail()}>{t.mailTitle}</LinkButton>}
      />
      <Notice>{t.linkHint}</Notice>
      {institutions.map((institution) => (
        <section key={institution.id}>
          <SectionHeading title={institution.name} />
          <CardGrid min="sm">
            {roles.map((role) => (
              <RoleCard
                key={role}
                lang={lang}
                role={role}
                institutionId={institution.id}
                people={institution.people.filter((person) => person.role === role)}
              />
            ))}
          </CardGrid>
        </section>
      ))}
      <p>
        <a href={paths.demoWipe()}>{t.wipeTitle}</a>
      </p>
    </Stack>
  );
}

type RoleCardProps = { lang: Lang; role: Role; institutionId: string; people: readonly DemoPerson[] };

/** Everybody with one role; nothing for a role that nobody has. */
function RoleCard({ lang, role, institutionId, people }: RoleCardProps) {
  if (people.length === 0) return null;
  return (
    <Card title={shellTexts[lang].roles[role]} level={3} compact>
      <Stack gap="md">
        {people.map(({ roleAssignmentId, name, detail }) => (
          <Form key={roleAssignmentId} action={paths.demoLogIn()}>
            <HiddenField name="institution" value={institutionId} />
            <HiddenField name="role" value={roleAssignmentId} />
            <Stack gap="sm">
              {detail && <p class="field-hint">{detail}</p>}
              <Button wide>
                <VisuallyHidden>{texts[lang].logInAs} </VisuallyHidden>
                {name}
              </Button>
            </Stack>
          </Form>
        ))}
      </Stack>
    </Card>
  );
}

export function DemoMailPage({ lang, messages }: { lang: Lang; messages: readonly DemoMail[] }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.mailTitle} lead={t.mailLead} />
      {messages.length === 0 ? (
        <EmptyState title={t.mailEmptyTitle}>{t.mailEmpty}</EmptyState>
      ) : (
        <DataTable
          caption={t.mailTitle}
          captionHidden
          rows={messages}
          rowKey={(message) => message.id}
          columns={[
            {
              key: 'subject',
              header: t.subject,
              rowHeader: true,
              cell: (message) => cellLink(paths.demoMailMessage({ messageId: message.id }), message.subject),
            },
            { key: 'to', header: t.to, cell: (message) => message.recipient },
            { key: 'when', header: t.when, cell: (message) => formatInstant(lang, message.sentAt) },
          ]}
        />
      )}
    </>
  );
}

export function DemoMessagePage({ lang, message, publicUrl }: { lang: Lang; message: DemoMail; publicUrl: string }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={message.subject}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.demoMail(), label: t.mailTitle }]}
        lead={`${t.to} ${message.recipient}`}
      />
      <Card>
        <Prose>
          {message.body.split('\n\n').map((paragraph) => (
            <p key={paragraph}>
              {paragraph
                .split('\n')
                .map((line) =>
                  isOwnLink(line, publicUrl) ? <a href={line.slice(publicUrl.length)}>{line}</a> : `${line} `,
                )}
            </p>
          ))}
        </Prose>
      </Card>
    </>
  );
}

/** Only what we made ourselves: the words of a mail can hold a line that somebody typed. */
const isOwnLink = (line: string, publicUrl: string): boolean =>
  line.startsWith(`${publicUrl}/`) && !line.startsWith(`${publicUrl}//`);

export function DemoWipePage({ lang, isLasting }: { lang: Lang; isLasting: boolean }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.wipeTitle} />
      {isLasting ? (
        <ConfirmPanel
          title={t.wipeTitle}
          action={paths.demoWipe()}
          confirmLabel={t.wipeButton}
          cancel={{ href: paths.demoRoles(), label: t.cancel }}
        >
          {t.wipe}
        </ConfirmPanel>
      ) : (
        <Notice action={<LinkButton href={paths.demoRoles()}>{t.cancel}</LinkButton>}>{t.notLasting}</Notice>
      )}
    </>
  );
}
