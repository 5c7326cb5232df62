import { createRoute, z } from '@hono/zod-openapi';
import { paths } from '../../paths.ts';
import {
  type Api,
  admitToken,
  apiHeaders,
  asToken,
  basePath,
  boundedBody,
  commonProblem,
  failure,
  langOf,
  needs,
  once,
  problemResponse,
  readJson,
  type Tag,
  tooManyRequests,
} from '../../shell/api/index.ts';
import type { Deps } from '../../shell/index.ts';
import { selectAddenda } from './addenda/addendum-store.ts';
import { createDraft, sendDraft } from './agreement-acts-api.ts';
import { selectAgreementNames } from './agreement-api-store.ts';
import { agreementOf, itemOf } from './agreement-json.ts';
import { cursorAt, pageSize, selectAgreementItems } from './agreement-list-store.ts';
import { can } from './agreement-policy.ts';
import {
  agreementPage,
  agreementQuery,
  agreementResponse,
  agreementState,
  cohortList,
  newAgreement,
} from './agreement-schema.ts';
import { selectOptionalAgreement } from './agreement-store.ts';
import { apiTexts } from './api-texts.ts';
import { selectCohortOptions } from './prefill-store.ts';
import { cursorText, readCursor } from './rules/cursor.ts';
import { wholeList } from './rules/list-filter.ts';

const tags = ['agreements'];
export const agreementsTag: Tag = { name: 'agreements', description: 'The tripartite agreements of a hogeschool.' };

const pathOf = ({ pattern }: { pattern: string }) => pattern.slice(basePath.length).replace(/:(\w+)/g, '{$1}');
const idParam = z.object({ agreementId: z.uuid() });
const keyHeader = z.object({
  'idempotency-key': z.string().min(1).max(100).optional().openapi({
    description: 'Needed, and new for every order. Who sends the same one again within a day gets the same answer.',
  }),
});
const answers = {
  400: failure('The request is not right; `errors` says which fields.'),
  401: failure('No token, or one that does not work.'),
  403: failure('The token lacks the scope.'),
  429: tooManyRequests,
};
const json = <Schema extends z.ZodType>(description: string, schema: Schema, headers = {}) => ({
  description,
  headers: { ...apiHeaders, ...headers },
  content: { 'application/json': { schema } },
});

const listRoute = (deps: Deps) =>
  createRoute({
    method: 'get',
    path: pathOf(paths.apiAgreements),
    operationId: 'listAgreements',
    tags,
    summary: `Agreements, the latest change first, ${pageSize} at a time.`,
    security: needs('agreements:read'),
    middleware: [admitToken(deps, 'agreements:read')] as const,
    request: { query: agreementQuery },
    responses: { 200: json('One page.', agreementPage), ...answers },
  });

const readRoute = (deps: Deps) =>
  createRoute({
    method: 'get',
    path: pathOf(paths.apiAgreement),
    operationId: 'getAgreement',
    tags,
    summary: 'One agreement, with who must sign and who did.',
    security: needs('agreements:read'),
    middleware: [admitToken(deps, 'agreements:read')] as const,
    request: { params: idParam },
    responses: { 200: json('The agreement.', agreementResponse), ...answers, 404: failure('There is none.') },
  });

const cohortsRoute = (deps: Deps) =>
  createRoute({
    method: 'get',
    path: pathOf(paths.apiCohorts),
    operationId: 'listCohorts',
    tags,
    summary: 'The cohorts for which an agreement can be made.',
    security: needs('agreements:read'),
    middleware: [admitToken(deps, 'agreements:read')] as const,
    responses: { 200: json('Those that are not over, the nearest start first.', cohortList), ...answers },
  });

const createRouteOf = (deps: Deps) =>
  createRoute({
    method: 'post',
    path: pathOf(paths.apiAgreements),
    operationId: 'createAgreement',
    tags,
    summary: 'Makes a draft in which everything that is known is filled in.',
    description: 'A member of staff completes it in the product. Nobody is told until it is sent.',
    security: needs('agreements:write'),
    middleware: [admitToken(deps, 'agreements:write'), boundedBody, readJson] as const,
    request: {
      headers: keyHeader,
      body: { required: true, content: { 'application/json': { schema: newAgreement } } },
    },
    responses: {
      201: json('The draft.', agreementState, {
        Location: { description: 'Where the agreement is.', schema: { type: 'string' as const } },
      }),
      ...answers,
      404: failure('A cohort, student, company or workplace that is not there.'),
      409: failure('The student has an open agreement in this cohort; `others` says which.'),
      413: failure('The request is larger than 256 kB.'),
      415: failure('The request is not JSON.'),
      422: failure('The Idempotency-Key was used for another order.'),
    },
  });

