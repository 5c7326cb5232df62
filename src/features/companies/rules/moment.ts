import type { IsoDate } from '../../../kernel/iso-date.ts';

export const momentKinds = ['call', 'mail', 'visit', 'talk', 'presentation', 'event'] as const;
export type MomentKind = (typeof momentKinds)[number];

/** Kinds in which two sides speak: a company can begin one, and one of ours answers what the company asked. */
export const talkKinds: readonly MomentKind[] = ['call', 'mail', 'visit', 'talk'];

/** Who began: the hogeschool, or the company, which was answered at once or still waits. */
export const beginnings = ['us', 'them_answered', 'them_waiting'] as const;
export type Beginning = (typeof beginnings)[number];

/** What was agreed to do next, and whose it is. */
export type NextStep = { text: string; ownerId: string; due: IsoDate };

/** With whom there was contact: a company, or a branch association. */
export type MomentOf = { companyId: string } | { branchAssociationId: string };

export type MomentFacts = {
  kind: MomentKind;
  heldOn: IsoDate;
  /** Who of the company; null when nobody in particular. */
  contactId: string | null;
  summary: string;
  /** How many came, at a presentation or event. */
  guests: number | null;
  beginning: Beginning;
  nextStep: NextStep | null;
};

export type MomentFault =
  | 'in_future'
  /** A presentation or an event that the company began. */
  | 'ours_only'
  | 'unknown_contact'
  | 'unknown_colleague'
  /** The next step is due before the moment itself. */
  | 'due_before';

/** What is wrong with a contact moment, as far as the facts alone can say; null when nothing is. */
export function momentFault({ kind, heldOn, beginning, nextStep }: MomentFacts, today: IsoDate): MomentFault | null {
  if (heldOn > today) return 'in_future';
  if (beginning !== 'us' && !talkKinds.includes(kind)) return 'ours_only';
  if (nextStep && nextStep.due < heldOn) return 'due_before';
  return null;
}
