import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messageOf, secretText, signedHeaders } from './message.ts';

describe('a message to a webhook', () => {
  it('holds ids and a state, and nothing else', () => {
    const body = messageOf({
      id: 'event-1',
      kind: 'agreement.state',
      subjectId: 'agreement-1',
      state: 'sent',
      at: new Date('2026-11-23T09:00:00Z'),
    });
    assert.deepEqual(JSON.parse(body), {
      type: 'agreement.state',
      timestamp: '2026-11-23T09:00:00.000Z',
      data: { id: 'agreement-1', state: 'sent' },
    });
  });

  // The example of the Standard Webhooks specification and its libraries.
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' };
  const now = new Date(1614265330_000);

  it('is signed as the specification says', () => {
    assert.equal(secretText(secret), 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    const headers = signedHeaders([secret], message, now);
    assert.equal(headers['webhook-id'], message.id);
    assert.equal(headers['webhook-timestamp'], '1614265330');
    assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is signed with every secret that counts, in one header', () => {
    const other = Buffer.from('another');
    const both = signedHeaders([other, secret], message, now)['webhook-signature']?.split(' ');
    assert.equal(both?.length, 2);
    assert.equal(both?.[1], signedHeaders([secret], message, now)['webhook-signature']);
  });

  it('has another signature for another id, time or body', () => {
    const one = signedHeaders([secret], message, now)['webhook-signature'];
    for (const [changed, at] of [
      [{ ...message, id: 'x' }, now],
      [{ ...message, body: '{}' }, now],
      [message, new Date(now.getTime() + 1000)],
    ] as const)
      assert.notEqual(signedHeaders([secret], changed, at)['webhook-signature'], one);
  });
});
