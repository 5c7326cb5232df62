import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { createTestProduct, type TestProduct } from './product.ts';

/** A test product that answers on a real port of this machine; `origin` is its address, without a slash at the end. */
export type ServedProduct = TestProduct & { origin: string };

/** Puts an app on a free loopback port. `fetch` may be set later: until then every request gets a 503. */
export async function serveApp(app: () => Pick<Hono, 'fetch'> | null): Promise<{
  origin: string;
  close(): Promise<void>;
}> {
  const server = createAdaptorServer({
    fetch: (request, env) => app()?.fetch(request, env) ?? new Response('Not ready yet', { status: 503 }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/**
 * The whole product on a database of its own, for a real browser. Jobs wait until `drain()` is called, as in every test
 * product.
 */
export async function createServedProduct(
  options: Omit<NonNullable<Parameters<typeof createTestProduct>[0]>, 'publicUrl'> = {},
): Promise<ServedProduct> {
  let product: TestProduct | null = null;
  const server = await serveApp(() => product?.app ?? null);
  const made = await createTestProduct({ ...options, publicUrl: server.origin });
  product = made;
  return {
    ...made,
    origin: server.origin,
    close: async () => {
      await server.close();
      await made.close();
    },
  };
}
