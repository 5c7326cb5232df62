import type { Figures } from '../../../kernel/figures.ts';
import type { PerPlace } from '../../../kernel/week-pattern.ts';
import { isAbove, isAtLeast } from './close.ts';
import type { WorkplaceCriterion } from './criterion.ts';
import type { Warning } from './warning.ts';

/**
 * Criterion 4: the greater part of the learning happens at the workplace. No source puts a number on it, so days and
 * EC both count where known: all above the half meets, the highest from the lowest official example on may be argued.
 */
export function checkWorkplace(
  shares: { days: PerPlace | null; credits: PerPlace | null },
  figures: Figures,
): WorkplaceCriterion {
  const code = 'greater_part_at_workplace';
  const { greaterPartShare: greaterPart, arguableShare: arguable } = figures;
  const data = { days: shares.days?.company ?? null, credits: shares.credits?.company ?? null, greaterPart, arguable };
  const known = [data.days, data.credits].filter((share) => share !== null);
  if (known.length === 0) return { code, status: 'unknown', reason: 'shares_unknown', data };
  if (known.every((share) => isAbove(share, greaterPart)))
    return { code, status: 'meets', reason: 'shares_above', data };
  if (known.some((share) => isAtLeast(share, arguable)))
    return { code, status: 'argue', reason: 'share_arguable', data };
  return { code, status: 'does_not_meet', reason: 'shares_too_low', data };
}

/** A verdict "meets" on days alone says so; the other verdicts already ask for words. */
export function warnOfUnknownCredits({ status, data }: WorkplaceCriterion): Warning[] {
  return status === 'meets' && data.credits === null ? [{ code: 'credits_unknown', data: {} }] : [];
}
