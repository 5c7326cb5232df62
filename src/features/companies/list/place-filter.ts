import type { RawBuilder } from 'kysely';
import type { ComponentChild } from 'preact';
import type { StaffRequest } from '../../../shell/index.ts';
import type { Conditions, Narrowed, Reach } from './narrowed-store.ts';

/** What a list is narrowed to by place, read by a feature that knows where addresses are. */
export type PlaceFilter = {
  /** As it stands in the address; empty when it narrows nothing. */
  query: Readonly<Record<string, string>>;
  /** The fields of the filter. */
  fields: ComponentChild;
  /** On company `c`, or student `s` in a list of these. */
  conditions: Conditions;
  /** Null when the list is not by distance. */
  near: Near | null;
};

export type Near = {
  /** Further than this is not near, in kilometres as the crow flies. */
  limitKm: number;
  /** Those (`id`) that a list is narrowed to within reach (`limitKm` unless said), each once with how far (`km`). */
  rows: (narrowed: Narrowed, reach?: Reach) => Promise<RawBuilder<{ id: string; km: number }>>;
  header: string;
  /** Kilometres as people read them. */
  say: (km: number) => string;
  /** What the distance is, under the list. */
  note: string;
};

/** Reads the address of a list. */
export type ReadPlaces = (r: StaffRequest<object>) => Promise<PlaceFilter>;
