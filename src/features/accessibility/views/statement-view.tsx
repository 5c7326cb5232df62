import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { PageHeading, Prose } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

type Contact = { name: string; contactName: string; contactEmail: string; contactPhone: string };

export function StatementPage({ lang, contact }: { lang: Lang; contact: Contact | null }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Prose>
        <h2>{t.doneTitle}</h2>
        <ul>
          {t.done.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <h2>{t.notYetTitle}</h2>
        <ul>
          {t.notYet.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <h2>{t.tellTitle}</h2>
        <p>{t.tell}</p>
        {contact?.contactEmail && (
          <p>
            {contact.name}: {contact.contactName}, <a href={`mailto:${contact.contactEmail}`}>{contact.contactEmail}</a>
            {contact.contactPhone && `, ${contact.contactPhone}`}
          </p>
        )}
        <p>
          <a href={paths.gallery()}>{t.toGallery}</a>
        </p>
      </Prose>
    </>
  );
}
