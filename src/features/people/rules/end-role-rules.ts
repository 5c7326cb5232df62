import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';
import { type RoleHeld, roleState } from './role-held.ts';

/** How somebody wants a role to end: at once, or after its last day. */
export type WantedEnd = { when: 'now' } | { when: 'after'; lastDay: string };

export type RoleEnd =
  /** The role holds until and including this day. */
  | { kind: 'until'; lastDay: string }
  /** It has held on no whole day, so it disappears; the log keeps that it was given. */
  | { kind: 'withdrawn' }
  | { kind: 'refused'; fault: 'already_past' | 'last_admin' | 'in_the_past' | 'before_start' };

/**
 * How a role ends. `otherAdmins` are the admin roles of everybody else who can log in: at least one must hold without an end
 * from the next day on, or nobody could give roles any more.
 */
export function endRole(
  role: RoleHeld,
  wanted: WantedEnd,
  otherAdmins: readonly Pick<RoleHeld, 'validFrom' | 'validUntil'>[],
  today: IsoDate,
): RoleEnd {
  if (roleState(role, today) === 'past') return { kind: 'refused', fault: 'already_past' };
  if (wanted.when === 'after' && wanted.lastDay < today) return { kind: 'refused', fault: 'in_the_past' };
  const lastDay = wanted.when === 'after' ? (wanted.lastDay as IsoDate) : addDays(today, -1);
  if (wanted.when === 'after' && lastDay < role.validFrom) return { kind: 'refused', fault: 'before_start' };
  const firstDayWithout = addDays(lastDay, 1);
  const staysAdmin = otherAdmins.some((other) => other.validUntil === null && other.validFrom <= firstDayWithout);
  if (role.role === 'admin' && !staysAdmin) return { kind: 'refused', fault: 'last_admin' };
  return lastDay < role.validFrom ? { kind: 'withdrawn' } : { kind: 'until', lastDay };
}
