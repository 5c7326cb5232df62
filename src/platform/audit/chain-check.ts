import type { AuditKeys } from './audit-keys.ts';
import { type ChainHead, chainMac } from './seal.ts';

/** A row of a chain as it stands in the database. */
export type SealedRow = {
  number: number;
  keyId: string;
  mac: Buffer;
  fields: readonly (string | null)[];
  /** Whether the personal values beside the row are those that were sealed; a chain without such values says 'fits'. */
  detail: 'fits' | 'changed' | 'erased';
};

/** What somebody outside the database remembers of a chain: the seal that its row with this number had. */
export type ChainWitness = { number: number; mac: Buffer };

export const faultKinds = [
  /** The row is not as Driehoek wrote it, or Driehoek did not write it. */
  'changed',
  /** The personal values beside the row are not those that were sealed. */
  'detail_changed',
  /** The row is gone; what the row after it says cannot be checked, for its seal covers that of this one. */
  'missing',
  /** The row stands behind the end of the chain, or twice. */
  'added',
  /** The rows up to the remembered end are gone. */
  'cut_off',
  /** Rows, and no remembered end. */
  'head_missing',
  /** The remembered end is not the seal of the last row. */
  'head_differs',
  /** Sealed with a key that is not in the ring. */
  'key_missing',
  /** The row is sealed well, and not the one that the witness saw: the chain was made anew. */
  'witness_differs',
  /** The witness saw rows that are not there any more. */
  'witness_cut_off',
  /** The whole chain is gone. */
  'chain_missing',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One kind of fault in rows `from` up to and including `to`. */
export type Fault = { kind: FaultKind; from: number; to: number };
export type Span = { from: number; to: number };

export type ChainReport = {
  chain: string;
  /** Rows that were read. */
  rows: number;
  lastNumber: number;
  faults: Fault[];
  /** Rows whose personal values were erased: no fault. */
  erased: Span[];
  erasedRows: number;
};

/** Looks at the rows of one chain in order of number, keeping no row. Consecutive rows with the same fault become one fault. */
export class ChainCheck {
  readonly #keys: AuditKeys;
  readonly #chain: string;
  readonly #witnesses: readonly ChainWitness[];
  readonly #faults = new Map<FaultKind, Span[]>();
  readonly #erased: Span[] = [];
  #rows = 0;
  #erasedRows = 0;
  #last = 0;
  #lastMac: Buffer = Buffer.alloc(0);

  constructor(keys: AuditKeys, chain: string, witnesses: readonly ChainWitness[]) {
    this.#keys = keys;
    this.#chain = chain;
    this.#witnesses = witnesses;
  }

  see(row: SealedRow): void {
    this.#rows += 1;
    if (row.number <= this.#last) this.#fault('added', row.number);
    else {
      if (row.number > this.#last + 1) this.#fault('missing', this.#last + 1, row.number - 1);
      else this.#checkSeal(row);
      this.#last = row.number;
      this.#lastMac = row.mac;
    }
    if (row.detail === 'changed') this.#fault('detail_changed', row.number);
    if (row.detail === 'erased') {
      this.#erasedRows += 1;
      extend(this.#erased, row.number, row.number);
    }
    for (const witness of this.#witnesses)
      if (witness.number === row.number && !witness.mac.equals(row.mac)) this.#fault('witness_differs', row.number);
  }

  /** After the last row: the remembered end, and the rows that stand behind it. */
  end(head: ChainHead | null, behind: Span | null): ChainReport {
    const remembered = Math.max(0, ...this.#witnesses.map(({ number }) => number));
    const isGone = this.#rows === 0 && (!head || remembered > 0);
    // Every chain begins with the founding of its hogeschool, so an empty one is a chain that was taken away.
    if (isGone) this.#fault('chain_missing', 1, Math.max(remembered, head?.lastNumber ?? 0, 1));
    else if (!head) this.#fault('head_missing', 1, this.#last);
    else if (head.lastNumber > this.#last) this.#fault('cut_off', this.#last + 1, head.lastNumber);
    else if (head.lastNumber === this.#last && !head.lastMac.equals(this.#lastMac))
      this.#fault('head_differs', this.#last);
    if (behind) this.#fault('added', behind.from, behind.to);
    if (!isGone && remembered > this.#last) this.#fault('witness_cut_off', this.#last + 1, remembered);
    return {
      chain: this.#chain,
      rows: this.#rows,
      lastNumber: this.#last,
      faults: faultKinds.flatMap((kind) => (this.#faults.get(kind) ?? []).map((span) => ({ kind, ...span }))),
      erased: this.#erased,
      erasedRows: this.#erasedRows,
    };
  }

  #checkSeal({ number, keyId, mac, fields }: SealedRow): void {
    const key = this.#keys.byId.get(keyId);
    if (!key) this.#fault('key_missing', number);
    else if (!chainMac(key, this.#chain, number, fields, this.#lastMac).equals(mac)) this.#fault('changed', number);
  }

  #fault(kind: FaultKind, from: number, to = from): void {
    const spans = this.#faults.get(kind) ?? [];
    this.#faults.set(kind, spans);
    extend(spans, from, to);
  }
}

function extend(spans: Span[], from: number, to: number): void {
  const last = spans.at(-1);
  if (last && last.to + 1 === from) last.to = to;
  else spans.push({ from, to });
}
