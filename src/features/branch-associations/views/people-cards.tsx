import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, LinkButton, TaskList } from '../../../ui/index.ts';
import type { AssociationContact } from '../people-store.ts';
import type { Association } from '../rules/association.ts';
import { texts } from '../texts.ts';

type OfAssociation = { lang: Lang; association: Association; mayEdit: boolean };

/** Who speaks for an association. */
export function ContactsOfCard({
  lang,
  association,
  contacts,
  mayEdit,
}: OfAssociation & { contacts: readonly AssociationContact[] }) {
  const t = texts[lang];
  const associationId = association.id;
  return (
    <Card
      title={t.contacts}
      actions={
        mayEdit && (
          <LinkButton small href={paths.branchContactNew({ associationId })}>
            {t.contactAdd}
          </LinkButton>
        )
      }
    >
      {contacts.length === 0 ? (
        <p>{t.noContacts}</p>
      ) : (
        <TaskList
          tasks={contacts.map(({ id, name, email, phone, functionTitle, validUntil }) => ({
            who: { letter: 'V', tone: 'neutral' as const },
            what: <strong>{name}</strong>,
            detail: [functionTitle, email, phone, validUntil && t.contactUntil(formatDate(lang, validUntil))]
              .filter(Boolean)
              .join(', '),
            action: mayEdit && (
              <a href={paths.branchContactEdit({ associationId, contactId: id })} aria-label={`${t.change}: ${name}`}>
                {t.change}
              </a>
            ),
          }))}
        />
      )}
    </Card>
  );
}
