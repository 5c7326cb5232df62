import type { Lang } from '../../../platform/i18n/lang.ts';
import { KeyValues, Notice } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

/** Name and address of a colleague: shown, not asked, because they log in with them. */
export function FixedPerson({ lang, name, email }: { lang: Lang; name: string; email: string | null }) {
  const t = texts[lang];
  return (
    <Notice>
      <KeyValues
        align="start"
        items={[
          { key: t.personName, value: name },
          { key: t.email, value: email ?? t.noEmail },
        ]}
      />
      <p>{t.fixedPerson}</p>
    </Notice>
  );
}
