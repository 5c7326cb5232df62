import { controlAttributes, Field, type FieldProps } from './field.tsx';

/** `accept` as in HTML ('.pdf,image/png'); the server checks again. Needs a Form with `multipart`. */
export type FileFieldProps = FieldProps & { accept?: string | undefined; multiple?: boolean | undefined };

export function FileField(props: FileFieldProps) {
  return (
    <Field field={props}>
      <input
        {...controlAttributes(props)}
        class="control control-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </Field>
  );
}
