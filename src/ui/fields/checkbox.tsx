import { classNames } from '../content.ts';
import { Choice } from './choice.tsx';
import { FieldError, type FieldProps, fieldId } from './field.tsx';

export type CheckboxProps = Omit<FieldProps, 'width' | 'labelHidden' | 'optional'> & {
  checked?: boolean | undefined;
  /** What is posted when it is ticked; 'yes' by default. Nothing is posted otherwise. */
  value?: string | undefined;
};

/** A single statement to agree with or a setting to switch on. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  checked = false,
  value = 'yes',
  id = fieldId(name),
  disabled,
  required,
}: CheckboxProps) {
  return (
    <div class={classNames('field', error && 'field-invalid')}>
      <FieldError id={id} error={error} />
      <Choice
        type="checkbox"
        {...{ id, name, value, label, hint, checked, disabled, required }}
        describedBy={error && `${id}-error`}
        invalid={Boolean(error)}
      />
    </div>
  );
}
