import type { Agreement } from './agreement.ts';
import type { Signer } from './signer.ts';

/** Who has to do something now, and since when (null: since the draft was last changed, which only the store knows). */
export type Turn =
  | { who: 'staff'; why: 'draft'; since: null }
  | { who: 'staff'; why: 'refusal'; since: Date; refusedBy: Signer[] }
  | { who: 'signers'; since: Date; waiting: Signer[] }
  | { who: 'nobody' };

export function whoseTurn(agreement: Agreement): Turn {
  switch (agreement.state) {
    case 'draft':
      return { who: 'staff', why: 'draft', since: null };
    case 'sent':
    case 'partly_signed':
      return turnWhileOpen(agreement.signers, agreement.sentAt);
    case 'concluded':
    case 'ended':
    case 'withdrawn':
      return { who: 'nobody' };
  }
}

function turnWhileOpen(signers: Signer[], sentAt: Date): Turn {
  const refusals = signers.filter((signer) => signer.state === 'refused');
  const [first] = refusals.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (first) return { who: 'staff', why: 'refusal', since: first.at, refusedBy: refusals };
  return { who: 'signers', since: sentAt, waiting: signers.filter((signer) => signer.state === 'waiting') };
}
