import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Role } from '../../../kernel/role.ts';

/** A token as its hogeschool sees it; the token itself is nowhere. */
export type ApiToken = {
  id: string;
  name: string;
  scopes: readonly string[];
  personName: string;
  role: Role;
  mkbRouteName: string | null;
  /** Whether the role holds today, and its person can be reached. */
  roleHolds: boolean;
  createdAt: Date;
  expiresOn: IsoDate;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

export type TokenState = 'works' | 'revoked' | 'expired' | 'role_ended';

export function tokenState(token: Pick<ApiToken, 'revokedAt' | 'expiresOn' | 'roleHolds'>, today: IsoDate): TokenState {
  if (token.revokedAt) return 'revoked';
  if (token.expiresOn < today) return 'expired';
  return token.roleHolds ? 'works' : 'role_ended';
}

/** So many days ahead a token can be good; long enough for a year and a change of people. */
export const longestDays = 400;

export type ExpiryFault = 'past' | 'too_far';

/** What is wrong with the last day of a new token; null when nothing is. */
export function expiryFault(expiresOn: IsoDate, today: IsoDate): ExpiryFault | null {
  if (expiresOn < today) return 'past';
  return daysBetween(today, expiresOn) > longestDays ? 'too_far' : null;
}

const daysBetween = (from: IsoDate, until: IsoDate): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
