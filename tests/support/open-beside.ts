import { queues } from '../../src/job-handlers.ts';
import { findRunningEmbedded } from '../../src/platform/db/embedded/index.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { keyRing } from '../../src/platform/keys/key-ring.ts';
import type { Product } from '../../src/product.ts';
import { ensureProductDatabase } from '../../src/product-database.ts';
import { productOn } from './product-on.ts';

/** The product's parts on the database of a running product, as the commands beside it open it; runs no jobs. */
export async function openBeside(dataDir: string, secret: string): Promise<Product & { close(): Promise<void> }> {
  const embedded = await findRunningEmbedded(dataDir);
  if (!embedded) throw new Error(`no database runs on ${dataDir}`);
  const secretKey = keyRing(secret);
  const ownerUrl = await ensureProductDatabase(embedded, secretKey);
  const database = await openDatabase({ ownerUrl, webUrl: null, secretKey }, queues);
  const product = productOn(database, { secretKey });
  return {
    ...product,
    close: async () => {
      await product.deps.jobs.stop();
      await database.close();
    },
  };
}
