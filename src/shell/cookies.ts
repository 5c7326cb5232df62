import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Cookies of the product. All are httpOnly and first-party; over https they carry the __Host- prefix. */
const names = {
  session: 'dh_session',
  task: 'dh_task',
  browser: 'dh_browser',
  language: 'dh_lang',
  flash: 'dh_flash',
} as const;
type CookieName = keyof typeof names;

const full = (name: CookieName, secure: boolean) => (secure ? `__Host-${names[name]}` : names[name]);

export function readCookie(c: Context, name: CookieName, publicUrl: string): string | undefined {
  return getCookie(c, full(name, publicUrl.startsWith('https:')));
}

/** Null removes the cookie. Without `maxAgeSeconds` it lasts as long as the browser is open. */
export function writeCookie(
  c: Context,
  name: CookieName,
  publicUrl: string,
  value: string | null,
  maxAgeSeconds?: number,
): void {
  const secure = publicUrl.startsWith('https:');
  setCookie(c, full(name, secure), value ?? '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    ...(value === null ? { maxAge: 0 } : maxAgeSeconds !== undefined && { maxAge: maxAgeSeconds }),
  });
}
