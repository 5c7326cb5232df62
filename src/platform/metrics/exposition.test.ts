import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exposition, gauge } from './exposition.ts';
import { RequestMeter } from './request-meter.ts';

describe('the Prometheus text form', () => {
  it('has a head per metric and a line per sample', () => {
    const text = exposition([
      gauge('up', 'Whether it is up.', 1),
      { name: 'sent_total', type: 'counter', help: 'Sent.', samples: [{ labels: { to: 'a', by: 'b' }, value: 2.5 }] },
    ]);
    assert.equal(
      text,
      '# HELP up Whether it is up.\n# TYPE up gauge\nup 1\n# HELP sent_total Sent.\n# TYPE sent_total counter\nsent_total{to="a",by="b"} 2.5\n',
    );
  });

  it('leaves out what has no samples', () => {
    assert.equal(exposition([{ name: 'sent_total', type: 'counter', help: 'Sent.', samples: [] }]), '');
  });

  it('keeps a label on its line, whatever it holds', () => {
    const labels = { a: 'x"y\\z\nw' };
    const text = exposition([
      { name: 'odd', type: 'gauge', help: 'One\nline, one \\.', samples: [{ labels, value: Infinity }] },
    ]);
    assert.equal(text, '# HELP odd One\\nline, one \\\\.\n# TYPE odd gauge\nodd{a="x\\"y\\\\z\\nw"} +Inf\n');
  });
});

describe('RequestMeter', () => {
  const linesOf = (meter: RequestMeter) => exposition(meter.metrics()).split('\n');

  it('puts a duration in every bucket that it fits', () => {
    const meter = new RequestMeter();
    for (const seconds of [0.005, 0.0051, 3, 60]) {
      meter.begin();
      meter.end('GET', '/x', 200, seconds);
    }
    const bucket = (le: string) =>
      linesOf(meter)
        .find((line) => line.includes(`le="${le}"`))
        ?.split(' ')
        .at(-1);
    const found = ['0.005', '0.01', '2.5', '5', '10', '+Inf'].map(bucket);
    assert.deepEqual(found, ['1', '2', '2', '3', '3', '4']);
    const seconds = linesOf(meter)
      .find((line) => line.includes('_sum'))
      ?.split(' ')
      .at(-1);
    assert.ok(Math.abs(Number(seconds) - 63.0101) < 1e-9, seconds);
    assert.ok(linesOf(meter).includes('driehoek_http_request_duration_seconds_count{method="GET",route="/x"} 4'));
  });

  it('counts by route, method and class of status, and what is under way', () => {
    const meter = new RequestMeter();
    for (const [method, route, status] of [
      ['GET', '/x', 200],
      ['GET', '/x', 204],
      ['GET', '/x', 404],
      ['POST', '/x', 303],
      ['GET', '/y', 503],
    ] as const) {
      meter.begin();
      meter.end(method, route, status, 0.01);
    }
    meter.begin();
    const counts = linesOf(meter).filter((line) => line.startsWith('driehoek_http_requests_'));
    assert.deepEqual(counts, [
      'driehoek_http_requests_total{method="GET",route="/x",status="2xx"} 2',
      'driehoek_http_requests_total{method="GET",route="/x",status="4xx"} 1',
      'driehoek_http_requests_total{method="POST",route="/x",status="3xx"} 1',
      'driehoek_http_requests_total{method="GET",route="/y",status="5xx"} 1',
      'driehoek_http_requests_in_flight 1',
    ]);
  });
});
