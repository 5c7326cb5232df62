import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { LinkButton, Notice } from '../../../ui/index.ts';
import type { Person } from '../people-store.ts';
import { texts } from '../texts.ts';

/** The address belongs to somebody already: go on with that person. */
export function KnownPerson({ lang, person }: { lang: Lang; person: Person }) {
  const t = texts[lang];
  return (
    <Notice
      tone="warning"
      title={t.knownTitle(person.name)}
      action={
        <>
          <LinkButton href={paths.roleGive({ personId: person.id })}>{t.knownGiveRole(person.name)}</LinkButton>
          <LinkButton kind="quiet" href={paths.person({ personId: person.id })}>
            {t.knownOpen}
          </LinkButton>
        </>
      }
    >
      {t.known}
    </Notice>
  );
}
