/** What the register says of a file that is in it. Names nobody. */
export type Registered = {
  institutionName: string;
  signatureCount: number;
  /** Everybody who had to sign has signed. */
  isComplete: boolean;
  /** Nothing with more signatures, or with a seal, took its place. */
  isNewest: boolean;
  state: string;
  sealedAt: Date | null;
  stampedAt: Date | null;
};

/** A seal in the file, made with a certificate that is known here, and what is wrong with it. */
export type KnownSeal<Fault extends string = string> = { institutionName: string; faults: readonly Fault[] };

export type Verdict<Fault extends string = string> =
  | { kind: 'genuine'; registered: Registered }
  | { kind: 'changed'; institutionName: string; faults: readonly Fault[] }
  | { kind: 'unlisted'; institutionName: string }
  | { kind: 'unknown' };

/**
 * Genuine is only what is in the register, byte for byte. A seal tells apart what was ours and was changed, what is whole and no
 * longer in the register, and what we do not know.
 */
export function verdictOf<Fault extends string>(
  registered: Registered | null,
  seals: readonly KnownSeal<Fault>[],
): Verdict<Fault> {
  if (registered) return { kind: 'genuine', registered };
  const whole = seals.find(({ faults }) => faults.length === 0);
  if (whole) return { kind: 'unlisted', institutionName: whole.institutionName };
  const broken = seals.at(-1);
  return broken ? { kind: 'changed', ...broken } : { kind: 'unknown' };
}

/** What deserves a warning although the file is genuine. */
export function warningOf({ state, isNewest }: Registered): 'voided' | 'withdrawn' | 'ended' | 'older' | null {
  if (state === 'voided' || state === 'withdrawn' || state === 'ended') return state;
  return isNewest ? null : 'older';
}
