import { createRoute } from '@hono/zod-openapi';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import {
  type Api,
  apiHeaders,
  basePath,
  boundedBody,
  failure,
  langOf,
  type OwnWords,
  readJson,
  type Tag,
  tooManyRequests,
  tooOften,
  wrongMethod,
} from '../../shell/api/index.ts';
import { clientAddress } from '../../shell/client-address.ts';
import type { Deps } from '../../shell/index.ts';
import { apiTexts } from './api-texts.ts';
import { selectFigures } from './figure-store.ts';
import { routeCheckRequest, routeCheckResponse } from './route-check-schema.ts';
import { periodLimits } from './rules/period-faults.ts';
import { answerRouteCheck } from './rules/route-check-answer.ts';

const rate = { hits: 60, seconds: 60 } as const;

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
      headers: apiHeaders,
      content: { 'application/json': { schema: routeCheckResponse } },
    },
    400: failure('The request is not right; `errors` says which fields.'),
    413: failure('The request is larger than 256 kB.'),
    415: failure('The request is not JSON.'),
    429: tooManyRequests,
  },
});

export const routeCheckTag: Tag = { name: 'mkb-route-checks', description: 'The check of a Mkb-route.' };

/** Days come in halves, and within bounds. */
const ownWords: OwnWords = (lang, issue) => {
  const t = apiTexts[lang];
  const number = (value: number) => formatNumber(lang, value, 2);
  if (issue.code === 'not_multiple_of') return { code: issue.code, detail: t.half };
  if (issue.code !== 'custom') return null;
  return { code: 'days_out_of_range', detail: t.daysSum(number(periodLimits.minDays), number(periodLimits.maxDays)) };
};

/** The public check as JSON. No log-in; nothing is stored but the count per address. */
export function mountRouteCheckApi(api: Api, deps: Deps): void {
  api.use(checkRoute.path, boundedBody);
  api.use(checkRoute.path, async (c, next) => {
    if (c.req.method !== 'POST') return wrongMethod(c, 'POST');
    const refused = await tooOften(c, deps, `route check from ${clientAddress(c, deps)}`, rate);
    if (refused) return refused;
    c.set('ownWords', ownWords);
    await next();
    return undefined;
  });
  api.use(checkRoute.path, readJson);
  api.openapi(checkRoute, async (c) => {
    const today = dateInNetherlands(deps.clock.now());
    const figures = await deps.db.asIdentity((tx) => selectFigures(tx, today));
    c.header('Content-Language', langOf(c));
    return c.json(answerRouteCheck(c.req.valid('json'), figures, langOf(c)), 200);
  });
}
