import type { Selectable } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Webhook, WebhookState } from './rules/webhook.ts';

const webhookOf = (row: Selectable<Tables['webhook']>): Webhook => ({
  id: row.id,
  name: row.name,
  url: row.url,
  state: row.state as WebhookState,
  failingSince: row.failingSince,
  offAt: row.offAt,
  offReason: row.offReason as Webhook['offReason'],
  createdAt: row.createdAt,
});

/** All of them, those that are on first. */
export async function selectWebhooks(tx: Tx): Promise<Webhook[]> {
  const rows = await tx
    .selectFrom('webhook')
    .selectAll()
    .orderBy('state', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(webhookOf);
}

export async function selectOptionalWebhook(
  tx: Tx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Webhook | null> {
  const row = await tx
    .selectFrom('webhook')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? webhookOf(row) : null;
}

export async function insertWebhook(
  tx: Tx,
  webhook: {
    institutionId: string;
    id: string;
    name: string;
    url: string;
    createdBy: string;
    createdAt: Date;
    language: Lang;
  },
): Promise<void> {
  await tx
    .insertInto('webhook')
    .values({ ...webhook, state: 'on' })
    .execute();
}

/** On: as if nothing had failed. Off: with when and why. */
export async function updateWebhookState(
  tx: Tx,
  id: string,
  change: { state: 'on' } | { state: 'off'; offAt: Date; offReason: 'by_hand' | 'failing' },
): Promise<void> {
  const off = change.state === 'off' ? change : { offAt: null, offReason: null, failingSince: null };
  await tx
    .updateTable('webhook')
    .set({ ...off, state: change.state })
    .where('id', '=', id)
    .execute();
}

/** Notes that a message failed; answers since when none came through. */
export async function markFailing(tx: Tx, id: string, now: Date): Promise<Date> {
  const row = await tx
    .updateTable('webhook')
    .set(({ fn, val }) => ({ failingSince: fn.coalesce('failingSince', val(now)) }))
    .where('id', '=', id)
    .returning('failingSince')
    .executeTakeFirstOrThrow();
  return row.failingSince ?? now;
}

export async function markWorking(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('webhook')
    .set({ failingSince: null })
    .where('id', '=', id)
    .where('failingSince', 'is not', null)
    .execute();
}

/** Removes a webhook with its secrets and its messages. */
export async function deleteWebhook(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('webhookDelivery').where('webhookId', '=', id).execute();
  await tx.deleteFrom('webhookSecret').where('webhookId', '=', id).execute();
  await tx.deleteFrom('webhook').where('id', '=', id).execute();
}

/** Whom to tell about a webhook: who registered it, while that person has an address, in the language of then. */
export async function selectRegistrar(
  tx: Tx,
  id: string,
): Promise<{ name: string; email: string; language: Lang } | null> {
  const row = await tx
    .selectFrom('webhook as w')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'w.institutionId').onRef('p.id', '=', 'w.createdBy'),
    )
    .select(['p.name', 'p.email', 'w.language'])
    .where('w.id', '=', id)
    .executeTakeFirst();
  return row?.email ? { name: row.name, email: row.email, language: row.language as Lang } : null;
}
