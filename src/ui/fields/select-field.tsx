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
        {verbatim(writtenOptions([...first, ...options], chosen))}
      </select>
    </Field>
  );
}

/** The markup of these options. */
export const writtenOptions = (options: SelectFieldProps['options'], chosen: string | null = null): string =>
  options.map((option) => written(option, chosen)).join('');

function written(option: SelectOption | SelectOptionGroup, chosen: string | null): string {
  if ('options' in option) {
    return `${openingTag('optgroup', { label: option.label })}${writtenOptions(option.options, chosen)}</optgroup>`;
  }
  const { value, label, disabled } = option;
  return `${openingTag('option', { value, selected: value === chosen, disabled })}${escaped(label)}</option>`;
}
