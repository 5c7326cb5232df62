import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type CodeFieldProps = FieldProps & { value?: string | null | undefined; digits?: number | undefined };

/** One box for a code from a mail or message; a space in the middle is welcome, the server takes it out. */
export function CodeField(props: CodeFieldProps) {
  return (
    <Field field={{ ...props, width: props.width ?? 'md' }}>
      <input
        {...controlAttributes(props)}
        class="control control-code"
        type="text"
        inputMode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        maxLength={(props.digits ?? 6) + 4}
        value={props.value ?? ''}
      />
    </Field>
  );
}
