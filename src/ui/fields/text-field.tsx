import type { Content } from '../content.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';
import { WithUnit } from './with-unit.tsx';

export type TextFieldProps = FieldProps & {
  value?: string | null | undefined;
  autocomplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | 'email' | 'search' | undefined;
  type?: 'text' | 'tel' | 'url' | 'search' | 'email' | 'password' | undefined;
  maxLength?: number | undefined;
  spellcheck?: boolean | undefined;
  /** A unit or a sign inside the control ("€", "hours"); for the eye, so the label says it too. */
  prefix?: Content | undefined;
  suffix?: Content | undefined;
  /** Answers to choose from while typing; any other text stays possible. Only with the type 'text'. */
  suggestions?: readonly string[] | undefined;
};

export function TextField(props: TextFieldProps) {
  const { value, autocomplete, inputMode, type = 'text', maxLength, spellcheck, prefix, suffix, suggestions } = props;
  const attributes = {
    ...controlAttributes(props),
    class: 'control',
    value: value ?? '',
    autocomplete,
    inputMode,
    maxLength,
    spellcheck,
  };
  const listId = `${attributes.id}-list`;
  // The typings want one literal type per element; these six types take the same attributes.
  const plainType = type as 'text';
  return (
    <Field field={props}>
      <WithUnit prefix={prefix} suffix={suffix}>
        <input {...attributes} type={plainType} {...(suggestions && { list: listId })} />
      </WithUnit>
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
