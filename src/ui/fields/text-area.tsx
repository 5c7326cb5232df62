import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type TextAreaProps = FieldProps & {
  value?: string | null | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
};

export function TextArea(props: TextAreaProps) {
  return (
    <Field field={{ ...props, width: props.width ?? 'full' }}>
      <textarea
        {...controlAttributes(props)}
        class="control"
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        value={props.value ?? ''}
      />
    </Field>
  );
}
