import type { Hono } from 'hono';
import { createApp } from '../../src/app.tsx';
import type { Db } from '../../src/platform/db/db.ts';
import type { Product } from '../../src/product.ts';

/**
 * The product's app on the same database, where nothing that it writes stays: every transaction is rolled back after its
 * work. So a sweep may press every button, in any order, and find the same world behind it.
 */
export function createStillApp({ deps }: Pick<Product, 'deps'>): Hono {
  const { db } = deps;
  const still: Db = {
    inInstitution: (institutionId, work, how) =>
      undone((keep) => db.inInstitution(institutionId, async (tx) => keep(await work(tx)), how)),
    inSession: (token, work, how) =>
      undone((keep) => db.inSession(token, async (tx, session) => keep(await work(tx, session)), how)),
    asIdentity: (work) => undone((keep) => db.asIdentity(async (tx) => keep(await work(tx)))),
    ping: () => db.ping(),
  };
  return createApp(
    { ...deps, db: still },
    { demoAllowed: true, isLasting: true, fillDemo: async () => {}, wipe: async () => {} },
  );
}

class Undone extends Error {}

/** What `keep` was given, after the transaction around it was rolled back. */
async function undone<T>(run: (keep: (value: T) => never) => Promise<never>): Promise<T> {
  let kept: { value: T } | undefined;
  try {
    return await run((value) => {
      kept = { value };
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone && kept) return kept.value;
    throw error;
  }
}
