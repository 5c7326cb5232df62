import type { Lang } from '../../../platform/i18n/lang.ts';
import { Checkbox } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

/** Asked when an address is somebody's already, under another name than was typed: do you mean this person? */
export function KnownPerson({ lang, person }: { lang: Lang; person: { id: string; name: string } }) {
  const t = texts[lang];
  return (
    <Checkbox
      name="usePersonId"
      value={person.id}
      label={t.usePerson(person.name)}
      hint={t.otherNameHint(person.name)}
    />
  );
}
