import { OpenAPIHono } from '@hono/zod-openapi';
import { explainIssues, type OwnWords } from './explain-issues.ts';
import { langOf, type Problem, problemResponse } from './problem.ts';
import { apiTexts } from './texts.ts';
import type { Token } from './token-store.ts';

export const apiVersion = '1.1.0';
export const basePath = '/api/v1';

/** `body`: what readJson read; `token`: whose request admitToken let through; `ownWords`: of a feature, for its own faults. */
export type ApiEnv = { Variables: { body: unknown; token: Token; ownWords: OwnWords } };
export type Api = OpenAPIHono<ApiEnv>;

/** The JSON face: features add their routes to it, and the document that describes it is made from these. */
export function createApi(): Api {
  const api: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const lang = langOf(c);
      const t = apiTexts[lang];
      const place = places[result.target] ?? 'body';
      const value = place === 'body' ? c.get('body') : place === 'query' ? c.req.query() : c.req.param();
      const errors = explainIssues(lang, result.error.issues, { in: place, value, own: c.get('ownWords') });
      return problemResponse(c, { status: 400, title: t.invalidTitle, detail: t.invalidDetail(errors.length), errors });
    },
  });
  api.use('*', async (c, next) => {
    await next();
    c.header('API-Version', apiVersion);
  });
  return api;
}

const places: Record<string, NonNullable<Problem['errors']>[number]['in']> = {
  json: 'body',
  query: 'query',
  param: 'path',
  header: 'header',
};
