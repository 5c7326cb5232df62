import { type Content, classNames } from './content.ts';
import { PartyMark } from './party-mark.tsx';
import type { PartyTone } from './tone.ts';

export type Party = {
  tone: PartyTone;
  letter: string;
  name: Content;
  detail?: Content | undefined;
  /** A Badge with how far this party is. */
  status?: Content | undefined;
  /** Gives the row an edge in the party's colour: it is their turn, or it is you. */
  highlighted?: boolean | undefined;
};

export type PartyListProps = {
  parties: readonly Party[];
  label?: string | undefined;
  /** Side by side, where there is room; to compare what each says. */
  isBeside?: boolean | undefined;
};

/** The parties to one thing, one row each. */
export function PartyList({ parties, label, isBeside }: PartyListProps) {
  return (
    <ul class={classNames('party-list', isBeside && 'party-list-beside')} aria-label={label}>
      {parties.map((party, index) => (
        <li key={index} class={classNames('party-row', `card-${party.tone}`, party.highlighted && 'card-edge')}>
          <PartyMark letter={party.letter} tone={party.tone} />
          <div>
            <p class="party-name">{party.name}</p>
            {party.detail && <p class="party-detail">{party.detail}</p>}
          </div>
          {party.status}
        </li>
      ))}
    </ul>
  );
}
