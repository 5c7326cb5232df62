import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { actorOf, addDraft, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { strangerRate, tokenRate } from '../../shell/api/admit-token.ts';
import { mintApiToken, type Scope } from '../../shell/api/index.ts';
import { addToken } from '../integrations/index.ts';
import { pageSize } from './agreement-list-store.ts';
import type { AgreementResponse } from './agreement-schema.ts';

type Answer = { status: number; headers: Headers; json: Record<string, unknown> };

describe('agreements as JSON', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let other: SmallWorld;
  let all: string;
  let readOnly: string;
  let elsewhere: string;
  let draft: string;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    other = await createSmallWorld(product.deps, 'duinrand');
    all = await tokenFor(world, ['agreements:read', 'agreements:write', 'agreements:send']);
    readOnly = await tokenFor(world, ['agreements:read']);
    elsewhere = await tokenFor(other, ['agreements:read', 'agreements:write', 'agreements:send']);
    draft = await addDraft(product.deps, world);
  });
  after(() => product.close());

  async function tokenFor(at: SmallWorld, scopes: Scope[], role = 'placement_office', mkbRouteId?: string) {
    const { deps } = product;
    const actor = await actorOf(deps, at);
    const now = deps.clock.now();
    return deps.db.inInstitution(at.institutionId, async (tx) => {
      const row = await tx
        .selectFrom('roleAssignment')
        .select(['id', 'personId'])
        .where('role', '=', role)
        .executeTakeFirstOrThrow();
      const roleAssignmentId = mkbRouteId ? deps.newId() : row.id;
      if (mkbRouteId)
        await tx
          .insertInto('roleAssignment')
          .values({
            ...row,
            id: roleAssignmentId,
            institutionId: at.institutionId,
            role,
            mkbRouteId,
            validFrom: '2026-01-01',
            createdAt: now,
          })
          .execute();
      const today = dateInNetherlands(now);
      const outcome = await addToken(
        { tx, actor, now, today, deps },
        { id: deps.newId(), name: 'SIS', scopes, roleAssignmentId, expiresOn: today },
      );
      assert.ok(outcome.ok);
      return outcome.token;
    });
  }

  /** A Mkb-route with nothing in it. */
  async function anotherMkbRoute(): Promise<string> {
    const id = product.deps.newId();
    await product.deps.db.inInstitution(world.institutionId, async (tx) => {
      const known = await tx
        .selectFrom('mkbRoute')
        .select(['institutionId', 'programmeId', 'createdAt'])
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('mkbRoute')
        .values({ ...known, id, name: 'Elders' })
        .execute();
    });
    return id;
  }

  async function ask(
    token: string | null,
    path: string,
    post?: { body?: unknown; key?: string | null; raw?: string },
  ): Promise<Answer> {
    product.clock.advance(1);
    const headers: Record<string, string> = { 'accept-language': 'nl' };
    if (token !== null) headers.authorization = `Bearer ${token}`;
    if (post && post.key !== null) headers['idempotency-key'] = post.key ?? product.deps.newId();
    if (post && ('body' in post || 'raw' in post)) headers['content-type'] = 'application/json';
    const response = await product.app.request(path, {
      headers,
      ...(post && { method: 'POST', body: post.raw ?? (post.body === undefined ? null : JSON.stringify(post.body)) }),
    });
    return { status: response.status, headers: response.headers, json: (await response.json()) as Answer['json'] };
  }
  const errorsOf = ({ json }: Answer) =>
    (json.errors as { in: string; location: { pointer: string } }[] | undefined)?.map(
      (error) => `${error.in} ${error.location.pointer}`,
    );
  const isProblem = ({ status, headers, json }: Answer, expected: number) => {
    assert.equal(status, expected, JSON.stringify(json));
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(headers.get('api-version'), '1.1.0');
    assert.equal(json.status, expected);
    assert.ok(json.title && json.detail);
  };

  it('reads one agreement: names and states, no addresses', async () => {
    const answer = await ask(readOnly, paths.apiAgreement({ agreementId: draft }));
    assert.equal(answer.status, 200);
    const agreement = answer.json as unknown as AgreementResponse;
    assert.equal(agreement.id, draft);
    assert.equal(agreement.state, 'draft');
    assert.deepEqual(agreement.student, { id: world.studentId, name: 'Noor El Amrani' });
    assert.deepEqual(agreement.company, { id: world.companyId, name: 'Van Dam Techniek B.V.' });
    assert.deepEqual(
      agreement.signers.map(({ party, state }) => [party, state]),
      [
        ['institution', 'planned'],
        ['learning_company', 'planned'],
        ['student', 'planned'],
      ],
    );
    assert.equal(agreement.ending, null);
    assert.ok(!JSON.stringify(agreement).includes('@'));
    assert.equal(answer.headers.get('set-cookie'), null);
  });

  it('takes no cookie for a token, and no token that does not work', async () => {
    const list = paths.apiAgreements();
    const staff = await product.browserAs('placement_office', world.slug);
    assert.equal((await staff.request(list)).status, 401);
    for (const token of [null, '', 'x', 'drh_x', mintApiToken(world.institutionId), `${all}x`]) {
      const answer = await ask(token, list);
      isProblem(answer, 401);
      assert.match(answer.headers.get('www-authenticate') ?? '', /^Bearer/);
    }
    // The secret of one hogeschool under the id of another.
    const bytes = Buffer.from(all.slice(4), 'base64url');
    const foreign = Buffer.from(elsewhere.slice(4), 'base64url').subarray(0, 16);
    isProblem(await ask(`drh_${Buffer.concat([foreign, bytes.subarray(16)]).toString('base64url')}`, list), 401);
  });

  it('shows and does nothing of another hogeschool or beyond the role and the scope', async () => {
    isProblem(await ask(elsewhere, paths.apiAgreement({ agreementId: draft })), 404);
    isProblem(await ask(elsewhere, paths.apiAgreementSend({ agreementId: draft }), {}), 404);
    assert.deepEqual((await ask(elsewhere, paths.apiAgreements())).json.items, []);
    const wanted = { cohortId: world.cohortId, studentId: world.studentId };
    isProblem(await ask(elsewhere, paths.apiAgreements(), { body: wanted }), 404);
    isProblem(await ask(readOnly, paths.apiAgreements(), { body: wanted }), 403);
    isProblem(await ask(readOnly, paths.apiAgreementSend({ agreementId: draft }), {}), 403);
    const confined = await tokenFor(
      world,
      ['agreements:read', 'agreements:write', 'agreements:send'],
      'project_lead',
      await anotherMkbRoute(),
    );
    isProblem(await ask(confined, paths.apiAgreement({ agreementId: draft })), 404);
    isProblem(await ask(confined, paths.apiAgreementSend({ agreementId: draft }), {}), 404);
    isProblem(await ask(confined, paths.apiAgreements(), { body: wanted }), 404);
    assert.deepEqual((await ask(confined, paths.apiAgreements())).json.items, []);
    assert.deepEqual((await ask(confined, paths.apiCohorts())).json.items, []);
  });

  it('lists by filter, a page at a time, each once', async () => {
    for (let count = 0; count < pageSize + 2; count += 1) {
      product.clock.advance(1);
      await addDraft(product.deps, world);
    }
    const first = await ask(readOnly, `${paths.apiAgreements()}?state=draft`);
    const items = first.json.items as { id: string; changedAt: string }[];
    assert.equal(items.length, pageSize);
    const next = await ask(
      readOnly,
      `${paths.apiAgreements()}?state=draft&cursor=${encodeURIComponent(String(first.json.nextCursor))}`,
    );
    const rest = next.json.items as typeof items;
    assert.equal(next.json.nextCursor, null);
    assert.equal(rest.length, 3);
    const ids = [...items, ...rest].map(({ id }) => id);
    assert.equal(new Set(ids).size, pageSize + 3);
    assert.equal(ids.at(-1), draft);
    const count = async (query: string) =>
      ((await ask(readOnly, `${paths.apiAgreements()}?${query}`)).json.items as unknown[]).length;
    assert.equal(await count('state=concluded'), 0);
    assert.equal(await count('search=Amrani'), pageSize);
    assert.equal(await count(`mkbRouteId=${product.deps.newId()}`), 0);
    assert.equal(await count('waitsOn=student'), 0);
  });

  const bad: [string, string, string[]][] = [
    ['an unknown state', 'state=happy', ['query /state']],
    ['a route that is no id', 'mkbRouteId=1', ['query /mkbRouteId']],
    ['a cursor of somebody else', 'cursor=abc', ['query /cursor']],
    ['a cursor from before the calendar', `cursor=-271821-04-20T00:00:00.000Z_${'0'.repeat(8)}`, ['query /cursor']],
    ['a search of 101 characters', `search=${'x'.repeat(101)}`, ['query /search']],
  ];
  for (const [name, query, pointers] of bad)
    it(`says per parameter what is wrong with ${name}`, async () => {
      const answer = await ask(readOnly, `${paths.apiAgreements()}?${query}`);
      isProblem(answer, 400);
      assert.deepEqual(errorsOf(answer), pointers);
    });

  it('makes a draft by the numbers that everybody knows, once per key', async () => {
    const key = { key: 'order-1' };
    const cohorts = (await ask(all, paths.apiCohorts())).json.items as { id: string; name: string }[];
    assert.deepEqual(
      cohorts.map(({ name }) => name),
      ['september 2027'],
    );
    const body = { cohortId: cohorts[0]?.id, studentNumber: '1087452', kvkNumber: '12345678', beside: true };
    const [made, again] = await Promise.all([
      ask(all, paths.apiAgreements(), { body, ...key }),
      ask(all, paths.apiAgreements(), { body, ...key }),
    ]);
    for (const answer of [made, again]) assert.equal(answer.status, 201, JSON.stringify(answer.json));
    assert.deepEqual(again.json, made.json);
    assert.equal(
      [made, again].filter(({ headers }) => headers.get('idempotency-replayed') === 'true').length,
      1,
      'one of the two did it',
    );
    const id = String(made.json.id);
    assert.equal(made.headers.get('location'), paths.apiAgreement({ agreementId: id }));
    const read = (await ask(all, paths.apiAgreement({ agreementId: id }))).json as unknown as AgreementResponse;
    assert.equal(read.student.id, world.studentId);
    assert.equal(read.company?.id, world.companyId);
    const otherOrder = await ask(all, paths.apiAgreements(), { body: { ...body, language: 'en' }, ...key });
    isProblem(otherOrder, 422);
    // A day later the key may be used anew.
    product.clock.advance(24 * 60 + 1);
    all = await tokenFor(world, ['agreements:read', 'agreements:write', 'agreements:send']);
    readOnly = await tokenFor(world, ['agreements:read']);
    const log = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('auditEvent as e')
        .innerJoin('auditDetail as d', 'd.auditEventId', 'e.id')
        .select(['e.action', 'd.actorName'])
        .where('e.subjectId', '=', id)
        .execute(),
    );
    assert.deepEqual(log, [{ action: 'agreement.drafted', actorName: 'Petra Bureau (via SIS)' }]);
  });

  it('makes no second agreement for a student unless that is meant, and a refused key can be tried again', async () => {
    const body = { cohortId: world.cohortId, studentId: world.studentId };
    const refused = await ask(all, paths.apiAgreements(), { body, key: 'twice' });
    isProblem(refused, 409);
    assert.ok((refused.json.others as unknown[]).length > 0);
    assert.equal(
      (await ask(all, paths.apiAgreements(), { body: { ...body, beside: true }, key: 'twice' })).status,
      201,
    );
  });

  it('says what is wrong with an order', async () => {
    const { cohortId, studentId } = world;
    const somebody = product.deps.newId();
    const cases: [unknown, number, string[] | undefined][] = [
      [{}, 400, ['body /cohortId']],
      [{ cohortId }, 400, ['body /studentNumber']],
      [{ cohortId, studentId, studentNumber: '1' }, 400, ['body /studentNumber']],
      [{ cohortId, studentId, companyId: somebody, kvkNumber: '12345678' }, 400, ['body /kvkNumber']],
      [{ cohortId, studentId, workplaceId: somebody }, 400, ['body /workplaceId']],
      [{ cohortId, studentId, kvkNumber: '1234567' }, 400, ['body /kvkNumber']],
      [{ cohortId, studentId, student: 'x' }, 400, ['body /student']],
      [{ cohortId: somebody, studentId }, 404, undefined],
      [{ cohortId, studentId: somebody }, 404, undefined],
      [{ cohortId, studentNumber: '999' }, 404, undefined],
      [{ cohortId, studentId, kvkNumber: '87654321' }, 404, undefined],
      [{ cohortId, studentId, companyId: world.companyId, workplaceId: somebody }, 404, undefined],
    ];
    for (const [body, status, pointers] of cases) {
      const answer = await ask(all, paths.apiAgreements(), { body });
      isProblem(answer, status);
      assert.deepEqual(errorsOf(answer), pointers, JSON.stringify(body));
    }
    const body = { cohortId, studentId };
    for (const key of [null, 'a b', 'x'.repeat(101)])
      isProblem(await ask(all, paths.apiAgreements(), { body, key }), 400);
    isProblem(await ask(all, paths.apiAgreements(), { raw: '{"cohortId":' }), 400);
    isProblem(await ask(all, paths.apiAgreements(), { raw: JSON.stringify({ x: 'x'.repeat(300_000) }) }), 413);
    isProblem(await ask(all, paths.apiAgreements(), {}), 415);
    isProblem(await ask(all, '/api/v1/agreements/nothing'), 400);
  });

  it('sends a draft, once, and says what is missing from one that cannot go', async () => {
    const address = paths.apiAgreementSend({ agreementId: draft });
    const sent = await ask(all, address, { key: 'send-1' });
    assert.equal(sent.status, 200, JSON.stringify(sent.json));
    assert.equal(sent.json.state, 'sent');
    assert.deepEqual((await ask(all, address, { key: 'send-1' })).json, sent.json);
    const other = await ask(all, address, { key: 'send-2' });
    isProblem(other, 409);
    assert.equal(other.json.code, 'wrong_state');
    await product.drain();
    assert.equal(product.sent.filter(({ text }) => text.includes('/taak/')).length, 3);
    const read = (await ask(all, paths.apiAgreement({ agreementId: draft }))).json as unknown as AgreementResponse;
    assert.match(read.textSha256 ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(new Set(read.signers.map(({ state }) => state)), new Set(['waiting']));

    const bare = await ask(all, paths.apiAgreements(), {
      body: { cohortId: world.cohortId, studentId: world.studentId, beside: true },
    });
    const refused = await ask(all, paths.apiAgreementSend({ agreementId: String(bare.json.id) }), {});
    isProblem(refused, 422);
    assert.ok((refused.json.missing as { code: string }[]).some(({ code }) => code === 'organisation_name'));
    isProblem(await ask(all, paths.apiAgreementSend({ agreementId: product.deps.newId() }), {}), 404);
  });

  it('ends with the role behind it, with its last day, and when it is revoked', async () => {
    const { deps, clock } = product;
    const list = paths.apiAgreements();
    const admin = await product.browserAs('admin', world.slug);
    const fresh = await tokenFor(world, ['agreements:read']);
    assert.equal((await ask(fresh, list)).status, 200);
    const revocable = await deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('apiToken')
        .select(['id', 'lastUsedAt'])
        .orderBy('createdAt', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    assert.deepEqual(revocable.lastUsedAt, clock.now());
    assert.match((await admin.post(paths.apiTokenRevoke({ tokenId: revocable.id }))).text, /ingetrokken/);
    isProblem(await ask(fresh, list), 401);
    const led = await tokenFor(world, ['agreements:read'], 'programme_manager');
    assert.equal((await ask(led, list)).status, 200);
    await deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .updateTable('roleAssignment')
        .set({ validUntil: '2026-11-20' })
        .where('role', '=', 'programme_manager')
        .execute(),
    );
    isProblem(await ask(led, list), 401);
    assert.equal((await ask(all, list)).status, 200);
    clock.advance(24 * 60);
    isProblem(await ask(all, list), 401);
  });

  it('takes so many requests a minute of a token, and fewer of who has none', async () => {
    const token = await tokenFor(world, ['agreements:read']);
    product.clock.set('2026-11-26T10:00:15Z');
    const renewed = await tokenFor(world, ['agreements:read']);
    assert.notEqual(token, renewed);
    const once = async (authorization: string) => {
      const response = await product.app.request(paths.apiCohorts(), { headers: { authorization } });
      await response.text();
      return response;
    };
    for (let count = 0; count < tokenRate.hits; count += 1) assert.equal((await once(`Bearer ${renewed}`)).status, 200);
    const refused = await once(`Bearer ${renewed}`);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '45');
    for (let count = 0; count < strangerRate.hits; count += 1) assert.equal((await once('Bearer x')).status, 401);
    assert.equal((await once('Bearer y')).status, 429);
  });
});
