import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type HttpsServer, startHttpsServer, testCertificate } from '../../../tests/support/https-server.ts';
import { type CallFault, type CallOutParts, createCallOut } from './call-out.ts';

/** Undefined: as the product has it, instead of as these tests have it. */
type Changed = { [Part in keyof CallOutParts]: CallOutParts[Part] | undefined };

const here = (address: string) => address === '127.0.0.1';
const atLoopback = async () => [{ address: '127.0.0.1', family: 4 }];

describe('calling out', () => {
  let server: HttpsServer;
  before(async () => {
    server = await startHttpsServer();
  });
  after(() => server.close());

  const call = (url: string, parts: CallOutParts = {}) =>
    createCallOut({ mayConnect: here, resolve: atLoopback, ca: testCertificate, ...parts })({
      url,
      headers: { 'content-type': 'application/json', 'webhook-id': 'one' },
      body: '{"é":1}',
    });
  const at = (hostname: string, path = '/') => `https://${hostname}:${server.port}${path}`;

  it('posts over HTTPS, whole, and proves the name', async () => {
    server.answer((_request, answer) => answer.writeHead(204).end());
    assert.deepEqual(await call(at('hook.example', '/in?x=1')), { ok: true, status: 204, text: '' });
    const last = server.received.at(-1);
    assert.equal(last?.url, '/in?x=1');
    assert.equal(last?.body, '{"é":1}');
    assert.equal(last?.headers['webhook-id'], 'one');
    assert.equal(last?.headers.host, `hook.example:${server.port}`);
  });

  const refused: [string, () => string, Changed, CallFault][] = [
    ['plain HTTP', () => at('localhost').replace('https', 'http'), {}, 'not_https'],
    ['what is no address', () => 'https://', {}, 'not_https'],
    ['another scheme', () => 'file:///etc/passwd', {}, 'not_https'],
    ['loopback, unless it is allowed', () => at('127.0.0.1'), { mayConnect: undefined }, 'address_refused'],
    ['loopback as one number', () => at('2130706433'), { mayConnect: undefined }, 'address_refused'],
    ['loopback in hexadecimal', () => at('0x7f.1'), { mayConnect: undefined }, 'address_refused'],
    ['loopback in IPv6', () => at('[::1]'), {}, 'address_refused'],
    ['IPv4 within IPv6', () => at('[::ffff:127.0.0.1]'), {}, 'address_refused'],
    ['a name of this machine', () => at('localhost'), { mayConnect: undefined, resolve: undefined }, 'address_refused'],
    ['a public name at a private address', () => at('hook.example'), { mayConnect: undefined }, 'address_refused'],
    [
      'a name with a public and a private address',
      () => at('hook.example'),
      { mayConnect: undefined, resolve: async () => [{ address: '1.1.1.1', family: 4 }, ...(await atLoopback())] },
      'address_refused',
    ],
    ['a name without an address', () => at('hook.example'), { resolve: async () => [] }, 'unresolved'],
    [
      'a name that cannot be resolved',
      () => at('hook.example'),
      { resolve: () => Promise.reject(new Error('ENOTFOUND')) },
      'unresolved',
    ],
  ];
  for (const [name, url, parts, fault] of refused)
    it(`refuses ${name}, and connects to nothing`, async () => {
      const before = server.connections();
      const all: Changed = { mayConnect: here, resolve: atLoopback, ca: testCertificate, ...parts };
      const known = Object.entries(all).filter(([, value]) => value !== undefined);
      const outcome = await createCallOut(Object.fromEntries(known))({ url: url(), headers: {}, body: '' });
      assert.deepEqual(outcome, { ok: false, fault, status: null });
      assert.equal(server.connections(), before);
    });

  it('connects to the address that was looked at, however the name changes', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    };
    assert.deepEqual(await call(at('hook.example'), { resolve }), { ok: true, status: 204, text: '' });
    assert.equal(asked, 1);
  });

  it('looks at the address of the connection once more', async () => {
    let looked = 0;
    const mayConnect = () => {
      looked += 1;
      return looked === 1;
    };
    const got = server.received.length;
    assert.deepEqual(await call(at('hook.example'), { mayConnect }), {
      ok: false,
      fault: 'address_refused',
      status: null,
    });
    assert.equal(server.received.length, got);
  });

  it('believes no certificate of another name, and none that nobody vouches for', async () => {
    const got = server.received.length;
    const other = await call(at('other.example'));
    const unknown = await createCallOut({ mayConnect: here, resolve: atLoopback })({
      url: at('hook.example'),
      headers: {},
      body: 'x',
    });
    for (const outcome of [other, unknown])
      assert.deepEqual(outcome, { ok: false, fault: 'certificate', status: null });
    assert.equal(server.received.length, got);
  });

  it('tells a closed port and a server that speaks something else', async () => {
    const plain = createServer((socket) => void socket.resume().end('HTTP/1.1 200 OK\r\n\r\n'));
    await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
    const { port } = plain.address() as AddressInfo;
    assert.equal((await call(`https://hook.example:${port}/`)).ok, false);
    await new Promise((done) => plain.close(done));
    assert.deepEqual(await call(`https://hook.example:${port}/`), { ok: false, fault: 'unreachable', status: null });
  });

  const answers: [string, RequestListener, CallOutParts, CallFault, number | null][] = [
    [
      'a redirect, and does not follow it',
      (_request, answer) => answer.writeHead(307, { location: 'https://hook.example/' }).end(),
      {},
      'redirect',
      307,
    ],
    ['an error', (_request, answer) => answer.writeHead(500).end('sorry'), {}, 'status', 500],
    ['that it is gone', (_request, answer) => answer.writeHead(410).end(), {}, 'status', 410],
    ['nothing in time', () => {}, { milliseconds: 150 }, 'timeout', null],
    [
      'without end',
      (_request, answer) => {
        answer.writeHead(200);
        const drip = setInterval(() => answer.write('x'), 20);
        answer.on('close', () => clearInterval(drip));
      },
      { milliseconds: 200 },
      'timeout',
      200,
    ],
    [
      'more than it may',
      (_request, answer) => {
        answer.writeHead(200);
        const pour = () => {
          while (!answer.destroyed && answer.write(Buffer.alloc(16 * 1024)));
          if (!answer.destroyed) answer.once('drain', pour);
        };
        pour();
      },
      {},
      'answer_too_large',
      200,
    ],
    [
      'half',
      (_request, answer) => void answer.writeHead(200).write('x', () => answer.destroy()),
      {},
      'unreachable',
      200,
    ],
  ];
  for (const [name, listener, parts, fault, status] of answers)
    it(`tells when the other side answers ${name}`, async () => {
      server.answer(listener);
      const got = server.received.length;
      assert.deepEqual(await call(at('hook.example'), parts), { ok: false, fault, status });
      assert.equal(server.received.length, got + 1);
    });

  it('waits no longer for a name than for all the rest', async () => {
    const outcome = await call(at('hook.example'), { resolve: () => new Promise(() => {}), milliseconds: 100 });
    assert.deepEqual(outcome, { ok: false, fault: 'timeout', status: null });
  });
});
