import type { Metric, Sample } from './exposition.ts';

/** Upper bounds in seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

type Series = {
  method: string;
  route: string;
  /** Per bound how many took that long but longer than the bound before; the last is for all that took longer. */
  counts: number[];
  seconds: number;
  byStatus: Map<string, number>;
};

/**
 * Counts and times requests, by the pattern of their route: never by an address as it was asked, which can hold a token, and
 * of which there is no end.
 */
export class RequestMeter {
  readonly #series = new Map<string, Series>();
  #inFlight = 0;

  begin(): void {
    this.#inFlight += 1;
  }

  end(method: string, route: string, status: number, seconds: number): void {
    this.#inFlight -= 1;
    const series = this.#seriesOf(method, route);
    const at = bounds.findIndex((bound) => seconds <= bound);
    const bucket = at < 0 ? bounds.length : at;
    series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    series.seconds += seconds;
    const statusClass = `${Math.floor(status / 100)}xx`;
    series.byStatus.set(statusClass, (series.byStatus.get(statusClass) ?? 0) + 1);
  }

  metrics(): Metric[] {
    const all = [...this.#series.values()];
    return [
      {
        name: 'driehoek_http_requests_total',
        type: 'counter',
        help: 'Requests answered, by route, method and class of status.',
        samples: all.flatMap(({ method, route, byStatus }) =>
          [...byStatus].map(([status, value]) => ({ labels: { method, route, status }, value })),
        ),
      },
      {
        name: 'driehoek_http_request_duration_seconds',
        type: 'histogram',
        help: 'Time from the request to the start of its answer.',
        samples: all.flatMap(histogram),
      },
      {
        name: 'driehoek_http_requests_in_flight',
        type: 'gauge',
        help: 'Requests being answered now, this one included.',
        samples: [{ value: this.#inFlight }],
      },
    ];
  }

  #seriesOf(method: string, route: string): Series {
    const key = `${method} ${route}`;
    const known = this.#series.get(key);
    if (known) return known;
    const counts = Array<number>(bounds.length + 1).fill(0);
    const series = { method, route, counts, seconds: 0, byStatus: new Map() };
    this.#series.set(key, series);
    return series;
  }
}

function histogram({ method, route, counts, seconds }: Series): Sample[] {
  const labels = { method, route };
  let count = 0;
  const buckets = counts.map((more, at) => {
    count += more;
    return {
      suffix: '_bucket',
      labels: { ...labels, le: bounds[at] === undefined ? '+Inf' : String(bounds[at]) },
      value: count,
    };
  });
  return [...buckets, { suffix: '_sum', labels, value: seconds }, { suffix: '_count', labels, value: count }];
}
