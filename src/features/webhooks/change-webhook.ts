import { randomBytes } from 'node:crypto';
import { type Act, audit } from '../../shell/index.ts';
import type { SecretAct } from './add-webhook.ts';
import { giveUp, queueAgain } from './delivery-store.ts';
import { insertEventFor } from './event-store.ts';
import { webhookQueue } from './publish-event.ts';
import { overlapMs } from './rules/fate.ts';
import { secretText } from './rules/message.ts';
import type { Webhook } from './rules/webhook.ts';
import { insertSecret, isSecretKnown, retireSecrets } from './secret-store.ts';
import { deleteWebhook, selectOptionalWebhook, updateWebhookState } from './webhook-store.ts';

/** `state`: it already was so. */
export type ChangeOutcome = { ok: true } | { ok: false; fault: 'not_found' | 'state' };

export async function switchOffWebhook(act: Act, id: string): Promise<ChangeOutcome> {
  return onLocked(act, id, 'on', async (webhook) => {
    await updateWebhookState(act.tx, id, { state: 'off', offAt: act.now, offReason: 'by_hand' });
    await giveUp(act.tx, { webhookId: id }, 'webhook_off');
    await note(act, 'webhook.switched_off', webhook, { before: { state: 'on' }, after: { state: 'off' } });
  });
}

/** What failed meanwhile stays as it is: each can be tried again by hand. */
export async function switchOnWebhook(act: Act, id: string): Promise<ChangeOutcome> {
  return onLocked(act, id, 'off', async (webhook) => {
    await updateWebhookState(act.tx, id, { state: 'on' });
    await note(act, 'webhook.switched_on', webhook, { before: { state: 'off' }, after: { state: 'on' } });
  });
}

/** A message that tells of nothing, to see whether it arrives. */
export async function sendTrial(act: Act, id: string): Promise<ChangeOutcome> {
  return onLocked(act, id, 'on', async (webhook) => {
    const { tx, actor, now, deps } = act;
    const event = { id: deps.newId(), kind: 'webhook.trial', subjectId: id, state: 'trial', at: now };
    const deliveryId = deps.newId();
    await insertEventFor(tx, actor.institutionId, id, event, deliveryId);
    await queueDelivery(act, deliveryId);
    await note(act, 'webhook.tried', webhook);
  });
}

/** Sends a message that did not come through once more, as the same message. */
export async function retryDelivery(act: Act, id: string, deliveryId: string): Promise<ChangeOutcome> {
  let isThere = false;
  const outcome = await onLocked(act, id, 'on', async (webhook) => {
    isThere = await queueAgain(act.tx, id, deliveryId, act.now);
    if (!isThere) return;
    await queueDelivery(act, deliveryId);
    await note(act, 'webhook.delivery_retried', webhook);
  });
  return outcome.ok && !isThere ? { ok: false, fault: 'not_found' } : outcome;
}

/** Removes it for good, with its secrets and what was said of its messages; the log keeps that it was there. */
export async function removeWebhook(act: Act, id: string): Promise<ChangeOutcome> {
  const webhook = await selectOptionalWebhook(act.tx, id, { lock: true });
  if (!webhook) return { ok: false, fault: 'not_found' };
  await deleteWebhook(act.tx, id);
  const { name, url, state } = webhook;
  await note(act, 'webhook.removed', webhook, { before: { name, url, state } });
  return { ok: true };
}

export type Renewal = { ok: true; secret: string; oldUntil: Date } | { ok: false; fault: 'not_found' | 'known' };

/**
 * A new secret, shown this once. The old one signs along for a while, so that the other side has time to take the new one.
 * `secretId` was given to the form, so that a form that is sent twice makes one secret.
 */
export async function renewSecret(act: SecretAct, id: string, secretId: string): Promise<Renewal> {
  const { tx, actor, now, deps } = act;
  const webhook = await selectOptionalWebhook(tx, id, { lock: true });
  if (!webhook) return { ok: false, fault: 'not_found' };
  if (await isSecretKnown(tx, secretId)) return { ok: false, fault: 'known' };
  const oldUntil = new Date(now.getTime() + overlapMs);
  await retireSecrets(tx, id, now, oldUntil);
  const plain = randomBytes(32);
  const row = { institutionId: actor.institutionId, id: secretId, webhookId: id, createdAt: now };
  await insertSecret(tx, deps.secretKey, row, plain);
  await note(act, 'webhook.secret_renewed', webhook);
  return { ok: true, secret: secretText(plain), oldUntil };
}

const queueDelivery = ({ tx, actor, deps }: Act, deliveryId: string): Promise<void> =>
  deps.jobs.send(tx, webhookQueue.name, { institutionId: actor.institutionId, deliveryId });

async function onLocked(
  { tx }: Act,
  id: string,
  state: Webhook['state'],
  work: (webhook: Webhook) => Promise<void>,
): Promise<ChangeOutcome> {
  const webhook = await selectOptionalWebhook(tx, id, { lock: true });
  if (!webhook) return { ok: false, fault: 'not_found' };
  if (webhook.state !== state) return { ok: false, fault: 'state' };
  await work(webhook);
  return { ok: true };
}

const note = (act: Act, action: string, { id }: Webhook, change: { before?: object; after?: object } = {}) =>
  audit(act, { action, subjectKind: 'webhook', subjectId: id, ...change });
