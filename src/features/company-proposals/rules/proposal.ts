/** What a company proposes: each is decided by itself. `signer` is about who signs, `other` is in words only. */
export const kinds = ['name', 'kvk_number', 'address', 'signer', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** A value as a form holds it; null and '' are both nothing. */
export type Values = Readonly<Record<string, string | number | boolean | null>>;
export type Change = { kind: Kind; before: Values; after: Values };

/** What a company sees and may change of its own facts. */
export type OwnFacts = {
  name: string;
  kvkNumber: string | null;
  street: string;
  postcode: string;
  place: string;
  phone: string;
  staff: number | null;
  turnover: number | null;
  balanceSheet: number | null;
};

/** These change at once: nothing is signed or sent by them. */
const atOnce = ['phone', 'staff', 'turnover', 'balanceSheet'] as const;
export type AtOnce = Pick<OwnFacts, (typeof atOnce)[number]>;

/** These wait for staff: agreements, the register and letters go by them. */
const waiting = {
  name: ['name'],
  kvk_number: ['kvkNumber'],
  address: ['street', 'postcode', 'place'],
} as const satisfies Partial<Record<Kind, readonly (keyof OwnFacts)[]>>;

export const pick = <T extends object, Key extends keyof T>(values: T, keys: readonly Key[]): Pick<T, Key> =>
  Object.fromEntries(keys.map((key) => [key, values[key]])) as Pick<T, Key>;

/** What of the typed facts changes at once (null: nothing), and what waits, one by one. */
export function splitFacts(stored: OwnFacts, typed: OwnFacts): { atOnce: AtOnce | null; waits: Change[] } {
  const differs = (keys: readonly (keyof OwnFacts)[]) => keys.some((key) => stored[key] !== typed[key]);
  return {
    atOnce: differs(atOnce) ? pick(typed, atOnce) : null,
    waits: Object.entries(waiting)
      .filter(([, keys]) => differs(keys))
      .map(([kind, keys]) => ({ kind: kind as Kind, before: pick(stored, keys), after: pick(typed, keys) })),
  };
}

const order = ['name', 'email', 'functionTitle', 'signs', 'kvkNumber', 'street', 'postcode', 'place'];

/** The fields of a proposal as a form has them: a database that keeps them gives them back in an order of its own. */
export const fieldsOf = ({ after }: Pick<Change, 'after'>): string[] =>
  Object.keys(after).sort((a, b) => order.indexOf(a) - order.indexOf(b));

/** The fields of a proposal of which the company saw another value than is known now: somebody changed it in between. */
export function movedSince(before: Values, now: Values): string[] {
  return Object.keys(before).filter((key) => (before[key] ?? '') !== (now[key] ?? ''));
}
