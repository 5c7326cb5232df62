import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { after, before, describe, it } from 'node:test';
import {
  startTimeStampServer,
  type TimeStampServer,
  withoutOpenssl,
} from '../../../tests/support/time-stamp-server.ts';
import type { PostQueryParts } from './post-query.ts';
import { readTimeStamp } from './read-time-stamp.ts';
import { requestTimeStamp } from './request-time-stamp.ts';
import type { TimeStampFaultCode } from './time-stamp-fault.ts';

const digest = createHash('sha256').update('what is stamped').digest();
const here: PostQueryParts = { mayConnect: (address) => address === '127.0.0.1' };

describe('asking for a time stamp', { skip: withoutOpenssl }, () => {
  let server: TimeStampServer;
  let kept: Buffer;
  before(async () => {
    server = await startTimeStampServer();
  });
  after(() => server.close());

  it('gets one over the digest, with the certificate that signed and its issuer', async () => {
    kept = await requestTimeStamp(server.url, digest, here);
    const stamp = readTimeStamp(kept, digest);
    assert.equal(stamp?.authority, 'Klok van de test');
    assert.ok(Math.abs((stamp?.at.getTime() ?? 0) - Date.now()) < 60_000);
    assert.equal(readTimeStamp(kept, createHash('sha256').update('else').digest()), null);
    assert.equal(readTimeStamp(kept, digest, Buffer.from('another nonce')), null);
  });

  it('sees every changed byte of it, and every one that is added or left out', () => {
    for (let at = 0; at < kept.length; at += 5) {
      const changed = Buffer.from(kept);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.equal(readTimeStamp(changed, digest), null, `byte ${at}`);
    }
    assert.equal(readTimeStamp(Buffer.concat([kept, Buffer.from([0])]), digest), null);
    assert.equal(readTimeStamp(kept.subarray(0, -1), digest), null);
    assert.equal(readTimeStamp(Buffer.alloc(0), digest), null);
  });

  const send =
    (body: () => Buffer): RequestListener =>
    (_request, answer) =>
      void answer.writeHead(200).end(body());
  /** A TimeStampResp with status "rejection" and nothing else. */
  const rejection = Buffer.from('30053003020102', 'hex');
  const cases: [string, RequestListener, PostQueryParts, TimeStampFaultCode][] = [
    [
      'a redirect, which it does not follow',
      (_request, answer) => void answer.writeHead(302, { location: '/' }).end(),
      {},
      'redirect',
    ],
    ['an error', (_request, answer) => void answer.writeHead(500).end(), {}, 'status'],
    ['something else', send(() => Buffer.from('<html>')), {}, 'no_answer'],
    ['nothing', send(() => Buffer.alloc(0)), {}, 'no_answer'],
    ['a refusal', send(() => rejection), {}, 'refused'],
    ['the stamp of an earlier question', send(() => answerWith(kept)), {}, 'other_stamp'],
    ['too much', send(() => Buffer.alloc(100_000)), {}, 'answer_too_large'],
    ['never', () => {}, { milliseconds: 150 }, 'timeout'],
    ['half', (_request, answer) => void answer.writeHead(200).write('x', () => answer.destroy()), {}, 'unreachable'],
  ];
  for (const [what, listener, parts, code] of cases)
    it(`says so when the server answers with ${what}`, async () => {
      server.answer(listener);
      await assert.rejects(requestTimeStamp(server.url, digest, { ...here, ...parts }), {
        name: 'TimeStampFault',
        code,
      });
      server.answer(null);
    });

  it('connects to public addresses only', async () => {
    const { port } = new URL(server.url);
    const before = server.count();
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '10.0.0.1', '0x7f.1', '169.254.169.254'])
      await assert.rejects(requestTimeStamp(`http://${host}:${port}/`, digest), { code: 'address_refused' }, host);
    assert.equal(server.count(), before);
    await assert.rejects(requestTimeStamp('http://no-such-name.invalid/', digest), { code: 'unresolved' });
  });
});

/** A TimeStampResp with status "granted" and this token; the token is longer than 255 bytes. */
function answerWith(token: Buffer): Buffer {
  const status = Buffer.from('3003020100', 'hex');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(status.length + token.length);
  return Buffer.concat([Buffer.from('3082', 'hex'), length, status, token]);
}
