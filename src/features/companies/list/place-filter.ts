import type { RawBuilder } from 'kysely';
import type { ComponentChild } from 'preact';
import type { StaffRequest } from '../../../shell/index.ts';

/** What a list is narrowed to by place, read by a feature that knows where addresses are. */
export type PlaceFilter = {
  /** As it stands in the address; empty when it narrows nothing. */
  query: Readonly<Record<string, string>>;
  /** The fields of the filter. */
  fields: ComponentChild;
  /** On company `c`, or student `s` in a list of these. */
  conditions: readonly RawBuilder<boolean>[];
  /** Null when the list is not by distance. */
  near: Near | null;
};

/** How far to look, in kilometres as the crow flies. */
export type Reach = {
  km: number;
  /** Leaves out whoever is nearer than this. */
  fromKm?: number;
  /** Looks at so many addresses and no further, the nearest first: fewer companies, where one has several. */
  most?: number | null;
};

export type Near = {
  /** Further than this is not near, in kilometres as the crow flies. */
  limitKm: number;
  /** Those (`id`) that meet conditions within reach (`limitKm` unless said), each once with how far (`km`). */
  rows: (conditions: readonly RawBuilder<boolean>[], reach?: Reach) => RawBuilder<{ id: string; km: number }>;
  header: string;
  /** Kilometres as people read them. */
  say: (km: number) => string;
  /** What the distance is, under the list. */
  note: string;
};

/** Reads the address of a list. */
export type ReadPlaces = (r: StaffRequest<object>) => Promise<PlaceFilter>;
