import { escaped, openingTag, verbatim } from '../written.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };
export type SelectOptionGroup = { label: string; options: readonly SelectOption[] };

export type SelectFieldProps = FieldProps & {
  options: readonly (SelectOption | SelectOptionGroup)[];
  value?: string | null | undefined;
  /** The text of a first, empty option ("Choose …"). */
  emptyLabel?: string | undefined;
};

export function SelectField(props: SelectFieldProps) {
  const { emptyLabel, options } = props;
  const chosen = props.value ?? '';
  const first = emptyLabel === undefined ? [] : [{ value: '', label: emptyLabel }];
  return (
    <Field field={props}>
      <select {...controlAttributes(props)} class="control">
        {verbatim([...first, ...options].map((option) => written(option, chosen)).join(''))}
      </select>
    </Field>
  );
}

function written(option: SelectOption | SelectOptionGroup, chosen: string): string {
  if ('options' in option) {
    const within = option.options.map((inner) => written(inner, chosen)).join('');
    return `${openingTag('optgroup', { label: option.label })}${within}</optgroup>`;
  }
  const { value, label, disabled } = option;
  return `${openingTag('option', { value, selected: value === chosen, disabled })}${escaped(label)}</option>`;
}
