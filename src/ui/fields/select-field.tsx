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
  const chosen = props.value ?? '';
  return (
    <Field field={props}>
      <select {...controlAttributes(props)} class="control">
        {props.emptyLabel !== undefined && (
          <option value="" selected={chosen === ''}>
            {props.emptyLabel}
          </option>
        )}
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <Option key={inner.value} option={inner} chosen={chosen} />
              ))}
            </optgroup>
          ) : (
            <Option key={option.value} option={option} chosen={chosen} />
          ),
        )}
      </select>
    </Field>
  );
}

function Option({ option, chosen }: { option: SelectOption; chosen: string }) {
  return (
    <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
