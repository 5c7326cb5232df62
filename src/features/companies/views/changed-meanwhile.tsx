import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { KeyValues, Notice } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

/** Two tabs or two people: shows what is stored now, of the fields where that is not what was typed. */
export function ChangedMeanwhile({
  lang,
  form,
  stored,
  labels,
  show = (_, value) => value,
  words,
}: {
  lang: Lang;
  form: FormState;
  /** By field, as the form would show it. */
  stored: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  /** A value in words, where the field holds a code. */
  show?: (name: string, value: string) => string;
  /** What is said above it, where nobody else changed anything; absent: that somebody did. */
  words?: { title: string; lead: string } | undefined;
}) {
  const t = texts[lang];
  const items = Object.entries(stored)
    .filter(([name, value]) => value !== form.text(name))
    .map(([name, value]) => ({ key: labels[name] ?? name, value: value === '' ? t.blank : show(name, value) }));
  return (
    <Notice tone="warning" title={words?.title ?? t.conflictTitle} role="alert">
      <p>{words?.lead ?? t.conflict}</p>
      {items.length > 0 && <KeyValues items={items} align="start" />}
    </Notice>
  );
}
