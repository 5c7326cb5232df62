import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { paths } from '../../paths.ts';
import type { Problem } from '../../shell/api/index.ts';
import type { RouteCheckAnswer } from './rules/route-check-answer.ts';

const sample = {
  degree: 'associate_degree',
  periods: [
    {
      weeks: 84,
      days: { company: 4, school: 1, third: 0 },
      hoursPerDay: 8,
      studyHoursPerWeek: 0,
      credits: { company: 80, school: 40, third: 0 },
    },
  ],
  employment: { employed: true, paid: true },
  companies: [{ staff: 40, turnover: 5_000_000, balanceSheet: 3_000_000 }],
  tripartiteAgreement: true,
  coDesign: true,
  connected: true,
};
const [somePeriod] = sample.periods;

describe('POST /api/v1/mkb-route-checks', () => {
  let product: TestProduct;
  before(async () => {
    product = await createTestProduct({ publicUrl: 'https://driehoek.example' });
  });
  after(() => product.close());

  async function ask(body: unknown, headers: Record<string, string> = {}) {
    product.clock.advance(1);
    const response = await product.app.request(paths.apiRouteCheck(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { response, status: response.status, json: (await response.json()) as RouteCheckAnswer & Problem };
  }

  it('answers exactly the documented shape, shares not rounded', async () => {
    const { response, json } = await ask(sample);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('api-version'), '1.1.0');
    const { criteria, warnings, ...figures } = json;
    assert.deepEqual(figures, {
      shares: {
        days: { company: 0.8, school: 0.2, third: 0 },
        credits: { company: 80 / 120, school: 40 / 120, third: 0 },
      },
      hours: { company: 2688, school: 672, third: 0, study: 0, perWeek: [40] },
      credits: { total: 120, expected: 120 },
      dualFigures: { schoolCredits: 40, practiceWeeks: 84, practiceCredits: 80 },
    });
    assert.deepEqual(
      criteria.map(({ status }) => status),
      Array(8).fill('meets'),
    );
    assert.deepEqual(warnings, []);
    assert.deepEqual(Object.keys(criteria[0] ?? {}), ['code', 'status', 'explanation']);
  });

  it('fills in the defaults and calls unknown what was left out', async () => {
    const { status, json } = await ask({
      degree: 'bachelor',
      periods: [{ weeks: 42, days: { company: 2.5, school: 2.5 } }],
    });
    assert.equal(status, 200);
    assert.equal(json.hours.perWeek[0], 40);
    assert.equal(json.shares.credits, null);
    assert.equal(json.credits, null);
    assert.equal(json.dualFigures, null);
    assert.deepEqual(
      json.criteria.filter((criterion) => criterion.status === 'unknown').map(({ code }) => code),
      ['connected', 'sme', 'employed_and_paid', 'tripartite_agreement', 'co_design'],
    );
  });

  it('speaks the language that was asked for', async () => {
    assert.match((await ask(sample, { 'accept-language': 'en-GB' })).json.criteria[0]?.explanation ?? '', /programme/);
    assert.match((await ask(sample, { 'accept-language': 'nl' })).json.criteria[0]?.explanation ?? '', /opleiding/);
  });

  const bad: [string, unknown, [string, RegExp][]][] = [
    [
      'nothing',
      {},
      [
        ['/degree', /ontbreekt/],
        ['/periods', /ontbreekt/],
      ],
    ],
    ['a master', { ...sample, degree: 'master' }, [['/degree', /associate_degree, bachelor/]]],
    ['no periods', { ...sample, periods: [] }, [['/periods', /Minstens 1/]]],
    ['41 periods', { ...sample, periods: Array(41).fill(somePeriod) }, [['/periods', /Hoogstens 40/]]],
    ['0 weeks', { ...sample, periods: [{ ...somePeriod, weeks: 0 }] }, [['/periods/0/weeks', /Minstens 1/]]],
    ['105 weeks', { ...sample, periods: [{ ...somePeriod, weeks: 105 }] }, [['/periods/0/weeks', /Hoogstens 104/]]],
    ['part of a week', { ...sample, periods: [{ ...somePeriod, weeks: 2.5 }] }, [['/periods/0/weeks', /heel getal/]]],
    [
      '2.3 days',
      { ...sample, periods: [somePeriod, { ...somePeriod, days: { company: 2.3, school: 1 } }] },
      [['/periods/1/days/company', /halve dagen/]],
    ],
    [
      'eight days',
      { ...sample, periods: [{ ...somePeriod, days: { company: 5, school: 3 } }] },
      [['/periods/0/days', /hoogstens 7/]],
    ],
    [
      'no days',
      { ...sample, periods: [{ ...somePeriod, days: { company: 0, school: 0 } }] },
      [['/periods/0/days', /minstens 0,5/]],
    ],
    [
      '0 hours a day',
      { ...sample, periods: [{ ...somePeriod, hoursPerDay: 0 }] },
      [['/periods/0/hoursPerDay', /Meer dan 0/]],
    ],
    [
      'text for a number',
      { ...sample, periods: [{ ...somePeriod, weeks: '84' }] },
      [['/periods/0/weeks', /een getal/]],
    ],
    ['an unknown field', { ...sample, coDesing: true }, [['/coDesing', /bestaat niet/]]],
    ['a slash in a field', { ...sample, 'a/b~c': 1 }, [['/a~1b~0c', /bestaat niet/]]],
    ['yes for true', { ...sample, connected: 'yes' }, [['/connected', /true of false/]]],
    ['minus staff', { ...sample, companies: [{ staff: -1 }] }, [['/companies/0/staff', /Minstens 0/]]],
    ['a list', [], [['', /een object/]]],
    ['null', null, [['', /een object/]]],
  ];
  for (const [name, body, expected] of bad)
    it(`says per field what is wrong with ${name}`, async () => {
      const { response, status, json } = await ask(body);
      assert.equal(status, 400);
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.equal(json.status, 400);
      assert.deepEqual(
        json.errors?.map(({ location }) => location.pointer),
        expected.map(([pointer]) => pointer),
      );
      expected.forEach(([, words], index) => {
        assert.match(json.errors?.[index]?.detail ?? '', words);
      });
    });

  it('takes a field with any name as what it is: unknown', async () => {
    assert.equal((await ask('{"degree":"bachelor","periods":[],"__proto__":{"x":1}}')).status, 400);
  });

  const unreadable: [string, string, Record<string, string>, number][] = [
    ['broken JSON', '{"degree":', {}, 400],
    ['an empty body', '', {}, 400],
    ['a form', 'degree=bachelor', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['300 kB', JSON.stringify({ ...sample, extra: 'x'.repeat(300_000) }), {}, 413],
  ];
  for (const [name, body, headers, status] of unreadable)
    it(`refuses ${name} with ${status}`, async () => {
      const { response, json } = await ask(body, headers);
      assert.equal(response.status, status);
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.ok(json.title && json.detail);
    });

  it('takes 60 a minute and then says when to come back', async () => {
    product.clock.set('2026-11-23T10:00:15Z');
    const once = () =>
      product.app.request(paths.apiRouteCheck(), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sample),
      });
    for (let count = 0; count < 60; count += 1) assert.equal((await once()).status, 200);
    const refused = await once();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '45');
    product.clock.advance(1);
    assert.equal((await once()).status, 200);
  });

  it('knows POST only, and says so', async () => {
    const response = await product.app.request(paths.apiRouteCheck());
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'POST');
  });
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const rules = path.join(root, '../shared/acceptance/nlgov-adr');
const absent = existsSync(rules) ? false : 'the ruleset of the NL GOV API Design Rules is not here';

