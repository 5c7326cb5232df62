import type { Lang } from '../../../platform/i18n/lang.ts';
import { FilterBar, HiddenField, TextField } from '../../../ui/index.ts';
import type { Found } from '../wizard/rules/search.ts';
import { texts } from '../wizard/texts.ts';

/** A search above a list to choose from; only there when the list does not fit, or something was searched. */
export function SearchBar({
  lang,
  action,
  q,
  found,
  hidden,
}: {
  lang: Lang;
  action: string;
  q: string;
  found: Found<unknown>;
  /** What the address must keep. */
  hidden: Readonly<Record<string, string>>;
}) {
  const t = texts[lang];
  const { shown, total } = found;
  if (q === '' && shown.length === total) return null;
  return (
    <FilterBar
      label={t.search}
      action={action}
      submitLabel={t.searchButton}
      result={shown.length < total ? t.moreFound(shown.length, total) : undefined}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <TextField name="q" label={t.search} value={q} type="search" />
    </FilterBar>
  );
}
