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

/** Per answer what is wrong with it. */
export type EndingFaults = {
  party?: 'party_needed' | 'not_a_company';
  ground?: 'ground_needed';
  procedureFollowed?: 'procedure_needed';
  destination?: 'destination_needed';
};

/** The ending that was chosen, or which answers it lacks. `present` are the parties of the agreement; `text` is what it says of early ending. */
export function endingFrom(
  { kind, party, ground, procedureFollowed, destination }: EndingAnswers,
  present: readonly Party[],
  text: EarlyEnding,
): { ok: true; ending: Ending } | { ok: false; faults: EndingFaults } {
  const isThere = party !== null && present.includes(party);
  switch (kind) {
    case 'diploma':
    case 'mutual':
    case 'drop_out':
      return { ok: true, ending: { kind } };
    case 'one_sided': {
      const words = ground === null ? undefined : text.cases[ground];
      if (isThere && words && procedureFollowed)
        return { ok: true, ending: { kind, by: party, ground: words, procedure: text.procedure } };
      return {
        ok: false,
        faults: {
          ...(!isThere && { party: 'party_needed' }),
          ...(!words && { ground: 'ground_needed' }),
          ...(!procedureFollowed && { procedureFollowed: 'procedure_needed' }),
        },
      };
    }
    case 'bankruptcy': {
      const company = companyParties.find((one) => one === party);
      if (isThere && company) return { ok: true, ending: { kind, of: company } };
      return { ok: false, faults: { party: isThere ? 'not_a_company' : 'party_needed' } };
    }
    case 'switch':
      return destination
        ? { ok: true, ending: { kind, to: destination } }
        : { ok: false, faults: { destination: 'destination_needed' } };
  }
}
