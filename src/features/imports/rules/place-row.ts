/** A row of the file that has no fault by itself, as it is held against the other rows. */
export type RowTraits = {
  number: number;
  kvkNumber: string | null;
  name: string;
  /** What rows without a KVK number are held together by. */
  nameKey: string;
  contactEmail: string | null;
  contactName: string;
  /** It brings a contact or a workplace along. */
  bringsMore: boolean;
};
export type EarlierRow = { number: number; name: string; kvkNumber: string | null };

/** What shows only beside others. `row`: where in the file; null: somebody whom the hogeschool knows. */
export type Clash = { kind: 'kvk' | 'email'; name: string; row: number | null };

export type Placing =
  | { clash: Clash }
  /** The first of its company, or it belongs to an earlier row of it. */
  | { lead: number; sameAs: null }
  /** Looks like an earlier row and brings nothing more: somebody has to say whether it is the same. */
  | { lead: number; sameAs: number };

/**
 * To which company of the file a row belongs. `byKvk`: the earlier row with this KVK number, `byName`: the earlier row of this name and
 * place; null: none. `alike` says whether two names can be one company's.
 */
export function placeRow(
  row: RowTraits,
  { byKvk, byName }: { byKvk: EarlierRow | null; byName: EarlierRow | null },
  alike: (a: string, b: string) => boolean,
): Placing {
  if (byKvk)
    return alike(byKvk.name, row.name)
      ? { lead: byKvk.number, sameAs: null }
      : { clash: { kind: 'kvk', name: byKvk.name, row: byKvk.number } };
  // Two KVK numbers are two companies, whatever their name.
  const isOther = byName?.kvkNumber != null && row.kvkNumber !== null;
  if (!byName || isOther) return { lead: row.number, sameAs: null };
  const isSure = row.bringsMore || row.kvkNumber !== null || byName.kvkNumber !== null;
  return isSure ? { lead: byName.number, sameAs: null } : { lead: row.number, sameAs: byName.number };
}

/** What rows of one company say together: of each fact the first that says anything. */
export function togetherOf<T extends Record<string, string | number | null>>(rows: readonly T[]): T {
  const [first, ...others] = rows;
  if (!first) throw new Error('no rows');
  const all = { ...first };
  for (const row of others)
    for (const [name, value] of Object.entries(row))
      if ((all[name] === null || all[name] === '') && value !== null && value !== '')
        Object.assign(all, { [name]: value });
  return all;
}
