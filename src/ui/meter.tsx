import type { Content } from './content.ts';
import type { PartyTone } from './tone.ts';

export type MeterProps = {
  /** 0 … 1; what lies outside is drawn at the edge. */
  share: number;
  /** The share and what it is a share of, in words: "**63 %** of the days". */
  label: Content;
  /** Where the line stands, 0 … 1; half by default, null for none. */
  tick?: number | null | undefined;
  /** A line under the bar ("The line stands at half."). */
  note?: Content | undefined;
  tone?: PartyTone | undefined;
};

/** A share as a bar. The words say it all; the bar is a picture of them. */
export function Meter({ share, label, tick = 0.5, note, tone = 'company' }: MeterProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <div class={`meter party-${tone}`}>
      <p class="meter-label">{label}</p>
      <svg class="meter-bar" width="100%" height="18" aria-hidden="true">
        <rect class="meter-track" y="4" width="100%" height="10" rx="5" />
        {percent > 0 && <rect class="meter-value" y="4" width={`${percent}%`} height="10" rx="5" />}
        {tick !== null && <line class="meter-tick" x1={`${tick * 100}%`} x2={`${tick * 100}%`} y1="0" y2="18" />}
      </svg>
      {note && <p class="meter-note">{note}</p>}
    </div>
  );
}
