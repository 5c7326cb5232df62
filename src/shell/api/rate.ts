import type { Context } from 'hono';
import { formatNumber } from '../../platform/i18n/format.ts';
import { withinRate } from '../../platform/identity/rate-limit.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';
import type { Deps } from '../deps.ts';
import { langOf, problemResponse } from './problem.ts';
import { apiTexts } from './texts.ts';

export type Rate = { hits: number; seconds: 60 };

/** Counts a request of this caller; the answer when it is one too many, else null. */
export async function tooOften(
  c: Context,
  deps: Pick<Deps, 'db' | 'clock' | 'secretKey'>,
  caller: string,
  rate: Rate,
): Promise<Response | null> {
  const now = deps.clock.now();
  const key = keyedHash(deps.secretKey, 'rate', caller);
  if (await deps.db.asIdentity((tx) => withinRate(tx, key, rate, now))) return null;
  const seconds = rate.seconds - (Math.floor(now.getTime() / 1000) % rate.seconds);
  c.header('Retry-After', String(seconds));
  const lang = langOf(c);
  const t = apiTexts[lang];
  const number = (value: number) => formatNumber(lang, value);
  return problemResponse(c, {
    status: 429,
    title: t.tooOftenTitle,
    detail: t.tooOftenDetail(number(rate.hits), number(seconds)),
  });
}
