import { type Content, classNames } from '../content.ts';
import { Choice } from './choice.tsx';
import { type FieldProps, fieldId, groupId } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

export type ChoiceOption = {
  value: string;
  label: Content;
  hint?: Content | undefined;
  disabled?: boolean | undefined;
};

export type RadioGroupProps = Omit<FieldProps, 'width'> & {
  options: readonly ChoiceOption[];
  value?: string | null | undefined;
  /** Beside one another where there is room: for two or three short answers. */
  inline?: boolean | undefined;
};

export function RadioGroup({
  name,
  label,
  hint,
  error,
  optional,
  required,
  disabled,
  id = fieldId(name),
  labelHidden,
  options,
  value,
  inline,
}: RadioGroupProps) {
  return (
    <Fieldset {...{ legend: label, hint, error, optional, id: groupId(id), legendHidden: labelHidden, size: 'field' }}>
      <div class={classNames('choices', inline && 'choices-inline')}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            type="radio"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            checked={option.value === value}
            disabled={disabled || option.disabled}
            required={required}
          />
        ))}
      </div>
    </Fieldset>
  );
}
