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
    const isPage = c.res.headers.get('content-type')?.startsWith('text/html') ?? false;
    c.header('Content-Security-Policy', isPage ? pagePolicy : filePolicy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Permissions-Policy', permissions);
    // Not for the domains below: a hogeschool may have others there.
    if (https) c.header('Strict-Transport-Security', 'max-age=31536000');
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store');
  };
}
