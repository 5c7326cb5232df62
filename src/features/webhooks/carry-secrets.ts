import type { Deps } from '../../shell/index.ts';
import { carrySecrets } from './secret-store.ts';

/** At start: every secret of a webhook that an older key protects is protected with the newest from now on. */
export async function carryWebhookSecrets(
  { db, log, secretKey }: Pick<Deps, 'db' | 'log' | 'secretKey'>,
  institutionIds: readonly string[],
): Promise<void> {
  for (const id of institutionIds) {
    const count = await db.inInstitution(id, (tx) => carrySecrets(tx, secretKey));
    if (count > 0) log('webhook_secret_carried', { count });
  }
}
