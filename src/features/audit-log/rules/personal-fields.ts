import type { Difference } from './differences.ts';

/** Fields that only whoever may see the student may read; the log shows that they changed, not what they hold. */
const personal = new Set(['birthDate', 'street', 'postcode', 'place', 'phone', 'email', 'name', 'studentNumber']);

/** Takes the values of personal fields out. */
export const withoutPersonal = (found: readonly Difference[]): (Difference & { hidden: boolean })[] =>
  found.map((difference) =>
    personal.has(difference.field.split('.').at(-1) ?? '')
      ? { field: difference.field, before: undefined, after: undefined, hidden: true }
      : { ...difference, hidden: false },
  );
