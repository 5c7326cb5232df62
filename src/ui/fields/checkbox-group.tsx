import { classNames } from '../content.ts';
import { Choice } from './choice.tsx';
import { type FieldProps, fieldId, groupId } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import type { ChoiceOption } from './radio-group.tsx';

export type CheckboxGroupProps = Omit<FieldProps, 'width' | 'required'> & {
  options: readonly ChoiceOption[];
  /** The values that are ticked; each is posted under the same name. */
  values?: readonly string[] | undefined;
  inline?: boolean | undefined;
  /** In columns, as many as fit: for many short ones. */
  columns?: boolean | undefined;
};

export function CheckboxGroup({
  name,
  label,
  hint,
  error,
  optional,
  disabled,
  id = fieldId(name),
  labelHidden,
  options,
  values = [],
  inline,
  columns,
}: CheckboxGroupProps) {
  return (
    <Fieldset {...{ legend: label, hint, error, optional, id: groupId(id), legendHidden: labelHidden, size: 'field' }}>
      <div class={classNames('choices', inline && 'choices-inline', columns && 'choices-columns')}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            type="checkbox"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            checked={values.includes(option.value)}
            disabled={disabled || option.disabled}
          />
        ))}
      </div>
    </Fieldset>
  );
}
