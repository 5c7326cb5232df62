import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type DateFieldProps = FieldProps & {
  /** 'YYYY-MM-DD'; a value that is no date is not shown by browsers, so name it in the error. */
  value?: string | null | undefined;
  min?: string | undefined;
  max?: string | undefined;
  autocomplete?: string | undefined;
};

export function DateField(props: DateFieldProps) {
  return (
    <Field field={{ ...props, width: props.width ?? 'sm' }}>
      <input
        {...controlAttributes(props)}
        class="control"
        type="date"
        value={props.value ?? ''}
        min={props.min}
        max={props.max}
        autocomplete={props.autocomplete}
      />
    </Field>
  );
}
