import type { Content } from '../content.ts';

export type ChoiceProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  value: string;
  label: Content;
  hint?: Content | undefined;
  checked: boolean;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  /** ids of further texts that describe it, besides its own hint. */
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
};

/** One radio button or checkbox with its label; the whole row can be pressed. */
export function Choice({
  type,
  id,
  name,
  value,
  label,
  hint,
  checked,
  disabled,
  required,
  describedBy,
  invalid,
}: ChoiceProps) {
  const describing = [describedBy, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="choice">
      <input
        {...{ type, id, name, value, checked, disabled, required }}
        aria-describedby={describing}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
