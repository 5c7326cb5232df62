import { randomBytes } from 'node:crypto';
import type { Lang } from '../../platform/i18n/lang.ts';
import { namesPrivateMachine } from '../../platform/outbound/public-address.ts';
import { type Act, audit, type Deps } from '../../shell/index.ts';
import { type AddressFault, addressFault } from './rules/address.ts';
import { secretText } from './rules/message.ts';
import { mostWebhooks } from './rules/webhook.ts';
import { insertSecret } from './secret-store.ts';
import { insertWebhook, selectOptionalWebhook, selectWebhooks } from './webhook-store.ts';

/** An act that handles secrets. */
export type SecretAct = Act & { deps: Pick<Deps, 'secretKey'> };

export type AddFault = AddressFault | 'not_public' | 'too_many';
/** `secret`: as whoever receives the messages enters it; shown this once. */
export type AddOutcome = { ok: true; secret: string } | { ok: false; fault: AddFault } | { ok: false; fault: 'known' };

/**
 * Registers an address that hears from now on what happens. `id` was given to the form, so that a form that is sent twice makes one
 * webhook. A name that stands for a private address is found when it is connected to.
 */
export async function addWebhook(
  act: SecretAct,
  { id, name, url, language }: { id: string; name: string; url: string; language: Lang },
): Promise<AddOutcome> {
  const { tx, actor, now, deps } = act;
  if (await selectOptionalWebhook(tx, id)) return { ok: false, fault: 'known' };
  const fault = addressFault(url);
  if (fault) return { ok: false, fault };
  if (namesPrivateMachine(url)) return { ok: false, fault: 'not_public' };
  if ((await selectWebhooks(tx)).length >= mostWebhooks) return { ok: false, fault: 'too_many' };
  const { institutionId } = actor;
  await insertWebhook(tx, { institutionId, id, name, url, language, createdBy: actor.personId, createdAt: now });
  const plain = randomBytes(32);
  await insertSecret(tx, deps.secretKey, { institutionId, id: deps.newId(), webhookId: id, createdAt: now }, plain);
  await audit(act, { action: 'webhook.added', subjectKind: 'webhook', subjectId: id, after: { name, url } });
  return { ok: true, secret: secretText(plain) };
}
