import type { z } from 'zod';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { apiTexts } from './api-texts.ts';
import type { Problem } from './route-check-schema.ts';
import { periodLimits } from './rules/period-faults.ts';

type Fault = NonNullable<Problem['errors']>[number];
type Issue = z.core.$ZodIssue;

/** What is wrong with a request, field by field, in words that say what would be right. */
export function explainIssues(lang: Lang, issues: readonly Issue[], body: unknown): Fault[] {
  return issues.flatMap((issue) => {
    const detail = explain(lang, issue, body);
    // An unknown field is reported by the object that holds it.
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({
      in: 'body' as const,
      location: { pointer: pointerOf(path) },
      code: issue.code === 'custom' ? 'days_out_of_range' : issue.code,
      detail,
    }));
  });
}

/** RFC 6901: '/periods/0/weeks'. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function explain(lang: Lang, issue: Issue, body: unknown): string {
  const t = apiTexts[lang];
  const number = (value: number | bigint) => formatNumber(lang, Number(value), 2);
  switch (issue.code) {
    case 'invalid_type':
      if (valueAt(body, issue.path) === undefined) return t.faults.required;
      return t.faults.type(t.types[issue.expected as keyof typeof t.types] ?? issue.expected);
    case 'invalid_value':
      if (valueAt(body, issue.path) === undefined) return t.faults.required;
      return t.faults.choice(issue.values.map(String).join(', '));
    case 'too_small':
      if (issue.origin === 'array') return t.faults.tooFew(number(issue.minimum));
      return issue.inclusive === false
        ? t.faults.moreThan(number(issue.minimum))
        : t.faults.tooSmall(number(issue.minimum));
    case 'too_big':
      return issue.origin === 'array'
        ? t.faults.tooMany(number(issue.maximum))
        : t.faults.tooBig(number(issue.maximum));
    case 'not_multiple_of':
      return t.faults.half;
    case 'unrecognized_keys':
      return t.faults.unknownField;
    case 'custom':
      return t.faults.daysSum(number(periodLimits.minDays), number(periodLimits.maxDays));
    default:
      return t.faults.other;
  }
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    body,
  );
