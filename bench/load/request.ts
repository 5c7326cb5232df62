import http from 'node:http';

export type Answer = { status: number; location: string; body: string };
export type Visit = { path: string; cookies: Record<string, string>; form?: Record<string, string> };

const agent = new http.Agent({ keepAlive: true, maxSockets: 512 });

/**
 * One request as a browser sends it, over a connection that stays open; redirects are not followed. When the product closed
 * an idle connection just then, it is sent again over a new one, as browsers do.
 */
export async function send(base: string, visit: Visit): Promise<Answer> {
  try {
    return await sendOnce(base, visit);
  } catch (error) {
    if (error instanceof ClosedIdle) return sendOnce(base, visit);
    throw error;
  }
}

class ClosedIdle extends Error {}

function sendOnce(base: string, { path, cookies, form }: Visit): Promise<Answer> {
  const body = form ? new URLSearchParams(form).toString() : null;
  return new Promise((resolve, reject) => {
    const request = http.request(
      base + path,
      {
        agent,
        method: body === null ? 'GET' : 'POST',
        timeout: 30_000,
        headers: {
          'accept-language': 'nl',
          'sec-fetch-site': 'same-origin',
          cookie: Object.entries(cookies)
            .map(([name, value]) => `${name}=${value}`)
            .join('; '),
          ...(body !== null && {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
          }),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer in 30 seconds')));
    request.on('error', (error: NodeJS.ErrnoException) =>
      reject(request.reusedSocket && error.code === 'ECONNRESET' ? new ClosedIdle(error.message) : error),
    );
    request.end(body ?? undefined);
  });
}

export const closeConnections = (): void => agent.destroy();
