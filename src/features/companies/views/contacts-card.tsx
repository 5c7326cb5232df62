import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, Cluster, Details, LinkButton, type Task, TaskList } from '../../../ui/index.ts';
import type { CompanyDetails, Contact } from '../rules/company.ts';
import { texts } from '../texts.ts';

export function ContactsCard({ lang, company, mayEdit }: { lang: Lang; company: CompanyDetails; mayEdit: boolean }) {
  const t = texts[lang];
  const { contacts, otherContacts, id: companyId } = company;
  return (
    <Card
      title={t.contacts}
      actions={
        mayEdit && (
          <LinkButton small href={paths.contactNew({ companyId })}>
            {t.addContact}
          </LinkButton>
        )
      }
    >
      {contacts.length === 0 ? (
        <p>{t.noContacts}</p>
      ) : (
        <TaskList
          tasks={contacts.map((contact) => contactTask({ lang, companyId, mayEdit, contact, signs: contact.signs }))}
        />
      )}
      {otherContacts.length > 0 && (
        <Details summary={t.otherContacts}>
          <TaskList
            tasks={otherContacts.map((contact) => contactTask({ lang, companyId, mayEdit, contact, signs: false }))}
          />
        </Details>
      )}
    </Card>
  );
}

type OfContact = { lang: Lang; companyId: string; mayEdit: boolean; contact: Contact; signs: boolean };

function contactTask({ lang, companyId, mayEdit, contact, signs }: OfContact): Task {
  const t = texts[lang];
  return {
    who: { letter: 'B', tone: 'company' },
    what: (
      <Cluster>
        <strong>{contact.name}</strong>
        {signs && (
          <Badge tone="info" icon="none">
            {t.signs}
          </Badge>
        )}
      </Cluster>
    ),
    detail: contactDetail(lang, contact),
    action: mayEdit && (
      <a href={paths.contactEdit({ companyId, contactId: contact.id })} aria-label={`${t.change}: ${contact.name}`}>
        {t.change}
      </a>
    ),
  };
}

function contactDetail(lang: Lang, { functionTitle, email, phone, role, validFrom, validUntil }: Contact) {
  const t = texts[lang];
  const parts = [
    functionTitle || (role === 'other' ? '' : t.contactRoles[role]),
    email === null ? t.noEmail : <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>,
    phone,
    validUntil
      ? t.contactLeft(formatDate(lang, validUntil))
      : validFrom
        ? t.contactComes(formatDate(lang, validFrom))
        : '',
  ].filter((part) => part !== '');
  return parts.map((part, index) => (
    <>
      {index > 0 && ' · '}
      {part}
    </>
  ));
}
