import type { Content } from './content.ts';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type Phase = {
  name: string;
  /** One line: how far it is. */
  status: Content;
  state: 'done' | 'current' | 'upcoming';
  /** Leave it out for a phase that cannot be opened yet. */
  href?: string | undefined;
};

export type PhaseNavProps = {
  label: string;
  phases: readonly Phase[];
  /** Spoken before the name of a phase that is done ("done:"). */
  doneLabel: string;
};

/** The phases of one thing, in order: what is done, where we are, what comes. */
export function PhaseNav({ label, phases, doneLabel }: PhaseNavProps) {
  return (
    <nav class="phase-nav" aria-label={label}>
      <ol>
        {phases.map((phase) => (
          <li key={phase.name} class={`phase phase-${phase.state}`}>
            {phase.href ? (
              <a href={phase.href} aria-current={phase.state === 'current' ? 'step' : undefined}>
                <PhaseText phase={phase} doneLabel={doneLabel} />
              </a>
            ) : (
              <div aria-current={phase.state === 'current' ? 'step' : undefined}>
                <PhaseText phase={phase} doneLabel={doneLabel} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PhaseText({ phase, doneLabel }: { phase: Phase; doneLabel: string }) {
  return (
    <>
      <span class="phase-name">
        {phase.state === 'done' && (
          <>
            <Icon name="check" />
            <VisuallyHidden>{doneLabel} </VisuallyHidden>
          </>
        )}
        {phase.name}
      </span>
      <span class="phase-status">{phase.status}</span>
    </>
  );
}
