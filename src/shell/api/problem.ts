import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Lang, langFromAcceptLanguage } from '../../platform/i18n/lang.ts';
import { apiTexts } from './texts.ts';

/** An error by RFC 9457; `errors` says which field and why, when fields are at fault. */
export const problem = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          in: z.enum(['body', 'query', 'path', 'header']),
          location: z.object({ pointer: z.string() }).openapi({ description: 'JSON Pointer (RFC 6901) to the field.' }),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof problem>;

/** In which language this request is to be answered. */
export const langOf = (c: Context): Lang => langFromAcceptLanguage(c.req.header('accept-language'));

/** `more`: what else the problem tells, beside the members of RFC 9457. */
export function problemResponse(c: Context, facts: Omit<Problem, 'type'>, more: object = {}): Response {
  const headers = { 'content-type': 'application/problem+json', 'content-language': langOf(c) };
  return c.body(JSON.stringify({ type: 'about:blank', ...facts, ...more }), facts.status as 400, headers);
}

export type ProblemName = 'malformed' | 'mediaType' | 'tooLarge' | 'unauthorized' | 'notFound' | 'key' | 'keyReused';

/** One of the problems that every part of the API can have. */
export function commonProblem(c: Context, status: number, name: ProblemName): Response {
  const t = apiTexts[langOf(c)];
  return problemResponse(c, { status, title: t[`${name}Title`], detail: t[`${name}Detail`] });
}

/** 405, with what can be used instead. */
export function wrongMethod(c: Context, allowed: string): Response {
  const t = apiTexts[langOf(c)];
  c.header('Allow', allowed);
  return problemResponse(c, { status: 405, title: t.methodTitle, detail: t.methodDetail(allowed) });
}

export const apiHeaders = {
  'API-Version': { description: 'The full version of this API.', schema: { type: 'string' as const } },
};

const retryAfter = {
  'Retry-After': { description: 'Seconds until the next request may come.', schema: { type: 'integer' as const } },
};

/** How the document describes a problem. */
export const failure = (description: string) => ({
  description,
  headers: apiHeaders,
  content: { 'application/problem+json': { schema: problem } },
});

export const tooManyRequests = {
  ...failure('Too many requests.'),
  headers: { ...apiHeaders, ...retryAfter },
};
