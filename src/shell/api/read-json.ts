import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from './api.ts';
import { commonProblem } from './problem.ts';

const largestBody = 256 * 1024;

/** Refuses a body of more than 256 kB. */
export const boundedBody = bodyLimit({ maxSize: largestBody, onError: (c) => commonProblem(c, 413, 'tooLarge') });

/** Lets a request through that brings JSON that can be read. */
export const readJson = createMiddleware<ApiEnv>(async (c, next) => {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    return commonProblem(c, 415, 'mediaType');
  try {
    c.set('body', await c.req.json());
  } catch {
    return commonProblem(c, 400, 'malformed');
  }
  await next();
  return undefined;
});
