import type { MiddlewareHandler } from 'hono';

/** A page loads what is ours and nothing else; nothing in it runs or is styled that is not a file of ours. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Downloads, JSON, images, redirects: should a browser show one as a page after all, nothing in it works. */
const filePolicy = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";

const unused = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone'];
const permissions = [...unused, 'midi', 'payment', 'usb', 'browsing-topics'].map((name) => `${name}=()`).join(', ');

/** On every answer. Pages with personal data are not kept by browsers or proxies; static files say so themselves. */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const https = publicUrl.startsWith('https:');
  return async (c, next) => {
    await next();
    // Set on the answer itself: Hono's own c.header() copies a finished answer, body and all, for each header.
    const { headers } = c.res;
    const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
    headers.set('Content-Security-Policy', isPage ? pagePolicy : filePolicy);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', permissions);
    // Not for the domains below: a hogeschool may have others there.
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000');
    if (!headers.has('cache-control')) headers.set('Cache-Control', 'no-store');
  };
}
