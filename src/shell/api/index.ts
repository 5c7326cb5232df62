export { admitToken, asToken } from './admit-token.ts';
export { type Api, basePath, createApi } from './api.ts';
export { mountApi, type Tag } from './api-document.ts';
export type { OwnWords } from './explain-issues.ts';
export { type Done, once } from './once.ts';
export {
  apiHeaders,
  commonProblem,
  failure,
  langOf,
  type Problem,
  problemResponse,
  tooManyRequests,
  wrongMethod,
} from './problem.ts';
export { type Rate, tooOften } from './rate.ts';
export { boundedBody, readJson } from './read-json.ts';
export { needs, rightOf, type Scope, scopes } from './scopes.ts';
export { mintApiToken } from './token-text.ts';
