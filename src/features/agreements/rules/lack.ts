import type { AgreementState } from './agreement.ts';

/**
 * What is not there that should be: data in a draft, the finished PDF of what was concluded, or the seal on that PDF. Kept with
 * the agreement when it is written, since a list cannot work it out per row.
 */
export const lacks = ['data', 'pdf', 'seal'] as const;
export type Lack = (typeof lacks)[number];

/** What an agreement lacks when it comes into a state; undefined: as before. A draft that was taken back was complete. */
export function lackOnEntering(state: AgreementState): Lack | null | undefined {
  switch (state) {
    case 'concluded':
      return 'pdf';
    case 'ended':
      return undefined;
    case 'draft':
    case 'sent':
    case 'partly_signed':
    case 'withdrawn':
      return null;
  }
}
