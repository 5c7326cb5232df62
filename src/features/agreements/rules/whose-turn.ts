import type { Agreement, OpenAgreement } from './agreement.ts';
import type { PaperRecord, Signer } from './signer.ts';

/** Who has to do something now, and since when (null: since the draft was last changed, which only the store knows). */
export type Turn =
  | { who: 'staff'; why: 'draft'; since: null }
  | { who: 'staff'; why: 'refusal'; since: Date; refusedBy: Signer[] }
  /** Everybody who is to sign now did so on paper: that asks for a second look. */
  | { who: 'staff'; why: 'paper'; since: Date; papers: (Signer & { paper: PaperRecord })[] }
  | { who: 'signers'; since: Date; waiting: Signer[] }
  | { who: 'nobody' };

export function whoseTurn(agreement: Agreement): Turn {
  switch (agreement.state) {
    case 'draft':
      return { who: 'staff', why: 'draft', since: null };
    case 'sent':
    case 'partly_signed':
      return turnWhileOpen(agreement);
    case 'concluded':
    case 'ended':
    case 'withdrawn':
      return { who: 'nobody' };
  }
}

/** Who may sign now: all who did not, or, in order, the first of them; nobody while a refusal is open. */
export function onTurn({ signers, inOrder }: Pick<OpenAgreement, 'signers' | 'inOrder'>): Signer[] {
  if (signers.some(({ state }) => state === 'refused')) return [];
  const waiting = signers.filter(({ state }) => state === 'waiting');
  return inOrder ? waiting.slice(0, 1) : waiting;
}

/** Who was asked: all who are to sign, or, in order, the first of them; whether or not a refusal is in the way. */
function asked({ signers, inOrder }: Pick<OpenAgreement, 'signers' | 'inOrder'>): Signer[] {
  const open = signers.filter(({ state }) => state === 'waiting' || state === 'refused');
  return inOrder ? open.slice(0, 1) : open;
}

/** Who is to be asked now that an agreement became another: in order, the next one. */
export const newlyAsked = (before: OpenAgreement, after: OpenAgreement): Signer[] =>
  asked(after).filter(({ id }) => !asked(before).some((one) => one.id === id));

export const isOnTurn = (agreement: Pick<OpenAgreement, 'signers' | 'inOrder'>, { id }: Pick<Signer, 'id'>): boolean =>
  onTurn(agreement).some((signer) => signer.id === id);

/** Whether somebody is asked only later, in order, and so has no link yet. */
export const isAskedLater = (
  agreement: Pick<OpenAgreement, 'signers' | 'inOrder'>,
  { id }: Pick<Signer, 'id'>,
): boolean => !asked(agreement).some((one) => one.id === id);

function turnWhileOpen(agreement: OpenAgreement): Turn {
  const refusals = agreement.signers.filter((signer) => signer.state === 'refused');
  const [first] = refusals.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (first) return { who: 'staff', why: 'refusal', since: first.at, refusedBy: refusals };
  const waiting = onTurn(agreement);
  const papers = waiting.flatMap((one) => (one.state === 'waiting' && one.paper ? [{ ...one, paper: one.paper }] : []));
  const [paper] = papers;
  if (paper && papers.length === waiting.length)
    return { who: 'staff', why: 'paper', since: paper.paper.recordedAt, papers };
  const without = waiting.filter((one) => !papers.some(({ id }) => id === one.id));
  return { who: 'signers', since: agreement.sentAt, waiting: without };
}
