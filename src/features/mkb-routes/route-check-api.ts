import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import { type Lang, langFromAcceptLanguage } from '../../platform/i18n/lang.ts';
import { withinRate } from '../../platform/identity/rate-limit.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';
import { clientAddress } from '../../shell/client-address.ts';
import type { Deps } from '../../shell/index.ts';
import { apiTexts } from './api-texts.ts';
import { explainIssues } from './explain-issue.ts';
import { selectFigures } from './figure-store.ts';
import { selectFirstContact } from './first-contact-store.ts';
import { type Problem, problem, routeCheckRequest, routeCheckResponse } from './route-check-schema.ts';
import { answerRouteCheck } from './rules/route-check-answer.ts';

const apiVersion = '1.0.0';
const basePath = '/api/v1';
const rate = { hits: 60, seconds: 60 } as const;
const largestBody = 256 * 1024;

const headers = {
  'API-Version': { description: 'The full version of this API.', schema: { type: 'string' as const } },
};
const failure = (description: string, more = {}) => ({
  description,
  headers: { ...headers, ...more },
  content: { 'application/problem+json': { schema: problem } },
});
const retryAfter = {
  'Retry-After': { description: 'Seconds until the next request may come.', schema: { type: 'integer' as const } },
};

const checkRoute = createRoute({
  method: 'post',
  path: paths.apiRouteCheck.pattern.slice(basePath.length),
  operationId: 'checkMkbRoute',
  tags: ['mkb-route-checks'],
  summary: 'Holds a Mkb-route against the eight criteria.',
  description:
    'Says whether a plan is a Mkb-route in het hbo: shares of days and EC at the company, study load, working time and the eight criteria, each with the reason. Nothing is stored. Explanations are in Dutch or English, by Accept-Language. At most 60 requests a minute per address.',
  security: [],
  request: { body: { required: true, content: { 'application/json': { schema: routeCheckRequest } } } },
  responses: {
    200: {
      description: 'The check.',
      headers,
      content: { 'application/json': { schema: routeCheckResponse } },
    },
    400: failure('The request is not right; `errors` says which fields.'),
    413: failure('The request is larger than 256 kB.'),
    415: failure('The request is not JSON.'),
    429: failure('Too many requests.', retryAfter),
  },
});

const documentRoute = createRoute({
  method: 'get',
  path: paths.apiDocument.pattern.slice(basePath.length),
  operationId: 'getOpenApiDocument',
  tags: ['openapi'],
  summary: 'This document.',
  security: [],
  responses: {
    200: {
      description: 'The OpenAPI document.',
      headers,
      content: { 'application/json': { schema: z.looseObject({}) } },
    },
  },
});

type ApiEnv = { Variables: { body: unknown } };

/** The public check as JSON, and the document that describes it. No log-in; nothing is stored but the count per address. */
export function mountRouteCheckApi(app: Hono, deps: Deps): void {
  const api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const t = apiTexts[langOf(c)];
      const errors = explainIssues(langOf(c), result.error.issues, c.get('body'));
      return problemResponse(c, { status: 400, title: t.invalidTitle, detail: t.invalidDetail(errors.length), errors });
    },
  });
  api.use('*', async (c, next) => {
    await next();
    c.header('API-Version', apiVersion);
  });
  api.use(checkRoute.path, bodyLimit({ maxSize: largestBody, onError: (c) => fail(c, 413, 'tooLarge') }));
  api.use(checkRoute.path, (c, next) => admit(c, deps, next));
  api.openapi(checkRoute, async (c) => {
    const today = dateInNetherlands(deps.clock.now());
    const figures = await deps.db.asIdentity((tx) => selectFigures(tx, today));
    c.header('Content-Language', langOf(c));
    return c.json(answerRouteCheck(c.req.valid('json'), figures, langOf(c)), 200);
  });
  api.openAPIRegistry.registerPath(documentRoute);
  api.get(documentRoute.path, async (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    return c.json(await documentOf(api, deps));
  });
  app.route(basePath, api);
}

const langOf = (c: Context): Lang => langFromAcceptLanguage(c.req.header('accept-language'));

/** Lets a request to the check through: the right method, not too often, and readable JSON. */
async function admit(c: Context<ApiEnv>, deps: Deps, next: () => Promise<void>): Promise<Response | undefined> {
  if (c.req.method !== 'POST') {
    c.header('Allow', 'POST');
    return fail(c, 405, 'method');
  }
  const now = deps.clock.now();
  const key = keyedHash(deps.secretKey, 'rate', `route check from ${clientAddress(c, deps)}`);
  if (!(await deps.db.asIdentity((tx) => withinRate(tx, key, rate, now)))) return tooOften(c, now);
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return fail(c, 415, 'mediaType');
  try {
    c.set('body', await c.req.json());
  } catch {
    return fail(c, 400, 'malformed');
  }
  await next();
  return undefined;
}

function tooOften(c: Context, now: Date): Response {
  const seconds = rate.seconds - (Math.floor(now.getTime() / 1000) % rate.seconds);
  c.header('Retry-After', String(seconds));
  const t = apiTexts[langOf(c)];
  const number = (value: number) => formatNumber(langOf(c), value);
  return problemResponse(c, {
    status: 429,
    title: t.tooOftenTitle,
    detail: t.tooOftenDetail(number(rate.hits), number(seconds)),
  });
}

function fail(c: Context, status: number, name: 'tooLarge' | 'mediaType' | 'malformed' | 'method'): Response {
  const t = apiTexts[langOf(c)];
  return problemResponse(c, { status, title: t[`${name}Title`], detail: t[`${name}Detail`] });
}

function problemResponse(c: Context, facts: Omit<Problem, 'type'>): Response {
  const headers = { 'content-type': 'application/problem+json', 'content-language': langOf(c) };
  return c.body(JSON.stringify({ type: 'about:blank', ...facts }), facts.status as 400, headers);
}

async function documentOf(api: OpenAPIHono<ApiEnv>, deps: Deps) {
  const contact = await deps.db.asIdentity(selectFirstContact);
  const { hostname, protocol } = new URL(deps.publicUrl);
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Driehoek',
      version: apiVersion,
      description: 'Checks for Mkb-routes in het hbo.',
      contact: {
        name: contact?.name || 'Driehoek',
        url: deps.publicUrl,
        // Before set-up there is nobody yet; a host of this desk alone makes no address.
        email: contact?.email || `webmaster@${/\.[a-z]{2,}$/i.test(hostname) ? hostname : 'localhost.invalid'}`,
      },
    },
    // An API is used over https; without it (on a desk) the address is relative to this document.
    servers: [{ url: protocol === 'https:' ? `${deps.publicUrl.replace(/\/$/, '')}${basePath}` : basePath }],
    tags: [
      { name: 'mkb-route-checks', description: 'The check of a Mkb-route.' },
      { name: 'openapi', description: 'This document.' },
    ],
  });
}
