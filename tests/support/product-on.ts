import { createProduct, type Product } from '../../src/product.ts';
import { testKey } from './database.ts';

type Parts = Parameters<typeof createProduct>[0];

/** The product on this database, with the clock of the machine, without mail and without a log, but for these parts. */
export function productOn(database: Parts['database'], parts: Partial<Parts> = {}): Product {
  return createProduct({
    database,
    clock: { now: () => new Date() },
    log: () => {},
    secretKey: testKey,
    publicUrl: 'http://localhost:3000',
    mailer: null,
    trustedProxies: [],
    showSetupCode: () => {},
    ...parts,
  });
}
