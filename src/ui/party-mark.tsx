import type { PartyTone } from './tone.ts';

export type PartyMarkProps = {
  /** One or two letters. */
  letter: string;
  tone?: PartyTone | undefined;
  /** Spoken instead of the letter. Leave it out where the name stands beside it. */
  label?: string | undefined;
  size?: 'small' | 'medium' | undefined;
};

/** The circle that stands for a party or a person everywhere. */
export function PartyMark({ letter, tone = 'neutral', label, size = 'medium' }: PartyMarkProps) {
  return (
    <span class={`party-mark party-${tone} party-mark-${size}`}>
      <span aria-hidden="true">{letter}</span>
      {label && <span class="visually-hidden">{label}</span>}
    </span>
  );
}