describe('GET /api/v1/openapi.json', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-openapi-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** The linter's words about a document; empty when it has none. */
  function lint(file: string): string {
    try {
      return execFileSync(process.execPath, [
        path.join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js'),
        ...['lint', '--quiet', '--fail-severity', 'hint', '-r', path.join(rules, 'linter.yaml'), file],
      ]).toString();
    } catch (error) {
      const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
      return `${stdout}${stderr}` || 'the linter failed';
    }
  }

  for (const publicUrl of ['https://driehoek.example', 'http://localhost:3000'])
    it(`follows the NL GOV API Design Rules at ${publicUrl}`, { skip: absent }, async () => {
      const product = await createTestProduct({ publicUrl });
      try {
        const response = await product.app.request(paths.apiDocument());
        assert.equal(response.headers.get('api-version'), '1.1.0');
        const document = (await response.json()) as { openapi: string; paths: object };
        assert.match(document.openapi, /^3\.1/);
        assert.deepEqual(Object.keys(document.paths), [
          '/mkb-route-checks',
          '/agreements',
          '/agreements/{agreementId}',
          '/cohorts',
          '/agreements/{agreementId}/_send',
          '/openapi.json',
        ]);
        const file = path.join(folder, 'openapi.json');
        await writeFile(file, JSON.stringify(document));
        assert.equal(lint(file).trim(), '');
      } finally {
        await product.close();
      }
    });

  it('is held against a linter that works: it passes a good case and fails a bad one', { skip: absent }, () => {
    assert.equal(lint(path.join(rules, 'testcases/baseline/openapi.json')).trim(), '');
    assert.match(lint(path.join(rules, 'testcases/contact-missing/openapi.json')), /contact/);
  });
});
