import { randomBytes } from 'node:crypto';

const begin = 'drh_';
const idBytes = 16;

/**
 * A new token: a mark by which scanners know it, then the hogeschool's id and 256 random bits as base64url. So the hogeschool is
 * known before anything is looked up, and no table of tokens stands outside of one.
 */
export const mintApiToken = (institutionId: string): string =>
  begin + Buffer.concat([Buffer.from(institutionId.replaceAll('-', ''), 'hex'), randomBytes(32)]).toString('base64url');

/** The hogeschool that a token says it is of; null for what is no token. */
export function institutionOfToken(token: string): string | null {
  const [, text] = /^drh_([A-Za-z0-9_-]{64})$/.exec(token) ?? [];
  if (!text) return null;
  const hex = Buffer.from(text, 'base64url').subarray(0, idBytes).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
