import type { FormValues } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { sha256 } from '../document/hash.ts';
import type { Step } from './step.ts';

/** What a page's values were, in a few characters: a form carries it, so that saving can tell whether somebody changed them. */
export const fingerprint = (values: FormValues): string => sha256(JSON.stringify(values)).slice(0, 16);

/** Per field that differs: what is stored and what was typed, in words. */
export function differencesBetween(
  step: Pick<Step, 'labels' | 'show'>,
  stored: FormValues,
  typed: FormValues,
  lang: Lang,
): { label: string; stored: string; typed: string }[] {
  const labels = step.labels(lang);
  const words = (name: string, values: FormValues) => shown(step, name, values, lang);
  return Object.keys(stored)
    .filter((name) => words(name, stored) !== words(name, typed))
    .map((name) => ({ label: labels[name] ?? name, stored: words(name, stored), typed: words(name, typed) }));
}

/** A value of a form as people read it. */
export function shown(step: Pick<Step, 'show'>, name: string, values: FormValues, lang: Lang): string {
  const value = String(values[name] ?? '').trim();
  return step.show ? step.show(name, value, lang) : value;
}
