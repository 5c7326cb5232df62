import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, Cluster, LinkButton, TaskList } from '../../../ui/index.ts';
import type { CompanyDetails, Contact } from '../rules/company.ts';
import { texts } from '../texts.ts';

export function ContactsCard({ lang, company, mayEdit }: { lang: Lang; company: CompanyDetails; mayEdit: boolean }) {
  const t = texts[lang];
  const { contacts, id: companyId } = company;
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
          tasks={contacts.map((contact) => ({
            who: { letter: 'B', tone: 'company' },
            what: (
              <Cluster>
                <strong>{contact.name}</strong>
                {contact.signs && (
                  <Badge tone="info" icon="none">
                    {t.signs}
                  </Badge>
                )}
              </Cluster>
            ),
            detail: contactDetail(lang, contact),
            action: mayEdit && (
              <a
                href={paths.contactEdit({ companyId, contactId: contact.id })}
                aria-label={`${t.change}: ${contact.name}`}
              >
                {t.change}
              </a>
            ),
          }))}
        />
      )}
    </Card>
  );
}

function contactDetail(lang: Lang, { functionTitle, email, phone }: Contact) {
  const parts = [
    functionTitle,
    email === null ? texts[lang].noEmail : <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>,
    phone,
  ].filter((part) => part !== '');
  return parts.map((part, index) => (
    <>
      {index > 0 && ' · '}
      {part}
    </>
  ));
}
