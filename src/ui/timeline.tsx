import type { Content } from './content.ts';
import type { PartyTone } from './tone.ts';

export type TimelineEvent = {
  /** Machine-readable instant or date, ISO 8601. */
  at: string;
  /** The same for people. */
  when: Content;
  what: Content;
  who?: Content | undefined;
  detail?: Content | undefined;
  tone?: PartyTone | undefined;
};

/** What happened, in order: audit trail and evidence. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label?: string | undefined }) {
  return (
    <ol class="timeline" aria-label={label}>
      {events.map((event, index) => (
        <li key={index} class={`timeline-event party-${event.tone ?? 'neutral'}`}>
          <p class="timeline-what">{event.what}</p>
          <p class="timeline-meta">
            <time dateTime={event.at}>{event.when}</time>
            {event.who && <> · {event.who}</>}
          </p>
          {event.detail && <div class="timeline-detail">{event.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
