import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { queues } from '../../src/job-handlers.ts';
import { discardEmbedded, startEmbedded } from '../../src/platform/db/embedded/index.ts';
import { type OpenDatabase, openDatabase } from '../../src/platform/db/open-database.ts';
import { keyRing } from '../../src/platform/keys/key-ring.ts';

/** Key of every test product; only tests know it. */
export const testSecret = 'a-key-for-tests-only-of-at-least-32-characters';
export const testKey = keyRing(testSecret);

type Server = {
  superuserUrl: string;
  urlFor(database: string): string;
  /** As the product reaches it: through its socket where it has one. */
  productUrlFor(database: string): string;
};

let server: Promise<Server> | null = null;
let template: Promise<string> | null = null;
let stopServer = async () => {};

// Outside of any describe on purpose: it runs once, when all test files are done.
after(() => stopServer());

/**
 * The PostgreSQL of this test run, started when first asked for: the embedded one (without fsync), or the server of
 * TEST_DATABASE_URL, whose user must be superuser. It ends with the process.
 */
export function testServer(): Promise<Server> {
  server ??= startServer();
  return server;
}

async function startServer(): Promise<Server> {
  const external = process.env.TEST_DATABASE_URL;
  if (external) {
    const urlFor = (database: string) => withDatabase(external, database);
    return { superuserUrl: external, urlFor, productUrlFor: urlFor };
  }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
  // The account that PostgreSQL runs under when we are root must be able to enter.
  await chmod(dataDir, 0o711);
  const embedded = await startEmbedded({ dataDir, log: () => {}, fsync: false });
  stopServer = async () => {
    await embedded.stop();
    await discardEmbedded(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
  const { superuserUrl } = embedded;
  const password = decodeURIComponent(new URL(superuserUrl).password);
  return {
    superuserUrl,
    urlFor: (database) => withDatabase(superuserUrl, database),
    productUrlFor: (database) => embedded.urlFor('postgres', password, database),
  };
}

const withDatabase = (url: string, database: string) => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
};

/** A fresh migrated database, copied from a template; dropped again by `close`. */
export async function createTestDatabase(): Promise<OpenDatabase & { superuserUrl: string }> {
  const { superuserUrl, urlFor, productUrlFor } = await testServer();
  template ??= createTemplate(superuserUrl, productUrlFor);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuserUrl, `create database ${name} template ${await template}`);
  const opened = await openDatabase({ ownerUrl: productUrlFor(name), webUrl: null, secretKey: testKey }, queues);
  const close = async () => {
    await opened.close();
    await asSuperuser(superuserUrl, `drop database if exists ${name} with (force)`);
  };
  return { ...opened, superuserUrl: urlFor(name), close };
}

async function createTemplate(superuserUrl: string, productUrlFor: Server['productUrlFor']): Promise<string> {
  const name = `template_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuserUrl, `create database ${name}`);
  const opened = await openDatabase({ ownerUrl: productUrlFor(name), webUrl: null, secretKey: testKey }, queues);
  await opened.close();
  return name;
}

export async function asSuperuser(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
