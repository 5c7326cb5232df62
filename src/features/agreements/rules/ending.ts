import type { Party } from './party.ts';
import type { EarlyEnding } from './terms.ts';

/** Where a student goes who switches. */
export const destinations = ['other_employer', 'other_form', 'other_programme', 'out'] as const;
export type Destination = (typeof destinations)[number];

/** How a member of staff can say that an agreement ends. */
export const chosenEndKinds = ['diploma', 'mutual', 'one_sided', 'bankruptcy', 'drop_out', 'switch'] as const;
export type ChosenEndKind = (typeof chosenEndKinds)[number];

/** Every kind of ending, also those that nobody chooses. */
export const endKinds = ['end_date', ...chosenEndKinds, 'unspecified'] as const satisfies readonly Ending['kind'][];

/** How an agreement came to its end; each kind with what it must say. */
export type Ending =
  /** It came to its agreed last day; the product says so, nobody else. */
  | { kind: 'end_date' }
  | { kind: 'diploma' }
  | { kind: 'mutual' }
  /** Ground and procedure as the agreement's own text gives them (WHW art. 7.7, fifth paragraph: agreements about early ending). */
  | { kind: 'one_sided'; by: Party; ground: string; procedure: string }
  | { kind: 'bankruptcy'; of: CompanyParty }
  | { kind: 'drop_out' }
  | { kind: 'switch'; to: Destination }
  /** It ended before there were kinds. */
  | { kind: 'unspecified' };

export const companyParties = ['learning_company', 'second_company', 'employer'] as const satisfies readonly Party[];
export type CompanyParty = (typeof companyParties)[number];

/** What the form of an ending holds. `ground` is the place of the ground among the cases of the text. */
export type EndingAnswers = {
  kind: ChosenEndKind;
  party: Party | null;
  ground: number | null;
  procedureFollowed: boolean;
  destination: Destination | null;
};

export type EndingFault =
  | { field: 'party'; fault: 'party_needed' | 'not_a_company' }
  | { field: 'ground'; fault: 'ground_needed' }
  | { field: 'procedureFollowed'; fault: 'procedure_needed' }
  | { field: 'destination'; fault: 'destination_needed' };

/** The ending that was chosen, or which answer it lacks. `present` are the parties of the agreement; `text` is what it says of early ending. */
export function endingFrom(
  { kind, party, ground, procedureFollowed, destination }: EndingAnswers,
  present: readonly Party[],
  text: EarlyEnding,
): { ok: true; ending: Ending } | ({ ok: false } & EndingFault) {
  const isThere = party !== null && present.includes(party);
  switch (kind) {
    case 'diploma':
    case 'mutual':
    case 'drop_out':
      return { ok: true, ending: { kind } };
    case 'one_sided': {
      const words = ground === null ? undefined : text.cases[ground];
      if (!isThere) return { ok: false, field: 'party', fault: 'party_needed' };
      if (!words) return { ok: false, field: 'ground', fault: 'ground_needed' };
      if (!procedureFollowed) return { ok: false, field: 'procedureFollowed', fault: 'procedure_needed' };
      return { ok: true, ending: { kind, by: party, ground: words, procedure: text.procedure } };
    }
    case 'bankruptcy': {
      const company = companyParties.find((one) => one === party);
      if (!isThere) return { ok: false, field: 'party', fault: 'party_needed' };
      return company
        ? { ok: true, ending: { kind, of: company } }
        : { ok: false, field: 'party', fault: 'not_a_company' };
    }
    case 'switch':
      return destination
        ? { ok: true, ending: { kind, to: destination } }
        : { ok: false, field: 'destination', fault: 'destination_needed' };
  }
}
