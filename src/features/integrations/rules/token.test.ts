import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { type ExpiryFault, expiryFault, type TokenState, tokenState } from './token.ts';

const today = isoDate('2026-11-23');

describe('a token', () => {
  const states: [string, { revokedAt?: Date; expiresOn?: string; roleHolds?: boolean }, TokenState][] = [
    ['its last day is today', {}, 'works'],
    ['its last day was yesterday', { expiresOn: '2026-11-22' }, 'expired'],
    ['its role ended', { roleHolds: false }, 'role_ended'],
    ['it was revoked, and more', { revokedAt: new Date(), expiresOn: '2026-01-01', roleHolds: false }, 'revoked'],
  ];
  for (const [name, { revokedAt = null, expiresOn = today, roleHolds = true }, state] of states)
    it(`${name}: ${state}`, () =>
      assert.equal(tokenState({ revokedAt, expiresOn: isoDate(expiresOn), roleHolds }, today), state));

  const days: [string, ExpiryFault | null][] = [
    ['2026-11-22', 'past'],
    ['2026-11-23', null],
    ['2027-12-28', null],
    ['2027-12-29', 'too_far'],
  ];
  for (const [day, fault] of days)
    it(`that is good until ${day}: ${fault ?? 'good'}`, () => assert.equal(expiryFault(isoDate(day), today), fault));
});
