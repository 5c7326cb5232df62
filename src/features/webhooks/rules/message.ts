import { createHmac } from 'node:crypto';
import type { StoredEvent } from './webhook.ts';

/** The message about an event: ids and a state, never a name. Who and what is asked for with a token. */
export const messageOf = ({ kind, subjectId, state, at }: StoredEvent): string =>
  JSON.stringify({ type: kind, timestamp: at.toISOString(), data: { id: subjectId, state } });

const begin = 'whsec_';

/** A secret as whoever receives the messages enters it (Standard Webhooks). */
export const secretText = (secret: Buffer): string => begin + secret.toString('base64');

/**
 * The headers of a message after the Standard Webhooks specification: its id, the time of this attempt in seconds since 1970, and
 * for every secret a signature over id, time and body.
 */
export function signedHeaders(
  secrets: readonly Buffer[],
  message: { id: string; body: string },
  now: Date,
): Record<string, string> {
  const time = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(`${message.id}.${time}.${message.body}`).digest('base64')}`,
  );
  return {
    'content-type': 'application/json',
    'user-agent': 'Driehoek',
    'webhook-id': message.id,
    'webhook-timestamp': time,
    'webhook-signature': signatures.join(' '),
  };
}
