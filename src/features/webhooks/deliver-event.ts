import { recordAudit, theProduct } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { CallOut, CallOutcome } from '../../platform/outbound/call-out.ts';
import { type DueDelivery, giveUp, markAttempt, markDelivered, selectDueDelivery } from './delivery-store.ts';
import { forgetOldEvents } from './event-store.ts';
import { fateOf } from './rules/fate.ts';
import { messageOf, signedHeaders } from './rules/message.ts';
import type { Webhook } from './rules/webhook.ts';
import { selectSecrets } from './secret-store.ts';
import { texts } from './texts.ts';
import { offMailKind } from './webhook-mail.ts';
import {
  markFailing,
  markWorking,
  selectOptionalWebhook,
  selectRegistrar,
  updateWebhookState,
} from './webhook-store.ts';

export type Delivering = {
  db: Db;
  clock: Clock;
  jobs: Jobs;
  newId: () => string;
  secretKey: KeyRing;
  /** Null in a demo, which calls nobody. */
  callOut: () => Promise<CallOut | null>;
};

/** It did not come through and is to be tried again; thrown, so that the queue does that after a pause. */
export class NotDelivered extends Error {
  override name = 'NotDelivered';
}

type Ready = { due: DueDelivery; webhook: Webhook; headers: Record<string, string>; body: string; callOut: CallOut };

/**
 * The job behind a delivery: at least one message, and the same id for all of them. The outcome is written before the job ends, so
 * everybody can see how it stands. Throws NotDelivered to be tried again.
 */
export async function deliverEvent(
  delivering: Delivering,
  { institutionId, deliveryId }: { institutionId: string; deliveryId: string },
): Promise<void> {
  const { db, clock } = delivering;
  const callOut = await delivering.callOut();
  const ready = await db.inInstitution(institutionId, (tx) => prepare(tx, delivering, callOut, deliveryId));
  if (!ready) return;
  const { headers, body, webhook } = ready;
  const outcome = await ready.callOut({ url: webhook.url, headers, body });
  const isAgain = await db.inInstitution(institutionId, (tx) =>
    settle(tx, delivering, institutionId, ready, outcome, clock.now()),
  );
  if (isAgain && !outcome.ok) throw new NotDelivered(`a webhook did not take a message: ${outcome.fault}`);
}

/** What to send where; null when there is nothing to do, or nothing that can be done. */
async function prepare(
  tx: Tx,
  { clock, secretKey }: Delivering,
  callOut: CallOut | null,
  deliveryId: string,
): Promise<Ready | null> {
  const due = await selectDueDelivery(tx, deliveryId);
  const webhook = due && (await selectOptionalWebhook(tx, due.webhookId));
  if (!due || !webhook) return null;
  const now = clock.now();
  const secrets = (await selectSecrets(tx, secretKey, webhook.id, now)).filter((secret) => secret !== null);
  const obstacle =
    webhook.state === 'off' ? 'webhook_off' : !callOut ? 'demo' : secrets.length === 0 ? 'secret_unreadable' : null;
  if (obstacle || !callOut) {
    await giveUp(tx, { id: due.id }, obstacle ?? 'demo');
    return null;
  }
  const body = messageOf(due.event);
  return { due, webhook, headers: signedHeaders(secrets, { id: due.event.id, body }, now), body, callOut };
}

/** Writes what came of it. True: to be tried again. */
async function settle(
  tx: Tx,
  delivering: Delivering,
  institutionId: string,
  { due, webhook }: Ready,
  outcome: CallOutcome,
  now: Date,
): Promise<boolean> {
  if (outcome.ok) {
    await markDelivered(tx, due.id, outcome.status, now);
    await markWorking(tx, webhook.id);
    await forgetOldEvents(tx, now);
    return false;
  }
  const failingSince = await markFailing(tx, webhook.id, now);
  const fate = fateOf(now, { queuedAt: due.queuedAt, failingSince });
  await markAttempt(tx, due.id, { ...outcome, isLast: fate !== 'again' }, now);
  if (fate === 'switch_off') await switchOff(tx, delivering, institutionId, webhook.id, now);
  return fate === 'again';
}

/** Nothing came through for days: no more is sent, and who registered it is told. */
async function switchOff(
  tx: Tx,
  { jobs, newId }: Delivering,
  institutionId: string,
  webhookId: string,
  now: Date,
): Promise<void> {
  // Its row is locked by now; another message may have switched it off a moment ago.
  const webhook = await selectOptionalWebhook(tx, webhookId);
  if (webhook?.state !== 'on') return;
  await updateWebhookState(tx, webhookId, { state: 'off', offAt: now, offReason: 'failing' });
  await giveUp(tx, { webhookId }, 'webhook_off');
  await recordAudit(tx, institutionId, theProduct, now, {
    action: 'webhook.switched_off',
    subjectKind: 'webhook',
    subjectId: webhookId,
    before: { state: 'on' },
    after: { state: 'off', failingSince: webhook.failingSince },
  });
  const registrar = await selectRegistrar(tx, webhookId);
  if (!registrar) return;
  await queueMail(tx, jobs, {
    institutionId,
    id: newId(),
    kind: offMailKind,
    recipient: registrar.email,
    recipientName: registrar.name,
    language: registrar.language,
    subject: texts[registrar.language].mail.subject(webhook.name),
    subjectKind: 'webhook',
    subjectId: webhookId,
    taskLinkId: null,
    createdAt: now,
  });
}
