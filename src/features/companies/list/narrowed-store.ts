import type { RawBuilder } from 'kysely';
import type { Called } from './called-store.ts';

export type Conditions = readonly RawBuilder<boolean>[];

/** Whom a list is narrowed to. */
export type Narrowed = {
  /** On company `c`, or student `s` in a list of these. */
  conditions: Conditions;
  /** Who is called as the conditions ask; null where they ask for no name. */
  called: Called | null;
};

/** How far to look, in kilometres as the crow flies. */
export type Reach = {
  km: number;
  /** Leaves out whoever is nearer than this. */
  fromKm?: number;
  /** Looks at so many addresses and no further, the nearest first: fewer companies, where one has several. */
  most?: number | null;
};
