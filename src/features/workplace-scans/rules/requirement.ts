import type { ScanStanding } from './validity.ts';

/** What a Mkb-route asks of the workplace before an agreement can be sent: nothing, a warning, or a scan that holds. */
export const requirements = ['none', 'warn', 'required'] as const;
export type Requirement = (typeof requirements)[number];

/** What holds for a Mkb-route until somebody chooses otherwise. */
export const proposedRequirement: Requirement = 'warn';

/** Why an agreement has no scan that holds; null while it has one. */
export type ScanLack = 'no_workplace' | Exclude<ScanStanding['kind'], 'valid'>;

/** `standing` null: the agreement names no workplace of the register. */
export const scanLack = (standing: ScanStanding | null): ScanLack | null =>
  standing === null ? 'no_workplace' : standing.kind === 'valid' ? null : standing.kind;

/** Whether an agreement can be sent, and what is said about its workplace. */
export function scanVerdict(
  requirement: Requirement,
  standing: ScanStanding | null,
): { verdict: 'fine' } | { verdict: 'warns' | 'stops'; lack: ScanLack } {
  const lack = requirement === 'none' ? null : scanLack(standing);
  if (!lack) return { verdict: 'fine' };
  return { verdict: requirement === 'required' ? 'stops' : 'warns', lack };
}
