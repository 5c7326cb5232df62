import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { may } from '../../kernel/rights.ts';
import { hashToken } from '../../platform/identity/tokens.ts';
import type { Act } from '../act.ts';
import { clientAddress } from '../client-address.ts';
import type { Deps } from '../deps.ts';
import type { ApiEnv } from './api.ts';
import { commonProblem, langOf, problemResponse } from './problem.ts';
import { type Rate, tooOften } from './rate.ts';
import { rightOf, type Scope } from './scopes.ts';
import { apiTexts } from './texts.ts';
import { selectLivingToken, type Token, touchToken } from './token-store.ts';
import { institutionOfToken } from './token-text.ts';

/** Of one token; and of one address that comes with tokens that do not work. */
export const tokenRate: Rate = { hits: 300, seconds: 60 };
export const strangerRate: Rate = { hits: 30, seconds: 60 };

/** Lets a request through that brings a token that works and has this scope. Cookies count for nothing here. */
export const admitToken = (deps: Deps, scope: Scope) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const token = await tokenOf(c, deps);
    if (!token) {
      const refused = await tooOften(c, deps, `api stranger ${clientAddress(c, deps)}`, strangerRate);
      if (refused) return refused;
      c.header('WWW-Authenticate', 'Bearer realm="Driehoek"');
      return commonProblem(c, 401, 'unauthorized');
    }
    const refused = await tooOften(c, deps, `api token ${token.id}`, tokenRate);
    if (refused) return refused;
    if (!token.scopes.includes(scope) || !may(token.actor, rightOf[scope])) {
      const t = apiTexts[langOf(c)];
      c.header('WWW-Authenticate', `Bearer realm="Driehoek", error="insufficient_scope", scope="${scope}"`);
      return problemResponse(c, { status: 403, title: t.scopeTitle, detail: t.scopeDetail(scope) });
    }
    c.set('token', token);
    await next();
    return undefined;
  });

async function tokenOf(c: Context, deps: Deps): Promise<Token | null> {
  const [, text = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  const institutionId = institutionOfToken(text);
  if (!institutionId) return null;
  const today = dateInNetherlands(deps.clock.now());
  return deps.db.inInstitution(institutionId, (tx) => selectLivingToken(tx, hashToken(text), today), 'reads');
}

/**
 * What an admitted request does: in one transaction of its hogeschool, as the role behind the token. Its answer may be a problem, of
 * which the types of routes know nothing; so it is of no type, and bodies are held against their schema where they are made.
 */
export async function asToken(c: Context<ApiEnv>, deps: Deps, work: (act: Act) => Promise<Response>): Promise<never> {
  const { id, actor } = c.get('token');
  const now = deps.clock.now();
  // Whether mail works is found out before: within a transaction that could not be asked.
  await deps.installation.isDemo(true);
  const answer = await deps.db.inInstitution(
    actor.institutionId,
    async (tx) => {
      await touchToken(tx, id, now);
      return work({ tx, actor, now, today: dateInNetherlands(now), deps });
    },
    c.req.method === 'GET' ? 'reads' : 'writes',
  );
  return answer as never;
}
