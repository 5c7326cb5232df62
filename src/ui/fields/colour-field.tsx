import { controlAttributes, Field, type FieldProps } from './field.tsx';

/** A colour as '#rrggbb', with the browser's own picker. */
export type ColourFieldProps = FieldProps & { value?: string | null | undefined };

export function ColourField(props: ColourFieldProps) {
  return (
    <Field field={{ ...props, width: props.width ?? 'xs' }}>
      <input
        {...controlAttributes(props)}
        class="control control-colour"
        type="color"
        value={props.value ?? '#000000'}
      />
    </Field>
  );
}
