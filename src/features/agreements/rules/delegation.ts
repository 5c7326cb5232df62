import type { Party } from './party.ts';

/** Whether a signer can name somebody else: never, after staff looked at it, or at once. */
export type Delegable = 'never' | 'confirmed' | 'at_once';

/**
 * A student signs personally. For the hogeschool only whom it named may sign, and who represents a minor is not for that person
 * alone to say: these are always confirmed. The others by the hogeschool's setting, once the mailbox was proven.
 */
export function delegable(
  party: Party,
  { delegateAutomatically, isProven }: { delegateAutomatically: boolean; isProven: boolean },
): Delegable {
  if (party === 'student') return 'never';
  if (party === 'institution' || party === 'legal_representative') return 'confirmed';
  return delegateAutomatically && isProven ? 'at_once' : 'confirmed';
}
