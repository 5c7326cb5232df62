import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The address a request comes from: the connection's, or what a trusted proxy in front of us says. */
export function clientAddress(c: Context, { trustedProxies }: { trustedProxies: readonly string[] }): string {
  const connection = connectionAddress(c);
  if (!trustedProxies.includes(connection)) return connection;
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  // From right to left: the last address that is not one of our own proxies.
  return forwarded.reverse().find((address) => !trustedProxies.includes(address)) ?? connection;
}

function connectionAddress(c: Context): string {
  try {
    return (getConnInfo(c).remote.address ?? '').replace(/^::ffff:/, '');
  } catch {
    // app.request() in tests has no connection.
    return 'local';
  }
}
