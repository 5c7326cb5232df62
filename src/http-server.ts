import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** How long requests that run at a stop may still take, in milliseconds. */
const patience = 8_000;

/**
 * Listens at this address. `close` takes nothing new, lets what runs finish, at most eight seconds, and tells browsers that keep a connection
 * open that it ends.
 */
export function listen(
  app: Hono,
  address: { host: string; port: number },
  on: { listening(port: number): void; error(error: NodeJS.ErrnoException): void },
): { close(): Promise<void> } {
  let closing = false;
  const fetch: typeof app.fetch = async (request, env, context) => {
    const response = await app.fetch(request, env, context);
    if (closing) response.headers.set('connection', 'close');
    return response;
  };
  const server = serve({ fetch, hostname: address.host, port: address.port }, (info) =>
    on.listening(info.port),
  ) as Server;
  server.on('error', on.error);
  return {
    close() {
      closing = true;
      return new Promise((resolve) => {
        server.close(() => resolve());
        setTimeout(() => server.closeAllConnections(), patience).unref();
      });
    },
  };
}
