import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/**
 * Puts an app on a free loopback port, for a real browser; `origin` is its address, without a slash at the end. The app is
 * asked for at each request, since a product must know its address before it is made: until then the answer is 503.
 */
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