const sendRoute = (deps: Deps) =>
  createRoute({
    method: 'post',
    path: pathOf(paths.apiAgreementSend),
    operationId: 'sendAgreement',
    tags,
    summary: 'Freezes the text of a draft and asks everybody to sign.',
    security: needs('agreements:send'),
    middleware: [admitToken(deps, 'agreements:send'), boundedBody] as const,
    request: { params: idParam, headers: keyHeader },
    responses: {
      200: json('It was sent.', agreementState),
      ...answers,
      404: failure('There is none.'),
      409: failure('It cannot be sent as things are.'),
      413: failure('The request is larger than 256 kB.'),
      422: failure('Something is missing, and `missing` says what; or the Idempotency-Key was used for another order.'),
    },
  });

/** The JSON face of agreements: what the pages show and do, for another system of the hogeschool. */
export function mountAgreementApi(api: Api, deps: Deps): void {
  api.openapi(listRoute(deps), (c) =>
    asToken(c, deps, async ({ tx, actor }) => {
      const { state, mkbRouteId, waitsOn, search, cursor } = c.req.valid('query');
      const after = cursor === undefined ? null : readCursor(cursor, 'recent');
      if (cursor !== undefined && !after) return wrongCursor(c);
      const filter = {
        ...wholeList,
        state: state ?? null,
        mkbRouteId: mkbRouteId ?? null,
        waitsOn: waitsOn ?? null,
        text: (search ?? '').replaceAll('\0', ''),
      };
      const rows = await selectAgreementItems(tx, actor, filter, { after, now: deps.clock.now() });
      const page = rows.slice(0, pageSize);
      const last = page.at(-1);
      return c.json({
        items: page.map(itemOf),
        nextCursor: rows.length > pageSize && last ? cursorText(cursorAt(last, 'recent')) : null,
      } satisfies z.infer<typeof agreementPage>);
    }),
  );
  api.openapi(readRoute(deps), (c) =>
    asToken(c, deps, async ({ tx, actor }) => {
      const stored = await selectOptionalAgreement(tx, c.req.valid('param').agreementId);
      if (!stored || !can.read(actor, stored.facts)) return commonProblem(c, 404, 'notFound');
      const { id } = stored.facts;
      const [names, addenda] = await Promise.all([selectAgreementNames(tx, id), selectAddenda(tx, id)]);
      return c.json(agreementOf(stored, names, addenda));
    }),
  );
  api.openapi(cohortsRoute(deps), (c) =>
    asToken(c, deps, async ({ tx, actor, today }) => {
      const cohorts = await selectCohortOptions(tx, actor.mkbRouteId, today);
      return c.json({
        items: cohorts.map(({ id, name, mkbRouteId, mkbRouteName, programmeName, start, end }) => ({
          id,
          name,
          mkbRoute: { id: mkbRouteId, name: mkbRouteName },
          programmeName,
          startDate: start,
          endDate: end,
        })),
      } satisfies z.infer<typeof cohortList>);
    }),
  );
  api.openapi(createRouteOf(deps), (c) =>
    asToken(c, deps, (act) => once(c, act, () => createDraft(c, act, c.req.valid('json')))),
  );
  api.openapi(sendRoute(deps), (c) =>
    asToken(c, deps, (act) => once(c, act, () => sendDraft(c, act, c.req.valid('param').agreementId))),
  );
}

function wrongCursor(c: Parameters<typeof problemResponse>[0]): Response {
  const detail = apiTexts[langOf(c)].cursor;
  const errors = [{ in: 'query' as const, location: { pointer: '/cursor' }, code: 'cursor', detail }];
  return problemResponse(c, { status: 400, title: detail, detail, errors });
}
