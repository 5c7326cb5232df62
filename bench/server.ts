// The product under measurement: its own throw-away PostgreSQL that really writes to disk, and the product's pages. Its
// jobs (mail, PDF) are put in the queue and never run. A process of its own, so that it can have a core to itself.
import { rm } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { queues } from '../src/job-handlers.ts';
import { steadyClock } from '../src/platform/clock.ts';
import { discardEmbedded, startEmbedded } from '../src/platform/db/embedded/index.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { keyRing } from '../src/platform/keys/key-ring.ts';
import { createProduct } from '../src/product.ts';
import { ensureProductDatabase } from '../src/product-database.ts';

/** What the process says once it listens. */
export type ServerFacts = { url: string; superuserUrl: string };

const [dataDir = '', secretText = '', portText = ''] = process.argv.slice(2);
const secretKey = keyRing(secretText);
const url = `http://127.0.0.1:${portText}`;
const stopped = new Promise<void>((resolve) => process.on('disconnect', resolve));
// Ctrl-C reaches the whole process group; the bench itself then lets us go.
process.on('SIGINT', () => {});

/** Each kind of complaint once; how many answers were wrong stands in the table. */
const complaints = new Set<string>();
const log = (event: string, fields: Record<string, unknown> = {}) => {
  const text = `${event}: ${fields.message}`;
  if (fields.message === undefined || complaints.has(text)) return;
  complaints.add(text);
  process.stderr.write(`${text}\n`);
};
const embedded = await startEmbedded({ dataDir, log });
try {
  const ownerUrl = await ensureProductDatabase(embedded, secretKey);
  const database = await openDatabase({ ownerUrl, webUrl: null, secretKey }, queues);
  const product = createProduct({
    database,
    clock: steadyClock(),
    log,
    secretKey,
    publicUrl: url,
    mailer: { send: async () => {}, close() {} },
    trustedProxies: [],
    showSetupCode: () => {},
  });
  const server = serve({ fetch: product.app.fetch, hostname: '127.0.0.1', port: Number(portText) }, () => {
    const superuser = new URL(embedded.superuserUrl);
    superuser.pathname = new URL(ownerUrl).pathname;
    process.send?.({ url, superuserUrl: superuser.toString() } satisfies ServerFacts);
  });
  await stopped;
  await new Promise((resolve) => server.close(resolve));
  await product.deps.jobs.stop();
  await database.close();
} finally {
  await embedded.stop();
  await discardEmbedded(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();
