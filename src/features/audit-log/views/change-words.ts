import { isRole } from '../../../kernel/role.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { RoleNames } from '../../institution/index.ts';
import type { Plain } from '../rules/differences.ts';
import type { ShownDifference } from '../rules/shown-entries.ts';
import { texts } from '../texts.ts';

/** One field that differs as a sentence. */
export function changeWords(lang: Lang, names: RoleNames, { field, before, after, hidden }: ShownDifference): string {
  const t = texts[lang];
  const label = fieldName(lang, field);
  if (hidden) return t.hidden(label);
  const word = (value: Plain | undefined) => valueWord(lang, names, value);
  if (isNothing(before)) return t.became(label, word(after));
  if (isNothing(after)) return t.was(label, word(before));
  return t.changed(label, word(before), word(after));
}

const isNothing = (value: Plain | undefined) => value === undefined || value === null || value === '';

/** 'periods.2.weeks' → the known name of each part, numbers as they are. */
function fieldName(lang: Lang, field: string): string {
  const known: Record<string, string> = texts[lang].fieldNames;
  const words = field.split('.').map((part) => known[part] ?? part.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
  const name = words.join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function valueWord(lang: Lang, names: RoleNames, value: Plain | undefined): string {
  const t = texts[lang];
  if (isNothing(value)) return t.empty;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return formatNumber(lang, value, 6);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(lang, text);
  const codes = text.split(', ').map((code) => codeWord(lang, names, code));
  if (codes.every((word) => word !== null)) return codes.join(', ');
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** The word for a role or another code that is kept as a value; null for all other text. */
export function codeWord(lang: Lang, names: RoleNames, code: string): string | null {
  if (isRole(code)) return names[code];
  const words: Record<string, string> = texts[lang].values;
  return Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
