import { setTimeout as wait } from 'node:timers/promises';
import { equalBytes, hashToken } from '../identity/tokens.ts';
import { exposition, gauge, type Metric } from './exposition.ts';
import { RequestMeter } from './request-meter.ts';

/** Measures when asked. One that fails or is too slow is left out, and counted. */
export type Collector = () => Metric[] | Promise<Metric[]>;

export type Metrics = {
  requests: RequestMeter;
  /** Whether the header is `Bearer` and the token of the setting; compared in constant time. */
  mayRead(authorization: string | undefined): boolean;
  text(): Promise<string>;
};

/** Prometheus gives up after ten seconds; what waits for a database that is away must not take the rest with it. */
const patienceMs = 2000;

export function createMetrics(token: string, collectors: readonly Collector[], patience = patienceMs): Metrics {
  const requests = new RequestMeter();
  const expected = hashToken(`Bearer ${token}`);
  return {
    requests,
    mayRead: (authorization = '') => equalBytes(hashToken(authorization.replace(/^bearer /i, 'Bearer ')), expected),
    async text() {
      const found = await Promise.all(collectors.map((collect) => collected(collect, patience)));
      const left = gauge(
        'driehoek_metrics_left_out',
        'Groups of metrics that could not be measured now, as when the database is away.',
        found.filter((metrics) => metrics === null).length,
      );
      return exposition([...requests.metrics(), ...found.flatMap((metrics) => metrics ?? []), left]);
    },
  };
}

async function collected(collect: Collector, patience: number): Promise<Metric[] | null> {
  const enough = new AbortController();
  try {
    const late = wait(patience, null, { ref: false, signal: enough.signal }).catch(() => null);
    return await Promise.race([Promise.resolve().then(collect), late]);
  } catch {
    return null;
  } finally {
    enough.abort();
  }
}
