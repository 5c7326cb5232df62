import type { TestContext } from 'node:test';
import { createSmtpMailer } from '../../src/platform/mail/mailer.ts';
import { createProduct, type Product } from '../../src/product.ts';
import { createTestDatabase, testKey } from '../support/database.ts';
import { serveApp } from '../support/served-product.ts';
import { PostOffice } from './post-office.ts';

/** The product as a hogeschool runs it: served on a port, jobs running, mail over SMTP; with a clock that can be set ahead. */
export type Installation = Product & {
  origin: string;
  superuserUrl: string;
  post: PostOffice;
  setupCodes: string[];
  /** What the log said went wrong. */
  failures: string[];
  clock: { advance(minutes: number): void };
  close(): Promise<void>;
};

/** For one test, after which it goes. */
export async function installFor(t: TestContext): Promise<Installation> {
  const installation = await install();
  t.after(() => installation.close());
  return installation;
}

/** Who installs it closes it. Begins on 23 November 2026 at ten in the morning; from there time goes on as it does. */
export async function install(): Promise<Installation> {
  const database = await createTestDatabase();
  const post = new PostOffice();
  const mailer = createSmtpMailer(await post.open(), 'Driehoek <driehoek@hogeschool.example>');
  let ahead = new Date('2026-11-23T09:00:00Z').getTime() - Date.now();
  const setupCodes: string[] = [];
  const failures: string[] = [];
  let product: Product | null = null;
  const server = await serveApp(() => product?.app ?? null);
  const made = createProduct({
    database,
    clock: { now: () => new Date(Date.now() + ahead) },
    log: (event, fields) => {
      if (/fail|error/.test(event)) failures.push(JSON.stringify({ event, ...fields }));
    },
    secretKey: testKey,
    publicUrl: server.origin,
    mailer,
    trustedProxies: [],
    showSetupCode: (code) => void setupCodes.push(code),
  });
  product = made;
  await made.announceSetup();
  await made.deps.jobs.start(made.jobHandlers);
  return {
    ...made,
    origin: server.origin,
    superuserUrl: database.superuserUrl,
    post,
    setupCodes,
    failures,
    clock: {
      advance: (minutes) => {
        ahead += minutes * 60_000;
      },
    },
    close: async () => {
      await server.close();
      await made.deps.jobs.stop();
      mailer.close();
      await post.close();
      await database.close();
    },
  };
}
