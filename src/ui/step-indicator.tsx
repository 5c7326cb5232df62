import type { Content } from './content.ts';

export type Step = { label: string; state: 'done' | 'current' | 'upcoming'; href?: string | undefined };

export type StepIndicatorProps = {
  /** Where we are in words: "Step 2 of 5 · takes about a minute". */
  position: Content;
  /** Names the list of steps. */
  label?: string | undefined;
  /** All steps, as a bar of pieces; the names show from 640 px. Leave out for the words alone. */
  steps?: readonly Step[] | undefined;
};

/** Where someone is in a wizard. */
export function StepIndicator({ position, label, steps = [] }: StepIndicatorProps) {
  return (
    <div class="step-indicator">
      <p class="step-position">{position}</p>
      {steps.length > 0 && (
        <ol class="steps" aria-label={label}>
          {steps.map((step) => (
            <li
              key={step.label}
              class={`step step-${step.state}`}
              aria-current={step.state === 'current' ? 'step' : undefined}
            >
              {step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
