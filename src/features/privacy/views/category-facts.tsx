import type { Lang } from '../../../platform/i18n/lang.ts';
import { KeyValues } from '../../../ui/index.ts';
import type { Description } from '../describe-holdings.ts';
import { texts } from '../texts.ts';

/** What, why, on which ground, how long, who sees it. */
export function CategoryFacts({ lang, description }: { lang: Lang; description: Description }) {
  const t = texts[lang];
  const { what, why, basis, howLong, whoSees } = description;
  return (
    <KeyValues
      align="start"
      items={[
        { key: t.what, value: what },
        { key: t.why, value: why },
        { key: t.basis, value: basis },
        { key: t.howLong, value: howLong },
        { key: t.whoSees, value: whoSees },
      ]}
    />
  );
}
