import type { z } from 'zod';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Problem } from './problem.ts';
import { apiTexts } from './texts.ts';

type Fault = NonNullable<Problem['errors']>[number];
export type Issue = z.core.$ZodIssue;

/** What a feature says about an issue that only it understands; null leaves it to the common words. */
export type OwnWords = (lang: Lang, issue: Issue) => { code: string; detail: string } | null;

/** What is wrong with a request, field by field, in words that say what would be right. */
export function explainIssues(
  lang: Lang,
  issues: readonly Issue[],
  given: { in: Fault['in']; value: unknown; own?: OwnWords | undefined },
): Fault[] {
  return issues.flatMap((issue) => {
    const { code, detail } = given.own?.(lang, issue) ?? {
      code: issue.code,
      detail: explain(lang, issue, given.value),
    };
    // An unknown field is reported by the object that holds it.
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ in: given.in, location: { pointer: pointerOf(path) }, code, detail }));
  });
}

/** RFC 6901: '/periods/0/weeks'. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function explain(lang: Lang, issue: Issue, value: unknown): string {
  const t = apiTexts[lang];
  const number = (of: number | bigint) => formatNumber(lang, Number(of), 2);
  switch (issue.code) {
    case 'invalid_type':
      if (valueAt(value, issue.path) === undefined) return t.faults.required;
      return t.faults.type(t.types[issue.expected as keyof typeof t.types] ?? issue.expected);
    case 'invalid_value':
      if (valueAt(value, issue.path) === undefined) return t.faults.required;
      return t.faults.choice(issue.values.map(String).join(', '));
    case 'too_small':
      if (issue.origin === 'array') return t.faults.tooFew(number(issue.minimum));
      if (issue.origin === 'string') return t.faults.tooShort(number(issue.minimum));
      return issue.inclusive === false
        ? t.faults.moreThan(number(issue.minimum))
        : t.faults.tooSmall(number(issue.minimum));
    case 'too_big':
      if (issue.origin === 'string') return t.faults.tooLong(number(issue.maximum));
      return issue.origin === 'array'
        ? t.faults.tooMany(number(issue.maximum))
        : t.faults.tooBig(number(issue.maximum));
    case 'unrecognized_keys':
      return t.faults.unknownField;
    default:
      return t.faults.other;
  }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (found, part) =>
      typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );
